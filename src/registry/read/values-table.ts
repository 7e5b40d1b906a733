import { cents } from '#domain/money/cents.ts'
import type { Endowed } from '#domain/equity/endowed.ts'
import type { FileProblem, FileReading } from '#domain/source/file-problem.ts'
import { readDescribedCsv } from '../extract/described-csv.ts'
import { cellsTold, sameCodes, sumTooBig } from './territories-table.ts'

/** The columns of a table of values: what each territory has, in euros. */
export const VALUES_COLUMNS = {
  code: { isOptional: false },
  group: { isOptional: true },
  population: { isOptional: false },
  value_eur: { isOptional: false },
} as const

/** Reads the values whose equity is measured: each code once, each value known, inhabitants at least one. */
export function readValuesTable(bytes: Uint8Array, file: string | null = null): FileReading<readonly Endowed[]> {
  const table = readDescribedCsv(bytes, VALUES_COLUMNS, file)
  if (table.value === null) return table
  const problems: FileProblem[] = []
  const values = table.value.rows.map(({ line, cells }) => {
    const cell = cellsTold(cells, line, file, problems)
    const value = cell.amount('value_eur')
    if (cells.value_eur === '') cell.tell('missing-value', 'value_eur', null)
    return { code: cell.word('code'), group: cells.group || null, population: cell.inhabitants('population'), value: value ?? cents(0) }
  })
  problems.push(
    ...sameCodes(table.value.rows, file),
    ...sumTooBig(
      values.map(({ value }) => value),
      'value_eur',
      file,
    ),
  )
  return problems.length === 0 ? { value: values, problems: [] } : { value: null, problems }
}
