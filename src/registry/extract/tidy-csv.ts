import { gunzipSync } from 'node:zlib'
import { parse } from 'csv-parse/sync'
import { stringify } from 'csv-stringify/sync'

/** One row of a tidy file, by column, and the line where it begins. */
export type TidyRow<Column extends string> = { readonly line: number; readonly cells: Readonly<Record<Column, string>> }

/** Rows, and the columns that were asked for and are not in the file: their cells read as empty. */
export type TidyTable<Column extends string> = { readonly rows: TidyRow<Column>[]; readonly missing: Column[]; readonly heads: string[] }

const GZIP = [0x1f, 0x8b]

/** The bytes themselves, or what they hold when they are gzip. */
export const plainBytes = (bytes: Buffer): Buffer => (bytes[0] === GZIP[0] && bytes[1] === GZIP[1] ? gunzipSync(bytes) : bytes)

/** A tidy file of ours: UTF-8, comma, RFC 4180, first line of heads; compressed or not. */
export function readTidyCsv<Column extends string>(bytes: Buffer, columns: readonly Column[]): TidyTable<Column> {
  const records = parse(plainBytes(bytes), { bom: true, info: true, skip_empty_lines: true, relax_column_count: true }) as unknown as {
    record: string[]
    info: { lines: number }
  }[]
  const heads = records[0]?.record ?? []
  const places = columns.map((column) => [column, heads.indexOf(column)] as const)
  const rows = records.slice(1).map(({ record, info }) => ({
    line: info.lines - record.reduce((breaks, cell) => breaks + (cell.includes('\n') ? cell.split('\n').length - 1 : 0), 0),
    cells: Object.fromEntries(places.map(([column, place]) => [column, record[place] ?? ''])) as Record<Column, string>,
  }))
  return { rows, missing: places.filter(([, place]) => place < 0).map(([column]) => column), heads }
}

/** A cell of ours on the way out: a list is joined, nothing is empty. */
export type OutCell = string | number | null | readonly string[]

/** A tidy file of ours, in the order given: comma, `\n`, lists joined with ` | `. */
export function writeTidyCsv(columns: readonly string[], rows: readonly Readonly<Record<string, OutCell>>[]): string {
  const textOf = (cell: OutCell | undefined): string => {
    if (cell === null || cell === undefined) return ''
    return typeof cell === 'object' ? cell.join(' | ') : String(cell)
  }
  return stringify([columns as string[], ...rows.map((row) => columns.map((column) => textOf(row[column])))])
}
