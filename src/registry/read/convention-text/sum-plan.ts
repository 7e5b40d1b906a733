import type { AddedUp, SumPlan } from '#domain/convention/checked-sums.ts'
import type { FinancialColumn, FinancialLine } from '#domain/convention/financial-table.ts'

/** How a line stands in its table. */
export type LineRole = 'group' | 'line' | 'detail' | 'sub-total' | 'total'

/** Which lines and columns the totals of a table add up, as their places and words tell. */
export const sumPlan = (columns: readonly FinancialColumn[], lines: readonly FinancialLine[], roles: readonly LineRole[]): SumPlan => ({
  lines: linePlan(lines, roles),
  columns: columnPlan(columns),
})

function linePlan(lines: readonly FinancialLine[], roles: readonly LineRole[]): AddedUp[] {
  const places = lines.map((_, place) => place)
  const of = (from: number, to: number, role: LineRole): number[] =>
    places.filter((place) => place >= from && place < to && roles[place] === role)
  return places.flatMap((place): AddedUp[] => {
    const role = roles[place]
    if (role === 'group' && hasAmounts(lines[place])) {
      const next = places.find((after) => after > place && (roles[after] === 'group' || roles[after] === 'total')) ?? lines.length
      const added = of(place + 1, next, 'line')
      return added.length === 0 ? [] : [{ total: place, choices: [added] }]
    }
    if (role !== 'sub-total' && role !== 'total') return []
    const last = places.findLastIndex((before) => before < place && (roles[before] === 'sub-total' || roles[before] === 'total'))
    const group = places.findLastIndex((before) => before < place && roles[before] === 'group')
    const lastTotal = places.findLastIndex((before) => before < place && roles[before] === 'total')
    const near = of(Math.max(last, group) + 1, place, 'line')
    const all = of(0, place, 'line')
    const sinceTotal = of(lastTotal + 1, place, 'line')
    const subTotals = of(lastTotal + 1, place, 'sub-total')
    const groups = of(0, place, 'group').filter((one) => hasAmounts(lines[one]))
    const ranked =
      role === 'sub-total'
        ? [near, all]
        : [all, sinceTotal, groups, near, subTotals.length > 0 && near.length > 0 ? [...subTotals, ...near] : []]
    const choices = ranked.filter((choice, at) => choice.length > 0 && ranked.findIndex((one) => String(one) === String(choice)) === at)
    return choices.length === 0 ? [] : [{ total: place, choices }]
  })
}

const hasAmounts = (line: FinancialLine | undefined): boolean =>
  line?.amounts.some((amount) => amount !== null && amount.amount !== null) ?? false

/** A total of a year adds up that year's columns, one of a funder that funder's, one of neither all those since the last such total, or all. */
function columnPlan(columns: readonly FinancialColumn[]): AddedUp[] {
  return columns.flatMap((column, place): AddedUp[] => {
    if (!column.isTotal) return []
    const before = columns.flatMap((one, at) => (at < place && !one.isTotal ? [at] : []))
    const alike = (at: number): boolean => {
      const one = columns[at]
      if (one === undefined) return false
      const isSameYear = column.year === null || one.year === null || one.year === column.year
      const isSameFunder = column.funder === null || one.funder === column.funder
      return isSameYear && isSameFunder && (column.moment === null || one.moment === column.moment)
    }
    const last = columns.findLastIndex((one, at) => at < place && one.isTotal)
    const fit = before.filter(alike)
    const near = before.filter((at) => at > last)
    const totals = columns.flatMap((one, at) => (at < place && one.isTotal ? [at] : []))
    const isPlain = column.year === null && column.funder === null
    const year = columns[place - 1]?.year ?? null
    const sameYear = year === null ? [] : before.filter((at) => columns[at]?.year === year)
    const ranked = isPlain ? [before, near, totals.length > 1 ? totals : [], sameYear] : [fit, near]
    const choices = ranked.filter((choice, at) => choice.length > 1 && ranked.findIndex((one) => String(one) === String(choice)) === at)
    return choices.length === 0 ? [] : [{ total: place, choices }]
  })
}
