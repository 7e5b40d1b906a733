import type { TextBlock } from '#domain/convention/convention-text.ts'
import type { FinancialAmount, FinancialLine, FinancialTable } from '#domain/convention/financial-table.ts'
import { departureNote, DOUBTFUL_NOTE, TEXT } from '#wording/pages/text.ts'
import { tableRemarks, type TableRemarks } from '#wording/table-remarks.ts'
import { AXIS_LABELS } from '#wording/pages/account.ts'
import type { Cell, Column, Row, Table, TableSource } from '#wording/table.ts'

type TableBlock = Extract<TextBlock, { readonly kind: 'table' }>

/** A table of a text on its page: figures that align, sums told, an order that the address keeps. */
export type TextTable = TableRemarks & {
  readonly table: Table
  readonly sorted: string | null
  readonly orders: readonly { readonly label: string; readonly value: string; readonly isNow: boolean }[]
}

/** `order` is what the address asks: « 2.3 » sorts the second table by its third column of amounts. */
export function textTable(
  block: TableBlock,
  rank: number,
  title: string,
  sources: readonly TableSource[],
  order: string | null,
): TextTable {
  const id = `texte-${rank}`
  const caption = block.caption ?? title
  if (block.financial === null || block.financial.columns.length === 0)
    return { table: { id, caption, ...plainTable(block), sources }, ...tableRemarks(null), sorted: null, orders: [] }
  const { financial } = block
  const asked = financial.columns.findIndex((_, column) => order === `${rank}.${column + 1}`)
  const lines = asked < 0 ? financial.lines.map((line, at) => ({ line, at })) : sortedLines(financial, asked)
  const columns = amountColumns(financial)
  const hasAxis = asked >= 0 && financial.lines.some(({ axis }) => axis !== null)
  return {
    table: {
      id,
      caption,
      columns: [
        { key: 'ligne', label: block.rows[0]?.[0]?.trim() || TEXT.columns.line, kind: 'text', isHead: true },
        ...(hasAxis ? [{ key: 'axe', label: TEXT.columns.axis, kind: 'text' } as const] : []),
        ...columns,
      ],
      rows: lines.map(({ line, at }) => rowOf(financial, columns, line, at)),
      sources,
    },
    ...tableRemarks(financial),
    sorted: asked < 0 ? null : TEXT.sortedBy(columns[asked]?.label ?? ''),
    orders: columns.map(({ label }, column) => ({ label, value: `${rank}.${column + 1}`, isNow: column === asked })),
  }
}

const slug = (label: string): string =>
  label
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '')
    .slice(0, 40)

const amountColumns = ({ columns }: FinancialTable): readonly Column[] =>
  columns.map(({ label }, at) => ({
    key: `${slug(label) || 'colonne'}_${at + 1}_cents`,
    label: label.trim() || TEXT.columns.column(at + 1),
    kind: 'cents',
    unit: '€',
  }))

const amountAt = (line: FinancialLine, column: number): number | null => line.amounts[column]?.amount ?? null

/** Lines with amounts, the greatest first; those that print nothing there after them, totals last. */
function sortedLines({ lines }: FinancialTable, column: number): { line: FinancialLine; at: number }[] {
  const all = lines.map((line, at) => ({ line, at })).filter(({ line }) => line.amounts.some((amount) => amount !== null))
  const rank = (line: FinancialLine): number => amountAt(line, column) ?? Number.NEGATIVE_INFINITY
  return [
    ...all
      .filter(({ line }) => !line.isTotal)
      .toSorted((a, b) => (rank(a.line) < rank(b.line) ? 1 : Number(rank(a.line) > rank(b.line)) * -1) || a.at - b.at),
    ...all.filter(({ line }) => line.isTotal),
  ]
}

/** An amount as read; else what is printed in its place. Nothing printed is nothing, not an unknown. */
const cellOf = (amount: FinancialAmount | null | undefined): Cell => (amount ? (amount.amount ?? amount.text) : '')

function rowOf({ departures }: FinancialTable, columns: readonly Column[], line: FinancialLine, at: number): Row {
  const notes = columns.flatMap(({ key }, column): [string, string][] => {
    const departure = departures.find((one) => one.line === at && one.column === column)
    if (departure !== undefined) return [[key, departureNote(departure.computed)]]
    const amount = line.amounts[column]
    return amount?.isDoubtful ? [[key, DOUBTFUL_NOTE]] : []
  })
  return {
    cells: {
      ligne: line.label,
      axe: line.axis === null ? '' : AXIS_LABELS[line.axis],
      ...Object.fromEntries(columns.map(({ key }, column) => [key, cellOf(line.amounts[column])])),
    },
    ...(notes.length === 0 ? {} : { notes: Object.fromEntries(notes) }),
    ...(line.isTotal ? { isTotal: true } : {}),
  }
}

function plainTable({ rows, headRows }: TableBlock): Pick<Table, 'columns' | 'rows'> {
  const width = Math.max(1, ...rows.map((row) => row.length))
  const heads = rows.slice(0, headRows)
  const labelOf = (at: number): string =>
    [...new Set(heads.map((row) => row[at]?.trim() ?? ''))].filter((part) => part !== '').join(' – ') || TEXT.columns.column(at + 1)
  const places = Array.from({ length: width }, (_, at) => at)
  return {
    columns: places.map((at) => ({ key: `colonne_${at + 1}`, label: labelOf(at), kind: 'text', ...(at === 0 ? { isHead: true } : {}) })),
    rows: rows.slice(headRows).map((row) => ({ cells: Object.fromEntries(places.map((at) => [`colonne_${at + 1}`, row[at] ?? ''])) })),
  }
}
