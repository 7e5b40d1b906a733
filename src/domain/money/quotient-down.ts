/** Splits a number of up to 53 bits in two halves whose products are exact. */
const SPLITTER = 2 ** 27 + 1
const MOST = 2 ** 50

/** What exceeds the rounded product, exactly (Dekker): product + excess is the true product. */
function excessOf(a: number, b: number, product: number): number {
  const [bigA, bigB] = [SPLITTER * a, SPLITTER * b]
  const [highA, highB] = [bigA - (bigA - a), bigB - (bigB - b)]
  const [lowA, lowB] = [a - highA, b - highB]
  return lowA * lowB - (product - highA * highB - lowA * highB - highA * lowB)
}

/**
 * A whole amount times a fraction of whole numbers, without a big integer: for what is repeated a million times.
 * Units: those of the amount. Rounding: down, exactly: the quotient is guessed, then its remainder is worked out whole.
 * Bounds: amount ≥ 0, numerator ≥ 0, denominator > 0, all safe integers, and so is the quotient; beyond 2⁵⁰, by big integers.
 * Policy: docs/decisions/2026-11-23-drawing-future-efforts.md
 */
export function quotientDown(amount: number, numerator: number, denominator: number): number {
  const product = amount * numerator
  let quotient = Math.floor(product / denominator)
  if (quotient > MOST || denominator > MOST) return Number((BigInt(amount) * BigInt(numerator)) / BigInt(denominator))
  const back = quotient * denominator
  let rest = product - back + (excessOf(amount, numerator, product) - excessOf(quotient, denominator, back))
  while (rest < 0) {
    quotient -= 1
    rest += denominator
  }
  while (rest >= denominator) {
    quotient += 1
    rest -= denominator
  }
  return quotient
}
