import { expect, it } from 'vitest'
import { compensatedSum } from './compensated-sum.ts'

it.each([
  ['of nothing is zero', [], 0],
  ['of ten tenths is one', Array.from({ length: 10 }, () => 0.1), 1],
  ['keeps what comes before and after a large term', [1, 1e100, 1, -1e100], 2],
  ['keeps small terms after a large one', [1e100, 1, 1, -1e100], 2],
])('a sum %s', (_, values, whole) => {
  expect(compensatedSum(values)).toBe(whole)
})
