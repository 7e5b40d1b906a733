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
  /** The language in which it is to be read; nothing when all read it. */
  readonly language: string | null
}

/** What is known of who may read: the trade for which they sit, the languages in which they say that they read. */
export type Reader = { readonly trade: Trade | null; readonly languages: readonly string[] }

/** How many readers of a file read its language: one at least, or all of them. */
export const LANGUAGE_ASKED = ['one', 'all'] as const
export type LanguageAsked = (typeof LANGUAGE_ASKED)[number]

export type MeetingReaders = {
  readonly question: ReaderQuestion
  readonly needs: readonly ReaderNeed[]
  /** The members, by rank of expert; the ranks beyond stand for readers who were named already. */
  readonly members: readonly string[]
}

/** What is asked of the readings: how many a file, how many a member at most, and a trade that each file needs among its readers, who reads its language. */
export type ReadingsAsked = {
  readonly readings: number
  readonly most: number
  readonly trade: Trade | null
  readonly language: LanguageAsked | null
}

/** A pair that may hide a tie is taken last: it is no conflict until somebody says so. */
const DOUBTFUL_COST = 500
const PLAIN_COST = 1

/**
 * The readings that files lack, as a question of assignment that keeps the readers named already.
 * Units: readings; a reading named already is given to a stand-in that costs nothing, so that it is kept and asked of nobody else.
 * Bounds: files that have all their readers are left out, and count in the loads.
 * Policy: docs/decisions/2026-11-25-assigning-readers.md
 */
export function meetingReaders(files: readonly UnreadFile[], readerOf: (personId: string) => Reader, asked: ReadingsAsked): MeetingReaders {
  const { readings, most } = asked
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
  return {
    question: { experts, files: lacking.map(({ id }) => id), readings, most: Math.max(1, files.length, most), costs },
    needs: [...tradeNeeds(lacking, members, readerOf, asked), ...languageNeeds(lacking, members, readerOf, asked)],
    members,
  }
}

type Sought = (
  lacking: readonly UnreadFile[],
  members: readonly string[],
  readerOf: (personId: string) => Reader,
  asked: ReadingsAsked,
) => ReaderNeed[]

/** The files that no reader of the trade has yet. */
const tradeNeeds: Sought = (lacking, members, readerOf, { trade }) => {
  if (trade === null) return []
  const isOf = (personId: string): boolean => readerOf(personId).trade === trade
  const files = [...lacking.keys()].filter((rank) => lacking[rank]?.readers.some(isOf) !== true)
  const experts = [...members.keys()].filter((rank) => isOf(members[rank] ?? ''))
  return files.length === 0 ? [] : [{ kind: 'trade', name: trade, files, experts, atLeast: 1 }]
}

/** Language by language, the files that ask for as many more readers of it; those named already count, and are not changed. */
const languageNeeds: Sought = (lacking, members, readerOf, { readings, language: asked }) => {
  if (asked === null) return []
  const needs = new Map<string, ReaderNeed>()
  for (const [file, { language, readers }] of lacking.entries()) {
    if (language === null) continue
    const reads = (personId: string): boolean => readerOf(personId).languages.includes(language)
    const atLeast = asked === 'all' ? readings - readers.length : readers.some(reads) ? 0 : 1
    if (atLeast === 0) continue
    const key = `${atLeast} ${language}`
    const experts = [...members.keys()].filter((rank) => reads(members[rank] ?? ''))
    needs.set(key, { kind: 'language', name: language, files: [...(needs.get(key)?.files ?? []), file], experts, atLeast })
  }
  return [...needs.values()]
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
