/** In which way a text document reads badly; a blocking one leaves nothing to show. */
export type TextReason =
  | 'empty-file'
  | 'unknown-format'
  | 'too-big'
  | 'too-many-pages'
  | 'too-long-to-read'
  | 'too-big-to-read'
  | 'unreadable-file'
  | 'encrypted'
  | 'zip-bomb'
  | 'macros'
  | 'xml-entities'
  | 'scripts-dropped'
  | 'no-text-layer'
  | 'recognised-text'
  | 'false-letters'
  | 'unchecked-letters'
  | 'guessed-table'
  | 'doubtful-amount'
  | 'sum-departs'
  | 'no-article'
  | 'number-missing'
  | 'number-twice'
  | 'number-out-of-order'
  | 'broken-akoma-ntoso'
  | 'too-deep'
  | 'tracked-changes'
  | 'comments-dropped'
  | 'hidden-dropped'
  | 'pictures-not-read'
  | 'guessed-encoding'

/** Something in a text document that reads badly, or that was left out: told, never silent. */
export type TextProblem = {
  readonly reason: TextReason
  readonly blocking: boolean
  /** Counted from 1; null when it is of the whole document or the format has no pages. */
  readonly page: number | null
  /** What stands there, cut when long; null for nothing. */
  readonly found: string | null
  readonly expected: string | null
}
