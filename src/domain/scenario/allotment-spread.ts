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
  const gap = BigInt(places[b]?.population ?? 0) * BigInt(amounts[a] ?? 0) - BigInt(places[a]?.population ?? 0) * BigInt(amounts[b] ?? 0)
  return gap < 0n ? -gap : gap
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

/**
 * The plane that bounds the spread from below for one order of the territories, poorest first: people before less people after, for each.
 * Units: inhabitants. Bounds: the spread is never under the plane, and equals it where the order is that of cents per inhabitant.
 * Policy: docs/decisions/2026-11-23-finding-an-allotment.md
 */
export function planeOf(places: readonly Inhabited[], order: readonly number[]): readonly bigint[] {
  const slopes = places.map(() => 0n)
  let before = 0n
  let after = peopleOf(places)
  for (const at of order) {
    const people = BigInt(places[at]?.population ?? 0)
    after -= people
    slopes[at] = before - after
    before += people
  }
  return slopes
}

/**
 * The territories from the poorest to the best endowed per inhabitant, when approximate amounts are less even than asked there.
 * Units: euro cents, approximate. Rounding: none. Bounds: `undefined` when no plane is missing, a tenth of a unit of the model forgiven.
 * Policy: docs/decisions/2026-11-23-finding-an-allotment.md
 */
export function missingOrder(
  places: readonly Inhabited[],
  approximate: readonly number[],
  room: number,
  forgiven: number,
): readonly number[] | undefined {
  const each = places.map(({ population }, at) => (approximate[at] ?? 0) / population)
  const order = places.map((_, at) => at).toSorted((a, b) => (each[a] ?? 0) - (each[b] ?? 0) || a - b)
  const people = Number(peopleOf(places))
  const spread = planeOf(places, order).reduce((so, slope, at) => so + (Number(slope) / people) * (approximate[at] ?? 0), 0)
  return spread > room + forgiven ? order : undefined
}
