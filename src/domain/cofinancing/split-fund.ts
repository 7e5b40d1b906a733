import { minus, type Cents } from '../money/cents.ts'
import { shareDown, type Fraction } from '../money/exact-fraction.ts'

/** The total of a fund cut in two under a supposed share: the CNC's money and the authorities' own. */
export type SplitFund = { readonly cnc: Cents; readonly own: Cents }

/**
 * What a fund's total would be made of if the CNC brought that share of it.
 * Units: euro cents. Rounding: the CNC's part down to the cent, the rest is the authorities'.
 * Bounds: total ≥ 0, share from 0 to 1; the parts make the whole.
 * Policy: docs/decisions/2026-11-23-adjusting-on-published-totals.md
 */
export function splitFund(total: Cents, share: Fraction): SplitFund {
  const cnc = shareDown(total, share)
  return { cnc, own: minus(total, cnc) }
}
