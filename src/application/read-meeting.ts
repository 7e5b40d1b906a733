import { orderOfItems, type ItemOrder } from '#domain/committee/order-of-items.ts'
import { keptCommittee, type CommitteeAsked, type CommitteeRefused } from './kept-committee.ts'
import type { CommitteeMeetings, MeetingFile } from './ports/committee-meetings.ts'
import type { CommitteeMember, CommitteeMembers } from './ports/committee-members.ts'
import type { Committee, Committees } from './ports/committees.ts'
import type { Roles } from './ports/roles.ts'
import type { Schemes } from './ports/schemes.ts'

export type MeetingDesk = {
  readonly committees: Committees
  readonly committeeMembers: CommitteeMembers
  readonly committeeMeetings: CommitteeMeetings
  readonly roles: Roles
  readonly schemes: Pick<Schemes, 'all'>
}

/** A meeting as whoever keeps it prepares it. */
export type Meeting = {
  readonly kind: 'opened'
  readonly committee: Committee
  readonly members: readonly CommitteeMember[]
  readonly files: readonly MeetingFile[]
  /** The rounds that the committee hears. */
  readonly rounds: readonly { readonly id: string; readonly title: string }[]
  /** The files on the agenda, in the order in which fewest people leave the room. */
  readonly agenda: { readonly items: readonly MeetingFile[]; readonly order: ItemOrder }
}

/** Opens a meeting for whoever keeps it: files from which they are set aside are in none of its lists, nor of its counts. */
export async function readMeeting(desk: MeetingDesk, asked: CommitteeAsked): Promise<Meeting | CommitteeRefused> {
  const kept = await keptCommittee(desk, 'call-meeting', asked)
  if (kept.kind !== 'kept') return kept
  const { committee } = kept
  const members = await desk.committeeMembers.of(committee.id, asked.on)
  const files = await desk.committeeMeetings.files(committee.id, asked.personId, asked.on)
  const onAgenda = files.filter(({ state }) => state === 'in-committee')
  const order = orderOfItems(onAgenda.map(({ aside }) => aside.map(({ personId }) => personId)))
  const items = order.order.flatMap((rank) => onAgenda[rank] ?? [])
  const rounds = (await desk.schemes.all()).flatMap((scheme) =>
    scheme.rounds
      .filter(({ committeeId }) => committeeId === committee.id)
      .map(({ id, label }) => ({ id, title: `${scheme.versions.at(-1)?.rules.title ?? scheme.id}, ${label}` })),
  )
  return { kind: 'opened', committee, members, files, rounds, agenda: { items, order } }
}
