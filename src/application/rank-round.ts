import { rankUnder, sharedRank, type Ranking } from '#domain/committee/ranking.ts'
import type { Cents } from '#domain/money/cents.ts'
import { keptCommittee, type CommitteeRefused } from './kept-committee.ts'
import { permit } from './permit.ts'
import type { Applications } from './ports/applications.ts'
import type { CommitteeMeetings, RecommendedFile } from './ports/committee-meetings.ts'
import type { Committee, Committees } from './ports/committees.ts'
import type { Roles } from './ports/roles.ts'
import type { Schemes } from './ports/schemes.ts'

type Desk = {
  readonly applications: Applications
  readonly committees: Committees
  readonly committeeMeetings: CommitteeMeetings
  readonly roles: Roles
  readonly schemes: Schemes
}
type Asked = { readonly roundId: string; readonly personId: string; readonly on: string }

/** The files that a committee recommends in a round, in their order, against its envelope. */
export type RankedRound = {
  readonly kind: 'ranked'
  readonly committee: Committee
  readonly label: string
  readonly title: string
  readonly envelope: Cents | null
  readonly files: readonly RecommendedFile[]
  readonly ranking: Ranking
  /** Whether it is still the time to place them: none of them was put before an assembly yet. */
  readonly isOpen: boolean
}

/** `kept-from-one`: whoever is set aside from a file of the round would read it between the sums. */
export type RankRefused = CommitteeRefused | { readonly kind: 'kept-from-one' }

/** Reads the order of a round for whoever keeps its committee. */
export async function readRanking({ committeeMeetings, schemes, ...desk }: Desk, asked: Asked): Promise<RankedRound | RankRefused> {
  const found = await schemes.round(asked.roundId)
  const committeeId = found?.round.committeeId ?? null
  if (found === null || committeeId === null) return { kind: 'unknown-committee' }
  const kept = await keptCommittee(desk, 'call-meeting', { ...asked, committeeId })
  if (kept.kind !== 'kept') return kept
  const files = await committeeMeetings.recommended(asked.roundId, asked.personId)
  if (files === null) return { kind: 'kept-from-one' }
  const { envelope, label } = found.round
  return {
    kind: 'ranked',
    committee: kept.committee,
    label,
    title: found.rules.title,
    envelope,
    files,
    ranking: rankUnder(
      files.map(({ amount }) => amount),
      envelope,
    ),
    isOpen: files.length > 0 && files.every(({ state, isBeforeAssembly }) => state === 'opined' && !isBeforeAssembly),
  }
}

/** Places the files of a round by the ranks that are given; those without one come last, in the order where they were. */
export async function rankRound(
  desk: Desk,
  asked: Asked,
  rankOf: (fileId: string) => number | null,
): Promise<'ranked' | 'moved-meanwhile' | 'closed' | { readonly kind: 'same-rank'; readonly rank: number } | RankRefused> {
  const read = await readRanking(desk, asked)
  if (read.kind !== 'ranked') return read
  if (!read.isOpen) return 'closed'
  const rank = sharedRank(read.files.map(({ id }) => rankOf(id)))
  if (rank !== null) return { kind: 'same-rank', rank }
  const { personId, on } = asked
  for (const { id } of read.files)
    if ((await permit(desk.applications, { act: 'rank-item', fileId: id, personId, on })).kind !== 'allowed') return 'moved-meanwhile'
  const placeOf = ({ id }: RecommendedFile): number => rankOf(id) ?? Infinity
  const inOrder = read.files.toSorted((a, b) => (placeOf(a) === placeOf(b) ? 0 : placeOf(a) - placeOf(b)))
  await desk.committeeMeetings.rank(
    asked.roundId,
    inOrder.map(({ id }) => id),
    personId,
  )
  return 'ranked'
}
