import { cents, type Cents } from './cents.ts'

/** An exact fraction, in lowest terms, its denominator above zero: shares, keys, weights, euros per inhabitant. */
export type Fraction = { readonly numerator: bigint; readonly denominator: bigint }

/**
 * The fraction of two whole numbers, in lowest terms.
 * Units: none. Rounding: none. Bounds: the denominator is not zero; anything else is a bug of the caller.
 * Policy: docs/decisions/2026-11-22-whole-cents.md
 */
export function exactFraction(numerator: bigint | number, denominator: bigint | number = 1n): Fraction {
  const [top, bottom] = [BigInt(numerator), BigInt(denominator)]
  if (bottom === 0n) throw new RangeError('a fraction over zero')
  const common = greatestCommonDivisor(top, bottom) * (bottom < 0n ? -1n : 1n)
  return { numerator: top / common, denominator: bottom / common }
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let [x, y] = [a < 0n ? -a : a, b < 0n ? -b : b]
  while (y > SAFE) [x, y] = [y, x % y]
  if (y === 0n) return x
  // Both are safe integers now: the same division goes on, exact and without making new big ones.
  let [p, q] = [Number(y), Number(x % y)]
  while (q !== 0) [p, q] = [q, p % q]
  return BigInt(p)
}

const SAFE = BigInt(Number.MAX_SAFE_INTEGER)

/**
 * The fraction that plain decimal text writes, or nothing when it is not one: « 0.05 » is one twentieth.
 * Rounding: none. Bounds: digits, a point, no sign, at most twelve decimals.
 * Policy: docs/decisions/2026-11-22-whole-cents.md
 */
export function fractionOfDecimal(text: string): Fraction | undefined {
  const parts = /^(\d{1,18})(?:\.(\d{1,12}))?$/.exec(text)
  if (!parts) return undefined
  const decimals = parts[2] ?? ''
  return exactFraction(BigInt(`${parts[1]}${decimals}`), 10n ** BigInt(decimals.length))
}

/**
 * The sum of two fractions.
 * Rounding: none. Policy: docs/decisions/2026-11-22-whole-cents.md
 */
export const sumOf = (a: Fraction, b: Fraction): Fraction =>
  exactFraction(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator)

/**
 * What the first fraction exceeds the second by.
 * Rounding: none. Bounds: signed. Policy: docs/decisions/2026-11-22-whole-cents.md
 */
export const differenceOf = (a: Fraction, b: Fraction): Fraction => sumOf(a, { numerator: -b.numerator, denominator: b.denominator })

/**
 * The product of two fractions.
 * Rounding: none. Policy: docs/decisions/2026-11-22-whole-cents.md
 */
export const productOf = (a: Fraction, b: Fraction): Fraction => exactFraction(a.numerator * b.numerator, a.denominator * b.denominator)

/**
 * The quotient of two fractions.
 * Rounding: none. Bounds: the second is not zero. Policy: docs/decisions/2026-11-22-whole-cents.md
 */
export const quotientOf = (a: Fraction, b: Fraction): Fraction => exactFraction(a.numerator * b.denominator, a.denominator * b.numerator)

/**
 * Which of two fractions is the greater: below zero, zero or above zero, as a sort wants it.
 * Rounding: none. Policy: docs/decisions/2026-11-22-whole-cents.md
 */
export function compareFractions(a: Fraction, b: Fraction): number {
  const difference = a.numerator * b.denominator - b.numerator * a.denominator
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}

/**
 * That fraction of an amount.
 * Units: euro cents. Rounding: down to the cent. Bounds: amount and fraction ≥ 0.
 * Policy: docs/decisions/2026-11-22-whole-cents.md
 */
export const shareDown = (amount: Cents, share: Fraction): Cents => cents(Number((BigInt(amount) * share.numerator) / share.denominator))

/**
 * A fraction as a number with six decimals, for what is shown or written.
 * Units: none. Rounding: half away from zero, on integers.
 * Policy: docs/decisions/2026-11-22-whole-cents.md
 */
export function sixDecimals(exact: Fraction): number {
  const magnitude = exact.numerator < 0n ? -exact.numerator : exact.numerator
  const millionths = (magnitude * 2_000_000n + exact.denominator) / (2n * exact.denominator)
  return ((exact.numerator < 0n ? -1 : 1) * Number(millionths)) / 1_000_000 || 0
}
