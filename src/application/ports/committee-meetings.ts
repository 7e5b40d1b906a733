import type { ApplicationContent } from '#domain/grant/application.ts'
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
}

export type ReadingToName = { readonly fileId: string; readonly personId: string }

/** What whoever keeps a committee's meeting works on. */
export type CommitteeMeetings = {
  /** Files that may be put before the committee or are, in the order of their numbers, but those that this person is kept from. */
  readonly files: (committeeId: string, personId: string, on: string) => Promise<readonly MeetingFile[]>
  /** Names readers, all or none: `false` when one of them may no longer read their file, or a file has moved. */
  readonly name: (
    readings: readonly ReadingToName[],
    given: { readonly committeeId: string; readonly on: string; readonly by: string },
  ) => Promise<boolean>
}
