import type { MatchingRatio } from '../cofinancing/matching-ratio.ts'
import type { Cents } from '../money/cents.ts'
import type { Fraction } from '../money/exact-fraction.ts'

/** A territory with the efforts known of it; years that are not known are `null`. */
export type DrawnTerritory = {
  readonly code: string
  readonly present: Cents | null
  readonly efforts: readonly { readonly year: number; readonly effort: Cents | null }[]
}

/** What is drawn: how many futures, how far, from which seed, and what each is shared with. */
export type DrawPlan = {
  readonly envelope: Cents
  readonly key: MatchingRatio
  /** Nobody ends below that share of the present allotment; `null` without a guarantee. */
  readonly guarantee: Fraction | null
  readonly territories: readonly DrawnTerritory[]
  readonly years: number
  readonly draws: number
  readonly seed: number
}

/** How an effort went from one known year to the next: the later over the earlier, both in cents. */
export type GrowthRate = { readonly numerator: Cents; readonly denominator: Cents }

/** A territory ready to be drawn. `rates` is empty for an effort that is held as it is. */
export type DrawableTerritory = {
  readonly code: string
  readonly lastYear: number
  readonly effort: Cents
  readonly rates: readonly GrowthRate[]
  readonly floor: Cents
}

/** Who is drawn, who is held as last known for want of two years in a row, and who is left out for want of any. */
export type DrawRoll = {
  readonly drawn: readonly DrawableTerritory[]
  readonly held: readonly string[]
  readonly leftOut: readonly string[]
  /** Whose last known year is earlier than that of the others. */
  readonly late: readonly string[]
  readonly fromYear: number
}

/** Why nothing is drawn. */
export type DrawRefusal =
  | { readonly kind: 'nobody-to-draw' }
  | { readonly kind: 'too-many-draws'; readonly asked: number; readonly most: number }
  | { readonly kind: 'years-outside'; readonly asked: number; readonly most: number }
  | { readonly kind: 'guarantee-needs-present'; readonly codes: readonly string[] }
  | { readonly kind: 'guarantee-beyond-envelope'; readonly asked: Cents; readonly envelope: Cents }
  | { readonly kind: 'effort-too-great'; readonly code: string }
  | { readonly kind: 'bad-seed' }
