import { eurosText } from '#domain/money/decimal.ts'
import { cents } from '#domain/money/cents.ts'
import { WORKBOOK } from '#wording/workbook.ts'
import { workbookOf, XLSX_TYPE } from './workbook.ts'
import { csvOf } from './csv-table.ts'
import type { Cell, Column, Table } from '#wording/table.ts'

/** The table that an address asks for, as a file: the one named, else the first; 404 when there is none. */
export function tableFile(tables: readonly Table[], format: 'csv' | 'json', id: string | null, path: string): Response {
  const table = id === null ? tables[0] : tables.find((known) => known.id === id)
  if (table === undefined)
    return new Response('Cette page n’a pas de tableau de ce nom.\n', {
      status: 404,
      headers: { 'content-type': 'text/plain; charset=utf-8' },
    })
  const name = `contrechamp${path.replaceAll('/', '-').replace(/-$/, '')}-${table.id}.${format}`
  const body = format === 'csv' ? csvText(table) : `${JSON.stringify(jsonOf(table), null, 1)}\n`
  return new Response(body, {
    headers: {
      'content-type': format === 'csv' ? 'text/csv; charset=utf-8' : 'application/json; charset=utf-8',
      'content-disposition': `attachment; filename="${name}"`,
    },
  })
}

const csvText = (table: Table): string =>
  csvOf(
    table.columns.map((column) => column.key.replace(/_cents$/, '_eur')),
    table.rows.map((row) => table.columns.map((column) => csvCell(column, row.cells[column.key] ?? null))),
  )

const csvCell = (column: Column, cell: Cell): Cell => (column.kind === 'cents' && typeof cell === 'number' ? eurosText(cents(cell)) : cell)

const jsonOf = (table: Table): object => ({
  id: table.id,
  caption: table.caption,
  columns: table.columns.map(({ key, label, kind, unit }) => ({ key, label, kind, unit: unit ?? null })),
  rows: table.rows.map((row) => Object.fromEntries(table.columns.map(({ key }) => [key, row.cells[key] ?? null]))),
  sources: table.sources,
})

/** Every table of the page in one workbook, a sheet each. */
export const workbookFile = (tables: readonly Table[], url: URL): Response =>
  attachedFile(workbookOf(tables, [[WORKBOOK.page, url.pathname], ...WORKBOOK.about]), XLSX_TYPE, url.pathname, 'xlsx')

/** A file to keep, named after the page it comes from. */
export const attachedFile = (bytes: Uint8Array, type: string, path: string, ending: string): Response =>
  new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': type,
      'content-disposition': `attachment; filename="contrechamp${path.replaceAll('/', '-').replace(/-$/, '')}.${ending}"`,
    },
  })
