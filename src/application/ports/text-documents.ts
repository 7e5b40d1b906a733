import type { ConventionText } from '#domain/convention/convention-text.ts'
import type { FinancialTable } from '#domain/convention/financial-table.ts'
import type { TextProblem } from '#domain/source/text-problem.ts'

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
  /** A table's cells read as amounts; null when none is one. */
  readonly financialTable: (
    rows: readonly (readonly string[])[],
    headRows: number,
    caption: string | null,
  ) => Promise<FinancialTable | null>
  /** A picture (PNG) of a page of a PDF, to be shown beside what was read of it; null when there is none. */
  readonly pageImage: (bytes: Uint8Array, page: number) => Promise<Uint8Array | null>
}
