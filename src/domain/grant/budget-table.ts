import { total, ZERO, type Cents } from '../money/cents.ts'
import { typedEuros } from '../money/typed-euros.ts'
import type { TypedBudget } from './application.ts'

/** A line of expense, and the part of it that is spent in the territory. */
export type ExpenseLine = { readonly label: string; readonly amount: Cents; readonly inTerritory: Cents }

/** Where a line of financing comes from: public money counts together. */
export const FUNDING_KINDS = ['this-aid', 'cnc', 'local-authority', 'other-public', 'broadcaster', 'private', 'own'] as const
export type FundingKind = (typeof FUNDING_KINDS)[number]

/** A line of financing: asked for, or already acquired. */
export type FundingLine = { readonly label: string; readonly kind: FundingKind; readonly amount: Cents; readonly isAcquired: boolean }

/** What a project costs and who pays for it. */
export type BudgetTable = { readonly expenses: readonly ExpenseLine[]; readonly funding: readonly FundingLine[] }

/** The sums that rules look at. */
export type BudgetSums = {
  readonly expenses: Cents
  readonly inTerritory: Cents
  readonly funding: Cents
  readonly thisAid: Cents
  readonly publicMoney: Cents
  readonly acquired: Cents
}

const PUBLIC_KINDS: readonly FundingKind[] = ['this-aid', 'cnc', 'local-authority', 'other-public']

/**
 * The sums of a budget.
 * Units: euro cents. Rounding: none. Bounds: public money is this aid, the CNC's, local authorities' and other public aid together.
 * Policy: docs/decisions/2026-11-25-schemes-and-rounds.md
 */
export function budgetSums({ expenses, funding }: BudgetTable): BudgetSums {
  const of = (chosen: (line: FundingLine) => boolean): Cents => total(funding.filter(chosen).map(({ amount }) => amount))
  return {
    expenses: total(expenses.map(({ amount }) => amount)),
    inTerritory: total(expenses.map(({ inTerritory }) => inTerritory)),
    funding: of(() => true),
    thisAid: of(({ kind }) => kind === 'this-aid'),
    publicMoney: of(({ kind }) => PUBLIC_KINDS.includes(kind)),
    acquired: of(({ isAcquired }) => isAcquired),
  }
}

/**
 * The budget that typed lines make, and the labels of the lines whose amount cannot be read: those count for nothing.
 * Units: euro cents. Rounding: none. Bounds: an empty share spent in the territory is zero; an empty amount cannot be read.
 * Policy: docs/decisions/2026-11-25-schemes-and-rounds.md
 */
export function readBudget({ expenses, funding }: TypedBudget): { readonly budget: BudgetTable; readonly unreadable: readonly string[] } {
  const spent = expenses.map(({ label, amount, inTerritory }) => {
    const local = inTerritory.trim() === '' ? ZERO : typedEuros(inTerritory)
    return { label, amount: typedEuros(amount), inTerritory: local }
  })
  const paid = funding.map((line) => ({ ...line, amount: typedEuros(line.amount) }))
  return {
    budget: {
      expenses: spent.flatMap(({ label, amount, inTerritory }) =>
        amount === undefined || inTerritory === undefined ? [] : [{ label, amount, inTerritory }],
      ),
      funding: paid.flatMap(({ amount, ...line }) => (amount === undefined ? [] : [{ ...line, amount }])),
    },
    unreadable: [
      ...spent.filter(({ amount, inTerritory }) => amount === undefined || inTerritory === undefined),
      ...paid.filter(({ amount }) => amount === undefined),
    ].map(({ label }) => label),
  }
}
