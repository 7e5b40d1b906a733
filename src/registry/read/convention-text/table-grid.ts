import type { ExtractedPiece } from '#registry/extract/text-document.ts'

export type TablePiece = Extract<ExtractedPiece, { kind: 'table' }>

/** A place of a table: its text as printed there (nothing where a wider cell goes on), and the cell that covers it. */
export type GridPlace = { readonly text: string; readonly over: string; readonly isStart: boolean; readonly width: number }

/** A table as a rectangle. */
export type Grid = readonly (readonly GridPlace[])[]

const EMPTY: GridPlace = { text: '', over: '', isStart: true, width: 1 }

/** More places than any table of a convention: a span that lies is cut there. */
const MOST_COLUMNS = 200

/** The rectangle of a table: each cell stands where it begins, and covers the places that it spans. */
export function gridOf(table: TablePiece): Grid {
  const grid: (GridPlace | undefined)[][] = table.rows.map(() => [])
  table.rows.forEach((cells, row) => {
    let column = 0
    for (const cell of cells) {
      while (grid[row]?.[column] !== undefined) column += 1
      const width = Math.max(1, Math.min(cell.columns, MOST_COLUMNS - column))
      const text = cell.text.replace(/[ \t\u00a0\u202f\u2009]+/g, (spaces) => (spaces.length === 1 ? spaces : ' ')).trim()
      for (let down = 0; down < Math.max(1, cell.rows) && row + down < grid.length; down += 1)
        for (let along = 0; along < width; along += 1) {
          const isStart = down === 0 && along === 0
          const line = grid[row + down]
          if (line !== undefined) line[column + along] ??= { text: isStart ? text : '', over: text, isStart, width }
        }
      column += width
    }
  })
  const width = Math.max(0, ...grid.map((row) => row.length))
  return grid.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? EMPTY))
}

/** The same as printed text. */
export const printedRows = (grid: Grid): string[][] => grid.map((row) => row.map(({ text }) => text))
