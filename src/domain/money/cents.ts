/** A whole number of euro cents: a safe integer, signed, never a fraction of a cent. */
export type Cents = number & { readonly __unit: 'euro-cents' }

export const ZERO = 0 as Cents
export const ONE_CENT = 1 as Cents

/**
 * The amount of that many cents.
 * Units: euro cents. Rounding: none.
 * Bounds: whole, between −(2^53 − 1) and 2^53 − 1; anything else is a bug of the caller.
 * Policy: docs/decisions/2026-11-22-whole-cents.md
 */
export function cents(count: number): Cents {
  if (!Number.isSafeInteger(count)) throw new RangeError(`not a whole number of cents: ${count}`)
  return (count === 0 ? 0 : count) as Cents
}

/**
 * The sum of two amounts.
 * Units: euro cents. Rounding: none.
 * Policy: docs/decisions/2026-11-22-whole-cents.md
 */
export const plus = (a: Cents, b: Cents): Cents => cents(a + b)

/**
 * What remains of the first amount once the second is taken off.
 * Units: euro cents. Rounding: none. Bounds: signed.
 * Policy: docs/decisions/2026-11-22-whole-cents.md
 */
export const minus = (a: Cents, b: Cents): Cents => cents(a - b)

/**
 * The sum of a list of amounts; zero for none.
 * Units: euro cents. Rounding: none.
 * Policy: docs/decisions/2026-11-22-whole-cents.md
 */
export const total = (amounts: readonly Cents[]): Cents => amounts.reduce(plus, ZERO)

/**
 * The smaller of two amounts.
 * Units: euro cents. Rounding: none.
 * Policy: docs/decisions/2026-11-22-whole-cents.md
 */
export const lesser = (a: Cents, b: Cents): Cents => (a <= b ? a : b)
