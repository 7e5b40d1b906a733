import type { ExtractedPiece, ExtractedCell } from '#registry/extract/text-document.ts'
import { plainWords } from './plain-words.ts'
import type { TablePiece } from './table-grid.ts'

/** A piece and what of it was already printed on the page before. */
export type JoinedPiece = { readonly piece: ExtractedPiece; readonly repeated: readonly string[] }

/** A table that goes on over a page, put back in one: its head, printed again, is told apart. */
export function joinedTables(pieces: readonly ExtractedPiece[]): JoinedPiece[] {
  const joined: JoinedPiece[] = []
  let last: number | null = null
  for (const piece of pieces) {
    if (piece.kind === 'text') {
      if (piece.role === 'body') last = null
      joined.push({ piece, repeated: [] })
      continue
    }
    const before = last === null ? undefined : joined[last]
    const again = before?.piece.kind === 'table' ? continuation(before.piece, piece) : null
    if (before?.piece.kind === 'table' && again !== null && last !== null) {
      const isDrawn = before.piece.isDrawn && piece.isDrawn
      const rows = [...before.piece.rows, ...piece.rows.slice(again)]
      const repeated = [...before.repeated, ...piece.rows.slice(0, again).flatMap((row) => row.map(({ text }) => text))]
      joined[last] = { piece: { ...before.piece, rows, isDrawn }, repeated }
      continue
    }
    last = joined.length
    joined.push({ piece, repeated: [] })
  }
  return joined
}

const widthOf = (row: readonly ExtractedCell[] | undefined): number => (row ?? []).reduce((sum, { columns }) => sum + columns, 0)
const wordsOf = (row: readonly ExtractedCell[] | undefined): string => plainWords((row ?? []).map(({ text }) => text).join(' | '))

/** How many rows of a table only print again the head of the one before; nothing when it is another table. */
function continuation(before: TablePiece, table: TablePiece): number | null {
  const isNextPage = before.place !== null && table.place !== null && table.place.page > before.place.page
  const hasSameWidth = widthOf(before.rows[0]) === widthOf(table.rows[0]) && widthOf(table.rows[0]) > 1
  if (!isNextPage || !hasSameWidth || table.caption !== null) return null
  let again = 0
  while (
    again < Math.min(4, table.rows.length) &&
    wordsOf(table.rows[again]) !== '' &&
    wordsOf(table.rows[again]) === wordsOf(before.rows[again])
  )
    again += 1
  if (again > 0) return again
  const isHeadless =
    (table.headRows ?? 0) === 0 &&
    (table.rows[0] ?? []).some(({ text }, place) => place > 0 && /\d{2}/.test(text) && !/\b20\d\d\b/.test(text))
  return isHeadless ? 0 : null
}
