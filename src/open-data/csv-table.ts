import { stringify } from 'csv-stringify/sync'

/** CSV of named columns: UTF-8, comma, first row of heads; cells that a spreadsheet would run are neutralised. */
export function csvOf(heads: readonly string[], rows: readonly (readonly (string | number | boolean | null)[])[]): string {
  return stringify(
    [heads as string[], ...rows.map((row) => row.map((cell) => (cell === null ? '' : String(cell))))],
    { escape_formulas: true, record_delimiter: '\r\n' },
  )
}
