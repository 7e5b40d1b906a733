import type { ApplicationContent } from '#domain/grant/application.ts'
import type { ApplicationState, FileEventKind, MoveKind } from '#domain/grant/application-life.ts'
import type { Role } from '#domain/person/role.ts'
import type { Ties } from '#domain/rights/relation.ts'

/** A document attached to a file. */
export type ApplicationPart = {
  readonly id: number
  readonly documentId: string
  readonly name: string
  readonly media: string
  readonly size: number
  readonly fingerprint: string
  readonly addedAt: string
}

/** What was sent, as it was, each time. */
export type SentContent = {
  readonly number: number
  readonly content: ApplicationContent
  readonly parts: readonly { readonly documentId: string; readonly name: string; readonly size: number; readonly fingerprint: string }[]
  readonly fingerprint: string
  readonly sentAt: string
}

/** One thing that happened to a file. */
export type ApplicationEvent = {
  readonly id: number
  readonly kind: FileEventKind
  readonly stateAfter: ApplicationState
  readonly detail: unknown
  readonly madeBy: string
  readonly madeRole: Role
  readonly madeAt: string
}

export type Application = {
  readonly id: string
  /** Given when it is sent. */
  readonly number: string | null
  readonly roundId: string
  readonly authorityId: string
  readonly state: ApplicationState
  readonly content: ApplicationContent
  /** Raised at each save. */
  readonly saved: number
  readonly savedAt: string
  readonly sentAt: string | null
  readonly sentFingerprint: string | null
  readonly formerId: string | null
  /** The day on which a service received it elsewhere; null for a file deposited here. */
  readonly receivedOn: string | null
  readonly parts: readonly ApplicationPart[]
}

export type Tie = 'applicant' | 'co-applicant' | 'officer' | 'reader' | 'recused'

/** Who does it, and in which role. */
export type Doer = { readonly personId: string; readonly role: Role }

export type NewPart = {
  readonly applicationId: string
  readonly documentId: string
  readonly name: string
  readonly media: string
  readonly fingerprint: string
  readonly bytes: Uint8Array
  readonly by: string
  /** Where the file stood when it was permitted. */
  readonly whileIn: ApplicationState
}

/** A file as a list of work shows it. */
export type QueuedFile = {
  readonly id: string
  readonly number: string
  readonly title: string
  readonly applicant: string
  readonly state: ApplicationState
  readonly schemeId: string
  readonly roundId: string
  readonly roundLabel: string
  readonly asked: string
  readonly sentAt: string
  /** When it came to the state where it stands. */
  readonly since: string
}

/** What a person is to a file, and where it stands. */
export type FileTies = { readonly state: ApplicationState; readonly ties: Ties; readonly roles: readonly Role[] }

/** Files deposited in the rounds of schemes. */
export type Applications = {
  readonly begin: (given: {
    readonly id: string
    readonly roundId: string
    readonly content: ApplicationContent
    readonly formerId: string | null
    readonly by: Doer
    /** What it begins with, when it is not empty: documents of another file, and what is told of where it comes from. */
    readonly start?: { readonly parts: readonly ApplicationPart[]; readonly detail: object }
    /** None: now. */
    readonly at?: string
  }) => Promise<void>
  readonly find: (id: string) => Promise<Application | null>
  /** A person's own files, the last saved first. */
  readonly ofPerson: (personId: string) => Promise<readonly Application[]>
  /** Keeps a draft, unless another page saved it since or it is no longer a draft; what was just kept, come again, answers as the first time. */
  readonly save: (id: string, seen: number, content: ApplicationContent) => Promise<number | 'saved-elsewhere' | 'sent'>
  /** Keeps a document, once however many times the same comes; `null` when the file moved meanwhile. */
  readonly addPart: (part: NewPart) => Promise<number | null>
  readonly removePart: (applicationId: string, partId: number, whileIn: ApplicationState) => Promise<boolean>
  readonly partBytes: (
    applicationId: string,
    partId: number,
  ) => Promise<{ readonly part: ApplicationPart; readonly bytes: Uint8Array } | null>
  /**
   * Sends a draft: its number, its untouched copy, its event and its entry of the log in one transaction. Asked again, answers as the first time.
   */
  readonly send: (
    id: string,
    given: {
      readonly seen: number
      readonly at: string
      readonly by: Doer
      readonly fingerprint: (sent: Pick<SentContent, 'content' | 'parts'>) => string
    },
  ) => Promise<
    | { readonly kind: 'sent' | 'already'; readonly number: string; readonly sentAt: string; readonly fingerprint: string }
    | { readonly kind: 'saved-elsewhere' | 'not-a-draft' }
  >
  /** A step of its life, refused when the file no longer stands in one of these states. */
  readonly move: (
    id: string,
    given: {
      readonly kind: MoveKind
      readonly from: readonly ApplicationState[]
      readonly to: ApplicationState
      readonly detail: object
      readonly at: string
      readonly by: Doer
    },
  ) => Promise<boolean>
  /** Sends again, once parts were asked for: another untouched copy. */
  readonly sendAgain: (
    id: string,
    given: { readonly at: string; readonly by: Doer; readonly fingerprint: (sent: Pick<SentContent, 'content' | 'parts'>) => string },
  ) => Promise<boolean>
  readonly sent: (id: string) => Promise<readonly SentContent[]>
  readonly events: (id: string) => Promise<readonly ApplicationEvent[]>
  /** Whether a file that was sent names this person, or an authority gave them a role, ended or not: their account is kept as long. */
  readonly keeps: (personId: string) => Promise<boolean>
  /** What a person is to a file on a day, in each of their roles. */
  readonly ties: (id: string, personId: string, on: string) => Promise<FileTies | null>
  /** The same of many files at once, by file; one that is not there is in none. */
  readonly tiesAmong: (ids: readonly string[], personId: string, on: string) => Promise<ReadonlyMap<string, FileTies>>
  readonly tie: (id: string, personId: string, tie: Tie, reason: string, by: string) => Promise<void>
  readonly untie: (id: string, personId: string, tie: Tie) => Promise<void>
}
