import type { Cents } from '../money/cents.ts'
import type { RuleSource } from '../source/status.ts'
import type { Axis } from '../convention/axis.ts'
import type { FunderLevel } from '../convention/funder-level.ts'
import type { AidNature, Stage, WorkDomain } from './aid.ts'
import type { MatchingRatio } from './matching-ratio.ts'

/** What a work must receive, in its format, for its aids to open a right. */
export type MatchingFloor = {
  readonly format: string
  readonly alone: Cents
  readonly shared: { readonly each: Cents; readonly together: Cents } | null
  /** The stages it is limited to; `null` is all. */
  readonly stages: readonly Stage[] | null
}

/** Which aids a rule looks at; a list left out admits all. */
export type MatchingScope = {
  readonly stages: readonly Stage[] | null
  readonly domains: readonly WorkDomain[] | null
  readonly axes: readonly Axis[] | null
  readonly natures: readonly AidNature[] | null
  readonly levels: readonly FunderLevel[] | null
}

/** Under which rule the CNC answers the authorities' money, over which period, with its source. */
export type MatchingRule = {
  readonly id: string
  readonly title: string
  readonly source: RuleSource
  /** First and last day of its period, both included, `YYYY-MM-DD`. */
  readonly from: string
  readonly to: string
  readonly key: MatchingRatio
  readonly scope: MatchingScope
  /** Only selective aids count. */
  readonly selective: boolean
  readonly floors: readonly MatchingFloor[]
  readonly threshold: Cents | null
  readonly ceiling: Cents | null
  readonly freeze: { readonly at: Cents; readonly exempt: readonly Stage[] } | null
  /** What threshold, ceiling and freeze are tested on: each line alone, or the year's total of the convention. */
  readonly per: 'line' | 'convention'
}
