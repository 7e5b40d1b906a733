import { describe, expect, it } from 'vitest'
import { THREE, toldCertificate, type ClaimPairs, type ToldStep } from '../../../test/fixtures/told-certificate.ts'
import type { FailedClaim } from './certificate.ts'
import { failedClaim } from './verify.ts'

type Territories = readonly Readonly<Record<string, string>>[]

const failed = (steps: readonly ToldStep[], given: { territories?: Territories; remainder?: string } = {}): FailedClaim | undefined => {
  const { certificate, texts } = toldCertificate(steps, given)
  return failedClaim(certificate, texts)
}
/** The three territories, with one value changed. */
const withOne = (code: string, column: string, value: string): Territories =>
  THREE.map((row) => (row.code === code ? { ...row, [column]: value } : row))

// Half of 8.00, 6.00 and 4.01 €, of which half of 2.00, 1.00 and 0.00 € upstream.
const UPSTREAM: ClaimPairs = [
  [100, 300],
  [50, 250],
  [0, 200],
]
const match: ToldStep = { kind: 'match', keys: { 'upstream-first': 'true' }, claims: UPSTREAM }
const solidarity: ToldStep = { kind: 'solidarity', keys: { share: '0.1' }, parts: [42, 42, 16] }
const byNeed: ToldStep = { kind: 'catch-up', keys: { share: '0.1', measure: 'need' }, parts: [100, 0, 0] }

describe('a part for solidarity', () => {
  it('follows fragile inhabitants, half an inhabitant up, odd cents to the lower codes', () => {
    expect(failed([solidarity])).toBeUndefined()
  })
  it.each([
    ['an odd cent moved to a higher code', [42, 41, 17], { kind: 'split', where: 'solidarity' }],
    ['one cent less in all', [42, 41, 16], { kind: 'split', where: 'solidarity' }],
    ['two cents more than its share', [43, 41, 16], { kind: 'split', where: 'solidarity' }],
  ])('with %s does not hold', (_, parts, claim) => {
    expect(failed([{ ...solidarity, parts }])).toEqual(claim)
  })
  it('down to the cent of the whole envelope', () => {
    // 1.25 % of ten euros is twelve cents and a half; 5, 5 and 2 of 12.
    expect(failed([{ ...solidarity, keys: { share: '0.0125' }, parts: [5, 5, 2] }])).toBeUndefined()
    expect(failed([{ ...solidarity, keys: { share: '0.0125' }, parts: [6, 5, 2] }])).toEqual({ kind: 'split', where: 'solidarity' })
  })
  it.each([
    ['all of the envelope', '1', [417, 417, 166], undefined],
    ['more than the envelope', '1.001', [417, 417, 167], { kind: 'taken', where: 'solidarity' }],
  ])('may take %s, or not', (_, share, parts, claim) => {
    expect(failed([{ kind: 'solidarity', keys: { share }, parts }])).toEqual(claim)
  })
  it('takes nothing when nobody is fragile', () => {
    const nobody = THREE.map((row) => ({ ...row, fragile_share: '0' }))
    expect(failed([{ ...solidarity, parts: [0, 0, 0] }], { territories: nobody })).toBeUndefined()
    expect(failed([{ ...solidarity, parts: [1, 0, 0] }], { territories: nobody })).toEqual({ kind: 'split', where: 'solidarity' })
  })
  it('needs its share, a fragile share everywhere, and a part for everyone', () => {
    expect(failed([{ ...solidarity, keys: {} }])).toEqual({ kind: 'text-unreadable', where: 'solidarity' })
    expect(failed([solidarity], { territories: withOne('b', 'fragile_share', '') })).toEqual({ kind: 'value-unknown', where: 'solidarity' })
    expect(failed([{ kind: 'solidarity', keys: { share: '0.1' } }])).toEqual({ kind: 'parts', where: 'solidarity' })
  })
})

