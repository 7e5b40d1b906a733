import { describe, expect, it } from 'vitest'
import { cents } from '../money/cents.ts'
import { selectionRows, toldCounts, type SelectedOne } from './selection.ts'

const files = (category: string, applied: number, recommended: number, awarded: number): SelectedOne[] =>
  Array.from({ length: applied }, (_, at) => ({
    category,
    isRecommended: at < recommended,
    awarded: at < awarded ? cents(100_000) : null,
  }))

describe('who is selected, by category', () => {
  it('says every count when none tells of a few', () => {
    expect(selectionRows([...files('court', 20, 10, 8), ...files('long', 12, 6, 6)])).toEqual([
      { category: 'court', applied: 20, recommended: 10, awarded: 8, awardedCents: 800_000 },
      { category: 'long', applied: 12, recommended: 6, awarded: 6, awardedCents: 600_000 },
    ])
  })
  it('keeps silent who asked when few were left besides the awards, and another so that the sum does not tell', () => {
    const rows = selectionRows([...files('animation', 7, 6, 6), ...files('court', 20, 10, 8), ...files('long', 30, 9, 9)])
    expect(rows.map(({ applied }) => applied)).toEqual([null, null, 30])
    expect(rows.map(({ recommended }) => recommended)).toEqual([null, 10, null])
    expect(rows.map(({ awarded }) => awarded)).toEqual([6, 8, 9])
  })
  it('says a category whose files were all awarded', () => {
    expect(selectionRows([...files('court', 6, 6, 6), ...files('long', 30, 9, 9)]).map(({ applied }) => applied)).toEqual([6, 30])
  })
})

it.each([
  [
    { a: 0, b: 5, c: 9 },
    { a: 0, b: 5, c: 9 },
  ],
  [
    { a: 0, b: 4, c: 9 },
    { a: 0, b: null, c: null },
  ],
  [
    { a: 1, b: 2, c: 9 },
    { a: null, b: null, c: 9 },
  ],
])('%o is told as %o', (counts, told) => expect(toldCounts(counts)).toEqual(told))
