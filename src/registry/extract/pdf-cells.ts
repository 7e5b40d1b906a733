import type { ExtractedCell } from './text-document.ts'
import type { GridCell, PageTable } from './pdf-grids.ts'
import { joinLines, type Vocabulary } from './pdf-hyphens.ts'
import { linesOf, type Line } from './pdf-lines.ts'
import { widthOf } from './pdf-marks.ts'

/** What French groups of digits look like: two amounts that stand under one another must not make one. */
const GROUPED = /^\d{1,3}(?:[ \u00a0\u202f.]\d{3})*(?:,\d{0,2})?(?:[ \u00a0\u202f]?€)?$/
const LAST_FIGURE = /[\d][\d \u00a0\u202f.,]*$/
const FIRST_FIGURE = /^[\d \u00a0\u202f.,]*\d(?:[ \u00a0\u202f]?€)?/
const PADDING = 4

/** The rows of a page's table, each cell where it starts. */
export function rowsOf(table: PageTable, vocabulary: Vocabulary): ExtractedCell[][] {
  const covered = Array.from({ length: table.rowsCount }, () => new Set<number>())
  for (const cell of table.cells)
    for (let row = cell.row; row < cell.row + cell.rows; row += 1)
      for (let column = cell.column; column < cell.column + cell.columns; column += 1) covered[row]?.add(column)
  return covered.map((taken, row) => {
    const told = table.cells
      .filter((cell) => cell.row === row)
      .map((cell) => ({ column: cell.column, cell: { text: cellText(cell, vocabulary), columns: cell.columns, rows: cell.rows } }))
    const blank = Array.from({ length: table.columnsCount }, (_, column) => ({ column, cell: { text: '', columns: 1, rows: 1 } })).filter(
      ({ column }) => !taken.has(column),
    )
    return [...told, ...blank].toSorted((a, b) => a.column - b.column).map(({ cell }) => cell)
  })
}

function cellText(cell: GridCell, vocabulary: Vocabulary): string {
  const turned = cell.words.filter((word) => word.isTurned)
  const lines = linesOf(cell.words.filter((word) => !word.isTurned))
  const texts = [...lines.map(({ text }) => text), ...turned.map(({ text }) => text)]
  let joined = ''
  texts.forEach((text, place) => {
    const [line, before] = [lines[place], lines[place - 1]]
    joined =
      line === undefined || before === undefined ? joinLines(joined, text, vocabulary) : joinInCell(joined, before, line, cell, vocabulary)
  })
  return joined.trim()
}

/** One line of a cell put after another: a figure cut by a narrow cell is made whole, two that stand under one another stay two. */
function joinInCell(joined: string, before: Line, line: Line, cell: GridCell, vocabulary: Vocabulary): string {
  const [left, right] = [LAST_FIGURE.exec(joined)?.[0].trimEnd(), FIRST_FIGURE.exec(line.text)?.[0]]
  if (left === undefined || right === undefined) return joinLines(joined, line.text, vocabulary)
  const firstWord = line.words[0]
  const room = cell.box.right - cell.box.left - 2 * PADDING - widthOf(before)
  const hadRoom = firstWord !== undefined && widthOf(firstWord) + 0.25 * line.size < room
  const [spaced, glued] = [GROUPED.test(`${left} ${right}`), GROUPED.test(`${left}${right}`)]
  if (!hadRoom && spaced) return `${joined} ${line.text}`
  if (!hadRoom && glued && !/[ \u00a0\u202f]/.test(line.text[0] ?? '')) return `${joined}${line.text}`
  return `${joined}\n${line.text}`
}

/** Cells that a text has in the same places: a head printed again on the next page. */
export function sameRows(first: readonly (readonly ExtractedCell[])[], second: readonly (readonly ExtractedCell[])[]): number {
  let count = 0
  while (count < first.length && count < second.length && keyOf(first[count]) === keyOf(second[count]) && keyOf(first[count]) !== '')
    count += 1
  return count
}

const keyOf = (cells: readonly ExtractedCell[] | undefined): string =>
  (cells ?? []).every(({ text }) => text === '')
    ? ''
    : (cells ?? []).map(({ text, columns }) => `${text.replaceAll(/\s+/g, ' ')}|${columns}`).join('¦')
