import { total, ZERO, type Cents } from '../money/cents.ts'
import { exactFraction, type Fraction } from '../money/exact-fraction.ts'

/** Works whose budget is at least `from` and under `below`; the last class has no upper bound. */
export type BudgetClass = { readonly from: Cents; readonly below: Cents | null; readonly count: number; readonly amount: Cents }

export type BudgetConcentration = {
  /** From the smallest budgets to the largest. */
  readonly classes: readonly BudgetClass[]
  readonly known: number
  readonly unknown: number
  readonly total: Cents
  /** The part of all known budgets that goes to the tenth of works with the largest; `null` when there is nothing to share. */
  readonly topTenth: Fraction | null
}

/**
 * How budgets are spread over classes, and how much of them the largest tenth takes (A2.4b).
 * Units: euro cents, works. Rounding: none: the work at the boundary of the tenth counts in proportion.
 * Bounds: budgets ≥ 0; bounds rise, each the first of its class; a work of unknown budget is counted apart.
 * Policy: docs/decisions/2026-11-23-money-that-moves-with-means.md
 */
export function budgetConcentration(budgets: readonly (Cents | null)[], bounds: readonly Cents[]): BudgetConcentration {
  const known = budgets.filter((budget) => budget !== null)
  const whole = total(known)
  return {
    classes: [ZERO, ...bounds].map((from, place) => {
      const below = bounds[place] ?? null
      const inside = known.filter((budget) => budget >= from && (below === null || budget < below))
      return { from, below, count: inside.length, amount: total(inside) }
    }),
    known: known.length,
    unknown: budgets.length - known.length,
    total: whole,
    topTenth: whole === ZERO ? null : exactFraction(tenthsOfTop(known), 10n * BigInt(whole)),
  }
}

/** Ten times what the largest tenth adds up to. */
function tenthsOfTop(budgets: readonly Cents[]): bigint {
  const ranked = budgets.toSorted((a, b) => b - a)
  const entire = Math.floor(ranked.length / 10)
  const boundary = BigInt(ranked[entire] ?? ZERO) * BigInt(ranked.length % 10)
  return ranked.slice(0, entire).reduce((so, budget) => so + 10n * BigInt(budget), boundary)
}
