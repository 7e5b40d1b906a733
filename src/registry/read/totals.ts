import type { Cents } from '#domain/money/cents.ts'

/** What finding totals needs of a row. */
export type AmountRow = {
  readonly place: number
  readonly amount: Cents
  readonly year: number | undefined
  readonly hasBeneficiary: boolean
  /** Whether the row calls itself a total. */
  readonly isNamedTotal: boolean
}

/**
 * Totals left among the rows, each with what it adds up: a year, every other row, or its own word.
 * Only a row without beneficiary, or one that calls itself a total, may be one; sums are exact to the cent.
 */
export function totalRows(rows: readonly AmountRow[]): Map<number, string> {
  const isCandidate = (row: AmountRow): boolean => !row.hasBeneficiary || row.isNamedTotal
  const candidates = rows.filter(isCandidate)
  if (candidates.length === 0) return new Map()
  const byYear = new Map<number, { sum: number; count: number }>()
  let [all, count] = [0, 0]
  for (const row of rows) {
    if (isCandidate(row)) continue
    all += row.amount
    count += 1
    if (row.year === undefined) continue
    const year = byYear.get(row.year) ?? { sum: 0, count: 0 }
    byYear.set(row.year, { sum: year.sum + row.amount, count: year.count + 1 })
  }
  const totals = new Map<number, string>()
  for (const row of candidates) {
    const year = row.year === undefined ? undefined : byYear.get(row.year)
    if (row.amount === 0) continue
    if (year !== undefined && year.count > 1 && year.sum === row.amount) totals.set(row.place, `${row.year}`)
    else if (count > 1 && all === row.amount) totals.set(row.place, '*')
    else if (row.isNamedTotal) totals.set(row.place, '')
  }
  return totals
}
