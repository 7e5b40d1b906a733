import { expect, test } from 'vitest'
import { endLabels } from './end-labels.ts'
import { knownRuns, NARROW_FRAME, valueText, WIDE_FRAME, yearLabels, yearsOf, type Series } from './chart.ts'

const series = (id: string, points: readonly (readonly [number, number | null])[]): Series => ({
  id,
  label: id,
  side: 'plain',
  points: points.map(([year, value]) => ({ year, value })),
})

test('a year that no source gives keeps its width on the axis', () => {
  expect(
    yearsOf([
      series('a', [
        [2007, 1],
        [2010, 2],
      ]),
    ]),
  ).toEqual([2007, 2008, 2009, 2010])
})

test('a line never crosses a year that is not known', () => {
  const points = series('a', [
    [2007, 1],
    [2008, null],
    [2010, 2],
    [2011, 3],
  ]).points
  expect(knownRuns(points, [2007, 2008, 2009, 2010, 2011])).toEqual([
    [{ year: 2007, value: 1 }],
    [
      { year: 2010, value: 2 },
      { year: 2011, value: 3 },
    ],
  ])
})

test('zero is a value, not a gap', () => {
  expect(knownRuns([{ year: 2007, value: 0 }], [2007])).toEqual([[{ year: 2007, value: 0 }]])
})

test('the axis writes the first and last years, and does not crowd', () => {
  expect(
    yearLabels(
      yearsOf([
        series('a', [
          [2003, 1],
          [2024, 1],
        ]),
      ]),
      5,
    ),
  ).toEqual([2003, 2010, 2015, 2020, 2024])
})

test('amounts are said in millions from one million euros', () => {
  expect(valueText(14_700_000_00, 'cents')).toBe('14,70\u00a0M€')
  expect(valueText(999_999_00, 'cents')).toBe('999\u202f999\u00a0€')
})

test('names of series never stand on one another', () => {
  const both = [series('a', [[2010, 1]]), series('b', [[2010, 1]])]
  for (const frame of [WIDE_FRAME, NARROW_FRAME]) {
    const [first, second] = endLabels(
      both,
      frame,
      () => 0,
      () => 100,
    )
    expect((second?.y ?? 0) - (first?.y ?? 0)).toBe(18)
  }
})
