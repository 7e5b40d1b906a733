import type { ExtractedPiece } from '#registry/extract/text-document.ts'
import type { TextPiece } from './headings.ts'
import type { Mark } from './marks.ts'

const RAISED = ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹']

/** Footnotes by the piece that calls them: a note printed at the foot of a page, or at the end, belongs where its raised number stands. */
export function notesByCall(
  pieces: readonly ExtractedPiece[],
  marks: readonly Mark[],
  coverEnd: number,
): ReadonlyMap<number, readonly TextPiece[]> {
  const notes = new Map<number, TextPiece[]>()
  pieces.forEach((note, place) => {
    if (note.kind !== 'text' || note.role !== 'footnote') return
    const marker = note.list?.marker.replace(/\D/g, '') ?? ''
    if (marker === '') return
    const call = new RegExp(`(?<![⁰¹²³⁴⁵⁶⁷⁸⁹])${[...marker].map((figure) => RAISED[Number(figure)] ?? '').join('')}(?![⁰¹²³⁴⁵⁶⁷⁸⁹])`, 'u')
    const isCalled = (piece: ExtractedPiece, at: number): boolean => {
      const isPlaced = at >= coverEnd && (marks[at]?.is === 'block' || marks[at]?.is === 'heading')
      const isNear = note.place === null || piece.place === null || Math.abs(piece.place.page - note.place.page) <= 1
      const texts = piece.kind === 'table' ? piece.rows.flat().map(({ text }) => text) : piece.role === 'body' ? [piece.text] : []
      return isPlaced && isNear && texts.some((text) => call.test(text))
    }
    const at = pieces.findLastIndex((piece, before) => before < place && isCalled(piece, before))
    if (at >= 0) notes.set(at, [...(notes.get(at) ?? []), note])
  })
  return notes
}
