import type { ApplicationState } from '#domain/grant/application-life.ts'
import { voteManner } from '#domain/committee/show-of-hands.ts'
import { COMMITTEE_SEATS } from '#domain/person/role.ts'
import type { QueuedFile } from './ports/applications.ts'
import type { Committee, Committees, OwnPart } from './ports/committees.ts'
import type { RoleGiven, Roles } from './ports/roles.ts'

/** What a file waits for from whoever keeps its committee or sits on it; null when it waits for nothing of theirs. */
export type AwaitedAct = 'reading' | 'vote' | 'agenda' | 'opinion' | null

/** A file that they may see, with what it waits for from them. */
export type CommitteeFile = QueuedFile & { readonly mine: OwnPart; readonly awaited: AwaitedAct }

/** A committee that somebody keeps or sits on, with the files they may see, what waits for them first. */
export type MyCommittee = { readonly committee: Committee; readonly isKept: boolean; readonly files: readonly CommitteeFile[] }

const WORK_ORDER: readonly ApplicationState[] = ['in-committee', 'eligible', 'opined']
const AWAITED_ORDER: readonly AwaitedAct[] = ['reading', 'vote', 'opinion', 'agenda', null]

/** What waits for them first. */
export const byAwaited = (a: CommitteeFile, b: CommitteeFile): number =>
  AWAITED_ORDER.indexOf(a.awaited) - AWAITED_ORDER.indexOf(b.awaited) || WORK_ORDER.indexOf(a.state) - WORK_ORDER.indexOf(b.state)

/** The committees that a person keeps or sits on today. */
export async function myCommittees(
  { committees, roles }: { readonly committees: Committees; readonly roles: Roles },
  personId: string,
  on: string,
): Promise<readonly MyCommittee[]> {
  const mine = await roles.of(personId, on)
  const known = await committees.all()
  const found = known.flatMap((committee) => {
    const isKept = mine.some(({ role, authorityId }) => role === 'committee-secretary' && authorityId === committee.authorityId)
    return isKept || mine.some((one) => isSeatOn(one, committee.id)) ? [{ committee, isKept }] : []
  })
  return Promise.all(
    found.map(async (one) => {
      const files = await committees.files(one.committee.id, personId)
      const shown = one.isKept ? files : files.filter(({ state }) => state !== 'eligible')
      const told = shown.map(({ manner, ...file }): CommitteeFile => {
        const isByShow = voteManner(manner, one.committee.rules.voting) === 'show'
        return { ...file, awaited: one.isKept ? keptAwaited(file) : seatAwaited(file, isByShow) }
      })
      return { ...one, files: told.toSorted(byAwaited) }
    }),
  )
}

/** The file that waits next for the same person, in the same committee. */
export function nextAwaited(mine: readonly MyCommittee[], committeeId: string, fileId: string): CommitteeFile | null {
  const files = mine.find(({ committee }) => committee.id === committeeId)?.files ?? []
  return files.find(({ id, awaited }) => awaited !== null && id !== fileId) ?? null
}

const keptAwaited = ({ state }: QueuedFile): AwaitedAct => (state === 'in-committee' ? 'opinion' : state === 'eligible' ? 'agenda' : null)

/** What is voted aloud, in meeting, waits for no ballot. */
function seatAwaited({ state, mine }: QueuedFile & { readonly mine: OwnPart }, isByShow: boolean): AwaitedAct {
  if (state !== 'in-committee') return null
  return mine.isReader && !mine.hasNoted ? 'reading' : mine.hasVoted || isByShow ? null : 'vote'
}

const isSeatOn = ({ role, bodyId }: RoleGiven, committeeId: string): boolean => COMMITTEE_SEATS.includes(role) && bodyId === committeeId
