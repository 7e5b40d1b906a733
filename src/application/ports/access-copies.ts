import type { Instant } from '#domain/time/instant.ts'
import type { AccessChoice } from '#domain/grant/access-copy.ts'
import type { ApplicationState } from '#domain/grant/application-life.ts'
import type { Doer } from './applications.ts'

/** A copy that was given: to whom, and each line of the file as it stood, masked or not. */
export type AccessCopy = { readonly id: number; readonly asker: string; readonly lines: readonly AccessChoice[]; readonly givenAt: string }

/** Copies of decided files that were given to those who ask for access. */
export type AccessCopies = {
  /** Records a copy, and says so to the log; null when the file has moved from that state. */
  readonly give: (
    applicationId: string,
    given: Pick<AccessCopy, 'asker' | 'lines'> & { readonly state: ApplicationState; readonly by: Doer; readonly at: Instant },
  ) => Promise<number | null>
  /** The last first. */
  readonly of: (applicationId: string) => Promise<readonly AccessCopy[]>
}
