import { monthsAfter } from '../time/months-after.ts'
import type { RuleSource } from '../source/status.ts'
import type { Day } from '../time/day.ts'

/** Within how many months the essential data of a subsidy are to be published, from a day on. */
export type PublicationDeadline = { readonly from: Day; readonly months: number; readonly source: RuleSource }

/**
 * The last day to publish what was signed on a day; nothing before the first text.
 * Bounds: 30 November and three months is 28 or 29 February.
 * Source: decret-2017-779 (in-force)
 */
export function lastDayToPublish(deadlines: readonly PublicationDeadline[], signedOn: Day): Day | undefined {
  const held = deadlines.findLast(({ from }) => from <= signedOn)
  return held === undefined ? undefined : monthsAfter(signedOn, held.months)
}

/**
 * Whether a day is past the last one.
 * Bounds: the last day is not.
 * Source: decret-2017-779 (in-force)
 */
export const isPublicationLate = (last: Day, on: string): boolean => on > last
