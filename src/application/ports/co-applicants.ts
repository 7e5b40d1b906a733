import type { CoApplicantInvitation } from '#domain/grant/co-applicant-invitation.ts'
import type { Instant } from '#domain/time/instant.ts'

export type NewInvitation = {
  readonly applicationId: string
  readonly tokenHash: string
  readonly name: string
  readonly by: string
  readonly at: Instant
  /** How long the link holds. */
  readonly days: number
}

/** People invited to write a file with its applicant. */
export type CoApplicants = {
  readonly invite: (invitation: NewInvitation) => Promise<void>
  /** Of one file, the oldest first. */
  readonly ofFile: (applicationId: string) => Promise<readonly CoApplicantInvitation[]>
  /** The draft that a link opens, as long as the link holds and the draft is one. */
  readonly opens: (tokenHash: string, at: Instant) => Promise<{ readonly applicationId: string } | null>
  /** Uses a link, once: whoever is of the file already leaves it to another. */
  readonly join: (
    tokenHash: string,
    personId: string,
    at: Instant,
  ) => Promise<{ readonly kind: 'joined' | 'of-it-already'; readonly applicationId: string } | { readonly kind: 'no-such-link' }>
  /** Withdraws a link, and with it whoever used it. */
  readonly withdraw: (applicationId: string, id: number, by: string, at: Instant) => Promise<boolean>
}
