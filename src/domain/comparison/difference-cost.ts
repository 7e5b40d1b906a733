import type { ConventionText, Division } from '../convention/convention-text.ts'
import type { FinancialTable } from '../convention/financial-table.ts'
import type { FunderLevel } from '../convention/funder-level.ts'
import { minus, total, type Cents } from '../money/cents.ts'
import { fractionDown } from '../money/fraction.ts'
import type { ClauseDifference } from './clause-differences.ts'

const NOT_THEIRS: readonly FunderLevel[] = ['cnc', 'state', 'ue', 'other']

/**
 * What the authorities put in the tables of a text, totals left out; null when no amount of theirs is known.
 * Units: euro cents. Rounding: none. Bounds: doubtful amounts are left out.
 * Policy: docs/decisions/2026-11-25-comparing-texts.md
 */
export function authoritiesEffort(text: ConventionText): Cents | null {
  const amounts = tablesOf(text.divisions).flatMap(({ columns, lines }) =>
    lines.flatMap(({ isTotal, amounts: cells }) =>
      isTotal
        ? []
        : columns.flatMap((column, at) => {
            const cell = cells[at]
            const isTheirs = column.level !== null && !NOT_THEIRS.includes(column.level) && !column.isTotal
            return isTheirs && cell && cell.amount !== null && !cell.isDoubtful ? [cell.amount] : []
          }),
    ),
  )
  return amounts.length === 0 ? null : total(amounts)
}

const tablesOf = (divisions: readonly Division[]): FinancialTable[] =>
  divisions.flatMap(({ blocks, divisions: inner }) => [
    ...blocks.flatMap((block) => (block.kind === 'table' && block.financial !== null ? [block.financial] : [])),
    ...tablesOf(inner),
  ])

/**
 * What a difference costs: an amount its own change; a key, what the same effort of the authorities opens under one and the other; null where nothing tells.
 * Units: euro cents, signed, above zero when more is due. Rounding: each due down to the cent.
 * Policy: docs/decisions/2026-11-25-comparing-texts.md
 */
export function costOf(difference: ClauseDifference, effort: Cents | null): Cents | null {
  if (difference.kind === 'amount-up' || difference.kind === 'amount-down') return difference.change
  if (difference.kind !== 'key-changed' || effort === null) return null
  return minus(fractionDown(effort, 1, difference.to), fractionDown(effort, 1, difference.from))
}
