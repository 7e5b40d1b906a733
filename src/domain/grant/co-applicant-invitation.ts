import type { Instant } from '../time/instant.ts'

/** A link that lets one person write a file with its applicant. */
export type CoApplicantInvitation = {
  readonly id: number
  /** As the applicant calls them. */
  readonly name: string
  readonly madeAt: Instant
  readonly expiresAt: Instant
  readonly usedAt: Instant | null
  readonly withdrawnAt: Instant | null
}

export type InvitationStanding = 'waiting' | 'joined' | 'withdrawn' | 'expired'

/** How long a link holds. */
export const INVITATION_DAYS = 14
/** Links that wait and people who joined, in one file. */
export const MOST_CO_APPLICANTS = 10

/**
 * Where an invitation stands.
 * Bounds: the instant at which it ends is the first at which it no longer holds; withdrawn, it no longer counts, used or not.
 * Policy: docs/decisions/2026-11-25-drafts-kept-and-taken-up.md
 */
export function invitationStanding(
  { expiresAt, usedAt, withdrawnAt }: Pick<CoApplicantInvitation, 'expiresAt' | 'usedAt' | 'withdrawnAt'>,
  at: Instant,
): InvitationStanding {
  if (withdrawnAt !== null) return 'withdrawn'
  if (usedAt !== null) return 'joined'
  return at < expiresAt ? 'waiting' : 'expired'
}
