import type { MatchingRatio } from '../cofinancing/matching-ratio.ts'
import type { Weighted } from '../money/apportion.ts'
import type { Cents } from '../money/cents.ts'
import type { AllocationRefusal, RationWitness, StepReport } from './allocation.ts'
import type { Claims } from './claims.ts'
import type { ScenarioTerritory } from './scenario.ts'

/** What a step looks at and may not change. Territories are in the order of their codes. */
export type SharingPlace = {
  readonly name: string
  readonly envelope: Cents
  readonly key: MatchingRatio
  readonly territories: readonly ScenarioTerritory[]
}

/** Where the sharing stands between two steps; lists are in the order of the territories. */
export type SharingState = {
  readonly pool: Cents
  readonly received: readonly Cents[]
  /** `null` before the match. */
  readonly claims: readonly Claims[] | null
  /** Whether upstream claims stand apart, as the match said. */
  readonly isUpstreamFirst: boolean
  /** The weights of the last catch-up. */
  readonly catchUp: readonly Weighted[] | null
}

/** What a step does: it gives parts out of the pool, or changes the claims, or both; else it refuses. */
export type StepEffect =
  | {
      readonly parts?: readonly Cents[]
      readonly claims?: readonly Claims[]
      readonly isUpstreamFirst?: boolean
      readonly catchUp?: readonly Weighted[]
      readonly rations?: readonly RationWitness[]
      readonly idle?: StepReport['idle']
    }
  | { readonly asked: Cents }
  | { readonly refusal: AllocationRefusal }
