import type { ApplicationState } from '../grant/application-life.ts'
import type { Day } from '../time/day.ts'
import { yearsLater } from '../time/years-later.ts'
import type { RetentionCategory, RetentionRule } from './retention-rule.ts'

/** When a file may be proposed for destruction, and the rule that says so. */
export type RetentionEnd = { readonly on: Day; readonly rule: RetentionRule }

const CATEGORIES: Readonly<Partial<Record<ApplicationState, RetentionCategory>>> = {
  settled: 'aided',
  lapsed: 'aided',
  refused: 'not-aided',
  ineligible: 'not-aided',
  deferred: 'not-aided',
  withdrawn: 'not-aided',
}

/** States in which a file's life has ended: nothing is due before. */
export const ENDED_STATES: readonly ApplicationState[] = ['settled', 'lapsed', 'refused', 'ineligible', 'deferred', 'withdrawn']

/**
 * The category of a file by the state where its life ended; nothing while it goes on.
 * Policy: docs/decisions/2026-11-25-keeping-and-destroying.md
 */
export const retentionCategory = (state: ApplicationState): RetentionCategory | undefined => CATEGORIES[state]

/**
 * When a file that last moved on a day may be proposed for destruction, by the rule in force today; nothing while its life goes on.
 * Policy: docs/decisions/2026-11-25-keeping-and-destroying.md
 */
export function retentionEnd(
  rules: readonly RetentionRule[],
  { state, lastOn }: { readonly state: ApplicationState; readonly lastOn: Day },
  today: Day,
): RetentionEnd | undefined {
  const category = retentionCategory(state)
  const rule = rules
    .filter((one) => one.category === category && one.from <= today)
    .toSorted((a, b) => (a.from < b.from ? -1 : 1))
    .at(-1)
  return rule === undefined ? undefined : { on: yearsLater(lastOn, rule.years), rule }
}

/**
 * Whether that time is over.
 * Bounds: the anniversary itself is the first day.
 * Policy: docs/decisions/2026-11-25-keeping-and-destroying.md
 */
export const isRetentionOver = (end: RetentionEnd | undefined, today: Day): boolean => end !== undefined && end.on <= today
