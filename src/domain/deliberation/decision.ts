import type { OpinionKind } from '../committee/item-vote.ts'
import type { Cents } from '../money/cents.ts'

/** What a body does of a file. */
export const DECISION_KINDS = ['award', 'refuse', 'defer'] as const
export type DecisionKind = (typeof DECISION_KINDS)[number]

/** A decision, proposed or taken; only an award has an amount. */
export type Decision = { readonly kind: 'award'; readonly amount: Cents } | { readonly kind: 'refuse' | 'defer'; readonly amount: null }

/** What a committee sealed on a file; `null` for a file that no committee heard. */
export type GivenOpinion = { readonly kind: OpinionKind; readonly amount: Cents | null } | null

/** How a decision departs from the opinion that was given. */
export type Departure =
  { readonly kind: 'other-decision'; readonly follows: DecisionKind } | { readonly kind: 'other-amount'; readonly recommended: Cents }

const FOLLOWING: Readonly<Record<OpinionKind, DecisionKind>> = {
  recommended: 'award',
  'recommended-without-means': 'refuse',
  deferred: 'defer',
  'not-recommended': 'refuse',
}

/**
 * What follows the opinion; a file that no committee heard can only be refused.
 * Policy: docs/decisions/2026-11-25-deliberations.md
 */
export const followingKind = (opinion: GivenOpinion): DecisionKind => (opinion === null ? 'refuse' : FOLLOWING[opinion.kind])

/**
 * The decision that an opinion leads to, or nothing when it recommends without saying how much.
 * Policy: docs/decisions/2026-11-25-deliberations.md
 */
export function followingDecision(opinion: GivenOpinion): Decision | null {
  const kind = followingKind(opinion)
  if (kind !== 'award') return { kind, amount: null }
  const amount = opinion?.amount ?? null
  return amount === null ? null : { kind, amount }
}

/**
 * How a decision departs from the opinion: an opinion does not bind, but a departure is told.
 * Bounds: an amount departs from one cent on; an opinion that gives no amount is not departed from by any.
 * Policy: docs/decisions/2026-11-25-deliberations.md
 */
export function departureOf(opinion: GivenOpinion, decision: Decision): Departure | null {
  const follows = followingKind(opinion)
  if (decision.kind !== follows) return { kind: 'other-decision', follows }
  const recommended = opinion?.amount ?? null
  if (decision.kind !== 'award' || recommended === null || recommended === decision.amount) return null
  return { kind: 'other-amount', recommended }
}
