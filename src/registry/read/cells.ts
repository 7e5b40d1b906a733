import type { LoadProblem } from '#application/ports/loading.ts'
import type { NamedRow } from '../extract/named-columns.ts'

/** Reads one row's cells; what does not fit is reported and is `null`, never a guess. */
export type CellReader = {
  readonly line: number
  readonly text: (column: string) => string | null
  /** A whole number, zero or more. */
  readonly count: (column: string) => number | null
  readonly whole: (column: string) => number | null
  readonly decimal: (column: string) => number | null
  readonly year: (column: string) => number | null
  readonly oneOf: <T>(column: string, meanings: Readonly<Record<string, T>>) => T | null
  readonly report: (column: string | null, reason: string, expected: string | null, blocking?: boolean) => void
}

export function cellReader(row: NamedRow, file: string, problems: LoadProblem[]): CellReader {
  const raw = (column: string): string => (row.cells[column] ?? '').trim()
  const report: CellReader['report'] = (column, reason, expected, blocking = false) => {
    const found = column === null ? null : (row.cells[column] ?? null)
    problems.push({ file, line: row.line, column, found, expected, reason, blocking })
  }
  const number = (column: string, shape: RegExp, expected: string): number | null => {
    const text = raw(column)
    if (text === '') return null
    const value = shape.test(text) ? Number(text) : Number.NaN
    if (Number.isFinite(value) && (!Number.isInteger(value) || Number.isSafeInteger(value))) return value
    report(column, 'not-a-number', expected)
    return null
  }
  return {
    line: row.line,
    text: (column) => raw(column) || null,
    count: (column) => number(column, /^\d+$/, 'count'),
    whole: (column) => number(column, /^-?\d+$/, 'whole'),
    decimal: (column) => number(column, /^-?\d+(\.\d+)?$/, 'decimal'),
    year: (column) => number(column, /^(19|20)\d\d$/, 'year'),
    oneOf: (column, meanings) => {
      const text = raw(column)
      if (text === '') return null
      const meaning = meanings[text]
      if (meaning !== undefined) return meaning
      report(column, 'not-in-list', Object.keys(meanings).join(' | '))
      return null
    },
    report,
  }
}

/** The commune that a row names: by its present code, else by the source's own through known successors. */
export function communeOfRow(
  cell: CellReader,
  columns: { readonly present: string; readonly own: string },
  communeOf: (code: string) => string | undefined,
): string | null {
  const present = cell.text(columns.present)
  const own = cell.text(columns.own)
  const commune = (present === null ? undefined : communeOf(present)) ?? (own === null ? undefined : communeOf(own))
  if (commune !== undefined) return commune
  if (present !== null) cell.report(columns.present, 'unknown-commune', 'commune')
  else if (own !== null) cell.report(columns.own, 'unknown-commune', 'commune')
  else cell.report(columns.present, 'no-commune', 'commune')
  return null
}
