import type { Cents } from '../money/cents.ts'
import type { Fraction } from '../money/exact-fraction.ts'

/** What the spread looks at: inhabitants and cents, both whole. */
export type Inhabited = { readonly population: number }

/**
 * The sum, over pairs of territories, of how far apart they stand per inhabitant: |pⱼ xᵢ − pᵢ xⱼ|. Gini is that over envelope × population.
 * Units: cents × inhabitants. Rounding: none.
 * Policy: docs/decisions/2026-11-23-finding-an-allotment.md
 */
export function spreadOf(places: readonly Inhabited[], amounts: readonly Cents[]): bigint {
  let spread = 0n
  for (let a = 0; a < places.length; a += 1) for (let b = a + 1; b < places.length; b += 1) spread += gapOf(places, amounts, a, b)
  return spread
}

function gapOf(places: readonly Inhabited[], amounts: readonly Cents[], a: number, b: number): bigint {
  const gap = signedGap(places, amounts, a, b)
  return gap < 0n ? -gap : gap
}

function signedGap(places: readonly Inhabited[], amounts: readonly Cents[], a: number, b: number): bigint {
  return BigInt(places[b]?.population ?? 0) * BigInt(amounts[a] ?? 0) - BigInt(places[a]?.population ?? 0) * BigInt(amounts[b] ?? 0)
}

/**
 * Whether a spread leaves 1 − Gini at or above what is asked, on integers.
 * Units: cents × inhabitants. Rounding: none. Bounds: the index asked itself is enough.
 * Policy: docs/decisions/2026-11-23-finding-an-allotment.md
 */
export const isEvenEnough = (spread: bigint, envelope: Cents, population: bigint, atLeast: Fraction): boolean =>
  spread * atLeast.denominator <= (atLeast.denominator - atLeast.numerator) * BigInt(envelope) * population

/**
 * The people of all the territories.
 * Units: inhabitants. Policy: docs/decisions/2026-11-23-finding-an-allotment.md
 */
export const peopleOf = (places: readonly Inhabited[]): bigint => places.reduce((so, one) => so + BigInt(one.population), 0n)

/** Two territories by their places, the lower first, and which of the two stands higher per inhabitant today: 1 the first, −1 the second. */
export type SpreadPair = { readonly key: string; readonly a: number; readonly b: number; readonly sign: 1 | -1 }

/**
 * Every pair of territories, with its side as it stands today.
 * Bounds: equals are on the first side; any side is true for a bound. In the order of the places.
 * Policy: docs/decisions/2026-11-23-finding-an-allotment.md
 */
export function pairsOf(places: readonly (Inhabited & { readonly present: Cents })[]): readonly SpreadPair[] {
  const present = places.map((place) => place.present)
  return places.flatMap((_, a) =>
    places.slice(a + 1).map((_, rank) => {
      const b = a + 1 + rank
      return { key: `${a}_${b}`, a, b, sign: signedGap(places, present, a, b) < 0n ? -1 : 1 } as const
    }),
  )
}

/**
 * What a weight on each pair makes of each territory's cents: the spread is never under that sum when no weight exceeds one.
 * Units: inhabitants × weights. Rounding: none.
 * Policy: docs/decisions/2026-11-23-finding-an-allotment.md
 */
export function slopesOf(
  places: readonly Inhabited[],
  pairs: readonly { readonly a: number; readonly b: number; readonly weight: bigint }[],
): readonly bigint[] {
  const slopes = places.map(() => 0n)
  for (const { a, b, weight } of pairs) {
    slopes[a] = (slopes[a] ?? 0n) + weight * BigInt(places[b]?.population ?? 0)
    slopes[b] = (slopes[b] ?? 0n) - weight * BigInt(places[a]?.population ?? 0)
  }
  return slopes
}

/**
 * The pairs whose side approximate amounts turn over: a program that held them on their side was too lenient.
 * Units: euro cents, approximate. Bounds: a thousandth of a cent forgiven to each pair.
 * Policy: docs/decisions/2026-11-23-finding-an-allotment.md
 */
export function turnedPairs(
  places: readonly (Inhabited & { readonly present: Cents })[],
  approximate: readonly number[],
): readonly SpreadPair[] {
  const people = Number(peopleOf(places))
  return pairsOf(places).filter(({ a, b, sign }) => {
    const gap = ((places[b]?.population ?? 0) * (approximate[a] ?? 0) - (places[a]?.population ?? 0) * (approximate[b] ?? 0)) / people
    return gap * sign < -0.001
  })
}
