import { parse } from 'csv-parse/sync'
import type { LoadProblem } from '#application/ports/loading.ts'

/** A row of a tidy file: its cells by the name of their column, `''` for an empty one. */
export type NamedRow = { readonly line: number; readonly cells: Readonly<Record<string, string>> }

export type NamedRows = { readonly heads: readonly string[]; readonly rows: readonly NamedRow[]; readonly problems: readonly LoadProblem[] }

type Parsed = { readonly record: readonly string[]; readonly info: { readonly lines: number } }

/**
 * The rows of a tidy CSV: UTF-8, commas, RFC 4180, first row of heads. The delimiter is never guessed.
 * A row that has too few or too many cells is a problem and is left out; a head that is missing is one of the whole file.
 */
export function readNamedColumns(bytes: Uint8Array, file: string, expectedHeads: readonly string[]): NamedRows {
  // csv-parse types its result by its options less finely than it answers
  const parsed = parse(Buffer.from(bytes), {
    bom: true,
    info: true,
    relax_column_count: true,
    skip_empty_lines: true,
  }) as unknown as Parsed[]
  const heads = parsed[0]?.record ?? []
  const problems: LoadProblem[] = expectedHeads
    .filter((head) => !heads.includes(head))
    .map((head) => ({ file, line: 1, column: head, found: null, expected: head, reason: 'column-missing', blocking: true }))
  if (problems.length > 0) return { heads, rows: [], problems }
  const rows: NamedRow[] = []
  let line = parsed[0]?.info.lines ?? 1
  for (const { record, info } of parsed.slice(1)) {
    if (record.length === heads.length) rows.push({ line: line + 1, cells: named(heads, record) })
    else
      problems.push({
        file,
        line: line + 1,
        column: null,
        found: String(record.length),
        expected: String(heads.length),
        reason: 'cells-count',
        blocking: true,
      })
    line = info.lines
  }
  return { heads, rows, problems }
}

function named(heads: readonly string[], record: readonly string[]): Record<string, string> {
  const cells: Record<string, string> = {}
  for (const [place, head] of heads.entries()) cells[head] = record[place] ?? ''
  return cells
}
