import type { Cents } from './cents.ts'
import { centsOfEuros } from './decimal.ts'

/** Euros that one unit of a printed amount is worth: « € », « k€ », « M€ ». */
export type PrintedUnit = 1 | 1_000 | 1_000_000

/**
 * The amount that a plain decimal number of units is worth, or nothing when it is not one.
 * Units: units in (an optional minus, digits, a point), cents out. Rounding: none: what is finer than a cent is not an amount.
 * Policy: docs/decisions/2026-11-22-whole-cents.md
 */
export function centsOfUnits(text: string, unit: PrintedUnit): Cents | undefined {
  const parts = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text)
  if (parts === null) return undefined
  const [, sign = '', whole = '', decimals = ''] = parts
  const shift = unit === 1 ? 0 : unit === 1_000 ? 3 : 6
  const digits = decimals.padEnd(shift, '0')
  const rest = digits.slice(shift)
  return centsOfEuros(`${sign}${whole}${digits.slice(0, shift)}${rest === '' ? '' : `.${rest}`}`)
}
