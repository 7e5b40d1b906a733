import type { ApplicationState } from '#domain/grant/application-life.ts'
import { COMMITTEE_SEATS } from '#domain/person/role.ts'
import type { QueuedFile } from './ports/applications.ts'
import type { Committee, Committees } from './ports/committees.ts'
import type { RoleGiven, Roles } from './ports/roles.ts'

/** A committee that somebody keeps or sits on, with the files they may see. */
export type MyCommittee = { readonly committee: Committee; readonly isKept: boolean; readonly files: readonly QueuedFile[] }

/** What is to be done first. */
const WORK_ORDER: readonly ApplicationState[] = ['in-committee', 'eligible', 'opined']

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
      return { ...one, files: shown.toSorted((a, b) => WORK_ORDER.indexOf(a.state) - WORK_ORDER.indexOf(b.state)) }
    }),
  )
}

const isSeatOn = ({ role, bodyId }: RoleGiven, committeeId: string): boolean => COMMITTEE_SEATS.includes(role) && bodyId === committeeId
