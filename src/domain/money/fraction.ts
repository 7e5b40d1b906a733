import { cents, type Cents } from './cents.ts'

/**
 * A quotient in hundredths: 21 ÷ 8 = 2.625 is `hundredths(21, 8) = 263`.
 * Units: hundredths. Rounding: half up, on integers. Bounds: both counts ≥ 0, whole > 0.
 * Policy: docs/decisions/2026-11-22-whole-cents.md
 */
export function hundredths(part: number, whole: number): number {
  const numerator = BigInt(part) * 200n + BigInt(whole)
  return Number(numerator / (2n * BigInt(whole)))
}

/**
 * That fraction of an amount.
 * Units: euro cents. Rounding: down to the cent. Bounds: amount ≥ 0, numerator ≥ 0, denominator > 0.
 * Policy: docs/decisions/2026-11-22-whole-cents.md
 */
export function fractionDown(amount: Cents, numerator: number, denominator: number): Cents {
  return cents(Number((BigInt(amount) * BigInt(numerator)) / BigInt(denominator)))
}

/**
 * That fraction of an amount.
 * Units: euro cents. Rounding: up to the cent. Bounds: amount ≥ 0, numerator ≥ 0, denominator > 0.
 * Policy: docs/decisions/2026-11-22-whole-cents.md
 */
export function fractionUp(amount: Cents, numerator: number, denominator: number): Cents {
  const [product, divisor] = [BigInt(amount) * BigInt(numerator), BigInt(denominator)]
  return cents(Number((product + divisor - 1n) / divisor))
}
