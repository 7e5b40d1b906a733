import type { FinancialTable } from '#domain/convention/financial-table.ts'
import { financialTable } from './financial-tables.ts'
import { ownRules } from './rules.ts'
import { gridOf } from './table-grid.ts'

/** A table that a person marks as one of amounts, read so from its printed cells; null when none of them is one. */
export function markedTable(rows: readonly (readonly string[])[], headRows: number, caption: string | null): FinancialTable | null {
  const cells = rows.map((row) => row.map((text) => ({ text, columns: 1, rows: 1 })))
  const grid = gridOf({ kind: 'table', rows: cells, headRows, caption, isDrawn: true, place: null })
  const about = { texts: caption === null ? [] : [caption], year: null, usual: null, isSure: true, axes: new Map() }
  return financialTable(grid, headRows, about, ownRules())?.table ?? null
}
