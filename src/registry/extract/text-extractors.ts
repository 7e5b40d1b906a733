import { docxText } from './docx-text.ts'
import { htmlText } from './html-text.ts'
import { markdownText } from './markdown-text.ts'
import { odtText } from './odt-text.ts'
import { extractPdf } from './pdf-document.ts'
import type { TextBounds } from './text-bounds.ts'
import type { TextDocument, TextFormat } from './text-document.ts'

export type TextExtractor = (bytes: Uint8Array, bounds: TextBounds) => TextDocument | Promise<TextDocument>

/** What lays each kind of document out as pieces. */
export const TEXT_EXTRACTORS: Readonly<Record<TextFormat, TextExtractor>> = {
  pdf: (bytes) => extractPdf(bytes),
  docx: docxText,
  odt: odtText,
  html: htmlText,
  markdown: markdownText,
}
