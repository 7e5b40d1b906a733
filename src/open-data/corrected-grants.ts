import { stringify } from 'csv-stringify/sync'

/** A cell that a spreadsheet would run as a formula; a plain number is not one. */
const isFormula = (cell: string): boolean => /^[=+\-@\t\r]/.test(cell) && !/^-?\d+(\.\d+)?$/.test(cell)

/** The corrected subsidies as the norm wants them: UTF-8, comma, cells that a spreadsheet would run neutralised. */
export const correctedCsv = (rows: readonly (readonly string[])[]): string =>
  stringify(
    rows.map((row) => row.map((cell) => (isFormula(cell) ? `'${cell}` : cell))),
    { record_delimiter: '\r\n', quoted_match: /[\r\n]/ },
  )
