import { describe, expect, it } from 'vitest'
import { toldCertificate, type ClaimPairs, type ToldRation, type ToldStep } from '../../../test/fixtures/told-certificate.ts'
import type { FailedClaim } from './certificate.ts'
import { failedRation } from './check-ration.ts'
import { oddCentsOf } from './check-split.ts'
import { failedClaim } from './verify.ts'

const failed = (steps: readonly ToldStep[], remainder?: string): FailedClaim | undefined => {
  const { certificate, texts } = toldCertificate(steps, remainder === undefined ? {} : { remainder })
  return failedClaim(certificate, texts)
}
const nothing: ClaimPairs = [
  [0, 0],
  [0, 0],
  [0, 0],
]

describe('one ration', () => {
  const CLAIMS = [300, 250, 200]
  const ration = (method: string, { estate, lambda, shares, odd = [] }: Omit<ToldRation, 'shares'> & { shares: readonly number[] }) => {
    const { certificate } = toldCertificate([
      { kind: 'ration', keys: { method }, rations: [{ estate, lambda, odd, shares: CLAIMS.map((claim, at) => [claim, shares[at] ?? 0]) }] },
    ])
    const claims = ['a', 'b', 'c'].map((code, at) => ({ code, claim: BigInt(CLAIMS[at] ?? 0) }))
    return certificate.rations.map((told) => failedRation(told, BigInt(estate), claims, method))
  }
  it.each([
    ['proportional', 650, [13, 15], [260, 217, 173], ['b']],
    ['proportional', 749, [749, 750], [299, 250, 200], ['b', 'c']],
    ['constrained-equal-awards', 650, [225, 1], [225, 225, 200], []],
    ['constrained-equal-awards', 651, [451, 2], [226, 225, 200], ['a']],
    ['constrained-equal-awards', 0, [0, 1], [0, 0, 0], []],
    ['constrained-equal-losses', 650, [100, 3], [267, 217, 166], ['a', 'b']],
    ['constrained-equal-losses', 50, [250, 1], [50, 0, 0], []],
    ['constrained-equal-losses', 0, [300, 1], [0, 0, 0], []],
    ['talmud', 200, [200, 3], [67, 67, 66], ['a', 'b']],
    ['talmud', 374, [149, 1], [149, 125, 100], []],
    ['talmud', 375, [150, 1], [150, 125, 100], []],
    ['talmud', 376, [149, 1], [151, 125, 100], []],
    ['talmud', 650, [100, 3], [267, 217, 166], ['a', 'b']],
  ] as const)('%s of %i among 300, 250 and 200 holds', (method, estate, lambda, shares, odd) => {
    expect(ration(method, { estate, lambda, shares, odd })).toEqual([undefined])
  })
  it.each([
    ['a λ that shares another sum', 'proportional', 650, [12, 15], [260, 217, 173], ['b'], 'lambda', 'ration (second)'],
    ['no λ', 'proportional', 650, null, [260, 217, 173], ['b'], 'lambda', 'ration (second)'],
    ['a method that is none', 'lottery', 650, [13, 15], [260, 217, 173], ['b'], 'lambda', 'ration (second)'],
    ['a λ above the highest claim, when all is lost', 'constrained-equal-losses', 0, [301, 1], [0, 0, 0], [], 'lambda', 'ration (second)'],
    ['a λ above half of the highest claim', 'talmud', 375, [151, 1], [150, 125, 100], [], 'lambda', 'ration (second)'],
    ['a cent too many', 'proportional', 650, [13, 15], [261, 217, 173], ['b'], 'share', 'ration (second)'],
    ['the odd cent with another', 'proportional', 650, [13, 15], [260, 216, 174], ['c'], 'share', 'ration (second)'],
    ['a cent less in all', 'proportional', 650, [13, 15], [260, 216, 173], [], 'share', 'ration (second)'],
    ['a cent from who is owed it', 'proportional', 650, [13, 15], [259, 218, 173], ['b'], 'share', 'ration (second)'],
    ['an odd cent not told', 'proportional', 650, [13, 15], [260, 217, 173], [], 'odd-cents', 'ration (second)'],
    ['an odd cent of somebody else', 'proportional', 650, [13, 15], [260, 217, 173], ['a'], 'odd-cents', 'ration (second)'],
    ['an odd cent more', 'proportional', 650, [13, 15], [260, 217, 173], ['b', 'c'], 'odd-cents', 'ration (second)'],
    ['half of its odd cents', 'talmud', 200, [200, 3], [67, 67, 66], ['a'], 'odd-cents', 'ration (second)'],
    ['one of two odd cents of somebody else', 'talmud', 200, [200, 3], [67, 67, 66], ['a', 'c'], 'odd-cents', 'ration (second)'],
  ] as const)('with %s does not hold', (_, method, estate, lambda, shares, odd, kind, where) => {
    expect(ration(method, { estate, lambda, shares, odd })).toEqual([{ kind, where }])
  })
  it.each([
    ['holds when all have what they claim', 750, null, [300, 250, 200], [], undefined],
    ['holds when more is there', 751, null, [300, 250, 200], [], undefined],
    ['has no λ', 750, [1, 1], [300, 250, 200], [], { kind: 'lambda', where: 'ration (second)' }],
    ['gives no cent less', 750, null, [300, 249, 200], [], { kind: 'share', where: 'b' }],
    ['has no odd cent', 750, null, [300, 250, 200], ['a'], { kind: 'odd-cents', where: 'ration (second)' }],
  ] as const)('of enough for all %s', (_, estate, lambda, shares, odd, claim) => {
    expect(ration('proportional', { estate, lambda, shares, odd })).toEqual([claim])
  })
})

