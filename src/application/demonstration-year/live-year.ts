import type { Trade } from '#domain/committee/committee-rules.ts'
import type { NewMember } from '../ports/committee-members.ts'
import type { Committee } from '../ports/committees.ts'
import type { YearWords } from '../ports/year-words.ts'
import type { Authority } from '../ports/schemes.ts'
import type { AssemblyDesk } from '../open-paper.ts'
import type { PlayedPerson } from '../ports/played-roles.ts'
import type { RoleGiven } from '../ports/roles.ts'
import { isWhollyLived, liveFile, liveSteps, type FileDesk } from './live-file.ts'
import { livePaper } from './live-paper.ts'
import { membersOf, YEAR_PEOPLE, type PlannedSession } from './planned-year.ts'

type Desk = FileDesk & AssemblyDesk

/** Told before each file, and once at the end. */
export type YearProgress = (done: number, total: number) => void

/** Those who serve and sit during the year, as roles are given. */
export function yearPeople(committeeIds: readonly string[]): readonly PlayedPerson[] {
  const person = (id: string, role: RoleGiven['role'], bodyId: string | null = null): PlayedPerson => ({
    id,
    name: id,
    role,
    authorityId: null,
    bodyId,
    part: '',
  })
  return [
    ...YEAR_PEOPLE.officers.map((id) => person(id, 'case-officer')),
    person(YEAR_PEOPLE.secretary, 'committee-secretary'),
    person(YEAR_PEOPLE.clerk, 'assembly-clerk'),
    ...committeeIds.flatMap((committeeId) =>
      membersOf(committeeId).map((id, rank, all) => person(id, rank === all.length - 1 ? 'state-officer' : 'expert', committeeId)),
    ),
  ]
}

const USUAL_TRADES: readonly Trade[] = ['author', 'director', 'producer', 'technician', 'critic', 'distributor', 'exhibitor']

/** What is known of those who sit: the trades that their committee asks for first, the State last, women and men in turn. */
export function yearMembers(authority: Authority, committees: readonly Committee[], feeRule: string): readonly NewMember[] {
  return committees.flatMap((committee) => {
    const asked = committee.rules.composition.flatMap((rule) => (rule.kind === 'trade-seats' ? rule.trade : []))
    const trades = [...asked, ...USUAL_TRADES.filter((trade) => !asked.includes(trade))]
    return membersOf(committee.id).map((personId, rank, all) => ({
      personId,
      committeeId: committee.id,
      authorityId: authority.id,
      trade: rank === all.length - 1 ? 'state' : (trades[rank] ?? 'author'),
      gender: rank % 2 === 0 ? 'woman' : 'man',
      mandate: '',
      alternateOf: null,
      undertakingOn: MEMBERS_FROM,
      feeRule,
      fromOn: MEMBERS_FROM,
      untilOn: null,
      by: authority.name,
    }))
  })
}

const MEMBERS_FROM = '2025-09-01'

/** Lives a year once, by the acts by which everybody acts; stopped, it goes on from where it was. `false` when it was lived already. */
export async function liveYear(
  desk: Desk,
  sessions: readonly PlannedSession[],
  words: YearWords,
  onProgress: YearProgress,
): Promise<boolean> {
  const total = sessions.reduce((sum, { files }) => sum + files.length, 0)
  // The last file to be lived tells whether all were.
  const last = sessions.flatMap(({ files }) => files).at(-1)
  if (last === undefined || (await isWhollyLived(desk, last))) return false
  let done = 0
  for (const { files, papers } of sessions) {
    for (const file of files) {
      onProgress(done, total)
      await liveFile(desk, file, words)
      done += 1
    }
    for (const paper of papers) await livePaper(desk, paper, desk.fingerprintOf)
    for (const file of files) if (file.afterwards.length > 0) await liveSteps(desk, file, file.afterwards, words)
  }
  onProgress(total, total)
  return true
}
