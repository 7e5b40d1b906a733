import { cents, lesser, minus, plus, ZERO, type Cents } from '../money/cents.ts'
import { fractionDown } from '../money/fraction.ts'
import type { MatchingRatio } from '../cofinancing/matching-ratio.ts'

/** What a territory may claim: upstream first when the scenario says so, the rest second. */
export type Claims = { readonly first: Cents; readonly second: Cents }

export const NO_CLAIM: Claims = { first: ZERO, second: ZERO }

/**
 * What the rule's key opens to an effort.
 * Units: euro cents. Rounding: down to the cent, on the whole effort, and on its upstream part.
 * Bounds: efforts ≥ 0, the upstream part within the whole. Without an upstream part, all is second.
 * Source: note-2026, II.1 (proposed)
 */
export function claimsOf(effort: Cents, upstream: Cents | null, key: MatchingRatio): Claims {
  const whole = fractionDown(effort, key.cnc, key.local)
  const first = upstream === null ? ZERO : fractionDown(upstream, key.cnc, key.local)
  return { first, second: minus(whole, first) }
}

/**
 * Claims once so much is taken off them: the second falls first, neither below zero.
 * Units: euro cents. Rounding: none. Bounds: the amount ≥ 0.
 * Policy: docs/decisions/2026-11-23-sharing-an-envelope.md
 */
export function claimsLess({ first, second }: Claims, amount: Cents): Claims {
  const fromSecond = lesser(second, amount)
  const fromFirst = lesser(first, minus(amount, fromSecond))
  return { first: minus(first, fromFirst), second: minus(second, fromSecond) }
}

/**
 * Claims held at an amount: what exceeds it falls, the second claim first.
 * Units: euro cents. Rounding: none. Bounds: the amount ≥ 0.
 * Policy: docs/decisions/2026-11-23-sharing-an-envelope.md
 */
export function claimsHeldAt(claims: Claims, amount: Cents): Claims {
  const exceeding = cents(Math.max(0, plus(claims.first, claims.second) - amount))
  return claimsLess(claims, exceeding)
}
