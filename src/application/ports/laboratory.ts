import type { MatchingRatio } from '#domain/cofinancing/matching-ratio.ts'
import type { Cents } from '#domain/money/cents.ts'
import type { Fraction } from '#domain/money/exact-fraction.ts'
import type { Step } from '#domain/scenario/scenario.ts'
import type { RuleSource } from '#domain/source/status.ts'

/** A scenario to begin with: its steps and key, whatever the territories; the envelope is a sum, what is given today, or what the rule opens. */
export type ReadyScenario = {
  readonly id: string
  readonly title: string
  readonly source: RuleSource
  readonly envelope: Cents | 'present' | 'rule'
  readonly key: MatchingRatio
  readonly steps: readonly Step[]
}

/** How the need index weighs what is known of a territory; dated, and to be replaced. */
export type NeedFormula = {
  readonly id: string
  readonly title: string
  readonly source: RuleSource
  readonly from: string
  readonly equipment: Fraction
  readonly rurality: Fraction
  /** The need overseas, where screens are not known. */
  readonly overseas: Fraction
}

/** What the laboratory is given: the ready scenarios in their order, and the formula of need. */
export type LaboratoryRules = { readonly ready: readonly ReadyScenario[]; readonly need: NeedFormula }
