import { describe, expect, it } from 'vitest'
import { SMALL_TEXT } from '../../../test/fixtures/small-text.ts'
import type { ConventionText } from '../convention/convention-text.ts'
import type { FinancialTable } from '../convention/financial-table.ts'
import { cents } from '../money/cents.ts'
import { authoritiesEffort, costOf } from './difference-cost.ts'

const said = { blockId: 'b', text: '' }
const column = { funder: null, year: null, moment: null, unit: 1 } as const
const amount = (count: number, isDoubtful = false): { text: string; amount: ReturnType<typeof cents>; isDoubtful: boolean } => ({
  text: '',
  amount: cents(count),
  isDoubtful,
})
const TABLE: FinancialTable = {
  columns: [
    { ...column, label: 'CNC', level: 'cnc', isTotal: false },
    { ...column, label: 'Région', level: 'region', isTotal: false },
    { ...column, label: 'Métropole', level: 'metropole', isTotal: false },
    { ...column, label: 'Total', level: 'region', isTotal: true },
  ],
  lines: [
    { label: 'Écriture', axis: null, isTotal: false, amounts: [amount(500), amount(1000), amount(1), amount(1501)] },
    { label: 'Salles', axis: null, isTotal: false, amounts: [null, amount(200, true), null, null] },
    { label: 'Total', axis: null, isTotal: true, amounts: [amount(500), amount(1000), amount(1), amount(1501)] },
  ],
  departures: [],
}
const withTable = (financial: FinancialTable | null): ConventionText => ({
  ...SMALL_TEXT,
  divisions: [
    {
      id: 'annex_1',
      kind: 'annex',
      number: '1',
      heading: null,
      axis: null,
      divisions: [],
      place: null,
      blocks: [{ kind: 'table', id: 't', caption: null, rows: [], headRows: 0, financial, place: null }],
    },
  ],
})

describe('what a difference costs', () => {
  it('the authorities’ effort is theirs alone: neither the CNC’s, nor totals, nor what is doubtful', () =>
    expect(authoritiesEffort(withTable(TABLE))).toBe(1001))
  it('is not known where no table says it', () => expect(authoritiesEffort(withTable(null))).toBeNull())

  it.each([
    [2, 3, 1001, -167],
    [3, 2, 1001, 167],
    [2, 3, 0, 0],
  ])('from 1 for %d to 1 for %d on %d cents: %d', (from, to, effort, cost) =>
    expect(costOf({ kind: 'key-changed', from, to, before: said, after: said }, cents(effort))).toBe(cost),
  )

  it('a key without a known effort has no known cost', () =>
    expect(costOf({ kind: 'key-changed', from: 2, to: 3, before: said, after: said }, null)).toBeNull())
  it('an amount costs what it changes by', () =>
    expect(costOf({ kind: 'amount-down', from: cents(3), to: cents(1), change: cents(-2), before: said, after: said }, null)).toBe(-2))
  it('who pays has no cost of its own', () =>
    expect(costOf({ kind: 'payer-changed', from: ['cnc'], to: ['region'], before: said, after: said }, cents(5))).toBeNull())
})
