import { stringify } from 'csv-stringify/sync'
import { neutralCell } from './neutral-cell.ts'

/** The corrected subsidies as the norm wants them: UTF-8, comma, cells that a spreadsheet would run neutralised. */
export const correctedCsv = (rows: readonly (readonly string[])[]): string =>
  stringify(
    rows.map((row) => row.map(neutralCell)),
    { record_delimiter: '\r\n', quoted_match: /[\r\n]/ },
  )