describe('odd cents', () => {
  const parts = (...given: readonly (readonly [code: string, top: number, part: number])[]) =>
    oddCentsOf(
      given.map(([code, top, part]) => ({ code, top: BigInt(top), part: BigInt(part) })),
      10n,
    )
  it('go to the largest remainders, ties to the lower code, in whatever order they stand', () => {
    expect(parts(['a', 14, 1], ['b', 19, 2], ['c', 17, 2])).toEqual(['b', 'c'])
    expect(parts(['a', 15, 2], ['b', 15, 1])).toEqual(['a'])
    expect(parts(['b', 15, 1], ['a', 15, 2])).toEqual(['a'])
    expect(parts(['a', 14, 1], ['b', 14, 1])).toEqual([])
    expect(parts(['a', 15, 2], ['b', 15, 2], ['c', 15, 1], ['d', 15, 1])).toEqual(['a', 'b'])
    expect(parts()).toEqual([])
  })
  it.each([
    ['a smaller remainder', [['a', 14, 2] as const, ['b', 19, 1] as const]],
    ['the smallest of two remainders, the other well placed', [['a', 19, 2] as const, ['b', 14, 2] as const, ['c', 17, 1] as const]],
    ['the first of two, the other well placed', [['a', 14, 2] as const, ['b', 19, 2] as const, ['c', 17, 1] as const]],
    ['one with somebody before, the last of the plain', [['a', 14, 2] as const, ['b', 11, 1] as const, ['c', 17, 1] as const]],
    ['one with somebody before, the first of the plain', [['a', 14, 2] as const, ['b', 17, 1] as const, ['c', 11, 1] as const]],
    ['a higher code', [['a', 15, 1] as const, ['b', 15, 2] as const]],
    ['no remainder', [['a', 10, 2] as const]],
    ['no remainder, where nobody has any', [['a', 10, 2] as const, ['b', 10, 1] as const]],
    ['two at once', [['a', 15, 3] as const]],
    ['less than its share', [['a', 15, 0] as const]],
  ])('to %s are wrong', (_, given) => {
    expect(parts(...given)).toBeUndefined()
  })
})

