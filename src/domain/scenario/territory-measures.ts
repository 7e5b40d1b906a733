import type { Cents } from '../money/cents.ts'
import { compareFractions, exactFraction, productOf, sumOf, type Fraction } from '../money/exact-fraction.ts'

/**
 * The inhabitants of a territory who live in fragile places.
 * Units: whole inhabitants. Rounding: population × share, half up. Bounds: share from 0 to 1.
 * Policy: docs/decisions/2026-11-23-sharing-an-envelope.md
 */
export function fragilePopulation(population: number, share: Fraction): bigint {
  const twice = 2n * BigInt(population) * share.numerator
  return (twice + share.denominator) / (2n * share.denominator)
}

/**
 * What an inhabitant has today of the CNC's money.
 * Units: cents for one inhabitant, exact. Rounding: none. Bounds: population ≥ 1.
 * Policy: docs/decisions/2026-11-23-sharing-an-envelope.md
 */
export const presentPerInhabitant = (present: Cents, population: number): Fraction => exactFraction(present, population)

/**
 * The usual median: the middle value, or the mean of the two middle ones.
 * Rounding: none. Bounds: at least one value; none is a bug of the caller.
 * Policy: docs/decisions/2026-11-23-sharing-an-envelope.md
 */
export function medianOf(values: readonly Fraction[]): Fraction {
  const rising = values.toSorted(compareFractions)
  const middle = rising.slice(Math.floor((rising.length - 1) / 2), Math.floor(rising.length / 2) + 1)
  return productOf(middle.reduce(sumOf, exactFraction(0n)), exactFraction(1n, middle.length))
}
