import { adjustment, type Adjustment, type AdjustmentPolicy, type EffortYear } from '#domain/cofinancing/adjustment.ts'
import { splitFund } from '#domain/cofinancing/split-fund.ts'
import type { MatchingRatio } from '#domain/cofinancing/matching-ratio.ts'
import { minus, total, type Cents } from '#domain/money/cents.ts'
import { fractionDown } from '#domain/money/fraction.ts'
import type { Fraction } from '#domain/money/exact-fraction.ts'
import type { TerritoryId } from '#domain/territory/territory-id.ts'
import type { Figure } from './ports/figures.ts'

/** Totals of one fund that follow each other year after year, the CNC's money inside, on one perimeter and at one moment. */
export type FundSeries = {
  readonly territoryId: TerritoryId
  readonly name: string
  readonly perimeter: string
  readonly figures: readonly KnownTotal[]
  /** Years of the same series that stand alone, and are left out. */
  readonly apart: readonly number[]
}

export type KnownTotal = Figure & { readonly yearFrom: number; readonly amount: Cents }

const FEWEST_YEARS = 3

/** The longest run of consecutive years of each series of totals, the nation's first, when it has three years. */
export function fundSeries(figures: readonly Figure[], nation: TerritoryId): readonly FundSeries[] {
  const series = new Map<string, KnownTotal[]>()
  for (const figure of figures) {
    const { subject, includesCnc, funder, yearFrom, yearTo, amount, unit } = figure
    if (subject !== 'fund-total' || includesCnc !== 'yes' || funder !== 'all' || unit !== 'EUR') continue
    if (yearFrom === null || yearTo !== yearFrom || amount === null) continue
    const key = JSON.stringify([figure.territoryId, figure.perimeter, figure.moment])
    series.set(key, [...(series.get(key) ?? []), { ...figure, yearFrom, amount }])
  }
  const found = [...series.values()].flatMap((all) => {
    const longest = longestRun(all)
    const [first] = longest
    if (first === undefined || longest.length < FEWEST_YEARS) return []
    const apart = all.flatMap((one) => (longest.includes(one) ? [] : [one.yearFrom]))
    return [{ territoryId: first.territoryId, name: first.territoryName, perimeter: first.perimeter, figures: longest, apart }]
  })
  return found.toSorted((a, b) => Number(b.territoryId === nation) - Number(a.territoryId === nation))
}

function longestRun(all: readonly KnownTotal[]): readonly KnownTotal[] {
  const runs: KnownTotal[][] = []
  for (const one of all.toSorted((a, b) => a.yearFrom - b.yearFrom)) {
    const run = runs.at(-1)
    if (run?.at(-1)?.yearFrom === one.yearFrom - 1) run.push(one)
    else runs.push([one])
  }
  return runs.toSorted((a, b) => b.length - a.length)[0] ?? []
}

/** The totals cut in two under the supposed share, and what the key would then open. */
export const effortYears = (series: FundSeries, cncShare: Fraction, key: MatchingRatio): readonly EffortYear[] =>
  series.figures.map(({ yearFrom: year, amount }) => {
    const { cnc, own } = splitFund(amount, cncShare)
    return { year, basis: own, due: fractionDown(own, key.cnc, key.local), written: cnc }
  })

/** One policy over a series: each year's amount, all of them, and what is still missing against all the dues. */
export type TriedPolicy = Adjustment & { readonly kind: AdjustmentPolicy['kind']; readonly paid: Cents; readonly missing: Cents }

export const tryPolicies = (years: readonly EffortYear[], policies: readonly AdjustmentPolicy[]): readonly TriedPolicy[] =>
  policies.map((policy) => {
    const found = adjustment(years, policy)
    const paid = total(found.years.map(({ amount }) => amount))
    return { ...found, kind: policy.kind, paid, missing: minus(total(years.map(({ due }) => due)), paid) }
  })
