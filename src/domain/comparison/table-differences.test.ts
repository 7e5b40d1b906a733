import { describe, expect, it } from 'vitest'
import type { TextBlock } from '../convention/convention-text.ts'
import type { FinancialColumn } from '../convention/financial-table.ts'
import { cents } from '../money/cents.ts'
import { tableDifferences } from './table-differences.ts'

const column = (given: Partial<FinancialColumn>): FinancialColumn => ({
  label: 'CNC',
  funder: null,
  level: 'cnc',
  year: 2023,
  moment: 'written',
  isTotal: false,
  unit: 1,
  ...given,
})

/** One line a label; a text ending with « ? » is doubtful, an empty one is not printed. */
function table(columns: readonly FinancialColumn[], lines: Readonly<Record<string, readonly string[]>>): TextBlock[] {
  const financial = {
    columns,
    departures: [],
    lines: Object.entries(lines).map(([label, amounts]) => ({
      label,
      axis: null,
      isTotal: label === 'Total',
      amounts: amounts.map((text) =>
        text === '' ? null : { text, amount: cents(Number.parseInt(text, 10)), isDoubtful: text.endsWith('?') },
      ),
    })),
  }
  return [{ kind: 'table', id: 't', caption: null, rows: [], headRows: 1, financial, place: null }]
}
const found = (before: TextBlock[], after: TextBlock[]): unknown[] =>
  tableDifferences(before, after).map(({ line, column: { label }, from, to, change }) => [line, label, from, to, change])

describe('amounts that differ between two tables', () => {
  const one = [column({})]

  it.each([
    ['1000', '999', [['Écriture', 'CNC', 1000, 999, -1]]],
    ['1000', '1000', []],
    ['1000', '1001', [['Écriture', 'CNC', 1000, 1001, 1]]],
    ['1000', '1001?', [['Écriture', 'CNC', 1000, null, null]]],
    ['1000', '', [['Écriture', 'CNC', 1000, null, null]]],
    ['', '', []],
  ])('%s then %s', (from, to, differences) =>
    expect(found(table(one, { Écriture: [from] }), table(one, { Écriture: [to] }))).toEqual(differences),
  )

  it('a line is found by its label, whatever stands between brackets, its capitals and its place', () => {
    const before = table(one, { 'Médiateurs (12 postes)': ['10'], Archives: ['5'] })
    const after = table(one, { ARCHIVES: ['5'], 'Médiateurs (15 postes)': ['12'] })
    expect(found(before, after)).toEqual([['Médiateurs (15 postes)', 'CNC', 10, 12, 2]])
  })

  it('a table for the year after is compared year by year; a recall of the former year, that nobody pays, is left out', () => {
    const after = table([column({ label: 'Rappel 2023', level: null }), column({ year: 2024 })], { Écriture: ['10', '12'] })
    expect(found(table(one, { Écriture: ['10'] }), after)).toEqual([['Écriture', 'CNC', 10, 12, 2]])
  })

  it('years that both hold are compared with themselves', () => {
    const years = [column({ year: 2023 }), column({ year: 2024 })]
    expect(found(table(years, { Écriture: ['10', '11'] }), table(years, { Écriture: ['10', '12'] }))).toEqual([
      ['Écriture', 'CNC', 11, 12, 1],
    ])
  })

  it('totals only repeat: they are left out, as lines and as columns', () => {
    const columns = [column({}), column({ label: 'Total', level: null, isTotal: true })]
    expect(found(table(columns, { Total: ['10', '10'] }), table(columns, { Total: ['12', '12'] }))).toEqual([])
  })
})
