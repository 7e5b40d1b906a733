import type { ApplicationContent } from '#domain/grant/application.ts'
import type { ApplicationState } from '#domain/grant/application-life.ts'
import type { RetentionCategory } from '#domain/retention/retention-rule.ts'
import type { Day } from '#domain/time/day.ts'

/** A sent file whose life has ended, as those who keep the archives see it: what it is, never what it says. */
export type EndedFile = {
  readonly id: string
  readonly number: string
  readonly authorityId: string
  readonly schemeId: string
  readonly roundLabel: string
  readonly state: ApplicationState
  /** The day of the last thing that happened to it. */
  readonly lastOn: Day
}

export type ListedFile = {
  readonly id: string
  readonly number: string
  readonly schemeId: string
  readonly roundLabel: string
  readonly state: ApplicationState
  readonly endsOn: string
  /** Kept by the archives' own word. */
  readonly isExcepted: boolean
}

/** The archives' permission, as it was received. */
export type ArchivesVisa = { readonly number: string; readonly on: Day; readonly signedBy: string }

/** Files proposed together for destruction, with the visa once it is in, and when it was done. */
export type DestructionList = {
  readonly id: number
  readonly authorityId: string
  readonly proposedAt: string
  readonly files: readonly ListedFile[]
  readonly visa: ArchivesVisa | null
  readonly destroyedAt: string | null
}

export type ProposedFile = { readonly id: string; readonly category: RetentionCategory; readonly endsOn: Day }

type Done = { readonly at: string; readonly by: string }

/** Files on their way out of the house. A list that holds a file that somebody is kept from is none to them. */
export type Archives = {
  /** Sent files whose life has ended, listed nowhere yet, but those that this person is kept from; by number. */
  readonly ended: (authorityIds: readonly string[], personId: string) => Promise<readonly EndedFile[]>
  /** The last proposed first. */
  readonly lists: (authorityIds: readonly string[], personId: string) => Promise<readonly DestructionList[]>
  /** `false` when one of the files was listed meanwhile. */
  readonly propose: (authorityId: string, files: readonly ProposedFile[], done: Done) => Promise<boolean>
  /** Gives up a list that has no visa: its files are as before. */
  readonly giveUp: (listId: number) => Promise<boolean>
  /** Keeps the visa once, with the files that the archives except. */
  readonly recordVisa: (listId: number, visa: ArchivesVisa, excepted: readonly string[], done: Done) => Promise<boolean>
  /**
   * Destroys the files of a list that has its visa, but those excepted and those no longer over; says how many. `null` when it is not ready, or done already.
   * Number, decision and fingerprints stay; words, documents, notes, ballots, ties and what the log committed to go.
   */
  readonly destroy: (
    listId: number,
    done: Done & {
      readonly left: (content: ApplicationContent, state: ApplicationState) => ApplicationContent
      readonly isOver: (file: Pick<EndedFile, 'state' | 'lastOn'>) => boolean
    },
  ) => Promise<{ readonly destroyed: number; readonly left: number } | null>
  /** Drafts never sent and not touched since the morning of a day. */
  readonly oldDrafts: (authorityIds: readonly string[], before: Day) => Promise<number>
  readonly deleteOldDrafts: (authorityIds: readonly string[], before: Day) => Promise<number>
  /** Deletes the drafts that a person never sent; those that another carries on lose the tie only. */
  readonly deleteDraftsOf: (personId: string) => Promise<number>
}
