import { sixDecimals } from '../money/exact-fraction.ts'
import { giniOf, lorenzOf, ranksOf, worstTenthOf, type Endowed } from './endowed.ts'
import { atkinson, theilL, theilT, type SplitIndex } from './entropy.ts'

/** How equally money reaches inhabitants: six decimals each; `null` when an index does not exist. */
export type Equity = {
  readonly gini: number | null
  readonly theilT: SplitIndex
  readonly theilL: SplitIndex
  readonly atkinson: { readonly half: number | null; readonly one: number | null; readonly two: number | null }
  readonly worstTenthShare: number | null
  readonly lorenz: readonly (readonly [number, number])[]
}

/**
 * The indices of equity of a list of territories.
 * Units: six decimals. Rounding: half away from zero; Gini, Lorenz and the worst tenth are exact fractions until then.
 * Bounds: population ≥ 1, value ≥ 0; a total of zero has no index.
 * Policy: docs/decisions/2026-11-23-equity-indices.md
 */
export function equityOf(territories: readonly Endowed[]): Equity {
  const ranks = ranksOf(territories)
  const [gini, worst] = [giniOf(ranks), worstTenthOf(ranks)]
  return {
    gini: gini && sixDecimals(gini),
    theilT: roundedSplit(theilT(territories)),
    theilL: roundedSplit(theilL(territories)),
    atkinson: { half: rounded(atkinson(territories, 0.5)), one: rounded(atkinson(territories, 1)), two: rounded(atkinson(territories, 2)) },
    worstTenthShare: worst && sixDecimals(worst),
    lorenz: lorenzOf(ranks).map(({ people, money }) => [sixDecimals(people), sixDecimals(money)] as const),
  }
}

const roundedSplit = ({ total, within, between }: SplitIndex): SplitIndex => ({
  total: rounded(total),
  within: rounded(within),
  between: rounded(between),
})

/** Six decimals, half up: an index is never below zero but by the dust of its logarithms, which is zero. */
function rounded(index: number | null): number | null {
  return index === null ? null : Math.floor(index * 1_000_000 + 0.5) / 1_000_000
}
