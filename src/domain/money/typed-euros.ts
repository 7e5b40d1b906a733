import type { Cents } from './cents.ts'
import { centsOfEuros } from './decimal.ts'

const SPACES = /[\s\u00a0\u202f\u2009]+/g
const TYPED = /^\d{1,3}(?: \d{3})*(?:,\d{1,2})?$|^\d+(?:[.,]\d{1,2})?$/

/**
 * The amount that a person types in a form, or nothing when it is not certain.
 * Units: euros in, cents out. Rounding: none.
 * Bounds: zero or more; spaces between thousands, a comma or a point before one or two decimals, « € » at the end; « 1.500 » may be fifteen hundred: refused.
 * Policy: docs/decisions/2026-11-22-whole-cents.md
 */
export function typedEuros(text: string): Cents | undefined {
  const bare = text
    .replace(SPACES, ' ')
    .trim()
    .replace(/ ?(?:€|euros?)$/i, '')
  return TYPED.test(bare) ? centsOfEuros(bare.replaceAll(' ', '').replace(',', '.')) : undefined
}
