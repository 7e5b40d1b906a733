import fc from 'fast-check'
import { expect, it } from 'vitest'
import { isSmall } from './protect.ts'
import { ownRows, type AnsweredOne, type OwnRow } from './own-rows.ts'

const files = (category: string, applied: number, recommended: number, awarded: number): AnsweredOne[] =>
  Array.from({ length: applied }, (_, at) => ({ category, isRecommended: at < recommended, isAwarded: at < awarded }))
const told = (...given: readonly AnsweredOne[][]): (number | null)[][] =>
  ownRows(given.flat()).map(({ applied, recommended, awarded }) => [applied, recommended, awarded])

it.each([
  [
    'nothing small: all is said',
    told(files('a', 30, 15, 10), files('b', 25, 12, 9)),
    [
      [30, 15, 10],
      [25, 12, 9],
    ],
  ],
  [
    'five is said',
    told(files('a', 30, 15, 10), files('b', 30, 15, 5)),
    [
      [30, 15, 10],
      [30, 15, 5],
    ],
  ],
  [
    'four awards are silent, and those of the others with them',
    told(files('a', 30, 15, 10), files('b', 30, 15, 4)),
    [
      [30, 15, null],
      [30, 15, null],
    ],
  ],
  [
    'no award is said when the others share them',
    told(files('a', 30, 15, 10), files('b', 30, 15, 9), files('c', 20, 9, 0)),
    [
      [30, 15, 10],
      [30, 15, 9],
      [20, 9, 0],
    ],
  ],
  [
    'every award to one answer would tell each name’s: silent, though the others have none',
    told(files('a', 30, 15, 10), files('b', 30, 15, 0)),
    [
      [30, 15, null],
      [30, 15, null],
    ],
  ],
  [
    'few not awarded are as few: applied and awarded are not both said',
    told(files('a', 30, 15, 10), files('b', 12, 6, 9), files('c', 30, 20, 15)).map((row) => row.includes(null)),
    [true, true, false],
  ],
])('%s', (_, rows, expected) => expect(rows).toEqual(expected))

type Way = { readonly applied: number; readonly recommended: number; readonly awarded: number }
const KINDS = ['applied', 'recommended', 'awarded'] as const
/** Each count that a line tells, written or by difference. */
const READ: readonly ((way: Way) => number)[] = [
  ({ applied }) => applied,
  ({ recommended }) => recommended,
  ({ awarded }) => awarded,
  ({ applied, recommended }) => applied - recommended,
  ({ applied, awarded }) => applied - awarded,
]

/** Which counts of the first of two answers can be one value alone, by every way to fill what is unsaid: the second is what the first leaves. */
function found([first, second]: readonly OwnRow[], totals: Way): boolean[] {
  const ways: Way[] = []
  const upTo = (most: number): number[] => Array.from({ length: most + 1 }, (_, value) => value)
  for (const applied of upTo(totals.applied))
    for (const recommended of upTo(applied))
      for (const awarded of upTo(applied)) {
        const way = { applied, recommended, awarded }
        const left = { applied: totals.applied - applied, recommended: totals.recommended - recommended, awarded: totals.awarded - awarded }
        const fits = KINDS.every((kind) => (first?.[kind] ?? way[kind]) === way[kind] && (second?.[kind] ?? left[kind]) === left[kind])
        if (fits && KINDS.every((kind) => left[kind] >= 0 && left[kind] <= left.applied)) ways.push(way)
      }
  return READ.map((read) => new Set(ways.map(read)).size === 1)
}

it('nobody finds a small count again by adding, subtracting and comparing', () => {
  const count = fc.integer({ min: 0, max: 9 })
  const answer = fc.tuple(fc.integer({ min: 1, max: 9 }), count, count).map(([applied, recommended, awarded]) => ({
    applied,
    recommended: Math.min(applied, recommended),
    awarded: Math.min(applied, awarded),
  }))
  fc.assert(
    fc.property(answer, answer, (a, b) => {
      const rows = ownRows([...files('a', a.applied, a.recommended, a.awarded), ...files('b', b.applied, b.recommended, b.awarded)])
      const totals = { applied: a.applied + b.applied, recommended: a.recommended + b.recommended, awarded: a.awarded + b.awarded }
      // What the totals tell whatever is silent cannot be hidden.
      const unsaid = rows.map(({ category }) => ({ category, applied: null, recommended: null, awarded: null }))
      const beyondHelp = found(unsaid, totals)
      const leaks = found(rows, totals).map((isFound, at) => isFound && beyondHelp[at] !== true && isSmall(READ[at]?.(a) ?? 0))
      expect(leaks).toEqual(READ.map(() => false))
    }),
    { numRuns: 300 },
  )
})
