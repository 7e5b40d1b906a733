import type { FunderLevel } from '../convention/funder-level.ts'

/** The words by which a sentence binds, allows, pays, dates and bounds: data, in `rules/conventions/clause-words.yaml`. Folded, several words with spaces. */
export type ClauseWords = {
  /** « s’engage à », « doit »: the strongest. */
  readonly duty: readonly string[]
  /** « veille à », « s’efforce de »: care, and no result. */
  readonly care: readonly string[]
  /** « peut », « pourra », « le cas échéant ». */
  readonly option: readonly string[]
  /** « à l’exclusion de », « uniquement »: what narrows. */
  readonly bounds: readonly string[]
  /** Who may pay, by level, and the verbs by which one pays. */
  readonly payers: readonly { readonly level: FunderLevel; readonly words: readonly string[] }[]
  readonly paying: readonly string[]
  /** « trois » is 3. */
  readonly numbers: readonly { readonly word: string; readonly value: number }[]
}
