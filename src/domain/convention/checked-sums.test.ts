import { describe, expect, it } from 'vitest'
import { cents } from '../money/cents.ts'
import { checkSums } from './checked-sums.ts'
import type { FinancialLine } from './financial-table.ts'

/** A line of whole euros: null is nothing printed, « ? » an unreadable amount, « – » a dash. */
const line = (...amounts: (number | null | '?' | '–')[]): FinancialLine => ({
  label: '',
  axis: null,
  isTotal: false,
  amounts: amounts.map((one) =>
    one === null
      ? null
      : typeof one === 'number'
        ? { text: String(one), amount: cents(one * 100), isDoubtful: false }
        : { text: one, amount: null, isDoubtful: one === '?' },
  ),
})
const column = (...amounts: (number | null | '?' | '–')[]): FinancialLine[] => amounts.map((amount) => line(amount))
const total = { lines: [{ total: 2, choices: [[0, 1]] }], columns: [] }

describe('a total of a column', () => {
  it.each([
    [29, [{ line: 2, column: 0, along: 'column', printed: 2_900, computed: 3_000 }]],
    [30, []],
    [31, [{ line: 2, column: 0, along: 'column', printed: 3_100, computed: 3_000 }]],
  ])('of %i for 10 and 20', (printed, expected) => {
    expect(checkSums(column(10, 20, printed), total).departures).toEqual(expected)
  })
  it.each([
    ['a dash adds nothing', column(10, '–', 10), 0],
    ['what is not printed adds nothing', column(10, null, 10), 0],
    ['a dash explains no departure', column(10, '–', 11), 1],
    ['an unreadable amount may explain one', column(10, '?', 11), 0],
    ['a total over nothing is not checked', column(null, null, 11), 0],
    ['amounts too great to be added are not checked', column(90_000_000_000_000, 90_000_000_000_000, 1), 0],
    ['a total that is not printed is not checked', column(10, 20, null), 0],
  ])('%s', (_, lines, count) => {
    expect(checkSums(lines, total).departures).toHaveLength(count)
  })
})

describe('a total that may add up this or that', () => {
  const lines = column(10, 20, 5, 15)
  const of = (...choices: number[][]) => checkSums(lines, { lines: [{ total: 3, choices }], columns: [] }).departures
  it('is read as what departs the least', () => {
    expect(of([0, 1, 2], [0, 2])).toEqual([])
  })
  it('is read as the likeliest when all depart as much', () => {
    expect(of([0, 1, 2], [0, 1]).map(({ computed }) => computed)).toEqual([3_500])
  })
})

describe('what a total proves', () => {
  it('is itself and what it adds up, when it holds', () => {
    expect([...checkSums(column(10, 20, 30), total).proved].toSorted()).toEqual(['0:0', '1:0', '2:0'])
    expect([...checkSums(column(10, 20, 31), total).proved]).toEqual([])
  })
  it('goes along lines too', () => {
    const { departures, proved } = checkSums([line(10, 20, 30), line(1, 2, 4)], { lines: [], columns: [{ total: 2, choices: [[0, 1]] }] })
    expect([...proved].toSorted()).toEqual(['0:0', '0:1', '0:2'])
    expect(departures).toEqual([{ line: 1, column: 2, along: 'line', printed: 400, computed: 300 }])
  })
})
