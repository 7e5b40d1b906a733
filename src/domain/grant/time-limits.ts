import type { Round } from '../scheme/round.ts'
import type { SilenceEffect } from '../scheme/scheme-rules.ts'
import type { Day } from '../time/day.ts'
import { monthsAfter } from '../time/months-after.ts'
import type { ApplicationState } from './application-life.ts'

/** What a service is held to on a file: an answer that it waits for, the round's days, what its own silence is worth. */
export const LIMIT_KINDS = ['parts', 'committee', 'decision', 'silence'] as const
export type LimitKind = (typeof LIMIT_KINDS)[number]

/** A day by which something is due; `null` is not known. */
export type TimeLimit = { readonly kind: LimitKind; readonly on: Day | null }

/** What is known of a file's time. */
export type TimedFile = {
  readonly state: ApplicationState
  readonly receivedOn: Day
  /** The day by which the parts asked for are expected. */
  readonly answerBy: Day | null
  readonly round: Pick<Round, 'committeeId' | 'committeeOn' | 'decisionOn'>
  readonly silence: SilenceEffect
}

const BEFORE_COMMITTEE: readonly ApplicationState[] = ['submitted', 'incomplete', 'complete', 'eligible']
const UNDECIDED: readonly ApplicationState[] = [...BEFORE_COMMITTEE, 'ineligible', 'in-committee', 'opined']

/**
 * The time limits that run for a file where it stands, the nearest first and the unknown last.
 * Bounds: the day itself is still in time. Silence is counted from the day of receipt, without any stay: the earliest that it can be.
 * Policy: docs/decisions/2026-11-25-appraisal-desk.md
 */
export function timeLimits({ state, receivedOn, answerBy, round, silence }: TimedFile): TimeLimit[] {
  if (!UNDECIDED.includes(state)) return []
  const limits: TimeLimit[] = [{ kind: 'silence', on: silence.months === null ? null : (monthsAfter(receivedOn, silence.months) ?? null) }]
  if (state === 'incomplete') limits.push({ kind: 'parts', on: answerBy })
  if (round.committeeId !== null && BEFORE_COMMITTEE.includes(state)) limits.push({ kind: 'committee', on: round.committeeOn })
  limits.push({ kind: 'decision', on: round.decisionOn })
  return limits.toSorted((a, b) => (a.on ?? LAST).localeCompare(b.on ?? LAST) || LIMIT_KINDS.indexOf(a.kind) - LIMIT_KINDS.indexOf(b.kind))
}

const LAST = '9999-12-31'

/**
 * Whether a time limit has passed.
 * Bounds: the day itself is in time; one that is not known never passes.
 * Policy: docs/decisions/2026-11-25-appraisal-desk.md
 */
export const isPast = ({ on }: TimeLimit, today: Day): boolean => on !== null && on < today
