import type { GridCell, PageTable } from './pdf-grids.ts'
import { headPlaces, nearest } from './pdf-aligned-heads.ts'
import { heartOf, middleOf, unionOf, type Box, type Word } from './pdf-marks.ts'

/** Turned heads are no taller than this, in sizes, and the lowest of them stand no further than that from the rows. */
const TALLEST = 16
const NEAREST = 3
/** Lines of one head are no further apart than this, in sizes. */
const TIGHT = 0.5

/** A table with the turned words that stand over its columns as its first row; the words that were taken. */
export function withTurnedHeads(table: PageTable, turned: readonly Word[]): { readonly table: PageTable; readonly taken: readonly Word[] } {
  const columns = Array.from({ length: table.columnsCount }, (_, column): Box => {
    const words = table.cells.filter((cell) => cell.column === column && cell.columns === 1).flatMap((cell) => cell.words)
    return words.length === 0 ? { left: Infinity, right: -Infinity, top: 0, bottom: 0 } : unionOf(words)
  })
  const over = turned.filter(
    (word) =>
      heartOf(word) < table.top &&
      table.top - word.top < TALLEST * word.size &&
      middleOf(word) > table.left - word.size &&
      middleOf(word) < table.right + word.size,
  )
  const parts = sideBySide(over)
  const told = headPlaces(parts.map(unionOf), columns)
  const placed = parts.flatMap((words, at) => {
    const column = told?.[at] ?? nearest(columns, middleOf(unionOf(words)))
    return words.map((word) => ({ word, column }))
  })
  const isNear = over.some((word) => table.top - word.bottom < NEAREST * word.size)
  if (!isNear || new Set(placed.map(({ column }) => column)).size < 2) return { table, taken: [] }
  const heads = columns.map((_, column): GridCell => {
    const words = placed.filter((one) => one.column === column).map(({ word }) => word)
    return {
      row: 0,
      column,
      rows: 1,
      columns: 1,
      box: words.length === 0 ? { left: 0, top: 0, right: 0, bottom: 0 } : unionOf(words),
      words: words.toSorted((a, b) => a.left - b.left || b.bottom - a.bottom),
    }
  })
  const cells = [...heads, ...table.cells.map((cell) => ({ ...cell, row: cell.row + 1 }))]
  const top = Math.min(table.top, ...over.map((word) => word.top))
  return {
    table: { ...table, top, cells, rowsCount: table.rowsCount + 1, headRows: (table.headRows ?? 0) + 1, isRest: false },
    taken: over,
  }
}

/** Turned words as heads: those that stand tight beside one another are lines of one. */
function sideBySide(words: readonly Word[]): Word[][] {
  const heads: Word[][] = []
  let right = -Infinity
  for (const word of words.toSorted((a, b) => a.left - b.left)) {
    const last = heads.at(-1)
    if (last !== undefined && word.left - right < TIGHT * word.size) last.push(word)
    else heads.push([word])
    right = Math.max(right, word.right)
  }
  return heads
}
