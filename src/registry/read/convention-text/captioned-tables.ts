import type { ExtractedPiece } from '#registry/extract/text-document.ts'
import { countWords } from './plain-words.ts'

const NAMED = /^tableau\s*(?:n\s?°\s*)?(?:\d+|[ivx]+|[a-z])?\s*(?:[–—:.(-]|$)/iu
const LONGEST = 30

/** Tables with the line that names them just above, « Tableau 2 – Fonds d’aide », as their caption: it opens no division. */
export function captionedTables(pieces: readonly ExtractedPiece[]): ExtractedPiece[] {
  return pieces.flatMap((piece, place): readonly ExtractedPiece[] => {
    const next = pieces[place + 1]
    if (piece.kind === 'text') return next?.kind === 'table' && next.caption === null && isCaption(piece) ? [] : [piece]
    const before = pieces[place - 1]
    return piece.caption === null && before?.kind === 'text' && isCaption(before) ? [{ ...piece, caption: before.text.trim() }] : [piece]
  })
}

const isCaption = (piece: Extract<ExtractedPiece, { kind: 'text' }>): boolean =>
  piece.role === 'body' && piece.list === null && NAMED.test(piece.text.trim()) && countWords(piece.text) <= LONGEST
