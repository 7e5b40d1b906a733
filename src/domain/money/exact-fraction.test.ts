import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exactFraction } from './exact-fraction.ts'

const SAFE = BigInt(Number.MAX_SAFE_INTEGER)

describe('a fraction in lowest terms', () => {
  it.each([
    [6n, 4n, [3n, 2n]],
    [6n, -4n, [-3n, 2n]],
    [0n, 5n, [0n, 1n]],
    [5n, 5n, [1n, 1n]],
    [(SAFE - 1n) * 2n, SAFE - 1n, [2n, 1n]],
    [SAFE * 2n, SAFE, [2n, 1n]],
    [(SAFE + 1n) * 2n, SAFE + 1n, [2n, 1n]],
    [(SAFE + 1n) * 3n, (SAFE + 1n) * 7n, [3n, 7n]],
  ])('%d over %d', (top, bottom, [numerator, denominator]) => expect(exactFraction(top, bottom)).toEqual({ numerator, denominator }))

  it('over zero is a bug', () => expect(() => exactFraction(1n, 0n)).toThrow(RangeError))

  it('is the same whatever both were multiplied by, far beyond safe integers', () => {
    const big = fc.bigInt({ min: 1n, max: 2n ** 200n })
    fc.assert(fc.property(big, big, big, (a, b, c) => void expect(exactFraction(a * c, b * c)).toEqual(exactFraction(a, b))))
  })
})