describe('a catch-up', () => {
  it('by need goes to those strictly above the median', () => {
    expect(failed([byNeed])).toBeUndefined()
    expect(failed([{ ...byNeed, parts: [33, 67, 0] }])).toEqual({ kind: 'split', where: 'catch-up' })
  })
  it('by present euros goes to those strictly under the median per inhabitant', () => {
    // 30, 20 and 5 cents each.
    const keys = { share: '0.1', measure: 'present-per-inhabitant' }
    expect(failed([{ kind: 'catch-up', keys, parts: [0, 0, 100] }])).toBeUndefined()
    expect(failed([{ kind: 'catch-up', keys, parts: [0, 100, 0] }])).toEqual({ kind: 'split', where: 'catch-up' })
  })
  it('has half way between the two in the middle as median of an even number', () => {
    // Needs 0.9, 0.5, 0.1, 0.6: the median is 0.55; a and d have 10 and 40 inhabitants.
    const four = [...THREE, { ...THREE[0], code: 'd', population: '40', need: '0.6' }]
    expect(failed([{ ...byNeed, parts: [20, 0, 0, 80] }], { territories: four })).toBeUndefined()
  })
  it('takes nothing when all stand at the median', () => {
    const equal = THREE.map((row) => ({ ...row, need: '0.5' }))
    expect(failed([{ ...byNeed, parts: [0, 0, 0] }], { territories: equal })).toBeUndefined()
  })
  it.each([
    ['need', 'need'],
    ['present-per-inhabitant', 'present_eur'],
  ])('by %s needs it everywhere', (measure, column) => {
    const steps = [{ ...byNeed, keys: { share: '0.1', measure } }]
    expect(failed(steps, { territories: withOne('c', column, '') })).toEqual({ kind: 'value-unknown', where: 'catch-up' })
  })
})

describe('the claims of a match', () => {
  it('are half of the effort, down to the cent, upstream apart or not', () => {
    expect(failed([match])).toBeUndefined()
    const whole: ClaimPairs = [
      [0, 400],
      [0, 300],
      [0, 200],
    ]
    expect(failed([{ kind: 'match', keys: { 'upstream-first': 'false' }, claims: whole }])).toBeUndefined()
    expect(failed([{ kind: 'match', claims: whole }])).toBeUndefined()
  })
  it('need the effort, and its upstream part where it goes first', () => {
    expect(failed([match], { territories: withOne('a', 'effort_eur', '') })).toEqual({ kind: 'value-unknown', where: 'match' })
    const noUpstream = { territories: withOne('a', 'upstream_effort_eur', '') }
    expect(failed([match], noUpstream)).toEqual({ kind: 'value-unknown', where: 'match' })
    const whole: ClaimPairs = [
      [0, 400],
      [0, 300],
      [0, 200],
    ]
    expect(failed([{ kind: 'match', claims: whole }], noUpstream)).toBeUndefined()
  })
  it('are made once, and before whatever changes them', () => {
    expect(failed([match, { ...match, name: 'match-2' }])).toEqual({ kind: 'order-of-steps', where: 'match-2' })
    for (const kind of ['reinforced', 'ceiling', 'freeze', 'guarantee', 'ration'])
      expect(failed([{ kind }])).toEqual({ kind: 'order-of-steps', where: kind })
  })
})

