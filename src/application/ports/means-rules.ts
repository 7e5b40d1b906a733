import type { Aid } from '#domain/cofinancing/aid.ts'
import type { ResidualCostRule } from '#domain/image-education/residual-cost.ts'
import type { Cents } from '#domain/money/cents.ts'
import type { RuleSource } from '#domain/source/status.ts'

/** Where budget classes part, from the lowest, each with the document that uses it. */
export type BudgetClasses = {
  readonly id: string
  readonly title: string
  readonly source: RuleSource
  readonly bounds: readonly { readonly from: Cents; readonly document: string }[]
}

/** The dated parameters of the rules by which money follows means: `rules/means`. */
export type MeansRules = {
  readonly budgetClasses: BudgetClasses
  readonly residualCost: readonly ResidualCostRule[]
  /** A fictitious file of aids that says the initiative: `rules/examples/aides-initiative.csv`. */
  readonly initiativeExample: readonly Aid[]
}
