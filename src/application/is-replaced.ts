import type { Applications } from './ports/applications.ts'
import type { CommitteeMeetings } from './ports/committee-meetings.ts'
import type { CommitteeMembers } from './ports/committee-members.ts'
import type { Schemes } from './ports/schemes.ts'

type Desk = {
  readonly applications: Pick<Applications, 'find'>
  readonly committeeMembers: Pick<CommitteeMembers, 'of'>
  readonly committeeMeetings: Pick<CommitteeMeetings, 'records'>
  readonly schemes: Pick<Schemes, 'round'>
}
type Asked = { readonly fileId: string; readonly personId: string; readonly on: string }

/** Whether somebody holds a seat of the committee that an alternate took for this file. */
export async function isReplaced(desk: Desk, { fileId, personId, on }: Asked): Promise<boolean> {
  const application = await desk.applications.find(fileId)
  const committeeId = application === null ? null : ((await desk.schemes.round(application.roundId))?.round.committeeId ?? null)
  if (committeeId === null) return false
  const members = await desk.committeeMembers.of(committeeId, on)
  if (!members.some((member) => member.personId === personId)) return false
  const steads = new Set(members.flatMap((member) => (member.alternateOf === personId ? [member.personId] : [])))
  const records = await desk.committeeMeetings.records(fileId)
  return records.some(({ kind, personId: called }) => kind === 'alternate' && called !== null && steads.has(called))
}
