import { describe, expect, it } from 'vitest'
import { THREE, toldCertificate, type ClaimPairs, type ToldStep } from '../../../test/fixtures/told-certificate.ts'
import type { FailedClaim } from './certificate.ts'
import { failedClaim } from './verify.ts'

const failed = (steps: readonly ToldStep[], { remainder, territories }: { remainder?: string; territories?: typeof ROWS } = {}) => {
  const { certificate, texts } = toldCertificate(steps, { ...(remainder ? { remainder } : {}), ...(territories ? { territories } : {}) })
  return failedClaim(certificate, texts)
}
const ROWS: readonly Readonly<Record<string, string>>[] = THREE
const match: ToldStep = {
  kind: 'match',
  keys: { 'upstream-first': 'true' },
  claims: [
    [100, 300],
    [50, 250],
    [0, 200],
  ],
}
const solidarity: ToldStep = { kind: 'solidarity', keys: { share: '0.1' }, parts: [42, 42, 16] }
const guarantee = (share: string, parts: readonly number[], claims: ClaimPairs): ToldStep => ({
  kind: 'guarantee',
  keys: { share },
  parts,
  claims,
})
const half: ClaimPairs = [
  [100, 150],
  [50, 50],
  [0, 125],
]

describe('a guarantee', () => {
  it('gives what lacks to a share of the present sum, and the second claim falls first', () => {
    expect(failed([match, guarantee('0.5', [150, 200, 75], half)])).toBeUndefined()
  })
  it('counts what was received before; who lacks nothing has nothing', () => {
    // 14 % of 3.00, 4.00 and 1.50 €: a has exactly that, b lacks 14 cents, c lacks 5.
    const claims: ClaimPairs = [
      [100, 300],
      [50, 236],
      [0, 195],
    ]
    expect(failed([solidarity, match, guarantee('0.14', [0, 14, 5], claims)])).toBeUndefined()
    const ten: ClaimPairs = match.claims ?? []
    expect(failed([solidarity, match, guarantee('0.1', [0, 0, 0], ten)])).toBeUndefined()
  })
  it('down to the cent', () => {
    // 33.3 % of 3.00, 4.00 and 1.50 € is 99.9, 133.2 and 49.95 cents.
    const claims: ClaimPairs = [
      [100, 201],
      [50, 117],
      [0, 151],
    ]
    expect(failed([match, guarantee('0.333', [99, 133, 49], claims)])).toBeUndefined()
  })
  it('above all that is claimed leaves no claim', () => {
    const three: ClaimPairs = [
      [0, 100],
      [0, 0],
      [0, 50],
    ]
    const small = ROWS.map((row) => ({ ...row, upstream_effort_eur: '0.00' }))
    const claims: ClaimPairs = [
      [0, 400],
      [0, 300],
      [0, 200],
    ]
    expect(failed([{ ...match, claims }, guarantee('1', [300, 400, 150], three)], { territories: small })).toBeUndefined()
  })
  it.each([
    ['a cent less', [149, 200, 75], { kind: 'guarantee', where: 'a' }],
    ['a cent more', [150, 200, 76], { kind: 'guarantee', where: 'c' }],
  ] as const)('with %s does not hold', (_, parts, claim) => {
    expect(failed([match, guarantee('0.5', parts, half)])).toEqual(claim)
  })
  it('takes no more than what is left', () => {
    const claims: ClaimPairs = [
      [49, 0],
      [0, 0],
      [0, 24],
    ]
    // 117 % of 3.00, 4.00 and 1.50 € is 9.94 €; 118 % is 10.03 €.
    expect(
      failed([
        match,
        guarantee(
          '1.17',
          [351, 468, 175],
          [
            [49, 0],
            [0, 0],
            [0, 25],
          ],
        ),
      ]),
    ).toBeUndefined()
    expect(failed([match, guarantee('1.18', [354, 472, 177], claims)])).toEqual({ kind: 'taken', where: 'guarantee' })
  })
  it('may take all that is left', () => {
    const all = ROWS.map((row) => ({ ...row, present_eur: row['code'] === 'c' ? '3.00' : '3.50' }))
    const claims: ClaimPairs = [
      [50, 0],
      [0, 0],
      [0, 0],
    ]
    expect(failed([match, guarantee('1', [350, 350, 300], claims)], { territories: all })).toBeUndefined()
  })
  it('needs its share, the present sum everywhere, and a part for everyone', () => {
    const unknown = ROWS.map((row) => ({ ...row, present_eur: '' }))
    expect(failed([match, { ...guarantee('', [150, 200, 75], half), keys: {} }])).toEqual({ kind: 'text-unreadable', where: 'guarantee' })
    expect(failed([match, guarantee('0.5', [150, 200, 75], half)], { territories: unknown })).toEqual({
      kind: 'value-unknown',
      where: 'guarantee',
    })
    expect(failed([match, { kind: 'guarantee', keys: { share: '0.5' } }])).toEqual({ kind: 'parts', where: 'guarantee' })
  })
})

describe('what is left', () => {
  const surplus = (to: string, parts?: readonly number[]): ToldStep => ({ kind: 'surplus', keys: { to }, ...(parts ? { parts } : {}) })
  const catchUp: ToldStep = { kind: 'catch-up', keys: { share: '0.1', measure: 'need' }, parts: [100, 0, 0] }
  it.each(['next-year', 'return'])('goes to %s under that name', (to) => {
    expect(failed([match, surplus(to)], { remainder: to })).toBeUndefined()
    expect(failed([match, surplus(to)])).toEqual({ kind: 'remainder', where: 'unallocated' })
  })
  it('goes to the catch-up by the weights of the catch-up', () => {
    expect(failed([catchUp, surplus('catch-up', [900, 0, 0])])).toBeUndefined()
    expect(failed([catchUp, surplus('catch-up', [899, 1, 0])])).toEqual({ kind: 'split', where: 'surplus' })
  })
  it('stays where it is when nobody catches up', () => {
    const equal = ROWS.map((row) => ({ ...row, need: '0.5' }))
    const none = { ...catchUp, parts: [0, 0, 0] }
    expect(failed([none, surplus('catch-up', [0, 0, 0])], { territories: equal })).toBeUndefined()
  })
  it.each([
    ['catch-up', { kind: 'order-of-steps', where: 'surplus' }],
    ['elsewhere', { kind: 'text-unreadable', where: 'surplus' }],
  ] satisfies readonly (readonly [string, FailedClaim])[])('without a catch-up cannot go to %s', (to, claim) => {
    expect(failed([solidarity, surplus(to)])).toEqual(claim)
  })
})
