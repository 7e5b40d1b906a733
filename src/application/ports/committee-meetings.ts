import type { ApplicationContent } from '#domain/grant/application.ts'
import type { VoteManner } from '#domain/committee/committee-rules.ts'
import type { ItemRecord, ItemRecordKind } from '#domain/committee/item-records.ts'
import type { ApplicationState } from '#domain/grant/application-life.ts'
import type { Cents } from '#domain/money/cents.ts'
import type { QueuedFile } from './applications.ts'

/** A file that a committee has before it, with those who have a part in it. */
export type MeetingFile = QueuedFile & {
  readonly content: ApplicationContent
  /** Who sits for it: members, and alternates called in their stead. */
  readonly seated: readonly string[]
  /** Who of them is set aside, and why when they said it. */
  readonly aside: readonly { readonly personId: string; readonly reason: string }[]
  readonly readers: readonly string[]
  /** The readers whose note is in. */
  readonly noted: readonly string[]
  /** The manner in which its secretary chose to have it voted, if they did. */
  readonly manner: VoteManner | null
}

export type ReadingToName = { readonly fileId: string; readonly personId: string }

export type NewRecord = {
  readonly kind: Exclude<ItemRecordKind, 'lift-recusal' | 'second-call'>
  readonly words: string
  /** The alternate who is called. */
  readonly personId: string | null
}

/** A file that a committee recommends, and its place among those of its round once it has one. */
export type RecommendedFile = {
  readonly id: string
  readonly number: string
  readonly title: string
  readonly applicant: string
  readonly state: ApplicationState
  readonly amount: Cents | null
  readonly place: number | null
  /** Whether a paper puts it before an assembly that has not voted. */
  readonly isBeforeAssembly: boolean
}

/** A file that its committee has before it or has heard, with who read it and who stood aside. */
export type MinutedFile = {
  readonly id: string
  readonly number: string
  readonly title: string
  readonly applicant: string
  readonly state: ApplicationState
  readonly readers: readonly string[]
  readonly recused: readonly { readonly personId: string; readonly reason: string }[]
}

/** Somebody set aside from a file that is still to be heard. */
export type Recusal = {
  readonly fileId: string
  readonly number: string
  readonly personId: string
  readonly reason: string
  readonly madeAt: string
}

/** What whoever keeps a committee's meeting works on. */
export type CommitteeMeetings = {
  /** Files that may be put before the committee or are, in the order of their numbers, but those that this person is kept from. */
  readonly files: (committeeId: string, personId: string, on: string) => Promise<readonly MeetingFile[]>
  /** Names readers, all or none: `false` when one of them may no longer read their file, or a file has moved. */
  readonly name: (
    readings: readonly ReadingToName[],
    given: { readonly committeeId: string; readonly on: string; readonly by: string },
  ) => Promise<boolean>
  /** What was done with a file in meeting, in order. */
  readonly records: (applicationId: string) => Promise<readonly ItemRecord[]>
  /** Records what is done; refused when what was done before does not lead there, or when the alternate cannot sit. */
  readonly record: (
    applicationId: string,
    record: NewRecord,
    given: { readonly committeeId: string; readonly on: string; readonly by: string },
  ) => Promise<'recorded' | 'moved-meanwhile' | 'out-of-order' | 'no-such-alternate'>
  /** The files of a round that its committee recommends, by place then by number; `null` for whoever is kept from a file of the round. */
  readonly recommended: (roundId: string, personId: string) => Promise<readonly RecommendedFile[] | null>
  /** The files of a round that came before its committee and were not withdrawn, in the order of their numbers: whoever asks sorts out those that they may read. */
  readonly minuted: (roundId: string) => Promise<readonly MinutedFile[]>
  /** Places these files in this order, and these only. */
  readonly rank: (roundId: string, applicationIds: readonly string[], by: string) => Promise<void>
  /** Who is set aside from the files of some authorities that are still to be heard, but from those that this person is kept from. */
  readonly recusals: (authorityIds: readonly string[], personId: string) => Promise<readonly Recusal[]>
  /** Lifts a recusal, and keeps why; `false` when there is none, or the file has moved from that state. */
  readonly lift: (
    applicationId: string,
    personId: string,
    given: { readonly state: ApplicationState; readonly reason: string; readonly at: string; readonly by: string },
  ) => Promise<boolean>
}
