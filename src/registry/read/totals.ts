import type { Cents } from '#domain/money/cents.ts'

/** What finding totals needs of a row. */
export type AmountRow = {
  readonly amount: Cents | undefined
  readonly year: number | undefined
  readonly hasBeneficiary: boolean
  readonly isNamedTotal: boolean
}

/**
 * Totals left among the rows, by place, each with what it adds up: a year, every other row (`*`), or only its own word (empty).
 * Only a row without beneficiary, or one that calls itself a total, may be one; sums are exact to the cent.
 */
export function totalRows(rows: readonly AmountRow[]): Map<number, string> {
  const totals = new Map<number, string>()
  if (rows.every((row) => row.hasBeneficiary && !row.isNamedTotal)) return totals
  const byYear = new Map<number, { sum: number; count: number }>()
  const all = { sum: 0, count: 0 }
  for (const { amount, year, hasBeneficiary } of rows) {
    if (!hasBeneficiary || amount === undefined) continue
    const sums = year === undefined ? undefined : (byYear.get(year) ?? { sum: 0, count: 0 })
    if (year !== undefined && sums !== undefined) byYear.set(year, sums)
    for (const sum of [all, sums]) {
      if (sum === undefined) continue
      sum.sum += amount
      sum.count += 1
    }
  }
  const isSum = (sums: { sum: number; count: number } | undefined, amount: Cents): boolean =>
    sums !== undefined && sums.count > 1 && sums.sum === amount
  rows.forEach((row, place) => {
    if (row.hasBeneficiary || row.amount === undefined || row.amount === 0) return
    if (row.year !== undefined && isSum(byYear.get(row.year), row.amount)) totals.set(place, String(row.year))
    else if (isSum(all, row.amount)) totals.set(place, '*')
    else if (row.isNamedTotal) totals.set(place, '')
  })
  return totals
}
