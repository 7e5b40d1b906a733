import { CsvError, parse } from 'csv-parse/sync'
import type { FileProblem, FileReason, FileReading } from '#domain/source/file-problem.ts'
import { refusedText, utf8Text } from './utf8-text.ts'

/** The columns of a table of ours; one that may be missing is unknown everywhere. */
export type CsvColumns = Readonly<Record<string, { readonly isOptional: boolean }>>

/** One row: its line in the file, and its cells by column; a column that the file lacks is empty. */
export type CsvRow<Columns extends CsvColumns> = {
  readonly line: number
  readonly cells: Readonly<Record<keyof Columns & string, string>>
}

export type CsvTable<Columns extends CsvColumns> = {
  readonly rows: readonly CsvRow<Columns>[]
  /** The columns that the file has. */
  readonly columns: ReadonlySet<string>
}

const MOST_BYTES = 256 * 2 ** 20
const MOST_ROWS = 2_000_000

/**
 * Reads a comma-separated table with a header row: its columns must all be known, the required ones there, each row whole.
 * Cells are trimmed; a table without rows is empty, and told.
 */
export function readDescribedCsv<Columns extends CsvColumns>(
  bytes: Uint8Array,
  columns: Columns,
  file: string | null = null,
): FileReading<CsvTable<Columns>> {
  const text = bytes.length > MOST_BYTES ? undefined : utf8Text(bytes)
  if (text === undefined) return refused(bytes.length > MOST_BYTES ? 'too-big' : 'not-utf8', file, null, null)
  const parsed = recordsOf(text, file)
  if ('problem' in parsed) return { value: null, problems: [parsed.problem] }
  const [head, ...records] = parsed.records
  if (head === undefined || records.length === 0) return refused('empty-file', file, null, null)
  if (records.length > MOST_ROWS) return refused('too-many', file, String(records.length), String(MOST_ROWS))
  const heads = head.cells.map((name) => name.trim())
  const problems = headProblems(heads, columns, file)
  if (problems.length > 0) return { value: null, problems }
  const uneven = records.filter(({ cells }) => cells.length !== heads.length)
  if (uneven.length > 0) {
    const told = uneven.map(({ line, cells }) =>
      problem(cells.length < heads.length ? 'cells-missing' : 'cells-extra', file, line, null, String(cells.length), String(heads.length)),
    )
    return { value: null, problems: told.slice(0, 1000) }
  }
  const places = Object.keys(columns).map((name) => [name, heads.indexOf(name)] as const)
  const rows = records.map(({ line, cells }) => ({
    line,
    cells: Object.fromEntries(places.map(([name, at]) => [name, at < 0 ? '' : (cells[at] ?? '').trim()])) as CsvRow<Columns>['cells'],
  }))
  return { value: { rows, columns: new Set(heads) }, problems: [] }
}

type CsvRecord = { readonly line: number; readonly cells: readonly string[] }

function recordsOf(text: string, file: string | null): { readonly records: readonly CsvRecord[] } | { readonly problem: FileProblem } {
  try {
    const options = { bom: true, info: true, relax_column_count: true, skip_empty_lines: true } as const
    const read: { info: { lines: number }; record: string[] }[] = parse(text, options) as never
    // The parser gives the line on which a record ends; a cell may hold several lines.
    const records = read.map(({ info, record }) => ({
      line: info.lines - record.reduce((so, cell) => so + linesIn(cell), 0),
      cells: record,
    }))
    return { records }
  } catch (cause) {
    if (!(cause instanceof CsvError)) throw cause
    const line = typeof cause['lines'] === 'number' ? cause['lines'] : null
    return { problem: problem('broken-csv', file, line, null, null, null) }
  }
}

const linesIn = (cell: string): number => (cell.includes('\n') ? cell.split('\n').length - 1 : 0)

function headProblems(heads: readonly string[], columns: CsvColumns, file: string | null): FileProblem[] {
  const known = Object.keys(columns)
  if (heads.length === 1 && (heads[0] ?? '').includes(';')) return [problem('semicolons', file, 1, null, heads[0] ?? '', ',')]
  return [
    ...heads
      .filter((name) => !Object.hasOwn(columns, name))
      .map((name) => problem('unknown-column', file, 1, name, name, known.join(', '))),
    ...heads.filter((name, at) => heads.indexOf(name) !== at).map((name) => problem('duplicate-column', file, 1, name, name, null)),
    ...known
      .filter((name) => columns[name]?.isOptional === false && !heads.includes(name))
      .map((name) => problem('missing-column', file, 1, name, null, name)),
  ]
}

function problem(
  reason: FileReason,
  file: string | null,
  line: number | null,
  column: string | null,
  found: string | null,
  expected: string | null,
): FileProblem {
  return { file, line, column, key: null, found: found === null ? null : refusedText(found), expected, reason }
}

const refused = (reason: FileReason, file: string | null, found: string | null, expected: string | null): FileReading<never> => ({
  value: null,
  problems: [problem(reason, file, null, null, found, expected)],
})
