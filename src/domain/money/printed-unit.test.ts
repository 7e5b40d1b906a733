import { describe, expect, it } from 'vitest'
import { centsOfUnits } from './printed-unit.ts'

describe('a plain decimal number of units', () => {
  it.each([
    ['12', 1, 12_00],
    ['12.5', 1, 12_50],
    ['12.55', 1, 12_55],
    ['12.555', 1, undefined],
    ['12.5', 1_000, 12_500_00],
    ['0.00001', 1_000, 1],
    ['0.000001', 1_000, undefined],
    ['1.234567', 1_000_000, 1_234_567_00],
    ['-1.2', 1_000_000, -1_200_000_00],
    ['0', 1_000_000, 0],
    ['90071992547.40991', 1_000, 9_007_199_254_740_991],
    ['90071992547.40992', 1_000, undefined],
    ['1 000', 1, undefined],
    ['', 1, undefined],
  ] as const)('%s in units of %i', (text, unit, expected) => {
    expect(centsOfUnits(text, unit)).toBe(expected)
  })
})
