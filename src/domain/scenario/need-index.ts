import { compareFractions, differenceOf, exactFraction, productOf, sumOf, type Fraction } from '../money/exact-fraction.ts'

/** What is known of the equipment and rurality of a territory. */
export type NeedTraits = {
  readonly isOverseas: boolean
  readonly population: number
  readonly screens: number | null
  readonly ruralPopulation: number | null
}

/** The weight of each component, and the need overseas, where screens are not known. */
export type NeedWeights = { readonly equipment: Fraction; readonly rurality: Fraction; readonly overseas: Fraction }

const ONE = exactFraction(1n)
const TEN_THOUSAND = 10_000n

/**
 * How much each territory lacks, between 0 and 1, in the order given: few screens for its inhabitants, many rural inhabitants.
 * Units: four decimals. Rounding: half up. Bounds: `null` in metropolitan France when screens or rural inhabitants are not known.
 * Policy: docs/decisions/2026-11-23-starting-points.md
 */
export function needsOf(territories: readonly NeedTraits[], weights: NeedWeights): readonly (Fraction | null)[] {
  const rates = territories.map(({ screens, population }) => (screens === null ? null : exactFraction(screens, population)))
  const best = rates.filter((rate) => rate !== null).reduce((so, rate) => (compareFractions(rate, so) > 0 ? rate : so), exactFraction(0n))
  return territories.map(({ isOverseas, population, ruralPopulation }, at) => {
    if (isOverseas) return weights.overseas
    const rate = rates[at] ?? null
    if (rate === null || ruralPopulation === null || best.numerator === 0n) return null
    const equipped = exactFraction(rate.numerator * best.denominator, rate.denominator * best.numerator)
    const lacking = productOf(weights.equipment, differenceOf(ONE, equipped))
    const rural = productOf(weights.rurality, exactFraction(ruralPopulation, population))
    return fourDecimals(sumOf(lacking, rural))
  })
}

/**
 * A share that a decimal can write: four decimals.
 * Rounding: half up. Bounds: from 0.
 * Policy: docs/decisions/2026-11-23-starting-points.md
 */
export const fourDecimals = ({ numerator, denominator }: Fraction): Fraction =>
  exactFraction((numerator * 2n * TEN_THOUSAND + denominator) / (2n * denominator), TEN_THOUSAND)
