import type { RuleSource } from '../source/status.ts'
import type { Day } from '../time/day.ts'

/** What the time that a sent file is kept depends on: whether an aid was paid on it. */
export const RETENTION_CATEGORIES = ['aided', 'not-aided'] as const
export type RetentionCategory = (typeof RETENTION_CATEGORIES)[number]

/** How many years files of a category are kept from a day on. */
export type RetentionRule = {
  readonly category: RetentionCategory
  readonly from: Day
  readonly years: number
  readonly source: RuleSource
  /** Whether the figure was read in its source; else the archives' own word counts, and pages say so. */
  readonly isChecked: boolean
}

/** How long a draft that was never sent is kept after its last word: no archive, but personal data. */
export type DraftRule = { readonly years: number; readonly source: RuleSource }

/** Every rule on how long files are kept. */
export type RetentionRules = { readonly archives: readonly RetentionRule[]; readonly draft: DraftRule }
