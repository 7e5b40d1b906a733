import { stringify } from 'csv-stringify/sync'
import { neutralCell } from './neutral-cell.ts'

/** CSV of named columns: UTF-8, comma, first row of heads; cells that a spreadsheet would run are neutralised. */
export function csvOf(heads: readonly string[], rows: readonly (readonly (string | number | boolean | null)[])[]): string {
  return stringify([[...heads], ...rows.map((row) => row.map(neutralCell))], { record_delimiter: '\r\n' })
}
