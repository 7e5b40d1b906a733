import type { Instant } from '#domain/time/instant.ts'
import type { AccessChoice, AccessPart } from '#domain/grant/access-copy.ts'
import type { ApplicationState } from '#domain/grant/application-life.ts'
import type { Doer } from './applications.ts'

/** A copy that was given: to whom, each line of the file as it stood, masked or not, and each of its documents. */
export type AccessCopy = {
  readonly id: number
  readonly asker: string
  readonly lines: readonly AccessChoice[]
  readonly parts: readonly AccessPart[]
  readonly givenAt: string
}

/** Copies of decided files that were given to those who ask for access. */
export type AccessCopies = {
  /** Records a copy with the bytes of what was masked, by document, and says so to the log; null when the file has moved from that state. */
  readonly give: (
    applicationId: string,
    given: Pick<AccessCopy, 'asker' | 'lines' | 'parts'> & {
      readonly masked: ReadonlyMap<number, Uint8Array>
      readonly state: ApplicationState
      readonly by: Doer
      readonly at: Instant
    },
  ) => Promise<number | null>
  /** The last first. */
  readonly of: (applicationId: string) => Promise<readonly AccessCopy[]>
  /** A document as it was masked for one copy. */
  readonly maskedBytes: (applicationId: string, copyId: number, partId: number) => Promise<Uint8Array | null>
}
