import { evenReaders } from '#domain/committee/even-readers.ts'
import {
  evenLoad,
  loadOf,
  meetingReaders,
  readersToName,
  type MeetingReaders,
  type Reader,
  type ReadingsAsked,
  type UnreadFile,
} from '#domain/committee/meeting-readers.ts'
import { askedLanguage } from '#domain/committee/member-profile.ts'
import type { NeedsOutcome } from '#domain/committee/reader-needs.ts'
import type { ReaderOutcome } from '#domain/committee/reader-question.ts'
import type { FewestRelaxed } from '#domain/committee/relaxed-readings.ts'
import { assignReadersWith, fewestRelaxed } from './assign-readers.ts'
import { TooManySearches } from './find-allotment.ts'
import { keptCommittee, type CommitteeAsked, type CommitteeRefused } from './kept-committee.ts'
import { permit } from './permit.ts'
import type { Applications } from './ports/applications.ts'
import type { MeetingFile, ReadingToName } from './ports/committee-meetings.ts'
import type { LinearSolvers } from './ports/linear-solver.ts'
import type { Meeting, MeetingDesk } from './read-meeting.ts'

/** Readers proposed for the files that lack some, or why there are none. */
export type ReadersProposal =
  | { readonly kind: 'nothing-lacks' }
  | { readonly kind: 'busy' }
  | { readonly kind: 'proposed'; readonly readings: readonly ReadingToName[] }
  | {
      readonly kind: 'cannot'
      readonly sought: MeetingReaders
      readonly outcome: Exclude<ReaderOutcome | NeedsOutcome, { kind: 'assigned' }>
      /** The fewest constraints to relax, where a search found them. */
      readonly fewest: FewestRelaxed
    }

export type ReadingsWished = Omit<ReadingsAsked, 'most'> & { readonly most: number | null }

/** Looked for with a trade or a language, readings may be shared a little less evenly. */
const SLACK = 2

/** Seeks readers for the files that lack some: within the load that is asked, else within the smallest that lets all be read. */
export async function proposeReaders(
  { files, members }: Meeting,
  doubtfulOf: (file: MeetingFile) => readonly string[],
  wished: ReadingsWished,
  solvers: LinearSolvers,
): Promise<ReadersProposal> {
  const readerOf = (personId: string): Reader => members.find((member) => member.personId === personId) ?? { trade: null, languages: [] }
  const unread = files.map((file): UnreadFile => {
    const out = new Set(file.aside.map(({ personId }) => personId))
    return {
      id: file.id,
      able: file.seated.filter((one) => !out.has(one)),
      readers: file.readers,
      doubtful: doubtfulOf(file),
      language: askedLanguage(file.content.answers),
    }
  })
  if (unread.every(({ readers }) => readers.length >= wished.readings)) return { kind: 'nothing-lacks' }
  const even = evenLoad(unread, wished.readings) + (wished.trade === null && wished.language === null ? 0 : SLACK)
  const last = wished.most ?? Math.max(even, files.length)
  for (let most = wished.most ?? even; ; most += 1) {
    const sought = meetingReaders(unread, readerOf, { ...wished, most })
    const outcome = await assignReadersWith(sought.question, sought.needs, solvers).catch(busyOnly)
    if (outcome === 'busy') return { kind: 'busy' }
    if (outcome.kind === 'assigned') {
      const already = sought.members.map((personId) => loadOf(unread, personId))
      return { kind: 'proposed', readings: readersToName(sought, evenReaders(sought, outcome.assignment, already)) }
    }
    // More load mends only a lack of load.
    const isOfLoad = outcome.kind === 'short' && outcome.shortage.experts.length > 0
    if (isOfLoad && most < last) continue
    const fewest = await fewestRelaxed(sought.question, sought.needs, solvers).catch(busyOnly)
    return fewest === 'busy' ? { kind: 'busy' } : { kind: 'cannot', sought, outcome, fewest }
  }
}

function busyOnly(fault: unknown): 'busy' {
  if (fault instanceof TooManySearches) return 'busy'
  throw fault
}

/** Names the readers that were proposed, all or none. */
export async function nameReaders(
  desk: MeetingDesk & { readonly applications: Applications },
  asked: CommitteeAsked,
  readings: readonly ReadingToName[],
): Promise<'named' | 'moved-meanwhile' | CommitteeRefused> {
  const kept = await keptCommittee(desk, 'call-meeting', asked)
  if (kept.kind !== 'kept') return kept
  const { personId, on } = asked
  for (const fileId of new Set(readings.map((one) => one.fileId)))
    if ((await permit(desk.applications, { act: 'assign-reader', fileId, personId, on })).kind !== 'allowed') return 'moved-meanwhile'
  return (await desk.committeeMeetings.name(readings, { committeeId: kept.committee.id, on, by: personId })) ? 'named' : 'moved-meanwhile'
}
