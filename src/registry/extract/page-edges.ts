import type { ExtractedPiece } from './text-document.ts'
import type { PieceRole } from './text-pieces.ts'

/** Sections and kinds of pages repeat their heads and feet: each is given once. */
export function eachOnce(pieces: readonly ExtractedPiece[]): ExtractedPiece[] {
  const seen = new Set<string>()
  return pieces.filter((piece) => {
    const key = JSON.stringify(piece)
    return !seen.has(key) && seen.add(key)
  })
}

/** The same pieces, those of a page's head or foot that say nothing but where one is (« Page 2 sur 12 ») being told so. */
export function withPageNumbers<Piece extends ExtractedPiece>(pieces: readonly Piece[], role: PieceRole, hasPageNumber: boolean): Piece[] {
  if (!hasPageNumber || (role !== 'page-head' && role !== 'page-foot')) return [...pieces]
  return pieces.map((piece) => (piece.kind === 'text' && isPageNumberOnly(piece.text) ? { ...piece, role: 'page-number' } : piece))
}

const isPageNumberOnly = (text: string): boolean => /^[\s\d/–—|.-]*$/.test(text.replaceAll(/\b(page|p\.|sur|de|of)\b/gi, ''))
