import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isSmall, silentCounts, type Count } from './protect.ts'
import type { Sum } from './ranges.ts'

it.each([
  [0, false],
  [1, true],
  [4, true],
  [5, false],
])('a count of %i is small: %s', (count, small) => expect(isSmall(count)).toBe(small))

/** A table of one line: categories and a total that everybody knows. */
const line = (values: readonly number[]): { counts: Count[]; sums: Sum[] } => ({
  counts: [
    ...values.map((value, at) => ({ id: `c${at}`, value, isSensitive: isSmall(value), isKnown: false })),
    { id: 'total', value: values.reduce((a, b) => a + b, 0), isSensitive: false, isKnown: true },
  ],
  sums: [{ total: 'total', parts: values.map((_, at) => `c${at}`) }],
})
const silentOf = (values: readonly number[]): string[] => {
  const { counts, sums } = line(values)
  return [...silentCounts(counts, sums)].toSorted()
}

describe('what is kept silent in a line whose total is known', () => {
  it.each([
    ['nothing small', [5, 6, 7], []],
    ['one small: the next smallest too, else the total gives it back', [3, 6, 7], ['c0', 'c1']],
    ['two small', [3, 2, 7], ['c0', 'c1']],
    ['two ones: their sum of two tells them, the next is silent too', [1, 1, 7], ['c0', 'c1', 'c2']],
    ['one small: a zero hides less than a count', [3, 0, 7], ['c0', 'c2']],
    ['one small and alone: a zero hides it from the total', [3, 0, 0], ['c0', 'c1']],
    ['one small, of one category: the total says it', [3], ['c0']],
  ])('%s', (_, values, silent) => expect(silentOf(values)).toEqual(silent))
})

/** Every way that whole numbers can stand for what is unsaid, one at least unless it is a zero: the adversary, by hand. */
function possibleValues(counts: readonly Count[], sums: readonly Sum[], silent: ReadonlySet<string>): Map<string, Set<number>> {
  const unsaid = [...silent]
  const found = new Map(unsaid.map((id) => [id, new Set<number>()]))
  const byId = new Map(counts.map(({ id, value: own }) => [id, own]))
  const most = Math.max(...counts.map(({ value }) => value)) + 2
  const value = new Map(counts.filter(({ id }) => !silent.has(id)).map(({ id, value: said }) => [id, said]))
  const isPossible = (): boolean =>
    sums.every(({ total, parts }) => parts.reduce((sum, part) => sum + (value.get(part) ?? 0), 0) === value.get(total))
  const tryFrom = (at: number): void => {
    const id = unsaid[at]
    if (id === undefined) {
      if (isPossible()) for (const one of unsaid) found.get(one)?.add(value.get(one) ?? 0)
      return
    }
    for (let guess = byId.get(id) === 0 ? 0 : 1; guess <= most; guess += 1) {
      value.set(id, guess)
      tryFrom(at + 1)
    }
    value.delete(id)
  }
  tryFrom(0)
  return found
}

describe('an adversary who adds and subtracts', () => {
  const cell = fc.integer({ min: 0, max: 7 })
  it('never finds a small count again in a line whose total is silent or large enough', () => {
    fc.assert(
      fc.property(fc.array(cell, { minLength: 2, maxLength: 4 }), (values) => {
        const { counts, sums } = line(values)
        const open = counts.map((count) => ({ ...count, isKnown: false }))
        const silent = silentCounts(open, sums)
        const possible = possibleValues(open, sums, silent)
        for (const { id, isSensitive } of open) if (isSensitive) expect(silent.has(id) && (possible.get(id)?.size ?? 0)).not.toBe(1)
      }),
      { numRuns: 150 },
    )
  })
  it('nor in a table of two entries, through its lines and columns together', () => {
    fc.assert(
      fc.property(fc.array(cell, { minLength: 4, maxLength: 4 }), ([a = 0, b = 0, c = 0, d = 0]) => {
        const plain = (id: string, value: number, isKnown: boolean): Count => ({
          id,
          value,
          isSensitive: !isKnown && isSmall(value),
          isKnown,
        })
        const counts = [
          plain('a', a, false),
          plain('b', b, false),
          plain('c', c, false),
          plain('d', d, false),
          plain('ab', a + b, true),
          plain('cd', c + d, true),
          plain('ac', a + c, true),
          plain('bd', b + d, true),
        ]
        const sums = [
          { total: 'ab', parts: ['a', 'b'] },
          { total: 'cd', parts: ['c', 'd'] },
          { total: 'ac', parts: ['a', 'c'] },
          { total: 'bd', parts: ['b', 'd'] },
        ]
        const silent = silentCounts(counts, sums)
        const all = new Set(['a', 'b', 'c', 'd'])
        const atMost = possibleValues(counts, sums, all)
        const possible = possibleValues(counts, sums, silent)
        // What the known totals give whatever is kept silent cannot be protected.
        for (const { id, isSensitive } of counts)
          if (isSensitive && (atMost.get(id)?.size ?? 0) > 1) expect(possible.get(id)?.size).toBeGreaterThan(1)
      }),
      { numRuns: 150 },
    )
  })
})
