import type { ItemRecord } from '#domain/committee/item-records.ts'
import type { ShownVote } from '#domain/committee/show-of-hands.ts'
import { keptCommittee, type CommitteeRefused } from './kept-committee.ts'
import { permit } from './permit.ts'
import type { Applications } from './ports/applications.ts'
import type { CommitteeMeetings, MinutedFile } from './ports/committee-meetings.ts'
import type { CommitteeMember, CommitteeMembers } from './ports/committee-members.ts'
import type { Committee, Committees, SealedOpinion } from './ports/committees.ts'
import type { Roles } from './ports/roles.ts'
import type { AnnouncedRound, Schemes } from './ports/schemes.ts'
import { readRanking, type RankedRound } from './rank-round.ts'

type Desk = {
  readonly applications: Applications
  readonly committees: Committees
  readonly committeeMembers: CommitteeMembers
  readonly committeeMeetings: CommitteeMeetings
  readonly roles: Roles
  readonly schemes: Schemes
}

/** One file as the record tells it. */
export type MinutesItem = MinutedFile & {
  readonly opinion: SealedOpinion | null
  /** What each said aloud, where the sealed vote was by show. */
  readonly shown: ShownVote | null
  readonly records: readonly ItemRecord[]
}

/** The full minutes of a committee's round, made of what was recorded. */
export type FullMinutes = {
  readonly kind: 'read'
  readonly committee: Committee
  readonly round: AnnouncedRound
  readonly title: string
  readonly isFictitious: boolean
  /** The days on which opinions were sealed; none yet, the day it is. */
  readonly days: readonly string[]
  /** Who sat or stood in on one of those days. */
  readonly members: readonly CommitteeMember[]
  readonly items: readonly MinutesItem[]
  /** Whether all is shown: it is not to whoever stands aside from one file, heard or still to be. */
  readonly isWhole: boolean
  /** The order of the recommended files, where all is shown: sums would tell what is not. */
  readonly ranked: RankedRound | null
}

type Asked = { readonly roundId: string; readonly personId: string; readonly on: string; readonly dayOf: (instant: string) => string }

/** Reads the minutes of a round for whoever keeps its committee. */
export async function readMinutes(desk: Desk, { dayOf, ...asked }: Asked): Promise<FullMinutes | CommitteeRefused> {
  const found = await desk.schemes.round(asked.roundId)
  const committeeId = found?.round.committeeId ?? null
  if (found === null || committeeId === null) return { kind: 'unknown-committee' }
  const kept = await keptCommittee(desk, 'call-meeting', { ...asked, committeeId })
  if (kept.kind !== 'kept') return kept
  const ranked = await readRanking(desk, asked)
  const minuted = await desk.committeeMeetings.minuted(asked.roundId)
  const items = await itemsFor(desk, minuted, asked)
  const sealed = items.flatMap(({ opinion }) => (opinion === null ? [] : [dayOf(opinion.sealedAt)]))
  const days = sealed.length === 0 ? [asked.on] : [...new Set(sealed)].toSorted()
  const isWhole = ranked.kind === 'ranked' && items.length === minuted.length
  const members = await membersOn(desk.committeeMembers, committeeId, days)
  const sits = ({ personId }: { readonly personId: string }): boolean => members.some((member) => member.personId === personId)
  return {
    kind: 'read',
    committee: kept.committee,
    round: found.round,
    title: found.rules.title,
    isFictitious: found.scheme.authority.isFictitious,
    days,
    members,
    // Others, who appraise or vote elsewhere, may stand aside too: that is not the committee's to tell.
    items: items.map((item) => ({ ...item, recused: item.recused.filter(sits) })),
    isWhole,
    ranked: isWhole ? ranked : null,
  }
}

/** The files whose counts this person may read, with all that was recorded of each. */
async function itemsFor(
  { applications, committees, committeeMeetings }: Desk,
  files: readonly MinutedFile[],
  { personId, on }: Pick<Asked, 'personId' | 'on'>,
): Promise<MinutesItem[]> {
  const items: MinutesItem[] = []
  for (const file of files) {
    const answer = await permit(applications, { act: 'read-counts', fileId: file.id, personId, on })
    if (answer.kind !== 'allowed') continue
    const opinion = await committees.opinion(file.id)
    const shown = opinion === null || opinion.vote.show === null ? null : await committees.shown(file.id)
    items.push({ ...file, opinion, shown, records: await committeeMeetings.records(file.id) })
  }
  return items
}

async function membersOn(committeeMembers: CommitteeMembers, committeeId: string, days: readonly string[]): Promise<CommitteeMember[]> {
  const members = new Map<string, CommitteeMember>()
  for (const day of days) for (const member of await committeeMembers.of(committeeId, day)) members.set(member.personId, member)
  return [...members.values()]
}
