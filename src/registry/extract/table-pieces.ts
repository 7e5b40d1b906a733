import { UnreadableText } from './unreadable-text.ts'
import type { ExtractedCell, ExtractedPiece } from './text-document.ts'
import type { TextBounds } from './text-bounds.ts'

/** A cell before its paragraphs are put together. */
export type FilledCell = { readonly pieces: readonly ExtractedPiece[]; readonly columns: number; readonly rows: number }

/** A table of one or two columns that holds headings over long texts lays a page out; it is read as its paragraphs. */
const LONG_CELL = 300

/** The table that rows of cells make, then what cannot stand in a cell: notes, tables in the table. What only lays a page out gives its paragraphs. */
export function tablePieces(
  rows: readonly (readonly FilledCell[])[],
  headRows: number | null,
  caption: string | null,
  count: CellCount,
): ExtractedPiece[] {
  const cells = rows.flat()
  if (isLayout(rows, cells)) return cells.flatMap(({ pieces }) => pieces)
  for (const cell of cells) count.add(cell.columns * cell.rows)
  const written = rows.map((row) => row.map(cellOf))
  const aside = cells.flatMap(({ pieces }) => pieces.filter((piece) => !standsInCell(piece)))
  if (written.every((row) => row.every(({ text }) => text === ''))) return aside
  return [{ kind: 'table', rows: withoutEmptyTail(written), headRows, caption, isDrawn: true, place: null }, ...aside]
}

const standsInCell = (piece: ExtractedPiece): boolean => piece.kind === 'text' && piece.role !== 'footnote'

function cellOf({ pieces, columns, rows }: FilledCell): ExtractedCell {
  const texts = pieces.flatMap((piece) => {
    if (piece.kind !== 'text' || !standsInCell(piece)) return []
    return piece.list === null || piece.list.marker === '' ? [piece.text] : [`${piece.list.marker} ${piece.text}`]
  })
  return { text: texts.join('\n'), columns, rows }
}

function isLayout(rows: readonly (readonly FilledCell[])[], cells: readonly FilledCell[]): boolean {
  if (cells.length === 1) return true
  const hasHeading = cells.some(({ pieces }) => pieces.some((piece) => piece.kind === 'text' && piece.level !== null))
  const signs = cells.reduce((sum, cell) => sum + cellOf(cell).text.length, 0)
  return hasHeading && rows.every((row) => row.length <= 2) && signs / cells.length > LONG_CELL
}

/** Rows that nothing is written in, at the end: sheets pasted into a text repeat them by thousands. */
function withoutEmptyTail(rows: readonly (readonly ExtractedCell[])[]): readonly (readonly ExtractedCell[])[] {
  const last = rows.findLastIndex((row) => row.some(({ text }) => text !== ''))
  const isReached = rows.slice(0, last + 1).some((row, place) => row.some((cell) => place + cell.rows > last + 1))
  return isReached ? rows : rows.slice(0, last + 1)
}

/** Counts the places of tables and refuses the document past the bound. */
export type CellCount = { readonly add: (cells: number) => void }

export function cellCount(bounds: TextBounds): CellCount {
  let sum = 0
  return {
    add: (cells) => {
      sum += cells
      if (sum > bounds.cells) throw new UnreadableText('too-big-to-read', null, String(bounds.cells))
    },
  }
}

/** Gives each table the caption that stands right before it, else right after it; such a caption is no piece of its own any more. */
export function withCaptions(pieces: readonly ExtractedPiece[], captions: ReadonlySet<ExtractedPiece>): ExtractedPiece[] {
  const taken = new Set<ExtractedPiece>()
  const captionAt = (place: number): string | null => {
    const piece = pieces[place]
    if (piece?.kind !== 'text' || !captions.has(piece) || taken.has(piece)) return null
    taken.add(piece)
    return piece.text
  }
  const captioned = pieces.map((piece, place) =>
    piece.kind !== 'table' || piece.caption !== null ? piece : { ...piece, caption: captionAt(place - 1) ?? captionAt(place + 1) },
  )
  return captioned.filter((piece) => !taken.has(piece))
}
