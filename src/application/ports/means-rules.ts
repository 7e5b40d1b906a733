import type { Aid } from '#domain/cofinancing/aid.ts'
import type { ResidualCostRule } from '#domain/image-education/residual-cost.ts'
import type { MatchingRatio } from '#domain/cofinancing/matching-ratio.ts'
import type { Fraction } from '#domain/money/exact-fraction.ts'
import type { Cents } from '#domain/money/cents.ts'
import type { RuleSource } from '#domain/source/status.ts'

/** Where budget classes part, from the lowest, each with the document that uses it. */
export type BudgetClasses = {
  readonly id: string
  readonly title: string
  readonly source: RuleSource
  readonly bounds: readonly { readonly from: Cents; readonly document: string }[]
}

/** What must be supposed to try adjustments on published totals, each value being a start that a form may change. */
export type FundHypothesis = {
  readonly id: string
  readonly title: string
  readonly source: RuleSource
  /** The CNC's part of the total of a fund. */
  readonly cncShare: Fraction
  readonly key: MatchingRatio
  readonly width: Fraction
  readonly lag: number
  readonly cap: Fraction
}

/** The dated parameters of the rules by which money follows means: `rules/means`. */
export type MeansRules = {
  readonly fundHypothesis: FundHypothesis
  readonly budgetClasses: BudgetClasses
  readonly residualCost: readonly ResidualCostRule[]
  /** A fictitious file of aids that says the initiative: `rules/examples/aides-initiative.csv`. */
  readonly initiativeExample: readonly Aid[]
}
