import { utils, write, type CellObject } from '@e965/xlsx'
import { columnStyle } from '#wording/cells.ts'
import type { Cell, Column, Table } from '#wording/table.ts'
import { neutralCell } from './neutral-cell.ts'

export const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** A workbook with one sheet for each table: captions and sources are told, euros are numbers with two decimals, what is unknown is said. */
export function workbookOf(tables: readonly Table[], about: readonly (readonly [string, string])[]): Uint8Array {
  const book = utils.book_new()
  for (const table of tables) utils.book_append_sheet(book, sheetOf(table), sheetName(table.id))
  utils.book_append_sheet(book, utils.aoa_to_sheet(about.map(([key, value]) => [neutralCell(key), neutralCell(value)])), 'À propos')
  return new Uint8Array(write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer)
}

/** At most 31 signs, none that a workbook refuses. */
const sheetName = (id: string): string => id.replaceAll(/[\\/?*[\]:]/g, ' ').slice(0, 31)

function sheetOf(table: Table) {
  const head = table.columns.map(({ label, unit, kind }) =>
    unit && kind !== 'cents' ? `${label} (${unit})` : kind === 'cents' ? `${label} (€)` : label,
  )
  const rows = table.rows.map((row) => table.columns.map((column) => cellOf(column, row.cells[column.key] ?? null, table)))
  const sources = table.sources.map(({ label, href, readOn }) => [`Source : ${label}`, href ?? '', readOn ?? ''])
  const sheet = utils.aoa_to_sheet([[table.caption], [], head, ...rows, [], ...sources])
  sheet['!cols'] = table.columns.map(({ isHead }) => ({ wch: isHead ? 32 : 18 }))
  return sheet
}

function cellOf(column: Column, cell: Cell, table: Table): CellObject | string {
  if (cell === null) return 'non connu'
  if (typeof cell !== 'number') return neutralCell(String(cell))
  if (column.kind === 'cents') return { t: 'n', v: cell / 100, z: '#,##0.00' }
  const { decimals } = columnStyle(table, column)
  return { t: 'n', v: cell, z: decimals === 0 ? '0' : `0.${'0'.repeat(decimals)}` }
}
