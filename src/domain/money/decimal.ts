import { cents, type Cents } from './cents.ts'

/**
 * The amount in euros as plain decimal text: « 1234.50 ».
 * Units: euros, a point, always two decimals, a leading minus when negative. Rounding: none.
 * Policy: docs/decisions/2026-11-22-whole-cents.md
 */
export function eurosText(amount: Cents): string {
  const digits = String(Math.abs(amount)).padStart(3, '0')
  return `${amount < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`
}

/**
 * The amount that plain decimal text writes, or nothing when it is not one.
 * Units: euros in, cents out. Rounding: none: a third decimal other than zero is not an amount.
 * Bounds: an optional minus, digits, a point; between −(2^53 − 1) and 2^53 − 1 cents.
 * Policy: docs/decisions/2026-11-22-whole-cents.md
 */
export function centsOfEuros(text: string): Cents | undefined {
  const parts = /^(-?)(\d+)(?:\.(\d{1,2})0*)?$/.exec(text)
  if (!parts) return undefined
  const count = Number(`${parts[1]}${parts[2]}${(parts[3] ?? '').padEnd(2, '0')}`)
  return Number.isSafeInteger(count) ? cents(count) : undefined
}
