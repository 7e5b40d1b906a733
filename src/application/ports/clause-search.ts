import type { TextNature } from '#domain/convention/convention-text.ts'
import type { Mark } from '#domain/convention/snippet.ts'
import type { TextClause } from '#domain/convention/text-clauses.ts'

/** The text that a clause stands in, as far as a search narrows by it. */
export type ClauseText = {
  readonly id: string
  readonly title: string
  readonly nature: TextNature
  readonly isExample: boolean
  readonly territory: { readonly id: string; readonly name: string } | null
  /** « 2023-2025 »; null when its years are not known. */
  readonly generation: string | null
  readonly parties: readonly string[]
}

/** A clause of a published text, with the requests of the register that a reading ties it to. */
export type FoundClause = { readonly text: ClauseText; readonly clause: TextClause; readonly requests: readonly string[] }

export type RankedClauses = {
  /** Those that hold the words, best first, then in the order of texts. */
  readonly clauses: readonly FoundClause[]
  /** How many of the first hold every word of the question. */
  readonly wholeCount: number
  /** Words of the question that no clause holds in any form: the nearest were looked for. */
  readonly unknown: readonly string[]
  /** Where the words stand in a clause. */
  readonly marksIn: (words: string) => readonly Mark[]
}

export type ClauseSearch = {
  /** The clauses that answer a question; every clause, in order, when it has no word. */
  readonly rank: (question: string) => Promise<RankedClauses>
}

/** Words of the field that stand for each other, and those that tell nothing of themselves. */
export type SearchVocabulary = { readonly groups: readonly (readonly string[])[]; readonly little: readonly string[] }
