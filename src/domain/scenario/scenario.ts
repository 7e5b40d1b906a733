import type { MatchingRatio } from '../cofinancing/matching-ratio.ts'
import type { Cents } from '../money/cents.ts'
import type { Fraction } from '../money/exact-fraction.ts'
import type { RuleSource } from '../source/status.ts'

/** How a sum too small is shared among claims: the methods of the literature on claims problems. */
export type RationingMethod = 'proportional' | 'constrained-equal-awards' | 'constrained-equal-losses' | 'talmud'
export const RATIONING_METHODS: readonly RationingMethod[] = [
  'proportional',
  'constrained-equal-awards',
  'constrained-equal-losses',
  'talmud',
]

/** One step of a scenario; each takes from the pool or changes the claims, in the order of the scenario. */
export type Step =
  | { readonly kind: 'solidarity'; readonly share: Fraction }
  | { readonly kind: 'catch-up'; readonly share: Fraction; readonly measure: 'need' | 'present-per-inhabitant' }
  | { readonly kind: 'match'; readonly upstreamFirst: boolean }
  | { readonly kind: 'reinforced'; readonly key: MatchingRatio }
  | { readonly kind: 'ceiling'; readonly each: Cents }
  | { readonly kind: 'freeze'; readonly at: Cents | 'present'; readonly exemptUpstream: boolean }
  | { readonly kind: 'guarantee'; readonly share: Fraction }
  | { readonly kind: 'ration'; readonly method: RationingMethod }
  | { readonly kind: 'surplus'; readonly to: 'next-year' | 'return' | 'catch-up' }

/** A territory as a scenario looks at it; what is not known is `null`, and a step that needs it says so. */
export type ScenarioTerritory = {
  readonly code: string
  readonly name: string
  /** Inhabitants, at least one. */
  readonly population: number
  readonly effort: Cents | null
  /** Part of the effort. */
  readonly upstreamEffort: Cents | null
  readonly present: Cents | null
  readonly fragileShare: Fraction | null
  readonly need: Fraction | null
  readonly previousEffort: Cents | null
}

/** An envelope to share among territories by ordered steps. */
export type Scenario = {
  readonly id: string
  readonly title: string
  readonly source: RuleSource
  readonly year: number
  readonly envelope: Cents
  readonly steps: readonly Step[]
}
