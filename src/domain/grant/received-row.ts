import type { Day } from '../time/day.ts'
import type { ApplicationContent } from './application.ts'
import type { GrantsProblem } from './grants-problem.ts'

/** A file received elsewhere, as a line of a spreadsheet says it. */
export type ReceivedRow = {
  readonly line: number
  readonly content: ApplicationContent
  readonly receivedOn: Day
  /** Its number where it was received; empty when it had none. */
  readonly reference: string
}

/** Every way a spreadsheet of files may read badly. `wording/received-problems.ts` has a French sentence for each, or does not compile. */
export type ReceivedReason =
  | 'no-heads'
  | 'no-rows'
  | 'too-many-rows'
  | 'column-missing'
  | 'column-unknown'
  | 'column-twice'
  | 'other-sheet'
  | 'cell-missing'
  | 'cell-too-long'
  | 'kind-unknown'
  | 'format-unknown'
  | 'amount-unreadable'
  | 'day-unreadable'
  | 'day-ambiguous'
  | 'day-first-assumed'
  | 'day-to-come'
  | 'siret-wrong'
  | 'row-twice'
  | 'file-alike'

/** Something in a spreadsheet of files that could not be read or looks wrong; a blocking one keeps its line from being made, or all when it has no line. */
export type ReceivedProblem = {
  readonly line: number | null
  readonly column: string | null
  readonly found: string | null
  readonly reason: ReceivedReason
  readonly isBlocking: boolean
}

/** What a spreadsheet gives: its rows and its problems, or why it was not read at all. */
export type ReceivedReading =
  | {
      readonly kind: 'read'
      readonly fingerprint: string
      readonly rows: readonly ReceivedRow[]
      readonly problems: readonly ReceivedProblem[]
    }
  | { readonly kind: 'unreadable'; readonly problem: GrantsProblem }
