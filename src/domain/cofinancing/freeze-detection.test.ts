import { describe, expect, it } from 'vitest'
import { cents } from '../money/cents.ts'
import { exactFraction } from '../money/exact-fraction.ts'
import { driftOf } from './drift.ts'
import { detectedFreezes, type FollowedYear } from './freeze-detection.ts'

const year = (at: number, basis: number | null, cnc: number | null): FollowedYear => ({
  year: at,
  basis: basis === null ? null : cents(basis),
  due: basis === null ? null : cents(Math.floor(basis / 2)),
  cnc: cnc === null ? null : cents(cnc),
})
const frozen = (years: readonly FollowedYear[]): string[] => detectedFreezes(years).map(({ from, to }) => `${from}-${to}`)

describe('a freeze', () => {
  it.each([
    ['two years are not a freeze', [year(2020, 1000, 400), year(2021, 1100, 400)], []],
    ['three years are', [year(2020, 1000, 400), year(2021, 1020, 400), year(2022, 1100, 400)], ['2020-2022']],
    ['an effort at 1.05 is not risen', [year(2020, 1000, 400), year(2021, 1020, 400), year(2022, 1050, 400)], []],
    ['one cent above 1.05 is', [year(2020, 1000, 400), year(2021, 1020, 400), year(2022, 1051, 400)], ['2020-2022']],
    ['half a percent up is near', [year(2020, 1000, 200), year(2021, 1020, 201), year(2022, 1100, 199)], ['2020-2022']],
    ['one cent beyond half a percent is not', [year(2020, 1000, 200), year(2021, 1020, 202), year(2022, 1100, 200)], []],
    ['just inside, on large amounts', [year(2020, 1000, 20_000), year(2021, 1020, 20_100), year(2022, 1100, 19_900)], ['2020-2022']],
    ['one cent outside, on large amounts', [year(2020, 1000, 20_000), year(2021, 1020, 20_101), year(2022, 1100, 20_000)], []],
    ['a missing year cuts the run', [year(2020, 1000, 400), year(2022, 1100, 400), year(2023, 1200, 400)], []],
    ['an unknown amount cuts the run', [year(2020, 1000, 400), year(2021, 1020, null), year(2022, 1100, 400)], []],
    ['an amount of zero is no freeze', [year(2020, 1000, 0), year(2021, 1020, 0), year(2022, 1100, 0)], []],
    [
      'the earliest start, the longest run',
      [2020, 2021, 2022, 2023, 2024].map((at) => year(at, 1000 + (at - 2020) * 100, 400)),
      ['2020-2024'],
    ],
    [
      'the next search begins after it',
      [
        ...[2020, 2021, 2022].map((at) => year(at, 1000 + (at - 2020) * 100, 400)),
        ...[2023, 2024, 2025].map((at) => year(at, 1000 + (at - 2020) * 100, 800)),
      ],
      ['2020-2022', '2023-2025'],
    ],
    [
      'the run ends at the last year whose effort is risen',
      [year(2020, 1000, 400), year(2021, 1000, 400), year(2022, 1100, 400), year(2023, 1000, 400)],
      ['2020-2022'],
    ],
  ])('%s', (_, years, expected) => expect(frozen(years)).toEqual(expected))

  it('costs what was due beyond the amount, after the first year, in any order given', () => {
    const [freeze] = detectedFreezes([year(2022, 1100, 400), year(2020, 1000, 400), year(2021, 700, 400)])
    expect(freeze).toEqual({
      from: 2020,
      to: 2022,
      at: 400,
      costs: [
        { year: 2021, cost: 0 },
        { year: 2022, cost: 150 },
      ],
      cost: 150,
    })
  })
  it('has an unknown cost when a due is not known', () => {
    const years = [year(2020, 1000, 400), { ...year(2021, 1020, 400), due: null }, year(2022, 1100, 400)]
    expect(detectedFreezes(years)[0]?.cost).toBeNull()
  })
  it.each([
    ['a negative amount is no freeze', [year(2020, 1000, -400), year(2021, 1020, -400), year(2022, 1100, -400)]],
    ['an unknown effort cuts the run', [year(2020, 1000, 400), year(2021, null, 400), year(2022, 1100, 400)]],
    ['a start that is not known begins nothing', [year(2020, null, 400), year(2021, 1000, 400), year(2022, 1100, 400)]],
    ['a start without amount begins nothing', [year(2020, 1000, null), year(2021, 1000, 400), year(2022, 1100, 400)]],
  ])('%s', (_, years) => expect(frozen(years)).toEqual([]))
  it('the next search begins after its last year, not in it', () => {
    // 2022 would begin another run if it were looked at again.
    const years = [1000, 1000, 1100, 1100, 1200].map((basis, at) => year(2020 + at, basis, at < 3 ? 400 : 402))
    expect(frozen(years)).toEqual(['2020-2024'])
    expect(frozen([1000, 1000, 1100, 1100, 1200].map((basis, at) => year(2020 + at, basis, at < 3 ? 400 : 403)))).toEqual(['2020-2022'])
  })
  it('the last year of a freeze does not begin another', () => {
    const years = [1000, 1000, 1100, 1100, 1200].map((basis, at) => year(2020 + at, basis, [400, 400, 402, 404, 404][at] ?? 0))
    expect(frozen(years)).toEqual(['2020-2022'])
  })
})

const sides = (at: number, own: number | null, cnc: number | null) => ({
  year: at,
  own: own === null ? null : cents(own),
  cnc: cnc === null ? null : cents(cnc),
})
const TENTH = exactFraction(1, 10)
const RULE = { cnc: 1, local: 2 }

describe('a drift', () => {
  it.each([
    ['one cent under the upper edge', 2199, []],
    ['at the upper edge', 2200, []],
    ['one cent over the upper edge', 2201, ['above']],
    ['one cent over the lower edge', 1801, []],
    ['at the lower edge', 1800, []],
    ['one cent under the lower edge', 1799, ['below']],
  ])('%s', (_, own, expected) => {
    expect(driftOf([sides(2020, own, 1000)], RULE, TENTH).alerts.map(({ side }) => side)).toEqual(expected)
  })
  it('has the slope of its known years, exactly', () => {
    const years = [sides(2020, 2000, 1000), sides(2021, null, 1000), sides(2022, 2600, 1000), sides(2024, 3200, 1000)]
    expect(driftOf(years, RULE, TENTH).slope).toEqual(exactFraction(3, 10))
    expect(driftOf(years.slice(0, 3), RULE, TENTH).slope).toBeNull()
    expect(driftOf(years.toReversed(), RULE, TENTH)).toEqual(driftOf(years, RULE, TENTH))
    expect(driftOf(years.toReversed(), RULE, TENTH).keys.map((one) => one.year)).toEqual([2020, 2022, 2024])
  })
  it('has no key without CNC money', () => {
    expect(driftOf([sides(2020, 2000, 0), sides(2021, 2000, null), sides(2022, 2000, -1)], RULE, TENTH).keys).toEqual([])
  })
  it('has a key of zero where the authorities put nothing, and none where they took back', () => {
    expect(driftOf([sides(2020, 0, 1000), sides(2021, -1, 1000)], RULE, TENTH).keys).toEqual([{ year: 2020, key: exactFraction(0) }])
  })
  it('has no slope in one year told three times', () => {
    expect(
      driftOf(
        [1, 2, 3].map((own) => sides(2020, own, 1000)),
        RULE,
        TENTH,
      ).slope,
    ).toBeNull()
  })
})
