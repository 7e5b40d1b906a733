import type { Cents } from '../money/cents.ts'
import type { Fraction } from '../money/exact-fraction.ts'

/** What a person asks of an allotment, beside the envelope; shares and indices are exact. */
export type AllotmentConstraint =
  /** Nobody loses more than that share of the present allotment. */
  | { readonly kind: 'loss-limit'; readonly share: Fraction }
  /** 1 − Gini of euros per inhabitant, weighted by population, is at least that. */
  | { readonly kind: 'equity'; readonly atLeast: Fraction }
  /** What the allotments can give to upstream, each within its upstream due, is at least that share of the envelope. */
  | { readonly kind: 'upstream'; readonly atLeast: Fraction }
  | {
      readonly kind: 'floor' | 'ceiling'
      readonly amount: Cents
      readonly per: 'territory' | 'inhabitant'
      /** `null` is every territory. */
      readonly code: string | null
    }

/** A territory as the search looks at it. */
export type AllotmentPlace = {
  readonly code: string
  /** Inhabitants, at least one. */
  readonly population: number
  readonly present: Cents
  /** What the rule's key opens to the upstream effort; `null` when not known. */
  readonly upstreamDue: Cents | null
}

/** An envelope to allot whole, as near to the present as the constraints allow. */
export type AllotmentQuestion = {
  readonly envelope: Cents
  readonly places: readonly AllotmentPlace[]
  /** In the order listed. */
  readonly constraints: readonly AllotmentConstraint[]
}

/** Why a question is not searched. */
export type AllotmentRefusal =
  | { readonly kind: 'unknown-present'; readonly codes: readonly string[] }
  | { readonly kind: 'unknown-upstream'; readonly codes: readonly string[] }
  | { readonly kind: 'unknown-territory'; readonly constraint: number; readonly code: string }
  | { readonly kind: 'outside-bounds'; readonly constraint: number }
  | { readonly kind: 'empty-envelope' }
  | { readonly kind: 'too-many-territories'; readonly found: number; readonly most: number }
  | { readonly kind: 'too-many-constraints'; readonly found: number; readonly most: number }
  | { readonly kind: 'no-territory' }
