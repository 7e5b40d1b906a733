import type { Cents } from '../money/cents.ts'
import { compareFractions, differenceOf, exactFraction, productOf, quotientOf, sumOf, type Fraction } from '../money/exact-fraction.ts'
import type { MatchingRatio } from './matching-ratio.ts'

/** The two sides of one year; a year with an unknown side, or without CNC money, has no key. */
export type KeyedYear = { readonly year: number; readonly own: Cents | null; readonly cnc: Cents | null }

/** A year whose key leaves the corridor, and by which side: the authorities put more than the rule asks, or less. */
export type DriftAlert = { readonly year: number; readonly key: Fraction; readonly side: 'above' | 'below' }

export type Drift = {
  readonly keys: readonly { readonly year: number; readonly key: Fraction }[]
  /** What the key gains each year, by least squares; `null` under three known years. */
  readonly slope: Fraction | null
  readonly alerts: readonly DriftAlert[]
}

const LEAST_YEARS = 3

/**
 * How the effective key moves over the years, and when it leaves the rule's key by more than a width.
 * Units: euros of the authorities for one of the CNC, exact. Rounding: none. Bounds: an alert is strictly outside key × (1 ± width); a slope asks three known years.
 * Policy: docs/decisions/2026-11-23-freeze-and-drift.md
 */
export function driftOf(years: readonly KeyedYear[], { cnc, local }: MatchingRatio, width: Fraction): Drift {
  const keys = years
    .flatMap(({ year, own, cnc: given }) =>
      own === null || given === null || own < 0 || given <= 0 ? [] : [{ year, key: exactFraction(own, given) }],
    )
    .toSorted((a, b) => a.year - b.year)
  const asked = exactFraction(local, cnc)
  const one = exactFraction(1n)
  const [low, high] = [productOf(asked, differenceOf(one, width)), productOf(asked, sumOf(one, width))]
  const alerts = keys.flatMap(({ year, key }): DriftAlert[] => {
    if (compareFractions(key, high) > 0) return [{ year, key, side: 'above' }]
    return compareFractions(key, low) < 0 ? [{ year, key, side: 'below' }] : []
  })
  return { keys, slope: keys.length < LEAST_YEARS ? null : slopeOf(keys), alerts }
}

/** Σ (x − x̄)(y − ȳ) ÷ Σ (x − x̄)², exactly; years are distinct. */
function slopeOf(keys: Drift['keys']): Fraction | null {
  const count = BigInt(keys.length)
  const sumX = keys.reduce((so, { year }) => so + BigInt(year), 0n)
  const sumXx = keys.reduce((so, { year }) => so + BigInt(year) * BigInt(year), 0n)
  const sumY = keys.reduce((so, { key }) => sumOf(so, key), exactFraction(0n))
  const sumXy = keys.reduce((so, { year, key }) => sumOf(so, productOf(exactFraction(year), key)), exactFraction(0n))
  const spread = count * sumXx - sumX * sumX
  if (spread === 0n) return null
  const joint = differenceOf(productOf(exactFraction(count), sumXy), productOf(exactFraction(sumX), sumY))
  return quotientOf(joint, exactFraction(spread))
}
