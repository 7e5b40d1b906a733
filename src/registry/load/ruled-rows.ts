import { dayOf } from '#domain/time/day.ts'
import type { FileReading, LoadedCell, LoadedRow, LoadProblem } from '#application/ports/loading.ts'
import { readNamedColumns } from '../extract/named-columns.ts'
import { cellReader, type CellReader } from '../read/cells.ts'
import type { ColumnRule, TableRule } from './facts-tables.ts'
import type { NamedFile } from './keep-rows.ts'

/** Whether a table that is written before, or already there, has a row of that key. */
export type HasKey = (table: string, key: string) => boolean

export type RuledRows = { readonly file: FileReading; readonly rows: readonly LoadedRow[]; readonly problems: readonly LoadProblem[] }

/** Reads one of our own files by the rules of its table; a row that breaks one is a blocking problem and is left out. */
export function readRuledRows(file: NamedFile, rule: TableRule, hasKey: HasKey): RuledRows {
  const heads = Object.keys(rule.columns)
  // a column that may be empty may be left out where it has no meaning
  const needed = heads.filter((head) => rule.columns[head]?.isNeeded === true)
  const named = readNamedColumns(file.bytes, file.file, needed)
  const problems: LoadProblem[] = [...named.problems]
  const foreign = named.heads.filter((head) => !heads.includes(head))
  for (const head of foreign)
    problems.push({ file: file.file, line: 1, column: head, found: head, expected: null, reason: 'column-unknown', blocking: false })
  const rows: LoadedRow[] = []
  const keys = new Set<string>()
  for (const record of named.rows) {
    const before = problems.length
    const cell = cellReader(record, file.file, problems)
    const row = Object.fromEntries(Object.entries(rule.columns).map(([column, kind]) => [column, readCell(cell, column, kind, hasKey)]))
    const key = rule.key.map((column) => String(row[column])).join('/')
    if (keys.has(key)) cell.report(rule.key[0] ?? null, 'key-twice', null, true)
    keys.add(key)
    if (!problems.slice(before).some(({ blocking }) => blocking)) rows.push(row)
  }
  return {
    file: {
      file: file.file,
      rowsRead: named.rows.length + named.problems.filter(({ reason }) => reason === 'cells-count').length,
      rowsKept: rows.length,
    },
    rows,
    problems,
  }
}

function readCell(cell: CellReader, column: string, rule: ColumnRule, hasKey: HasKey): LoadedCell {
  const text = cell.text(column)
  if (text === null) {
    if (rule.kind === 'list') return []
    if (rule.isNeeded) cell.report(column, 'cell-empty', rule.kind, true)
    return null
  }
  if (rule.of !== undefined && !hasKey(rule.of, text)) cell.report(column, 'unknown-key', rule.of, true)
  if (rule.oneOf !== undefined && !rule.oneOf.includes(text)) cell.report(column, 'not-in-list', rule.oneOf.join(' | '), true)
  if (!fits(text, rule)) cell.report(column, REASONS[rule.kind], rule.kind, true)
  if (rule.kind === 'list') return text.split('|').map((item) => item.trim())
  return rule.kind === 'whole' ? Number(text) : text
}

const REASONS = {
  text: 'not-text',
  list: 'not-text',
  url: 'not-an-address',
  day: 'not-a-day',
  whole: 'not-a-number',
  decimal: 'not-a-number',
} as const

function fits(text: string, { kind }: ColumnRule): boolean {
  if (kind === 'whole') return /^-?\d+$/.test(text) && Number.isSafeInteger(Number(text))
  if (kind === 'decimal') return /^-?\d+(\.\d+)?$/.test(text)
  if (kind === 'day') return dayOf(text) !== undefined
  if (kind === 'url') return /^https?:\/\/\S+$/.test(text)
  return true
}
