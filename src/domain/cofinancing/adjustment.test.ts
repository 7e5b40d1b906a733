import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cents, total, type Cents } from '../money/cents.ts'
import { exactFraction } from '../money/exact-fraction.ts'
import { fractionDown } from '../money/fraction.ts'
import { adjustment, type AdjustmentPolicy, type EffortYear } from './adjustment.ts'
import { ONE_FOR_TWO } from './matching-ratio.ts'

const years = (bases: readonly number[], written: readonly number[]): EffortYear[] =>
  bases.map((basis, place) => ({
    year: 2020 + place,
    basis: cents(basis),
    due: fractionDown(cents(basis), 1, 2),
    written: cents(written[place] ?? 0),
  }))
const amounts = (series: readonly EffortYear[], policy: AdjustmentPolicy): number[] =>
  adjustment(series, policy).years.map(({ amount }) => amount)

const corridor = { kind: 'corridor', width: exactFraction(1, 10), key: ONE_FOR_TWO } as const
const index = (cap: number, followsDown = false): AdjustmentPolicy => ({ kind: 'indexation', cap: exactFraction(cap, 100), followsDown })

describe('no adjustment', () => {
  it('is what was written, and leaves nothing open', () =>
    expect(adjustment(years([100, 300], [40, 41]), { kind: 'none' })).toEqual({
      years: [
        { year: 2020, amount: 40, correction: 0 },
        { year: 2021, amount: 41, correction: 0 },
      ],
      open: [],
    }))
})

describe('a yearly correction', () => {
  it('pays last year’s due and what last year lacked, once', () => {
    const series = years([200, 220, 240, 240], [80, 0, 0, 0])
    const found = adjustment(series, { kind: 'true-up', lag: 1 })
    expect(found.years.map(({ amount, correction }) => [amount, correction])).toEqual([
      [80, 0],
      [100 + 20, 20],
      [110 + 10, 10],
      [120 + 10, 10],
    ])
    expect(found.open).toEqual([{ year: 2023, correction: 0 }])
  })
  it('with two years of lag keeps two corrections open', () => {
    const found = adjustment(years([200, 220, 240], [80, 90, 0]), { kind: 'true-up', lag: 2 })
    expect(found.years.map(({ amount }) => amount)).toEqual([80, 90, 100 + 20])
    expect(found.open).toEqual([
      { year: 2021, correction: 20 },
      { year: 2022, correction: 20 },
    ])
  })
  it('a fall is taken back', () => expect(amounts(years([200, 100, 100], [100, 0, 0]), { kind: 'true-up', lag: 1 })).toEqual([100, 100, 0]))
  it('paid and open make the dues, to the cent, when the first year is paid in full', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(10_000_000), { minLength: 2, maxLength: 9 }), (bases) => {
        const series = years(bases, [Math.floor((bases[0] ?? 0) / 2)])
        const found = adjustment(series, { kind: 'true-up', lag: 1 })
        const sum = (all: readonly Cents[]): number => total(all)
        const given = series.map(({ written, year }, place) => (place === 0 ? written : (series[place - 1]?.due ?? cents(year))))
        const owed = sum(series.map(({ due }) => due)) - sum(given)
        expect(sum(found.years.map(({ correction }) => correction)) + sum(found.open.map(({ correction }) => correction))).toBe(owed)
      }),
    )
  })
})

describe('a corridor of ten percent around 1 pour 2', () => {
  it.each([
    ['one cent under the upper edge of the key', 2199, 1000],
    ['on the edge', 2200, 1000],
    ['one cent over: raised to the edge, up to the cent', 2201, 1001],
    ['far over', 3300, 1500],
    ['one cent over the lower edge', 1801, 1000],
    ['on the lower edge', 1800, 1000],
    ['one cent under: lowered to the edge, down to the cent', 1799, 999],
    ['no effort at all', 0, 0],
  ])('%s', (_, basis, found) => expect(amounts(years([2000, basis], [1000]), corridor)).toEqual([1000, found]))

  it('as wide as the key itself never lowers an amount', () =>
    expect(amounts(years([100, 0], [1000]), { ...corridor, width: exactFraction(1) })).toEqual([1000, 1000]))
  it('the first year stays as written, however far', () => expect(amounts(years([9000], [1]), corridor)).toEqual([1]))
  it('an amount of zero follows an effort', () => expect(amounts(years([0, 22], [0]), corridor)).toEqual([0, 10]))
  it('after the first year the key never leaves it, once the corridor is a cent wide', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 10, max: 10_000_000 }), { minLength: 2, maxLength: 9 }), fc.nat(5_000_000), (bases, first) => {
        const found = amounts(years(bases, [first]), corridor)
        for (const [place, basis] of bases.entries()) {
          const amount = found[place] ?? 0
          if (place === 0) continue
          expect(BigInt(basis) * 10n <= BigInt(amount) * 22n).toBe(true)
          expect(BigInt(basis) * 10n >= BigInt(amount) * 18n).toBe(true)
        }
      }),
    )
  })
})

describe('an indexation capped at five percent', () => {
  it('corrects nothing, and leaves nothing open', () =>
    expect(adjustment(years([100, 104], [1000]), index(5))).toEqual({
      years: [
        { year: 2020, amount: 1000, correction: 0 },
        { year: 2021, amount: 1040, correction: 0 },
      ],
      open: [],
    }))
  it.each([
    ['one cent under the cap', 1049, 1049],
    ['at the cap', 1050, 1050],
    ['one cent over the cap', 1051, 1050],
    ['an effort that falls changes nothing', 900, 1000],
    ['a zero basis changes nothing', 0, 1000],
  ])('%s', (_, basis, found) => expect(amounts(years([1000, basis], [1000]), index(5))).toEqual([1000, found]))

  it('climbs only above the highest earlier basis', () => {
    expect(amounts(years([1000, 900, 1000, 1010], [1000]), index(5))).toEqual([1000, 1000, 1000, 1010])
  })
  it('that also follows down falls and climbs from the year before', () => {
    expect(amounts(years([1000, 900, 1000], [1000]), index(5, true))).toEqual([1000, 900, 945])
  })
  it('that follows down is not moved by a zero basis, nor by the year after it', () => {
    expect(amounts(years([1000, 0, 1000], [1000]), index(5, true))).toEqual([1000, 1000, 1000])
  })
  it('rounds down', () => expect(amounts(years([3, 4], [100]), index(50))).toEqual([100, 133]))
})
