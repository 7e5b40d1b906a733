import type { ConventionText } from '#domain/convention/convention-text.ts'

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
  | 'guessed-table'
  | 'doubtful-amount'
  | 'sum-departs'
  | 'no-article'
  | 'number-missing'
  | 'number-twice'
  | 'number-out-of-order'
  | 'broken-akoma-ntoso'

export type TextProblem = {
  readonly reason: TextReason
  readonly blocking: boolean
  /** Counted from 1; null when it is of the whole document or the format has no pages. */
  readonly page: number | null
  /** What stands there, cut when long; null for nothing. */
  readonly found: string | null
  readonly expected: string | null
}

/** What a document gives, with its fingerprint (SHA-256 of its bytes). */
export type TextReading = {
  readonly file: string
  readonly fingerprint: string
  readonly format: 'pdf' | 'docx' | 'odt' | 'html' | 'markdown' | 'akoma-ntoso' | null
  /** Null when a blocking problem stands in the way. */
  readonly text: ConventionText | null
  readonly problems: readonly TextProblem[]
}

/** Reads texts that strangers give, in threads whose time and memory are bounded. */
export type TextDocuments = {
  readonly read: (bytes: Uint8Array, file: string) => Promise<TextReading>
  /** A picture (PNG) of a page of a PDF, to be shown beside what was read of it; null when there is none. */
  readonly pageImage: (bytes: Uint8Array, page: number) => Promise<Uint8Array | null>
}
