import type { GrantsFigures } from '#application/ports/grants.ts'
import { isMasked, type NaturalPerson } from '#domain/grant/natural-person.ts'
import type { Cents } from '#domain/money/cents.ts'
import type { Sheet } from '#registry/extract/sheet.ts'
import { bindColumns } from './bound-columns.ts'
import type { DayOrder } from './days.ts'
import type { Heads } from './heads.ts'
import type { ProblemList } from './problem-list.ts'
import { RowChecker } from './row-checker.ts'
import type { Norm, SubsidyRules } from './subsidy-rules.ts'
import { totalRows } from './totals.ts'

/** What is known of one row once it is checked. */
export type CheckedRow = {
  readonly place: number
  readonly line: number
  readonly amount: Cents | undefined
  /** How the amount stands: it may be absent, or there and unreadable. */
  readonly hasAmountText: boolean
  readonly year: number | undefined
  readonly business: 'siret' | 'siren' | 'none'
  readonly hasBeneficiary: boolean
  /** Whether the row calls itself a total. */
  readonly isNamedTotal: boolean
  readonly person: NaturalPerson | undefined
  /** What is certainly to be written instead, by field; `null` when nothing is. */
  readonly corrections: ReadonlyMap<string, string> | null
}

export type CheckedRows = {
  readonly rows: readonly CheckedRow[]
  /** Places in `rows` of the totals left among them. */
  readonly totals: ReadonlySet<number>
  readonly figures: GrantsFigures
  readonly orders: ReadonlyMap<string, DayOrder>
}

/** Checks every row in one pass, then what only all of them tell: the totals left among them. */
export function checkRows(sheet: Sheet, heads: Heads, norm: Norm, rules: SubsidyRules, problems: ProblemList): CheckedRows {
  const bound = bindColumns(sheet, heads, norm, rules)
  const checker = new RowChecker(bound, sheet, rules, problems)
  const rows: CheckedRow[] = []
  let emptyRows = 0
  for (let place = heads.place + heads.size; place < sheet.rows.length; place += 1) {
    const row = checker.check(place)
    if (row === undefined) emptyRows += 1
    else rows.push(row)
  }
  const totals = totalRows(rows)
  rows.forEach((row, index) => {
    const sums = totals.get(index)
    if (sums === undefined && row.hasBeneficiary) return
    const found = sheet.rows[row.place]?.[bound.placeOf.get('montant') ?? -1] ?? ''
    const reason = sums === undefined ? 'row-without-beneficiary' : 'total-row'
    problems.add({
      line: row.line,
      column: null,
      found: found === '' ? null : found,
      expected: sums ?? null,
      reason,
      blocking: sums !== undefined,
      corrected: null,
    })
  })
  return { rows, totals: new Set(totals.keys()), figures: figuresOf(rows, emptyRows), orders: bound.orders }
}

function figuresOf(rows: readonly CheckedRow[], emptyRows: number): GrantsFigures {
  const figures = {
    rows: 0,
    emptyRows,
    withoutBeneficiary: 0,
    withoutBeneficiary_cents: 0,
    amountsRead: 0,
    amountsEmpty: 0,
    amountsUnreadable: 0,
    total_cents: 0,
    validSirets: 0,
    validSirens: 0,
    naturalPersons: 0,
    maskedPersons: 0,
  }
  for (const row of rows) {
    if (!row.hasBeneficiary) {
      figures.withoutBeneficiary += 1
      figures.withoutBeneficiary_cents += row.amount ?? 0
      continue
    }
    figures.rows += 1
    if (row.amount !== undefined) {
      figures.amountsRead += 1
      figures.total_cents += row.amount
    } else if (row.hasAmountText) figures.amountsUnreadable += 1
    else figures.amountsEmpty += 1
    if (row.business === 'siret') figures.validSirets += 1
    else if (row.business === 'siren') figures.validSirens += 1
    if (row.person !== undefined) figures.naturalPersons += 1
    if (isMasked(row.person)) figures.maskedPersons += 1
  }
  return figures
}
