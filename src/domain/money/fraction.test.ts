import { describe, expect, it } from 'vitest'
import { cents } from './cents.ts'
import { fractionDown, hundredths } from './fraction.ts'

describe('fractions', () => {
  it.each([
    [2_624, 1_000, 262],
    [2_625, 1_000, 263],
    [2_626, 1_000, 263],
    [0, 7, 0],
    [137_290_000_00, 36_560_000_00, 376],
  ])('%d over %d is %d hundredths, half up', (part, whole, found) => expect(hundredths(part, whole)).toBe(found))
  it.each([
    [1, 1, 3, 0],
    [2, 1, 2, 1],
    [3, 1, 2, 1],
    [Number.MAX_SAFE_INTEGER, 2, 2, Number.MAX_SAFE_INTEGER],
  ])('%d × %d ÷ %d is %d, down', (amount, numerator, denominator, found) =>
    expect(fractionDown(cents(amount), numerator, denominator)).toBe(found),
  )
})
