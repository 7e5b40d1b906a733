import {
  INVITATION_DAYS,
  invitationStanding,
  MOST_CO_APPLICANTS,
  type CoApplicantInvitation,
  type InvitationStanding,
} from '#domain/grant/co-applicant-invitation.ts'
import type { Instant } from '#domain/time/instant.ts'
import type { Application, Applications } from './ports/applications.ts'
import type { CoApplicants } from './ports/co-applicants.ts'
import { permittedFile, type Permit } from './permit.ts'

type Desk = { readonly applications: Applications; readonly coApplicants: CoApplicants }
type Refused = Exclude<Permit, { kind: 'allowed' }>
type Asked = { readonly fileId: string; readonly personId: string; readonly on: string; readonly at: Instant }

/** An invitation, and where it stands now. */
export type StandingInvitation = CoApplicantInvitation & { readonly standing: InvitationStanding }

/** One's draft, and whom one invited to write it. */
export async function readInvitations(
  desk: Desk,
  asked: Asked,
): Promise<{ readonly kind: 'opened'; readonly application: Application; readonly invitations: readonly StandingInvitation[] } | Refused> {
  const permitted = await permittedFile(desk.applications, { act: 'invite-co-applicant', ...asked })
  if (permitted.kind !== 'permitted') return permitted
  return { kind: 'opened', application: permitted.application, invitations: await standing(desk, asked) }
}

async function standing({ coApplicants }: Desk, { fileId, at }: Pick<Asked, 'fileId' | 'at'>): Promise<StandingInvitation[]> {
  return (await coApplicants.ofFile(fileId)).map((one) => ({ ...one, standing: invitationStanding(one, at) }))
}

const COUNTED: readonly InvitationStanding[] = ['waiting', 'joined']

/** Invites somebody to write one's draft: the link that its secret makes is shown once, and kept by nobody. */
export async function inviteCoApplicant(
  desk: Desk,
  given: Asked & { readonly name: string; readonly tokenHash: string },
): Promise<{ readonly kind: 'invited' | 'no-name' | 'too-many' } | Refused> {
  const opened = await readInvitations(desk, given)
  if (opened.kind !== 'opened') return opened
  const name = given.name.trim().slice(0, 120)
  if (name === '') return { kind: 'no-name' }
  if (opened.invitations.filter((one) => COUNTED.includes(one.standing)).length >= MOST_CO_APPLICANTS) return { kind: 'too-many' }
  const { fileId: applicationId, tokenHash, personId: by, at } = given
  await desk.coApplicants.invite({ applicationId, tokenHash, name, by, at, days: INVITATION_DAYS })
  return { kind: 'invited' }
}

/** Withdraws an invitation, and whoever used it. */
export async function withdrawInvitation(
  desk: Desk,
  given: Asked & { readonly id: number },
): Promise<{ readonly kind: 'withdrawn' | 'no-such-link' } | Refused> {
  const permitted = await permittedFile(desk.applications, { act: 'invite-co-applicant', ...given })
  if (permitted.kind !== 'permitted') return permitted
  const isWithdrawn = Number.isSafeInteger(given.id) && (await desk.coApplicants.withdraw(given.fileId, given.id, given.personId, given.at))
  return { kind: isWithdrawn ? 'withdrawn' : 'no-such-link' }
}

/** What a link invites to; holding the link is the right, as long as it holds. */
export async function readInvitation({ applications, coApplicants }: Desk, tokenHash: string, at: Instant): Promise<Application | null> {
  const opened = await coApplicants.opens(tokenHash, at)
  return opened === null ? null : applications.find(opened.applicationId)
}

/** Who writes a file with its applicant, as the applicant calls them. */
export const coApplicantNames = async (desk: Desk, fileId: string, at: Instant): Promise<string[]> =>
  (await standing(desk, { fileId, at })).filter((one) => one.standing === 'joined').map(({ name }) => name)
