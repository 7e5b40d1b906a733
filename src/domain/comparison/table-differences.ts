import { foldedWord } from '../baseline/text-words.ts'
import type { TextBlock } from '../convention/convention-text.ts'
import type { FinancialColumn, FinancialTable } from '../convention/financial-table.ts'
import { minus, type Cents } from '../money/cents.ts'

/** One amount of a financial table that is no longer the same; null where it is not known, or not there. */
export type TableDifference = {
  readonly line: string
  readonly column: FinancialColumn
  readonly from: Cents | null
  readonly to: Cents | null
  /** Signed; null when one of the two is not known. */
  readonly change: Cents | null
}

type Cell = { readonly line: string; readonly column: FinancialColumn; readonly amount: Cents | null }

/**
 * The amounts that differ between the financial tables of two articles: lines by their label, columns by who pays, which year and which moment.
 * Bounds: a doubtful amount is not known; totals are left out, for they only repeat; tables of wholly other years are compared year by year.
 * Policy: docs/decisions/2026-11-25-comparing-texts.md
 */
export function tableDifferences(before: readonly TextBlock[], after: readonly TextBlock[]): TableDifference[] {
  const [left, right] = [tablesOf(before), tablesOf(after)]
  const years = followingYears(yearsOf(left), yearsOf(right))
  const [old, now] = [cellsOf(left, years), cellsOf(right, new Map())]
  const all = [...old.keys(), ...[...now.keys()].filter((key) => !old.has(key))]
  return all.flatMap((key) => {
    const [was, is] = [old.get(key), now.get(key)]
    const known = is ?? was
    const [from, to] = [was?.amount ?? null, is?.amount ?? null]
    if (known === undefined || from === to) return []
    return [{ line: known.line, column: known.column, from, to, change: from === null || to === null ? null : minus(to, from) }]
  })
}

const tablesOf = (blocks: readonly TextBlock[]): FinancialTable[] =>
  blocks.flatMap((block) => (block.kind === 'table' && block.financial !== null ? [block.financial] : []))

const yearsOf = (tables: readonly FinancialTable[]): number[] =>
  [...new Set(tables.flatMap((table) => paid(table).flatMap(({ column: { year } }) => year ?? [])))].toSorted((a, b) => a - b)

/** A table for other years answers the former one year by year, in their order, when no year is common to both. */
const followingYears = (old: readonly number[], now: readonly number[]): ReadonlyMap<number, number> =>
  old.length !== now.length || old.some((year) => now.includes(year)) ? new Map() : new Map(old.map((year, at) => [year, now[at] ?? year]))

/** The columns that say who pays; where none does, all but totals. A recall of another year, that nobody pays, is none of them. */
function paid({ columns }: FinancialTable): { readonly column: FinancialColumn; readonly at: number }[] {
  const all = columns.map((column, at) => ({ column, at })).filter(({ column }) => !column.isTotal)
  const named = all.filter(({ column }) => column.level !== null)
  return named.length > 0 ? named : all
}

function cellsOf(tables: readonly FinancialTable[], years: ReadonlyMap<number, number>): Map<string, Cell> {
  const cells = new Map<string, Cell>()
  for (const table of tables) for (const [key, cell] of amountsOf(table, years)) if (!cells.has(key)) cells.set(key, cell)
  return cells
}

function amountsOf(table: FinancialTable, years: ReadonlyMap<number, number>): [string, Cell][] {
  return table.lines.flatMap(({ label, isTotal, amounts }) =>
    isTotal
      ? []
      : paid(table).flatMap(({ column, at }): [string, Cell][] => {
          const amount = amounts[at]
          if (amount === undefined || amount === null) return []
          const year = column.year === null ? null : (years.get(column.year) ?? column.year)
          const { moment, level, funder } = column
          // « Médiateurs (12 postes) » is the same line as « Médiateurs (15 postes) ».
          const key = [
            plain(label.replaceAll(/\([^)]*\)/g, '')),
            year,
            moment,
            level,
            plain(level === null ? (funder ?? column.label) : (funder ?? '')),
          ].join('|')
          return [[key, { line: label, column, amount: amount.isDoubtful ? null : amount.amount }]]
        }),
  )
}

const plain = (label: string): string =>
  foldedWord(label)
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .trim()