describe('a reinforced key', () => {
  const reinforced = (key: unknown, claims: ClaimPairs): ToldStep => ({ kind: 'reinforced', keys: { key }, claims })
  const two: ClaimPairs = [
    [133, 400],
    [50, 250],
    [0, 200],
  ]
  it('is for those whose effort did not fall', () => {
    expect(failed([match, reinforced({ cnc: '2', local: '3' }, two)])).toBeUndefined()
  })
  it.each([
    ['one cent under', '7.99', two],
    ['the same', '8.00', two],
    ['one cent over', '8.01', UPSTREAM],
  ])('looks at the effort before: %s', (_, previous, claims) => {
    const territories = withOne('a', 'previous_effort_eur', previous)
    expect(failed([match, reinforced({ cnc: '2', local: '3' }, claims)], { territories })).toBeUndefined()
  })
  it.each([
    ['as much', { cnc: '2', local: '4' }],
    ['less', { cnc: '1', local: '3' }],
  ])('of %s changes nothing', (_, key) => {
    expect(failed([match, reinforced(key, UPSTREAM)])).toBeUndefined()
  })
  it('keeps upstream apart only where the match did', () => {
    const whole: ClaimPairs = [
      [0, 400],
      [0, 300],
      [0, 200],
    ]
    const raised: ClaimPairs = [[0, 533], ...whole.slice(1)]
    expect(failed([{ kind: 'match', claims: whole }, reinforced({ cnc: '2', local: '3' }, raised)])).toBeUndefined()
  })
  it.each([
    [{ cnc: 'x2', local: '3' }],
    [{ cnc: '2x', local: '3' }],
    [{ cnc: '2', local: 'x3' }],
    [{ cnc: '2', local: '3x' }],
    [{ cnc: '1234567890', local: '3' }],
    [{ cnc: '2' }],
    [undefined],
  ])('that does not read does not hold: %j', (key) => {
    expect(failed([match, reinforced(key, two)])).toEqual({ kind: 'text-unreadable', where: 'reinforced' })
  })
  it('may have several digits', () => {
    expect(failed([match, reinforced({ cnc: '20', local: '30' }, two)])).toBeUndefined()
  })
  it('comes right after the match', () => {
    const ceiling: ToldStep = { kind: 'ceiling', keys: { each: '9.00' } }
    expect(failed([match, ceiling, reinforced({ cnc: '2', local: '3' }, two)])).toEqual({ kind: 'order-of-steps', where: 'reinforced' })
  })
})

describe('a bound on claims', () => {
  const after = (kind: string, keys: Record<string, string>, claims: ClaimPairs): ToldStep[] => [match, { kind, keys, claims }]
  const held = (second: number): ClaimPairs => [[100, second], ...UPSTREAM.slice(1)]
  it.each([
    ['3.50', held(250)],
    ['3.99', held(299)],
    ['4.00', UPSTREAM],
    ['4.01', UPSTREAM],
  ])('a ceiling of %s € lowers the second claim first', (each, claims) => {
    expect(failed(after('ceiling', { each }, claims))).toBeUndefined()
  })
  it.each([
    ['0.99', [99, 0]],
    ['1.00', [100, 0]],
    ['1.01', [100, 1]],
  ] as const)('a ceiling of %s € then lowers the first', (each, first) => {
    const rest: ClaimPairs = [
      [50, Number(each) * 100 - 50],
      [0, Number(each) * 100],
    ]
    expect(failed(after('ceiling', { each }, [first, ...rest]))).toBeUndefined()
  })
  it('a freeze at the present sum holds each at its own', () => {
    const claims: ClaimPairs = [
      [100, 200],
      [50, 250],
      [0, 150],
    ]
    expect(failed(after('freeze', { at: 'present' }, claims))).toBeUndefined()
    expect(failed(after('freeze', { at: 'present' }, claims), { territories: withOne('b', 'present_eur', '') })).toEqual({
      kind: 'value-unknown',
      where: 'freeze',
    })
  })
  it('a freeze at a sum holds all at it, or the second claims alone where upstream is exempt', () => {
    const all: ClaimPairs = [
      [100, 20],
      [50, 70],
      [0, 120],
    ]
    expect(failed(after('freeze', { at: '1.20' }, all))).toBeUndefined()
    const exempt: ClaimPairs = [
      [100, 249],
      [50, 249],
      [0, 200],
    ]
    expect(failed(after('freeze', { at: '2.49', 'exempt-upstream': 'true' }, exempt))).toBeUndefined()
  })
  it('a ceiling exempts nobody', () => {
    expect(failed(after('ceiling', { each: '3.50', 'exempt-upstream': 'true' }, held(250)))).toBeUndefined()
  })
  it.each([
    ['ceiling', {}],
    ['ceiling', { each: 'present' }],
    ['ceiling', { at: '1.20' }],
    ['freeze', {}],
    ['freeze', { each: '1.20' }],
    ['another', {}],
    ['another', { at: '1.20' }],
  ])('a %s without its sum does not hold: %j', (kind, keys) => {
    expect(failed(after(kind, keys, UPSTREAM))).toEqual({ kind: 'text-unreadable', where: kind })
  })
})
