import type { Cents } from '../money/cents.ts'
import { exactFraction, type Fraction } from '../money/exact-fraction.ts'
import { byCode } from '../territory/code-order.ts'

/** A territory with what it has, in all; equity is about what each inhabitant has. */
export type Endowed = { readonly code: string; readonly group: string | null; readonly population: number; readonly value: Cents }

/** What an equity index looks at: territories by rising euros per inhabitant, and their sums. */
export type EndowedRanks = {
  readonly ranked: readonly { readonly code: string; readonly people: bigint; readonly money: bigint }[]
  readonly people: bigint
  readonly money: bigint
}

/**
 * Territories from the least to the best endowed per inhabitant, ties by code.
 * Units: cents and inhabitants. Rounding: none, the order is exact. Bounds: population ≥ 1, value ≥ 0: anything else is a bug of the caller.
 * Policy: docs/decisions/2026-11-23-equity-indices.md
 */
export function ranksOf(territories: readonly Endowed[]): EndowedRanks {
  const ranked = territories
    .map(({ code, population, value }) => {
      if (population < 1 || value < 0) throw new RangeError(`no inhabitant, or less than nothing: ${code}`)
      return { code, people: BigInt(population), money: BigInt(value) }
    })
    .toSorted((a, b) => compareBig(a.money * b.people, b.money * a.people) || byCode(a, b))
  return { ranked, people: sumBig(ranked.map(({ people }) => people)), money: sumBig(ranked.map(({ money }) => money)) }
}

const compareBig = (a: bigint, b: bigint): number => Number(a > b) - Number(a < b)
const sumBig = (values: readonly bigint[]): bigint => values.reduce((so, one) => so + one, 0n)

/**
 * The Gini index of euros per inhabitant, weighted by population.
 * Units: from 0 (equal) to 1. Rounding: none: an exact fraction. Bounds: `null` when the total is zero.
 * Source: gini-1912 (literature)
 */
export function giniOf({ ranked, people, money }: EndowedRanks): Fraction | null {
  if (money === 0n) return null
  let [before, given, gap] = [0n, 0n, 0n]
  for (const one of ranked) {
    gap += before * one.money - given * one.people
    before += one.people
    given += one.money
  }
  return exactFraction(gap, money * people)
}

/**
 * The share of the money that reaches the worst-served tenth of the population.
 * Units: from 0 to 0.1. Rounding: none; the territory on the boundary counts in proportion. Bounds: `null` when the total is zero.
 * Policy: docs/decisions/2026-11-23-equity-indices.md
 */
export function worstTenthOf({ ranked, people, money }: EndowedRanks): Fraction | null {
  if (money === 0n) return null
  let [before, given] = [0n, 0n]
  for (const one of ranked) {
    if ((before + one.people) * 10n >= people) {
      // What of this territory lies inside the tenth: (people / 10 − before) of its inhabitants.
      const inside = exactFraction(people - 10n * before, 10n * one.people)
      return exactFraction(given * inside.denominator + one.money * inside.numerator, inside.denominator * money)
    }
    before += one.people
    given += one.money
  }
  return exactFraction(1n)
}

/** A point of the Lorenz curve: that share of the population has that share of the money. */
export type LorenzPoint = { readonly people: Fraction; readonly money: Fraction }

/**
 * The Lorenz curve, from the least to the best endowed.
 * Units: shares from 0 to 1. Rounding: none. Bounds: from [0, 0]; empty when the total is zero.
 * Source: lorenz-1905 (literature)
 */
export function lorenzOf({ ranked, people, money }: EndowedRanks): readonly LorenzPoint[] {
  if (money === 0n) return []
  let [before, given] = [0n, 0n]
  const points = ranked.map((one) => {
    before += one.people
    given += one.money
    return { people: exactFraction(before, people), money: exactFraction(given, money) }
  })
  return [{ people: exactFraction(0n), money: exactFraction(0n) }, ...points]
}
