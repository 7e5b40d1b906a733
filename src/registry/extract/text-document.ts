import type { TextProblem } from '#domain/source/text-problem.ts'
import type { PagePlace } from '#domain/convention/convention-text.ts'

export type TextFormat = 'pdf' | 'docx' | 'odt' | 'html' | 'markdown'

/** How a piece is printed; sizes are in points, null where the format does not say. */
export type PieceStyle = { readonly size: number | null; readonly isBold: boolean; readonly isItalic: boolean; readonly isCentred: boolean }

/** One cell of a table, and over how many columns and rows it is printed. */
export type ExtractedCell = { readonly text: string; readonly columns: number; readonly rows: number }

/** One paragraph, heading, item, note or table, in the order of reading: lines joined, words put back together, columns one after the other. */
export type ExtractedPiece =
  | {
      readonly kind: 'text'
      readonly text: string
      /** `contents` is a line of the table of contents, when the format itself says so. */
      readonly role: 'body' | 'page-head' | 'page-foot' | 'page-number' | 'footnote' | 'margin' | 'contents'
      /** The level of a heading, from 1, when the format itself says so. */
      readonly level: number | null
      /** What stands before an item of a list or a footnote, and how deep it is (from 1). */
      readonly list: { readonly marker: string; readonly depth: number } | null
      readonly style: PieceStyle
      readonly place: PagePlace | null
    }
  | {
      readonly kind: 'table'
      readonly rows: readonly (readonly ExtractedCell[])[]
      /** How many rows the format marks as a head; null when it does not say. */
      readonly headRows: number | null
      readonly caption: string | null
      /** Whether lines or marks draw its cells; else its columns were told from alignment, and a person should look. */
      readonly isDrawn: boolean
      readonly place: PagePlace | null
    }

/** A document laid out as pieces; it is not yet known what is an article. */
export type TextDocument = {
  readonly format: TextFormat
  readonly title: string | null
  readonly pages: number | null
  /** Whether its letters were recognised on a scanned picture. */
  readonly isRecognised: boolean
  readonly pieces: readonly ExtractedPiece[]
  readonly problems: readonly TextProblem[]
}
