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
 * Bounds: a doubtful amount is not known; totals are left out, for they only repeat.
 * Policy: docs/decisions/2026-11-25-comparing-texts.md
 */
export function tableDifferences(before: readonly TextBlock[], after: readonly TextBlock[]): TableDifference[] {
  const [old, now] = [cellsOf(before), cellsOf(after)]
  const all = [...old.keys(), ...[...now.keys()].filter((key) => !old.has(key))]
  return all.flatMap((key) => {
    const [was, is] = [old.get(key), now.get(key)]
    const known = was ?? is
    const [from, to] = [was?.amount ?? null, is?.amount ?? null]
    if (known === undefined || from === to) return []
    return [{ line: known.line, column: known.column, from, to, change: from === null || to === null ? null : minus(to, from) }]
  })
}

function cellsOf(blocks: readonly TextBlock[]): Map<string, Cell> {
  const cells = new Map<string, Cell>()
  for (const block of blocks) {
    if (block.kind !== 'table' || block.financial === null) continue
    for (const [key, cell] of amountsOf(block.financial)) if (!cells.has(key)) cells.set(key, cell)
  }
  return cells
}

function amountsOf({ columns, lines }: FinancialTable): [string, Cell][] {
  return lines.flatMap(({ label, isTotal, amounts }) =>
    isTotal
      ? []
      : columns.flatMap((column, at): [string, Cell][] => {
          const amount = amounts[at]
          if (column.isTotal || amount === undefined || amount === null) return []
          const { year, moment, level, funder } = column
          const key = [
            foldedWord(label)
              .replaceAll(/[^a-z0-9]+/g, ' ')
              .trim(),
            year,
            moment,
            level,
            foldedWord(funder ?? column.label),
          ].join('|')
          return [[key, { line: label, column, amount: amount.isDoubtful ? null : amount.amount }]]
        }),
  )
}
