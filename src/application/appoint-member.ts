import { appointmentEffect, type AppointmentEffect } from '#domain/committee/appointment.ts'
import type { Trade } from '#domain/committee/committee-rules.ts'
import type { MemberProfile } from '#domain/committee/member-profile.ts'
import type { SeatedMember } from '#domain/committee/composition.ts'
import type { Accounts } from './ports/accounts.ts'
import type { CommitteeMember, CommitteeMembers } from './ports/committee-members.ts'
import type { Committees } from './ports/committees.ts'
import type { PlayedRoles } from './ports/played-roles.ts'
import type { Roles } from './ports/roles.ts'
import { keptCommittee, type CommitteeAsked, type CommitteeRefused } from './kept-committee.ts'
import { seatedAmong } from './read-composition.ts'

type Desk = {
  readonly committees: Committees
  readonly committeeMembers: CommitteeMembers
  readonly roles: Roles
  readonly accounts: Pick<Accounts, 'personByEmail'>
  readonly playedRoles: PlayedRoles | null
}

/** What is said of whom one means to appoint: a person known here, or the address of their account. */
export type Appointment = Omit<CommitteeMember, 'personId' | 'trade' | keyof MemberProfile> & {
  readonly who: { readonly personId: string } | { readonly email: string }
  readonly trade: Trade
}

export type AppointmentOutcome =
  | { readonly kind: 'weighed' | 'forbidden'; readonly personId: string; readonly effect: AppointmentEffect }
  | { readonly kind: 'appointed'; readonly personId: string }
  | { readonly kind: 'unknown-person' }
  | { readonly kind: 'bad-term' }
  | { readonly kind: 'bad-alternate' }
  | CommitteeRefused

/** Weighs an appointment, and makes it when that is asked and no rule in force forbids it. */
export async function appointMember(
  desk: Desk,
  asked: CommitteeAsked,
  { who, ...said }: Appointment,
  isMade: boolean,
): Promise<AppointmentOutcome> {
  const kept = await keptCommittee(desk, 'appoint-member', asked)
  if (kept.kind !== 'kept') return kept
  const { committee } = kept
  const members = await desk.committeeMembers.of(committee.id, asked.on)
  const personId = await knownPerson(desk, who, members)
  if (personId === null) return { kind: 'unknown-person' }
  if (said.untilOn !== null && said.untilOn < said.fromOn) return { kind: 'bad-term' }
  const { alternateOf, mandate } = said
  const isMember = members.some((member) => member.personId === alternateOf && member.alternateOf === null)
  if (alternateOf !== null && (alternateOf === personId || !isMember)) return { kind: 'bad-alternate' }
  const appointed: SeatedMember = {
    ...said,
    ...(await desk.committeeMembers.profile(personId)),
    personId,
    hasElectedMandate: mandate !== '',
  }
  const whole = appointmentEffect(seatedAmong(members), appointed, committee.rules.composition)
  if (whole.forbidding.length > 0) return { kind: 'forbidden', personId, effect: whole }
  // An alternate is forbidden what a member is, and counts for nothing while nobody calls them.
  const effect = alternateOf === null ? whole : { mended: [], brought: [], forbidding: [] }
  if (!isMade) return { kind: 'weighed', personId, effect }
  await desk.committeeMembers.appoint({
    ...said,
    personId,
    committeeId: committee.id,
    authorityId: committee.authorityId,
    by: asked.personId,
  })
  return { kind: 'appointed', personId }
}

async function knownPerson(
  { accounts, playedRoles }: Desk,
  who: Appointment['who'],
  members: readonly CommitteeMember[],
): Promise<string | null> {
  if ('email' in who) return (await accounts.personByEmail(who.email))?.id ?? null
  const isKnown = members.some(({ personId }) => personId === who.personId) || playedRoles?.people.some(({ id }) => id === who.personId)
  return isKnown === true ? who.personId : null
}
