import { cents } from '#domain/money/cents.ts'
import { eurosNumber, millionsNumber } from './amounts.ts'
import { frenchDay } from './days.ts'
import { decimalNumber, decimalsOf, wholeNumber } from './numbers.ts'
import { PARTS } from './parts.ts'
import type { Cell, Column, Table } from './table.ts'

/** How every cell of a column is written, so that figures align: decimals kept, cents shown or not. */
export type ColumnStyle = { readonly decimals: number; readonly isWithCents: boolean }

/** The style that loses no figure of the column and adds no needless zero. */
export function columnStyle(table: Table, column: Column): ColumnStyle {
  const numbers = table.rows.map((row) => row.cells[column.key]).filter((cell) => typeof cell === 'number')
  return { decimals: column.decimals ?? decimalsOf(numbers), isWithCents: numbers.some((count) => count % 100 !== 0) }
}

/** Whether a column holds figures, written at the right. */
export const isNumber = (column: Column): boolean => ['count', 'decimal', 'cents'].includes(column.kind)

/** A known cell in words; cents under the unit « M€ » are written in millions, else in euros. */
export function cellText(column: Column, cell: Exclude<Cell, null>, style: ColumnStyle): string {
  if (typeof cell === 'boolean') return cell ? PARTS.yes : PARTS.no
  if (typeof cell === 'number') {
    if (column.kind === 'cents') return column.unit === 'M€' ? millionsNumber(cents(cell)) : eurosNumber(cents(cell), style.isWithCents)
    if (column.kind === 'decimal') return decimalNumber(cell, style.decimals)
    return column.kind === 'year' ? String(cell) : wholeNumber(cell)
  }
  if (column.kind === 'day') return frenchDay(cell)
  return column.kind === 'link' ? hostOf(cell) : cell
}

/** The name of the site that an address leads to; inside ours, the row of a file that it points at, or the address itself. */
function hostOf(address: string): string {
  const row = /#row=(\d+)$/.exec(address)?.[1]
  if (row !== undefined) return PARTS.fileRow(row)
  return /^https?:\/\/(?:www\.)?([^/?#]+)/.exec(address)?.[1] ?? address
}
