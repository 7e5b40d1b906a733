import { daysAfter } from '../time/known-day.ts'
import type { CommitteeRules, Quorum, SecondCallRule } from './committee-rules.ts'
import type { ItemRecord, SecondCall } from './item-records.ts'

/** A second convocation on which a quorum rests, and the rule that says so. */
export type UsedSecondCall = Pick<SecondCall, 'sentOn' | 'heldOn'> & { readonly source: string }

/** The quorum that holds for a vote, and the second convocation on which it rests, if it does. */
export type HeldQuorum = Quorum & { readonly secondCall: UsedSecondCall | null }

/** What a second convocation changes of the quorum on a day: nothing but when it holds. */
export type SecondCallStanding = 'no-rule' | 'only-proposed' | 'too-soon' | 'to-come' | 'holds'

/** Why a second convocation is not recorded. */
export type SecondCallRefusal = 'bad-days' | 'no-session' | 'before-session'

/** The day on which a file was last taken up; nobody meets between midnight and two, so that it is the same in UTC. */
const sessionDay = (records: readonly Pick<ItemRecord, 'kind' | 'madeAt'>[]): string | null =>
  records.findLast(({ kind }) => kind === 'open')?.madeAt.slice(0, 10) ?? null

/**
 * Why a second convocation cannot be recorded on a day, or nothing: it answers a session that was held.
 * Bounds: sent on the day of that session at the soonest, today at the latest, and not after the day it calls for.
 * Policy: docs/decisions/2026-11-25-committees.md
 */
export function secondCallRefusal(
  { sentOn, heldOn }: Pick<SecondCall, 'sentOn' | 'heldOn'>,
  records: readonly Pick<ItemRecord, 'kind' | 'madeAt'>[],
  on: string,
): SecondCallRefusal | null {
  if (sentOn > on || heldOn < sentOn) return 'bad-days'
  const session = sessionDay(records)
  if (session === null) return 'no-session'
  return sentOn < session ? 'before-session' : null
}

const NONE: Quorum = { leastPercent: 0, never: 0 }

/**
 * What a second convocation changes of the quorum on a day.
 * Units: days from the day it was sent to the day it calls for. Bounds: as many as the rule asks is enough; the day it calls for is the first on which it holds; a rule that is only proposed changes nothing.
 * Policy: docs/decisions/2026-11-25-committees.md
 */
export function secondCallStanding(
  { sentOn, heldOn }: Pick<SecondCall, 'sentOn' | 'heldOn'>,
  rule: SecondCallRule | null | undefined,
  on: string,
): SecondCallStanding {
  if (rule === null || rule === undefined) return 'no-rule'
  if (rule.status !== 'in-force') return 'only-proposed'
  if (daysAfter(sentOn, heldOn) < rule.leastDays) return 'too-soon'
  return on < heldOn ? 'to-come' : 'holds'
}

/**
 * The quorum of a file on a day: the committee's own, or that of a second convocation that holds.
 * Policy: docs/decisions/2026-11-25-committees.md
 */
export function quorumOn(
  { quorum, secondCall: rule }: Pick<CommitteeRules, 'quorum' | 'secondCall'>,
  call: SecondCall | null,
  on: string,
): HeldQuorum {
  if (call === null || rule === null || rule === undefined || secondCallStanding(call, rule, on) !== 'holds')
    return { ...quorum, secondCall: null }
  return { ...(rule.quorum ?? NONE), secondCall: { sentOn: call.sentOn, heldOn: call.heldOn, source: rule.source } }
}

/**
 * The last second convocation of a file.
 * Policy: docs/decisions/2026-11-25-committees.md
 */
export const lastCall = (records: readonly Pick<ItemRecord, 'call'>[]): SecondCall | null =>
  records.findLast(({ call }) => call !== null)?.call ?? null

/**
 * The second convocation on which a quorum rests.
 * Policy: docs/decisions/2026-11-25-committees.md
 */
export const restsOn = (quorum: Quorum | HeldQuorum): UsedSecondCall | null => ('secondCall' in quorum ? quorum.secondCall : null)