describe('a step of rations', () => {
  const match: ToldStep = { kind: 'match', keys: { 'upstream-first': 'true' }, claims: THREE_CLAIMS() }
  function THREE_CLAIMS(): ClaimPairs {
    return [
      [100, 300],
      [50, 250],
      [0, 200],
    ]
  }
  const first: ToldRation = {
    claims: 'first',
    estate: 1000,
    lambda: null,
    shares: [
      [100, 100],
      [50, 50],
      [0, 0],
    ],
  }
  const second: ToldRation = {
    estate: 850,
    lambda: null,
    shares: [
      [300, 300],
      [250, 250],
      [200, 200],
    ],
  }
  const ration: ToldStep = {
    kind: 'ration',
    keys: { method: 'proportional' },
    parts: [400, 300, 200],
    rations: [first, second],
    claims: nothing,
  }
  it('serves first claims, then second ones with what is left', () => {
    expect(failed([match, ration])).toBeUndefined()
  })
  it('is short for second claims after a reserve, and leaves them as claims', () => {
    const solidarity: ToldStep = { kind: 'solidarity', keys: { share: '0.2' }, parts: [83, 84, 33] }
    const estates = { first: { ...first, estate: 800 }, second: { ...second, estate: 650 } }
    const short: ToldRation = {
      ...estates.second,
      lambda: [13, 15],
      shares: [
        [300, 260],
        [250, 217],
        [200, 173],
      ],
      odd: ['b'],
    }
    const claims: ClaimPairs = [
      [0, 40],
      [0, 33],
      [0, 27],
    ]
    const told: ToldStep = { ...ration, parts: [360, 267, 173], rations: [estates.first, short], claims }
    expect(failed([{ ...solidarity, parts: [84, 83, 33] }, match, told])).toBeUndefined()
    expect(failed([{ ...solidarity, parts: [84, 83, 33] }, match, { ...told, claims: nothing }])).toEqual({
      kind: 'claims',
      where: 'ration',
    })
  })
  it.each([
    ['without its first ration', { rations: [second] }, { kind: 'ration-missing', where: 'ration' }],
    ['without its second ration', { rations: [first] }, { kind: 'ration-missing', where: 'ration' }],
    ['with one ration more', { rations: [first, second, second] }, { kind: 'ration-missing', where: 'rations' }],
    ['with another estate', { rations: [{ ...first, estate: 999 }, second] }, { kind: 'estate', where: 'ration (first)' }],
    ['with another method', { rations: [{ ...first, method: 'talmud' }, second] }, { kind: 'method', where: 'ration (first)' }],
    ['with fewer claims', { rations: [{ ...first, shares: first.shares.slice(1) }, second] }, { kind: 'claims', where: 'ration (first)' }],
    ['with a part that is not its shares', { parts: [400, 299, 201] }, { kind: 'share', where: 'b' }],
  ] satisfies readonly (readonly [string, Partial<ToldStep>, FailedClaim])[])('%s does not hold', (_, given, claim) => {
    expect(failed([match, { ...ration, ...given }])).toEqual(claim)
  })
  it('with another claim does not hold', () => {
    const other = { ...second, shares: [[299, 299], ...second.shares.slice(1)] } satisfies ToldRation
    expect(failed([match, { ...ration, rations: [first, other] }])).toEqual({ kind: 'claims', where: 'ration (second)' })
  })
  it('with the last claim left out, or the claim of somebody else, does not hold', () => {
    const claim = { kind: 'claims', where: 'ration (second)' }
    const fewer = { ...second, shares: second.shares.slice(0, 2) }
    expect(failed([match, { ...ration, rations: [first, fewer] }])).toEqual(claim)
    const { certificate, texts } = toldCertificate([match, ration])
    const named = certificate.rations.map((one) => ({ ...one, shares: one.shares.map((told) => ({ ...told, code: `${told.code}a` })) }))
    expect(failedClaim({ ...certificate, rations: [...certificate.rations.slice(0, 1), ...named.slice(1)] }, texts)).toEqual(claim)
  })
  it('without a part for everyone does not hold', () => {
    expect(failed([match, { kind: 'ration', keys: { method: 'proportional' } }])).toEqual({ kind: 'parts', where: 'ration' })
  })
  it('does not take the ration of another step', () => {
    const { certificate, texts } = toldCertificate([match, ration])
    const renamed = certificate.rations.map((one) => ({ ...one, step: 'ration-2' }))
    expect(failedClaim({ ...certificate, rations: renamed }, texts)).toEqual({ kind: 'ration-missing', where: 'ration' })
  })
  it('has no ration where nobody claims any more', () => {
    const again: ToldStep = { ...ration, name: 'ration-2', parts: [0, 0, 0], rations: [], claims: nothing }
    expect(failed([match, ration, again])).toBeUndefined()
  })
})
