import type { AwardingBody } from '../scheme/awarding-body.ts'
import type { Day } from '../time/day.ts'
import type { Decision } from './decision.ts'

/** What a body is asked: to decide, or to advise the one that decides. */
export const PURPOSES = ['decide', 'advise'] as const
export type Purpose = (typeof PURPOSES)[number]

/** Where a deliberation stands: its paper is written, voted, then made public. */
export const DELIBERATION_STATES = ['prepared', 'voted', 'published'] as const
export type DeliberationState = (typeof DELIBERATION_STATES)[number]

/** How awards are paid: at once, in several times, or otherwise. */
export const PAYMENT_CONDITIONS = ['at-once', 'in-parts', 'otherwise'] as const

/** What open data asks of the payment of awards, beside their amounts. */
export type PaymentTerms = {
  readonly conditions: (typeof PAYMENT_CONDITIONS)[number]
  readonly from: Day
  readonly until: Day
  /** Whether the aid was notified to the European Commission. */
  readonly isNotified: boolean
}

/**
 * Whether a body may take a decision under a scheme: awards belong to the body that the scheme names; to refuse or to defer may have been handed over.
 * Policy: docs/decisions/2026-11-25-deliberations.md
 */
export function mayDecide(body: AwardingBody, ofScheme: AwardingBody, kind: Decision['kind']): boolean {
  const isOfScheme = body.kind === ofScheme.kind && body.name === ofScheme.name
  return isOfScheme || (kind !== 'award' && (body.kind === 'plenary-session' || body.delegation !== null))
}
