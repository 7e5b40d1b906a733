import type { UnplacedText } from '#domain/convention/convention-text.ts'
import type { ExtractedPiece, TextDocument } from '#registry/extract/text-document.ts'
import { akomaNtosoText } from './akoma-ntoso-text.ts'
import { readConventionText, type ReadText } from './convention-text.ts'

export type { ReadText }

/** What gives a text its structure: one reader for what was laid out as pieces, one for what has its structure already. */
export type TextReaders = {
  readonly convention: (document: TextDocument) => ReadText
  readonly akomaNtoso: ((bytes: Uint8Array) => ReadText) | null
}

/** The only place where readers are named. */
export const TEXT_READERS: TextReaders = { convention: (document) => readConventionText(document), akomaNtoso: akomaNtosoText }

/** A text of which nothing is placed: every piece is listed, none is lost. */
export function unstructured(document: TextDocument): ReadText {
  return {
    text: {
      title: document.title ?? '',
      nature: 'other',
      parties: [],
      starts: null,
      ends: null,
      dates: [],
      citations: [],
      divisions: [],
      unplaced: document.pieces.map(unplaced),
      pages: document.pages,
      isExample: false,
    },
    problems: [],
  }
}

function unplaced(piece: ExtractedPiece): UnplacedText {
  if (piece.kind === 'table') {
    return { text: piece.rows.map((row) => row.map(({ text }) => text).join(' | ')).join('\n'), reason: 'unknown', place: piece.place }
  }
  const isKnown = piece.role !== 'body' && piece.role !== 'footnote'
  const text = piece.list === null ? piece.text : `${piece.list.marker} ${piece.text}`
  return { text, reason: isKnown ? piece.role : 'unknown', place: piece.place }
}
