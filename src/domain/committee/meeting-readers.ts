import type { Trade } from './committee-rules.ts'
import type { ReaderNeed } from './reader-needs.ts'
import { FORBIDDEN, type ReaderAssignment, type ReaderExpert, type ReaderQuestion } from './reader-question.ts'

/** A file before a committee, as its readers are sought. */
export type UnreadFile = {
  readonly id: string
  /** Who may read it: seated for it, and not set aside. */
  readonly able: readonly string[]
  readonly readers: readonly string[]
  /** Who may be tied to it, and did not say so. */
  readonly doubtful: readonly string[]
}

export type MeetingReaders = {
  readonly question: ReaderQuestion
  readonly needs: readonly ReaderNeed[]
  /** The members, by rank of expert; the ranks beyond stand for readers who were named already. */
  readonly members: readonly string[]
}

/** What is asked of the readings: how many a file, how many a member at most, and a trade that each file needs among its readers. */
export type ReadingsAsked = { readonly readings: number; readonly most: number; readonly trade: Trade | null }

/** A pair that may hide a tie is taken last: it is no conflict until somebody says so. */
const DOUBTFUL_COST = 500
const PLAIN_COST = 1

/**
 * The readings that files lack, as a question of assignment that keeps the readers named already.
 * Units: readings; a reading named already is given to a stand-in that costs nothing, so that it is kept and asked of nobody else.
 * Bounds: files that have all their readers are left out, and count in the loads.
 * Policy: docs/decisions/2026-11-25-assigning-readers.md
 */
export function meetingReaders(
  files: readonly UnreadFile[],
  tradeOf: (personId: string) => Trade | null,
  { readings, most, trade }: ReadingsAsked,
): MeetingReaders {
  const members = [...new Set(files.flatMap(({ able }) => able))].toSorted()
  const lacking = files.filter(({ readers }) => readers.length < readings).toSorted((a, b) => (a.id < b.id ? -1 : 1))
  const standIns = Math.max(0, ...lacking.map(({ readers }) => readers.length))
  const experts: ReaderExpert[] = [
    ...members.map((id) => ({ id, most: Math.max(0, most - loadOf(files, id)) })),
    ...Array.from({ length: standIns }, (_, at) => ({ id: `named-${at}`, most: null })),
  ]
  const costs = Int16Array.from(
    lacking.flatMap(({ able, readers, doubtful }) =>
      experts.map(({ id }, rank) => {
        if (rank >= members.length) return rank - members.length < readers.length ? 0 : FORBIDDEN
        if (!able.includes(id) || readers.includes(id)) return FORBIDDEN
        return doubtful.includes(id) ? DOUBTFUL_COST : PLAIN_COST
      }),
    ),
  )
  const ranks = [...lacking.keys()]
  const without = ranks.filter((rank) => lacking[rank]?.readers.some((reader) => tradeOf(reader) === trade) !== true)
  const ofTrade = members.flatMap((id, rank) => (tradeOf(id) === trade ? [rank] : []))
  return {
    question: { experts, files: lacking.map(({ id }) => id), readings, most: Math.max(1, files.length, most), costs },
    needs: trade === null || without.length === 0 ? [] : [{ kind: 'trade', name: trade, files: without, experts: ofTrade, atLeast: 1 }],
    members,
  }
}

/**
 * How many files a member reads.
 * Units: files.
 * Policy: docs/decisions/2026-11-25-assigning-readers.md
 */
export const loadOf = (files: readonly Pick<UnreadFile, 'readers'>[], personId: string): number =>
  files.filter(({ readers }) => readers.includes(personId)).length

/**
 * The readers to name, file by file, that an assignment adds to those named already.
 * Policy: docs/decisions/2026-11-25-assigning-readers.md
 */
export const readersToName = (
  { question, members }: MeetingReaders,
  { readers }: ReaderAssignment,
): readonly { readonly fileId: string; readonly personId: string }[] =>
  question.files.flatMap((fileId, file) =>
    (readers[file] ?? []).flatMap((rank) => {
      const personId = members[rank]
      return personId === undefined ? [] : [{ fileId, personId }]
    }),
  )

/**
 * The least that a member would read if readings were shared evenly.
 * Units: files. Rounding: up.
 * Policy: docs/decisions/2026-11-25-assigning-readers.md
 */
export function evenLoad(files: readonly UnreadFile[], readings: number): number {
  const members = new Set(files.flatMap(({ able }) => able)).size
  const all = files.reduce((sum, { readers }) => sum + Math.max(readings, readers.length), 0)
  return members === 0 ? 1 : Math.max(1, Math.ceil(all / members))
}
