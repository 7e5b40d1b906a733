import { exactFraction, type Fraction } from '../money/exact-fraction.ts'

/**
 * The level λ such that the lesser of each claim and λ adds up to the estate.
 * Units: those of the claims. Rounding: none. Bounds: 0 ≤ estate ≤ sum of the claims; the smallest λ that fits, the highest claim when all are met.
 * Source: thomson-2003, constrained equal awards (literature)
 */
export function awardLevel(estate: bigint, claims: readonly bigint[]): Fraction {
  const rising = claims.toSorted((a, b) => Number(a > b) - Number(a < b))
  let rest = estate
  for (const [place, claim] of rising.entries()) {
    const others = BigInt(rising.length - place)
    if (claim * others > rest) return exactFraction(rest, others)
    rest -= claim
  }
  return exactFraction(rising.at(-1) ?? 0n)
}
