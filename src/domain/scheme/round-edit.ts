import type { Instant } from '../time/instant.ts'
import { roundStanding, type Round } from './round.ts'

/** The dates of a round, in the order in which they come. */
export type RoundDates = Pick<Round, 'opensAt' | 'closesAt' | 'committeeOn' | 'decisionOn'>

/** The day that an instant is where the authority is. */
export type DayThere = (instant: Instant) => string

/** What may change of a round once it was announced. */
export type RoundEdit = RoundDates & Pick<Round, 'envelope' | 'committeeId'>

/** Why a round is not announced, or not changed, as it is written. */
export type RoundFault =
  | { readonly kind: 'opening-passed' | 'closing-passed' | 'closing-before-opening' }
  | { readonly kind: 'committee-before-closing' | 'decision-before-closing' | 'decision-before-committee' }
  | { readonly kind: 'opened-already' | 'closed-already' | 'closing-sooner' | 'committee-settled' }

/** What a change takes from those who prepare a file or have sent one: it is made only by whoever says that they know it. */
export type RoundCaution =
  'opening-later' | 'closing-sooner' | 'envelope-lowered' | 'envelope-unsaid' | 'committee-later' | 'decision-later'

/**
 * Every reason not to announce a round at an instant; none when it may be.
 * Bounds: it may open on the very day; the committee may sit on the day of closing, and the vote be on the day of the committee.
 * Policy: docs/decisions/2026-11-25-running-schemes.md
 */
export function announcementFaults(dates: RoundDates, at: Instant, dayThere: DayThere): RoundFault[] {
  const isOpeningPassed = dayThere(dates.opensAt) < dayThere(at)
  return [...(isOpeningPassed ? [{ kind: 'opening-passed' } as const] : []), ...orderFaults(dates, at, dayThere)]
}

function orderFaults({ opensAt, closesAt, committeeOn, decisionOn }: RoundDates, at: Instant, dayThere: DayThere): RoundFault[] {
  const closesOn = dayThere(closesAt)
  const faults: (RoundFault['kind'] | false)[] = [
    closesAt <= opensAt && 'closing-before-opening',
    closesAt <= at && 'closing-passed',
    committeeOn !== null && committeeOn < closesOn && 'committee-before-closing',
    decisionOn !== null && decisionOn < closesOn && 'decision-before-closing',
    decisionOn !== null && committeeOn !== null && decisionOn < committeeOn && 'decision-before-committee',
  ]
  return faults.filter((kind) => kind !== false).map((kind) => ({ kind }))
}

/**
 * Every reason not to change an announced round at an instant.
 * Bounds: a round that is open closes no sooner; one that is closed stays so and keeps its committee, its envelope and later dates may still change.
 * Policy: docs/decisions/2026-11-25-running-schemes.md
 */
export function editFaults(round: Round, edit: RoundEdit, at: Instant, dayThere: DayThere): RoundFault[] {
  const standing = roundStanding(round, at)
  if (standing === 'to-come')
    return edit.opensAt === round.opensAt ? orderFaults(edit, at, dayThere) : announcementFaults(edit, at, dayThere)
  const faults: RoundFault[] = edit.opensAt === round.opensAt ? [] : [{ kind: 'opened-already' }]
  if (standing === 'closed') {
    if (edit.closesAt !== round.closesAt) faults.push({ kind: 'closed-already' })
    if (round.committeeId !== null && edit.committeeId !== round.committeeId) faults.push({ kind: 'committee-settled' })
    return [...faults, ...orderFaults(edit, at, dayThere).filter(({ kind }) => kind !== 'closing-passed')]
  }
  if (edit.closesAt < round.closesAt) faults.push({ kind: 'closing-sooner' })
  return [...faults, ...orderFaults(edit, at, dayThere)]
}

/**
 * What a change takes from those who prepare a file or have sent one.
 * Bounds: an envelope that becomes known takes nothing; one that is lowered by a cent does.
 * Policy: docs/decisions/2026-11-25-running-schemes.md
 */
export function editCautions(round: Round, edit: RoundEdit): RoundCaution[] {
  const later = (was: string | null, becomes: string | null): boolean => was !== null && (becomes === null || becomes > was)
  const cautions: (RoundCaution | false)[] = [
    later(round.opensAt, edit.opensAt) && 'opening-later',
    edit.closesAt < round.closesAt && 'closing-sooner',
    round.envelope !== null && edit.envelope === null && 'envelope-unsaid',
    round.envelope !== null && edit.envelope !== null && edit.envelope < round.envelope && 'envelope-lowered',
    later(round.committeeOn, edit.committeeOn) && 'committee-later',
    later(round.decisionOn, edit.decisionOn) && 'decision-later',
  ]
  return cautions.filter((caution) => caution !== false)
}
