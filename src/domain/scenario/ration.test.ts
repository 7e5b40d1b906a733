import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cents, total } from '../money/cents.ts'
import { compareFractions, exactFraction, sumOf } from '../money/exact-fraction.ts'
import { exactRation, ration, type Claim } from './ration.ts'
import { RATIONING_METHODS } from './scenario.ts'

const claims = (...amounts: number[]): Claim[] => amounts.map((claim, at) => ({ code: `c${at}`, claim: cents(claim) }))
const exact = (estate: number, amounts: number[], method: (typeof RATIONING_METHODS)[number]): string[] =>
  exactRation(cents(estate), amounts.map(cents), method).map(({ numerator, denominator }) =>
    denominator === 1n ? String(numerator) : `${numerator}/${denominator}`,
  )

describe('the literature’s own examples', () => {
  // Aumann and Maschler 1985, table of the Mishna (Kethubot 93a), and its extension to other estates.
  it.each([
    [100, ['100/3', '100/3', '100/3']],
    [200, ['50', '75', '75']],
    [300, ['50', '100', '150']],
    [50, ['50/3', '50/3', '50/3']],
    [150, ['50', '50', '50']],
    [250, ['50', '100', '100']],
    [350, ['50', '100', '200']],
    [400, ['50', '125', '225']],
    [450, ['50', '150', '250']],
    [500, ['200/3', '500/3', '800/3']],
    [550, ['250/3', '550/3', '850/3']],
    [600, ['100', '200', '300']],
  ])('the Talmud shares %d among 100, 200 and 300', (estate, shares) => {
    expect(exact(estate, [100, 200, 300], 'talmud')).toEqual(shares)
  })
  // The contested garment (Baba Metzia 2a): one claims all of it, the other half.
  it('the contested garment: half is not contested', () => {
    expect(exact(100, [50, 100], 'talmud')).toEqual(['25', '75'])
  })
  // The same three wives under the other methods (Thomson 2003, section 3).
  it.each([
    ['proportional', 300, ['50', '100', '150']],
    ['constrained-equal-awards', 300, ['100', '100', '100']],
    ['constrained-equal-awards', 100, ['100/3', '100/3', '100/3']],
    ['constrained-equal-awards', 400, ['100', '150', '150']],
    ['constrained-equal-losses', 300, ['0', '100', '200']],
    ['constrained-equal-losses', 100, ['0', '0', '100']],
    ['constrained-equal-losses', 450, ['50', '150', '250']],
  ] as const)('%s shares %d among 100, 200 and 300', (method, estate, shares) => {
    expect(exact(estate, [100, 200, 300], method)).toEqual(shares)
  })
  // O'Neill 1982: Ibn Ezra's four sons, who claim all, a half, a third and a quarter of 120.
  it('proportional shares of Ibn Ezra’s estate', () => {
    expect(exact(120, [30, 40, 60, 120], 'proportional')).toEqual(['72/5', '96/5', '144/5', '288/5'])
  })
})

describe('cents', () => {
  it('the missing cent goes to the largest remainder, then to the lower code', () => {
    const shared = ration(cents(100), claims(100, 100, 100), 'proportional')
    expect([shared.shares, shared.oddCents]).toEqual([[34, 33, 33], ['c0']])
  })
  it('the lower code is compared as text', () => {
    const asked = [
      { code: '9', claim: cents(1) },
      { code: '10', claim: cents(1) },
    ]
    expect(ration(cents(1), asked, 'proportional').oddCents).toEqual(['10'])
  })
  it.each([
    ['one cent under the claims is rationed', 299, [99, 100, 100]],
    ['the claims themselves are given', 300, [100, 100, 100]],
    ['one cent over leaves a cent', 301, [100, 100, 100]],
  ])('%s', (_, estate, shares) => {
    const shared = ration(cents(estate), claims(100, 100, 100), 'constrained-equal-losses')
    expect([...shared.shares].toSorted((a, b) => a - b)).toEqual(shares)
    expect(shared.lambda === null).toBe(estate >= 300)
  })
  it('no estate leaves nothing, and the least λ that says so', () => {
    expect(ration(cents(0), claims(3, 5), 'constrained-equal-losses')).toEqual({ lambda: exactFraction(5n), shares: [0, 0], oddCents: [] })
    expect(ration(cents(0), claims(3, 5), 'constrained-equal-awards').lambda).toEqual(exactFraction(0n))
  })
  it('ten to the twelve euros are shared to the cent', () => {
    const shared = ration(cents(10 ** 14), claims(10 ** 14, 10 ** 14, 1), 'talmud')
    expect(total(shared.shares)).toBe(10 ** 14)
  })
})

const amounts = fc.array(fc.integer({ min: 0, max: 10_000 }), { minLength: 1, maxLength: 8 })
const method = fc.constantFrom(...RATIONING_METHODS)
const problem = fc.tuple(amounts, fc.double({ min: 0, max: 1, noNaN: true }), method).map(([asked, part, how]) => {
  const sum = asked.reduce((so, one) => so + one, 0)
  return { asked, estate: Math.floor(sum * part), how }
})

describe('any ration', () => {
  it('adds up to the estate, never above a claim, never below zero', () => {
    fc.assert(
      fc.property(problem, ({ asked, estate, how }) => {
        const { shares } = ration(cents(estate), claims(...asked), how)
        return total(shares) === estate && shares.every((share, at) => share >= 0 && share <= (asked[at] ?? 0))
      }),
    )
  })
  it('gives equal claims the same but for one cent, and a larger claim no less but for one cent', () => {
    fc.assert(
      fc.property(problem, ({ asked, estate, how }) => {
        const { shares } = ration(cents(estate), claims(...asked), how)
        return asked.every((one, at) => asked.every((other, rank) => one < other || (shares[at] ?? 0) >= (shares[rank] ?? 0) - 1))
      }),
    )
  })
  it('gives exact shares that add up, and no less when the estate grows', () => {
    fc.assert(
      fc.property(problem, ({ asked, estate, how }) => {
        const more = Math.min(
          estate + 1,
          asked.reduce((so, one) => so + one, 0),
        )
        const [now, then] = [estate, more].map((one) => exactRation(cents(one), asked.map(cents), how))
        const sum = (now ?? []).reduce(sumOf, exactFraction(0n))
        return (
          compareFractions(sum, exactFraction(estate)) === 0 &&
          (now ?? []).every((share, at) => compareFractions(then?.[at] ?? exactFraction(0n), share) >= 0)
        )
      }),
    )
  })
  it('scales: ten times all is ten times each exact share', () => {
    fc.assert(
      fc.property(problem, ({ asked, estate, how }) => {
        const ten = exactRation(
          cents(estate * 10),
          asked.map((one) => cents(one * 10)),
          how,
        )
        return exactRation(cents(estate), asked.map(cents), how).every(
          (share, at) => compareFractions(exactFraction(share.numerator * 10n, share.denominator), ten[at] ?? exactFraction(-1n)) === 0,
        )
      }),
    )
  })
  it('is its own dual for the Talmud: what is lost is shared as what is gained', () => {
    fc.assert(
      fc.property(problem, ({ asked, estate }) => {
        const sum = asked.reduce((so, one) => so + one, 0)
        const lost = exactRation(cents(sum - estate), asked.map(cents), 'talmud')
        return exactRation(cents(estate), asked.map(cents), 'talmud').every(
          (share, at) => compareFractions(sumOf(share, lost[at] ?? exactFraction(0n)), exactFraction(asked[at] ?? 0)) === 0,
        )
      }),
    )
  })
})
