import type { StandingInvitation } from '#application/co-applicants.ts'
import { frenchInstant } from '#wording/instants.ts'
import { CO_APPLICANTS } from '#wording/pages/co-applicants.ts'

/** Whom an applicant invited, as the page lists them. */
export const invitationViews = (invitations: readonly StandingInvitation[]) =>
  invitations.map(({ id, name, standing, expiresAt, usedAt, withdrawnAt }) => ({
    id,
    name,
    standing: CO_APPLICANTS.standings[standing],
    when:
      standing === 'waiting' || standing === 'expired'
        ? CO_APPLICANTS.until(frenchInstant(expiresAt))
        : CO_APPLICANTS.since(frenchInstant(withdrawnAt ?? usedAt ?? expiresAt)),
    canWithdraw: standing === 'waiting' || standing === 'joined',
  }))
