import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { quotientDown } from './quotient-down.ts'

const exact = (amount: number, numerator: number, denominator: number): number =>
  Number((BigInt(amount) * BigInt(numerator)) / BigInt(denominator))

describe('an amount times a fraction, without big integers', () => {
  it.each([
    [1, 1, 2, 0],
    [2, 1, 2, 1],
    [3, 1, 2, 1],
    [0, 7, 3, 0],
    [999_999_999_999, 999_999_999_998, 999_999_999_999, 999_999_999_998],
    [999_999_999_999, 999_999_999_999, 999_999_999_998, 1_000_000_000_000],
    [Number.MAX_SAFE_INTEGER, 1, 1, Number.MAX_SAFE_INTEGER],
    [Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER],
  ])('%d × %d ÷ %d is %d, down', (amount, numerator, denominator, found) =>
    expect(quotientDown(amount, numerator, denominator)).toBe(found),
  )

  it('is what big integers say, whatever the sizes', () => {
    const size = fc.integer({ min: 0, max: 53 })
    const whole = size.chain((bits) => fc.maxSafeNat().map((one) => Math.floor(one / 2 ** (53 - bits))))
    fc.assert(
      fc.property(whole, whole, whole, (amount, numerator, less) => {
        const denominator = less + 1
        fc.pre(Number.isSafeInteger(denominator) && exact(amount, numerator, denominator) <= Number.MAX_SAFE_INTEGER)
        return quotientDown(amount, numerator, denominator) === exact(amount, numerator, denominator)
      }),
      { numRuns: 5_000 },
    )
  })

  it('is right beside each whole quotient, one under, at and one over', () => {
    const amount = fc.integer({ min: 1, max: 10 ** 12 })
    fc.assert(
      fc.property(amount, amount, fc.integer({ min: -1, max: 1 }), (quotient, denominator, beside) => {
        fc.pre(quotient * denominator + beside <= Number.MAX_SAFE_INTEGER)
        const product = quotient * denominator + beside
        return quotientDown(product, 1, denominator) === exact(product, 1, denominator)
      }),
      { numRuns: 2_000 },
    )
  })
})
