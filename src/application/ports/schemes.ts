import type { Round } from '#domain/scheme/round.ts'
import type { RoundEdit } from '#domain/scheme/round-edit.ts'
import type { SchemeRules } from '#domain/scheme/scheme-rules.ts'

/** Who runs schemes. */
export type Authority = {
  readonly id: string
  readonly name: string
  readonly territoryId: string | null
  readonly numberPrefix: string
  readonly siret: string | null
  readonly isFictitious: boolean
  readonly contact: string
}

/** One published version of a scheme's rules. */
export type SchemeVersion = {
  readonly number: number
  readonly rules: SchemeRules
  readonly fingerprint: string
  /** What changes since the version before, in words; empty for the first. */
  readonly changeNote: string
  readonly publishedAt: string
  readonly publishedBy: string
}

/** What was changed of a round once it was announced. */
export type RoundChange = {
  readonly field: string
  readonly was: string | null
  readonly becomes: string | null
  readonly reason: string
  readonly changedAt: string
}

/** A round and what was changed of it, oldest change first. */
export type AnnouncedRound = Round & { readonly changes: readonly RoundChange[] }

/** A scheme with all its versions, the last one last, and its rounds by opening. */
export type Scheme = {
  readonly id: string
  readonly authority: Authority
  readonly versions: readonly [SchemeVersion, ...SchemeVersion[]]
  readonly rounds: readonly AnnouncedRound[]
}

export type NewVersion = {
  readonly schemeId: string
  readonly authorityId: string
  readonly rules: SchemeRules
  readonly fingerprint: string
  readonly changeNote: string
  readonly by: string
  readonly at: string
}

/** Why a round changes, by whom, and how many changes they had read of it. */
export type RoundEditing = { readonly reason: string; readonly by: string; readonly seen: number }

/** Schemes, their rules and rounds. */
export type Schemes = {
  readonly authorities: () => Promise<readonly Authority[]>
  /** By authority, then by title. */
  readonly all: () => Promise<readonly Scheme[]>
  readonly find: (id: string) => Promise<Scheme | null>
  readonly round: (id: string) => Promise<{ readonly scheme: Scheme; readonly round: AnnouncedRound; readonly rules: SchemeRules } | null>
  readonly keepAuthority: (authority: Authority) => Promise<void>
  /** Publishes a version; the same rules again make none. */
  readonly publish: (version: NewVersion) => Promise<{ readonly number: number; readonly isNew: boolean }>
  readonly openRound: (round: Round) => Promise<'opened' | 'id-taken' | 'unknown-version'>
  /** Changes an announced round and keeps what it was; refused to whoever read it before another change. */
  readonly changeRound: (
    id: string,
    edit: RoundEdit,
    editing: RoundEditing,
  ) => Promise<'changed' | 'unknown' | 'same' | 'changed-meanwhile'>
}
