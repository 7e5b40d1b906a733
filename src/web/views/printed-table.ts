import type { PrintedTable } from '#application/ports/documents.ts'
import { cellText, columnStyle, isNumber } from '#wording/cells.ts'
import { PARTS } from '#wording/parts.ts'
import type { Column, Table } from '#wording/table.ts'

/** A table of a page as it is printed: the same cells in the same words; columns asked for, all unless told. */
export function printedTable(table: Table, keys: readonly string[] = table.columns.map(({ key }) => key)): PrintedTable {
  const columns = table.columns.filter(({ key }) => keys.includes(key))
  const styles = columns.map((column) => columnStyle(table, column))
  return {
    kind: 'table',
    caption: table.caption,
    columns: columns.map((column) => ({ label: headOf(column), isNumber: isNumber(column), weight: column.isHead === true ? 2 : 1 })),
    rows: table.rows.map(({ cells, isTotal }) => ({
      cells: columns.map((column, at) => {
        const [cell, style] = [cells[column.key] ?? null, styles[at]]
        return cell === null || style === undefined ? PARTS.unknown : cellText(column, cell, style)
      }),
      isTotal: isTotal ?? false,
    })),
  }
}

const headOf = ({ label, unit }: Column): string => (unit === undefined ? label : `${label} (${unit})`)
