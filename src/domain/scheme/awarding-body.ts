import type { Day } from '../time/day.ts'

/** Who decides on an aid: the assembly, its standing committee, or another to whom a text gave it. */
export const AWARDING_BODY_KINDS = ['plenary-session', 'standing-committee', 'agency-board', 'president', 'company'] as const
export type AwardingBodyKind = (typeof AWARDING_BODY_KINDS)[number]

/** What was handed over: the decision on each aid, its preparation, or the sharing out of a sum. */
export const DELEGATION_SCOPES = ['each-award', 'preparation', 'sharing-out'] as const
export type DelegationScope = (typeof DELEGATION_SCOPES)[number]

/** A body as a scheme names it, with what was delegated to it and by which act. */
export type AwardingBody = {
  readonly kind: AwardingBodyKind
  readonly name: string
  /** The act that hands the decision over; the assembly itself needs none. */
  readonly delegation: { readonly by: string; readonly on: Day | null; readonly scope: DelegationScope } | null
}

/** What makes a decision of that body doubtful in law. */
export type AwardingDoubt =
  { readonly kind: 'delegation-missing' } | { readonly kind: 'company-shares-out' } | { readonly kind: 'sharing-out-delegated' }

/**
 * What may be held against a body's power to award; none for an assembly that decides itself.
 * Source: caa-lyon-2010 (in-force)
 */
export function awardingDoubts({ kind, delegation }: AwardingBody): AwardingDoubt[] {
  if (kind === 'plenary-session') return []
  if (delegation === null) return [{ kind: 'delegation-missing' }]
  if (delegation.scope !== 'sharing-out') return []
  return [kind === 'company' ? { kind: 'company-shares-out' } : { kind: 'sharing-out-delegated' }]
}
