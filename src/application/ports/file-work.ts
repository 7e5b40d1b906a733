import type { ApplicationContent } from '#domain/grant/application.ts'
import type { WrittenLetter } from '#domain/grant/letter-template.ts'
import type { ApplicationState } from '#domain/grant/application-life.ts'
import type { Day } from '#domain/time/day.ts'
import type { Doer, QueuedFile } from './applications.ts'

/** A file as those who appraise work on it. */
export type WorkedFile = QueuedFile & {
  readonly authorityId: string
  readonly content: ApplicationContent
  /** The documents that were sent last, by what asked for them. */
  readonly documents: readonly string[]
  /** The day in Paris on which the authority received it, here or elsewhere. */
  readonly receivedOn: Day
  /** Deposited by the service, for its applicant. */
  readonly isImported: boolean
  readonly officerIds: readonly string[]
  /** The day given for the answer, when parts were last asked for. */
  readonly answerBy: Day | null
}

/** Who has a file, since when its authority has, and what it waits for. */
export type FileStanding = Pick<WorkedFile, 'receivedOn' | 'isImported' | 'officerIds' | 'answerBy'>

/** Somebody who appraises files in an authority. */
export type Officer = { readonly personId: string; readonly authorityId: string }

/** A batch that an act belongs to; null for an act alone. */
type OfBatch = { readonly at: string; readonly by: Doer; readonly batch: string | null }

/** The work of a service on its files. */
export type FileWork = {
  /** Files sent to some authorities but those that this person is kept from, the oldest in their state first. */
  readonly files: (authorityIds: readonly string[], personId: string) => Promise<readonly WorkedFile[]>
  /** What the desk knows of one file that was sent; null for any other. */
  readonly standing: (id: string) => Promise<FileStanding | null>
  /** Who holds the role of case officer there on a day. */
  readonly officers: (authorityIds: readonly string[], on: string) => Promise<readonly Officer[]>
  /** Gives a file to one officer, or to none, in the place of whoever had it; `false` when nothing changes. */
  readonly assign: (id: string, officerId: string | null, given: OfBatch) => Promise<boolean>
  /** Keeps a letter among what happened to a file, while it stands there. */
  readonly writeLetter: (
    id: string,
    letter: WrittenLetter & { readonly template: string; readonly on: string },
    given: OfBatch & { readonly state: ApplicationState; readonly fingerprint: string },
  ) => Promise<boolean>
  /** Brings a file back to where it stood before a step, which must still be the last thing that happened: added, nothing taken away. */
  readonly undo: (id: string, given: OfBatch & { readonly stepId: number; readonly to: ApplicationState }) => Promise<boolean>
}
