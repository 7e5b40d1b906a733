import type { Cents } from '../money/cents.ts'
import type { RuleSource } from '../source/status.ts'
import type { Day } from '../time/day.ts'

/** What one undertaking may receive of de minimis aid in a State over so many years, while a text holds. */
export type DeMinimisCeiling = {
  readonly from: Day
  readonly to: Day
  readonly most: Cents
  readonly years: number
  readonly source: RuleSource
}

/**
 * The ceiling that holds on a day; nothing where no text that we know does: these texts expire and are replaced.
 * Bounds: first and last day included.
 * Source: ue-2023-2831, 3 (in-force)
 */
export const deMinimisCeiling = (ceilings: readonly DeMinimisCeiling[], on: Day): DeMinimisCeiling | undefined =>
  ceilings.find(({ from, to }) => from <= on && on <= to)
