import type { GridCell, PageTable } from './pdf-grids.ts'
import { unionOf, type Box, type Word } from './pdf-marks.ts'
import type { TaggedTable } from './pdf-tags.ts'

/** Tables that marks draw, with the words that stand in their cells; a table of which no word is on the page is left out. */
export function taggedTables(page: number, tables: readonly TaggedTable[], words: readonly Word[]): PageTable[] {
  const byMark = new Map<number, Word[]>()
  for (const word of words) if (word.mark !== null) byMark.set(word.mark, [...(byMark.get(word.mark) ?? []), word])
  return tables.flatMap((table) =>
    inColumns(placedCells(table, byMark), table.headRows).flatMap((placed) => pageTable(page, table, placed)),
  )
}

function pageTable(page: number, table: TaggedTable, { cells: placed, repeated }: Standing): PageTable[] {
  const [from, to] = [Math.min(...shown(placed)), Math.max(...shown(placed))]
  const told = placed.filter(({ row, rows }) => row + rows > from && row <= to).map((cell) => onPage(cell, from, to))
  const held = told.flatMap(({ words: own }) => own)
  if (held.length === 0) return []
  const columnsCount = Math.max(...told.map(({ column, columns }) => column + columns))
  const rowsCount = to - from + 1
  const headRows = from === 0 && table.headRows > 0 ? table.headRows : null
  if (columnsCount < 2) return []
  const isWhole = isRegular(told, rowsCount, columnsCount)
  const cells = isWhole ? told : byPlace(told, rowsCount, columnsCount)
  const box = unionOf(held)
  const edges = Array.from({ length: columnsCount }, (_, place) => {
    const lefts = cells
      .filter(({ column, columns, words: own }) => column === place && columns === 1 && own.length > 0)
      .map((cell) => unionOf(cell.words).left)
    return lefts.length === 0 ? box.left : Math.min(...lefts)
  })
  return [{ kind: 'grid', page, ...box, rowsCount, columnsCount, cells, isDrawn: isWhole, headRows, isRest: from > 0, repeated, edges }]
}

/** What of a table stands in one column of the page, and its head as printed again there or where none of its rows are. */
type Standing = { readonly cells: readonly GridCell[]; readonly repeated: readonly Word[] }

/** A table that goes on at the top of the next column of its page, cut there. */
function inColumns(cells: readonly GridCell[], headRows: number): Standing[] {
  const count = Math.max(0, ...cells.map(({ row, rows }) => row + rows))
  const tops = Array.from({ length: count }, (_, row) =>
    cells.filter((cell) => cell.row === row && cell.rows === 1).flatMap(({ words }) => words),
  )
  const starts = [headRows]
  let last: Word | undefined
  tops.forEach((words, row) => {
    const [word] = words
    if (word === undefined || row < headRows) return
    if (last !== undefined && word.bottom < last.top && Math.min(...words.map(({ left }) => left)) > last.left) starts.push(row)
    last = word
  })
  const heads = cells.filter(({ row }) => row < headRows)
  const parts = starts.map((from, place) => cells.filter(({ row }) => row >= from && row < (starts[place + 1] ?? count)))
  const boxes = parts.map((part) => part.flatMap(({ words }) => words)).map((words) => (words.length === 0 ? null : unionOf(words)))
  const isOver = (word: Word, box: Box | null | undefined): boolean =>
    box !== null && box !== undefined && word.left < box.right + AROUND && word.right > box.left - AROUND && word.top < box.bottom
  // A head printed again stands over the rows of another column, or over none: alone at the foot of the column before.
  const again = (place: number): Set<Word> => {
    const words = heads.flatMap((cell) => cell.words)
    if (place > 0) return new Set(words.filter((word) => isOver(word, boxes[place]) && !isOver(word, boxes[0])))
    const own = heads.map((cell) => cell.words.filter((word) => isOver(word, boxes[0])))
    return new Set(
      own.some((kept, at) => kept.length === 0 && heads[at]?.words.length !== 0) ? [] : words.filter((word) => !own.flat().includes(word)),
    )
  }
  return parts.map((part, place): Standing => {
    const repeated = again(place)
    if (place > 0) return { cells: part, repeated: [...repeated] }
    const kept = heads.map((cell) => ({ ...cell, words: cell.words.filter((word) => !repeated.has(word)) }))
    return { cells: [...kept, ...part], repeated: [...repeated] }
  })
}

/** Heads are a little wider than what stands under them. */
const AROUND = 30

/** Whether every row has all its columns: some programs mark no cell where nothing is printed. */
function isRegular(cells: readonly GridCell[], rowsCount: number, columnsCount: number): boolean {
  const filled = Array.from({ length: rowsCount }, () => 0)
  for (const cell of cells) for (let row = cell.row; row < cell.row + cell.rows; row += 1) filled[row] = (filled[row] ?? 0) + cell.columns
  return filled.every((count) => count === columnsCount)
}

/** Rows that lack cells have theirs put under those of the full rows, by where they are printed. */
function byPlace(cells: readonly GridCell[], rowsCount: number, columnsCount: number): GridCell[] {
  const rows = Array.from({ length: rowsCount }, (_, row) => cells.filter((cell) => cell.row === row))
  const isFull = (row: readonly GridCell[]): boolean => row.reduce((sum, cell) => sum + cell.columns, 0) === columnsCount
  const columns = Array.from({ length: columnsCount }, (_, column) => {
    const own = rows
      .filter(isFull)
      .flatMap((row) => row.filter((cell) => cell.column === column && cell.columns === 1 && cell.words.length > 0))
    return own.length === 0 ? null : unionOf(own.flatMap(({ words }) => words))
  })
  return rows.flatMap((row) => {
    if (isFull(row)) return row
    const held = cells.filter(
      (cell) => row.every((own) => own !== cell) && cell.row < (row[0]?.row ?? 0) && cell.row + cell.rows > (row[0]?.row ?? 0),
    )
    const taken = new Set(held.flatMap((cell) => Array.from({ length: cell.columns }, (_, step) => cell.column + step)))
    let next = 0
    return row.map((cell) => {
      const overlaps = columns.map((column, place) =>
        column === null || place < next || taken.has(place) || cell.words.length === 0
          ? -1
          : Math.min(column.right, cell.box.right) - Math.max(column.left, cell.box.left),
      )
      const best = Math.max(...overlaps)
      const place = best > 0 && cell.columns === 1 ? overlaps.indexOf(best) : cell.column
      next = place + 1
      return { ...cell, column: place }
    })
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
      const placed = {
        row,
        column,
        rows: height,
        columns,
        box: words.length === 0 ? { left: 0, top: 0, right: 0, bottom: 0 } : unionOf(words),
        words,
      }
      column += columns
      return placed
    })
  })
}
