import { describe, expect, it } from 'vitest'
import { groupOf, quintileBounds } from './quintiles.ts'

describe('five groups of like size', () => {
  const bounds = quintileBounds([10, 9, 8, 7, 6, 5, 4, 3, 2, 1, null])
  it('each holds a fifth of the values known', () =>
    expect([1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((value) => groupOf(value, bounds))).toEqual([0, 0, 1, 1, 2, 2, 3, 3, 4, 4]))
  it('an unknown value is in none', () => expect(groupOf(null, bounds)).toBeNull())
  it('four values make no five groups', () => expect(quintileBounds([1, 2, 3, 4])).toEqual([]))
  it.each([
    [2.9, 0],
    [3, 1],
    [3.1, 1],
  ])('%d falls in group %i', (value, group) => expect(groupOf(value, bounds)).toBe(group))
})
