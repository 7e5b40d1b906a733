import { cents, total, type Cents } from '../money/cents.ts'
import { exactFraction, type Fraction } from '../money/exact-fraction.ts'
import { byCode } from '../territory/code-order.ts'
import { awardLevel } from './award-level.ts'
import type { RationingMethod } from './scenario.ts'

/** What one territory claims. */
export type Claim = { readonly code: string; readonly claim: Cents }

/** A sum shared among claims, to the cent, with what proves it. */
export type Ration = {
  readonly lambda: Fraction | null
  /** In the order of the claims. */
  readonly shares: readonly Cents[]
  /** Who received one cent more by largest remainder, in the order of their codes. */
  readonly oddCents: readonly string[]
}

/** Exact shares: whole cents, and what rests of a cent over a scale common to all. */
type ExactShares = {
  readonly lambda: Fraction
  readonly wholes: readonly bigint[]
  readonly rests: readonly bigint[]
  readonly scale: bigint
}

/**
 * Shares an estate among claims by a method of the literature on claims problems.
 * Units: euro cents. Rounding: exact shares down, then one cent each by largest remainder, ties to the lower code compared as text.
 * Bounds: never above a claim; an estate that suffices gives everyone the claim, and has no λ.
 * Source: thomson-2003 (literature)
 */
export function ration(estate: Cents, claims: readonly Claim[], method: RationingMethod): Ration {
  const amounts = claims.map(({ claim }) => claim)
  const asked = total(amounts)
  if (estate >= asked) return { lambda: null, shares: amounts, oddCents: [] }
  const exact = exactShares(estate, amounts, asked, method)
  const given = exact.wholes.reduce((so, one) => so + one, 0n)
  const missing = Number(BigInt(estate) - given)
  const raised = new Set(
    claims
      .map(({ code }, place) => ({ code, place, rest: exact.rests[place] ?? 0n }))
      .filter(({ rest }) => rest > 0n)
      .toSorted((a, b) => (a.rest < b.rest ? 1 : a.rest > b.rest ? -1 : byCode(a, b)))
      .slice(0, missing)
      .map(({ place }) => place),
  )
  return {
    lambda: exact.lambda,
    shares: exact.wholes.map((one, place) => cents(Number(one) + (raised.has(place) ? 1 : 0))),
    oddCents: claims
      .filter((_, place) => raised.has(place))
      .toSorted(byCode)
      .map(({ code }) => code),
  }
}

/**
 * The exact shares of an estate too small, before any rounding to cents.
 * Units: fractions of a cent. Rounding: none. Bounds: the estate is below the sum of the claims.
 * Source: thomson-2003 (literature)
 */
export function exactRation(estate: Cents, claims: readonly Cents[], method: RationingMethod): readonly Fraction[] {
  const asked = total(claims)
  if (estate >= asked) return claims.map((claim) => exactFraction(claim))
  const { wholes, rests, scale } = exactShares(estate, claims, asked, method)
  return wholes.map((one, place) => exactFraction(one * scale + (rests[place] ?? 0n), scale))
}

function exactShares(estate: Cents, claims: readonly Cents[], asked: Cents, method: RationingMethod): ExactShares {
  if (method === 'proportional') {
    const lambda = exactFraction(estate, asked)
    return {
      lambda,
      ...divided(
        claims.map((claim) => BigInt(claim) * lambda.numerator),
        lambda.denominator,
      ),
    }
  }
  if (method === 'constrained-equal-awards') return awards(BigInt(estate), claims.map(BigInt), 1n)
  if (method === 'constrained-equal-losses') return losses(BigInt(estate), claims.map(BigInt), 1n)
  // Half claims are whole in half cents: the contested garment shares them as awards below the half sum, as losses above it.
  const [halves, whole] = [claims.map(BigInt), BigInt(asked)]
  const twice = 2n * BigInt(estate)
  if (twice <= whole) return awards(twice, halves, 2n)
  const above = losses(twice - whole, halves, 2n)
  const shares = above.wholes.map(
    (one, place) => (one * above.scale + (above.rests[place] ?? 0n)) * 2n + (halves[place] ?? 0n) * above.scale,
  )
  return { lambda: above.lambda, ...divided(shares, above.scale * 2n) }
}

/** Constrained equal awards: the lesser of the claim and one level for all. Claims and estate are in parts of a cent, `unit` to the cent. */
function awards(estate: bigint, claims: readonly bigint[], unit: bigint): ExactShares {
  const level = awardLevel(estate, claims)
  const scaled = claims.map((claim) => (claim * level.denominator < level.numerator ? claim * level.denominator : level.numerator))
  return { lambda: exactFraction(level.numerator, level.denominator * unit), ...divided(scaled, level.denominator * unit) }
}

/** Constrained equal losses: the claim less one loss for all, never below zero. The losses are awards of what is lacking. */
function losses(estate: bigint, claims: readonly bigint[], unit: bigint): ExactShares {
  const lacking = claims.reduce((so, claim) => so + claim, 0n) - estate
  const level = awardLevel(lacking, claims)
  const scaled = claims.map((claim) => (claim * level.denominator > level.numerator ? claim * level.denominator - level.numerator : 0n))
  return { lambda: exactFraction(level.numerator, level.denominator * unit), ...divided(scaled, level.denominator * unit) }
}

const divided = (scaled: readonly bigint[], scale: bigint): { wholes: bigint[]; rests: bigint[]; scale: bigint } => ({
  wholes: scaled.map((one) => one / scale),
  rests: scaled.map((one) => one % scale),
  scale,
})
