import type { Correction } from '#domain/convention/correction.ts'
import type { ConventionText, TextNature } from '#domain/convention/convention-text.ts'
import type { TextLifeEvent } from '#domain/convention/text-life.ts'
import type { TextReading } from './text-documents.ts'
import type { TextProblem } from '#domain/source/text-problem.ts'

export type TextFormat = NonNullable<TextReading['format']>
export type VersionState = 'draft' | 'published' | 'withdrawn'

/** One version of a text, without its words. */
export type VersionHead = {
  readonly id: number
  /** From 1, in the order in which they were registered. */
  readonly number: number
  /** SHA-256 of the file it was read in. */
  readonly fingerprint: string
  readonly file: string
  readonly format: TextFormat
  readonly state: VersionState
  /** First day it is in force, at the degree known; unknown is `null`. */
  readonly fromText: string | null
  readonly madeAt: string
  readonly publishedAt: string | null
}

/** A text of the pact, whatever its versions; those in the order of their numbers. */
export type PactText = {
  readonly id: string
  readonly title: string
  readonly nature: TextNature
  /** The convention of the facts that it is the text of, when it is one. */
  readonly conventionId: string | null
  readonly territoryId: string | null
  readonly territoryName: string | null
  /** The text that it changes. */
  readonly amends: string | null
  readonly isExample: boolean
  readonly events: readonly TextLifeEvent[]
  readonly versions: readonly VersionHead[]
}

export type TextVersion = {
  readonly head: VersionHead
  readonly asRead: ConventionText
  readonly text: ConventionText
  readonly problems: readonly TextProblem[]
}

export type TextActKind = 'registered' | 'corrected' | 'undone' | 'published' | 'withdrawn' | 'dated' | 'decided' | 'contested' | 'answered'

/** One thing that somebody did with a text. `detail` is the correction, the decision… as it was made; a day that the file tells says `isRead`. */
export type TextAct = {
  readonly id: number
  readonly versionId: number | null
  readonly kind: TextActKind
  readonly detail: unknown
  readonly madeBy: string
  readonly madeAt: string
}

export type NewText = {
  readonly id: string
  readonly conventionId: string | null
  readonly territoryId: string | null
  readonly amends: string | null
}

export type Registered =
  /** `isNew` is false when this very file is a version already. */
  | { readonly kind: 'registered'; readonly textId: string; readonly versionId: number; readonly isNew: boolean }
  | { readonly kind: 'unknown-text' }

/** The texts of the pact. Whatever writes also keeps the act, in the same transaction, and raises the data's version. */
export type Texts = {
  /** Every text, by id. */
  readonly all: () => Promise<readonly PactText[]>
  readonly find: (id: string) => Promise<PactText | null>
  readonly version: (versionId: number) => Promise<TextVersion | null>
  /** The versions that are published, with their words, by text and number: what a search and a matrix read. */
  readonly published: () => Promise<readonly { readonly textId: string; readonly version: TextVersion }[]>
  readonly file: (fingerprint: string) => Promise<{ readonly name: string; readonly format: TextFormat; readonly bytes: Uint8Array } | null>
  /** What was done with a text, the latest last. */
  readonly acts: (textId: string) => Promise<readonly TextAct[]>
  /** A new text or a new version of one. The structure given is kept as it was read. */
  readonly register: (given: {
    readonly of: NewText | { readonly textId: string }
    readonly bytes: Uint8Array
    readonly reading: TextReading & { readonly text: ConventionText; readonly format: TextFormat }
    readonly fromText: string | null
    readonly by: string
  }) => Promise<Registered>
  /** Keeps the structure that a correction gives; refused when the version is no draft or was corrected meanwhile. */
  readonly correct: (given: {
    readonly versionId: number
    /** How many corrections stood when the page was made. */
    readonly after: number
    readonly corrections: readonly Correction[]
    readonly text: ConventionText
    readonly by: string
  }) => Promise<'kept' | 'not-a-draft' | 'changed-meanwhile'>
  /** The corrections of a version that hold, in order. */
  readonly corrections: (versionId: number) => Promise<readonly Correction[]>
  /** Publishes a draft with the days of its life that it tells and those that the person adds, in one transaction. */
  readonly publish: (
    versionId: number,
    given: {
      readonly fromText: string | null
      readonly events: readonly TextLifeEvent[]
      readonly typed: readonly TextLifeEvent[]
      readonly by: string
    },
  ) => Promise<'published' | 'not-a-draft'>
  readonly withdraw: (versionId: number, reason: string, by: string) => Promise<'withdrawn' | 'not-published'>
  readonly addEvent: (textId: string, event: TextLifeEvent, by: string) => Promise<'kept' | 'unknown-text'>
}
