import type { Cents } from '../money/cents.ts'
import { hundredths } from '../money/fraction.ts'

/** What the authorities put in for one euro of the CNC, in hundredths of a euro: « 1 pour 2,66 » is 266. */
export type EffectiveKey = number & { readonly __unit: 'hundredths-for-one' }

/**
 * The key that two amounts make, at one moment of one year and on one perimeter.
 * Units: cents in, hundredths out. Rounding: half up, on integers.
 * Bounds: `null` when either is unknown or negative, or when the CNC's amount is zero.
 * Policy: docs/decisions/2026-11-22-one-moment-one-perimeter.md
 */
export function effectiveKey(own: Cents | null, cnc: Cents | null): EffectiveKey | null {
  if (own === null || cnc === null || own < 0 || cnc <= 0) return null
  return hundredths(own, cnc) as EffectiveKey
}

/**
 * The part of the whole that the CNC brings.
 * Units: tenths of a percent: one third is 333. Rounding: half up, on integers.
 * Bounds: `null` when either is unknown or negative, or when both are zero.
 * Policy: docs/decisions/2026-11-22-one-moment-one-perimeter.md
 */
export function cncShare(own: Cents | null, cnc: Cents | null): number | null {
  if (own === null || cnc === null || own < 0 || cnc < 0 || own + cnc === 0) return null
  return hundredths(cnc * 10, own + cnc)
}
