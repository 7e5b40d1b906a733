import type { ApplicationContent } from '#domain/grant/application.ts'
import type { ReceivedProblem, ReceivedReading, ReceivedRow } from '#domain/grant/received-row.ts'
import type { Day } from '#domain/time/day.ts'
import type { Instant } from '#domain/time/instant.ts'
import type { Doer, SentContent } from './applications.ts'

/** A spreadsheet of files received elsewhere, as it was read; once its files are made, its rows are forgotten. */
export type FileImport = {
  readonly id: string
  readonly roundId: string
  readonly fingerprint: string
  readonly name: string
  readonly rows: readonly ReceivedRow[]
  readonly problems: readonly ReceivedProblem[]
  readonly madeBy: string
  readonly doneAt: string | null
  /** The files that it made. */
  readonly made: readonly { readonly line: number; readonly fileId: string; readonly number: string }[]
}

/** Spreadsheets of files received elsewhere. */
export type FileImports = {
  /** Keeps what was read, to be looked at; what nobody confirmed in a day is forgotten. */
  readonly keep: (read: Omit<FileImport, 'doneAt' | 'made'>) => Promise<void>
  readonly find: (id: string) => Promise<FileImport | null>
  /** The import that already made files of the same bytes in a round. */
  readonly doneWith: (roundId: string, fingerprint: string) => Promise<string | null>
  /** Makes every file in one transaction, sent in the name of the service; asked twice, or twice for the same bytes in a round, makes them once. */
  readonly make: (
    id: string,
    given: {
      readonly at: Instant
      readonly by: Doer
      readonly drawId: () => string
      readonly fingerprint: (sent: { readonly content: ApplicationContent; readonly parts: SentContent['parts'] }) => string
    },
  ) => Promise<'made' | 'already' | 'unknown'>
}

/** Reads spreadsheets of files, in a thread of its own, a few at once. */
export type ReceivedReader = { readonly read: (bytes: Uint8Array, today: Day) => Promise<ReceivedReading> }
