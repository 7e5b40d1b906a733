import type { Deliberation } from '#application/ports/deliberations.ts'
import { isPublicationLate, lastDayToPublish, type PublicationDeadline } from '#domain/deliberation/publication-deadline.ts'
import { dayOf } from '#domain/time/day.ts'
import { frenchDay } from '#wording/days.ts'
import { ASSEMBLY_DUE } from '#wording/pages/assembly-due.ts'

type Paper = Pick<Deliberation, 'purpose' | 'state' | 'heldOn'>

/** Until when the essential data of a voted paper are to be published, and whether that day is past; null for any other paper. */
export type DueWords = (paper: Paper) => { readonly words: string; readonly late: string | null } | null

/** Says it on a day. The day of the vote is taken for the signature, which nobody writes here and which follows it. */
export const dueWords =
  (deadlines: readonly PublicationDeadline[], on: string): DueWords =>
  ({ purpose, state, heldOn }) => {
    const votedOn = dayOf(heldOn)
    if (purpose !== 'decide' || state !== 'voted' || votedOn === undefined) return null
    const last = lastDayToPublish(deadlines, votedOn)
    if (last === undefined) return null
    return { words: ASSEMBLY_DUE.due(frenchDay(last)), late: isPublicationLate(last, on) ? ASSEMBLY_DUE.late(frenchDay(last)) : null }
  }
