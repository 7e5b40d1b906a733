import type { GridCell, PageTable } from './pdf-grids.ts'
import { unionOf, type Word } from './pdf-marks.ts'
import type { TaggedTable } from './pdf-tags.ts'

/** Tables that marks draw, with the words that stand in their cells; a table of which no word is on the page is left out. */
export function taggedTables(page: number, tables: readonly TaggedTable[], words: readonly Word[]): PageTable[] {
  const byMark = new Map<number, Word[]>()
  for (const word of words) if (word.mark !== null) byMark.set(word.mark, [...(byMark.get(word.mark) ?? []), word])
  return tables.flatMap((table) => {
    const placed = placedCells(table, byMark)
    const [from, to] = [Math.min(...shown(placed)), Math.max(...shown(placed))]
    const told = placed.filter(({ row, rows }) => row + rows > from && row <= to).map((cell) => onPage(cell, from, to))
    const held = told.flatMap(({ words: own }) => own)
    if (held.length === 0) return []
    const columnsCount = Math.max(...told.map(({ column, columns }) => column + columns))
    const rowsCount = to - from + 1
    const headRows = from === 0 && table.headRows > 0 ? table.headRows : null
    if (columnsCount < 2) return []
    const box = unionOf(held)
    const edges = Array.from({ length: columnsCount }, (_, place) => {
      const lefts = told.filter(({ column, columns, words: own }) => column === place && columns === 1 && own.length > 0).map((cell) => unionOf(cell.words).left)
      return lefts.length === 0 ? box.left : Math.min(...lefts)
    })
    return [{ kind: 'grid', page, ...box, rowsCount, columnsCount, cells: told, isDrawn: true, headRows, isRest: from > 0, repeated: [], edges }]
  })
}

/** The rows that hold words of the page: a tree tells of the whole table on each of its pages. */
const shown = (cells: readonly GridCell[]): number[] => cells.flatMap(({ row, words }) => (words.length > 0 ? [row] : []))

function onPage(cell: GridCell, from: number, to: number): GridCell {
  const [first, last] = [Math.max(cell.row, from), Math.min(cell.row + cell.rows - 1, to)]
  return { ...cell, row: first - from, rows: last - first + 1 }
}

function placedCells(table: TaggedTable, byMark: ReadonlyMap<number, Word[]>): GridCell[] {
  const taken = new Set<string>()
  return table.rows.flatMap((cells, row) => {
    let column = 0
    return cells.map(({ marks, rows, columns }): GridCell => {
      while (taken.has(`${row} ${column}`)) column += 1
      const height = Math.min(rows, table.rows.length - row)
      for (let y = row; y < row + height; y += 1) for (let x = column; x < column + columns; x += 1) taken.add(`${y} ${x}`)
      const words = marks.flatMap((mark) => byMark.get(mark) ?? [])
      const placed = { row, column, rows: height, columns, box: words.length === 0 ? { left: 0, top: 0, right: 0, bottom: 0 } : unionOf(words), words }
      column += columns
      return placed
    })
  })
}
