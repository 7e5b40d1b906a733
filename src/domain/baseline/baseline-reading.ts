import type { BaselineState } from './baseline-rule.ts'
import type { CueKind } from './cues.ts'

/** Why a passage counts, or does not: which way, which words met which group, which cues weighed. */
export type PassageReason = {
  readonly way: string
  readonly met: readonly { readonly entry: string; readonly words: string }[]
  readonly cues: readonly { readonly kind: CueKind; readonly words: string }[]
  /** Whether it stands elsewhere than the request asks: it counts in part only. */
  readonly isMisplaced: boolean
}

/** A passage that carries a request, or seems to and is set aside. */
export type BaselinePassage = {
  /** The division that holds it, and its block: ids of the text. */
  readonly article: string
  readonly block: string
  readonly page: number | null
  readonly quote: string
  /** What it is worth; `absent` when it is set aside. */
  readonly state: BaselineState
  readonly why: PassageReason
}

/** What was searched for, so that a silence can be checked. */
export type SearchedFor = { readonly way: string; readonly expressions: readonly (readonly string[])[] }

/** Where one request stands in one text; a proposal, which a person decides. */
export type BaselineReading = {
  readonly request: string
  readonly state: BaselineState
  readonly passages: readonly BaselinePassage[]
  /** Passages that speak of it and do not count: denied, supposed, reported. */
  readonly setAside: readonly BaselinePassage[]
  readonly searched: { readonly for: readonly SearchedFor[]; readonly divisions: readonly string[] }
  readonly isMeasured: boolean
}
