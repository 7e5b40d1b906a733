import { parse, type Options } from 'csv-parse/sync'
import type { GrantsProblem } from '#domain/grant/grants-problem.ts'
import { regularRows } from './regular-csv.ts'
import { ofFile, UnreadableFile, type Bounds, type Sheet } from './sheet.ts'

const DELIMITERS = [';', ',', '\t', '|'] as const

/** Ends of line are given: left to itself, the parser takes the first it meets for the only one. */
const OPTIONS: Options = { relax_column_count: true, relax_quotes: true, record_delimiter: ['\r\n', '\n', '\r'] }

/** The rows of delimited text, each with the physical line on which it begins. */
export function rowsOfCsv(text: string, bounds: Bounds): { sheet: Sheet; delimiter: string; problems: GrantsProblem[] } {
  const announced = /^sep=(.)\r?\n/i.exec(text)
  const body = announced === null ? text : text.slice(announced[0].length)
  const delimiter = announced?.[1] ?? delimiterOf(body)
  const problems: GrantsProblem[] = []
  if (delimiter !== ',') problems.push(ofFile('delimiter', false, delimiter, ','))
  const first = announced === null ? 1 : 2
  const regular = regularRows(body, delimiter, bounds.rows + 1)
  const rows = regular === undefined ? parsedRows(body, delimiter, bounds, problems) : checkedRows(regular.rows, bounds)
  const lines = regular === undefined ? linesOf(rows, first) : regular.lines.map((line) => line + first - 1)
  return { sheet: { name: null, rows, lines }, delimiter, problems }
}

function parsedRows(body: string, delimiter: string, bounds: Bounds, problems: GrantsProblem[]): string[][] {
  const options: Options = { ...OPTIONS, delimiter, to: bounds.rows + 2 }
  try {
    return checkedRows(parse(body, options), bounds)
  } catch (cause) {
    if (cause instanceof UnreadableFile) throw cause
    problems.push(ofFile('unclosed-quote', true))
    return checkedRows(parse(body, { ...options, quote: false }), bounds)
  }
}

function checkedRows(rows: string[][], bounds: Bounds): string[][] {
  if (rows.length > bounds.rows + 1) throw new UnreadableFile('too-many-rows', null, String(bounds.rows))
  return rows
}

function linesOf(rows: readonly (readonly string[])[], first: number): number[] {
  const lines = new Array<number>(rows.length)
  let line = first
  for (let place = 0; place < rows.length; place += 1) {
    lines[place] = line
    line += 1
    for (const cell of rows[place] ?? []) if (cell.includes('\n') || cell.includes('\r')) line += cell.split(/\r\n|\n|\r/).length - 1
  }
  return lines
}

/** The delimiter under which most rows have the same, largest, number of cells. */
function delimiterOf(text: string): string {
  const sample = text.slice(0, 60_000)
  const scored = DELIMITERS.map((delimiter) => ({ delimiter, score: sample.includes(delimiter) ? regularity(sample, delimiter) : 0 }))
  return scored.reduce((a, b) => (b.score > a.score ? b : a), { delimiter: ',', score: 0 }).delimiter
}

function regularity(sample: string, delimiter: string): number {
  const counts = new Map<number, number>()
  let rows = 0
  const count = (row: readonly string[]): null => {
    rows += 1
    if (row.length > 1) counts.set(row.length, (counts.get(row.length) ?? 0) + 1)
    return null
  }
  try {
    parse(sample, { ...OPTIONS, delimiter, to: 60, on_record: count })
  } catch {
    // the sample ends inside a quoted cell: the rows before it are enough
  }
  let score = 0
  for (const [length, times] of counts) score = Math.max(score, (times / rows) * Math.min(length, 40))
  return score
}
