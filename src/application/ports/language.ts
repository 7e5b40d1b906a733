import type { Stem } from '#domain/baseline/text-words.ts'
import type { ClauseWords } from '#domain/comparison/clause-words.ts'

/** French as texts are compared: what the inflections of a word share, what words of one subject share, and the words by which a clause binds, pays and dates. */
export type Language = { readonly stem: Stem; readonly subject: Stem; readonly words: ClauseWords }
