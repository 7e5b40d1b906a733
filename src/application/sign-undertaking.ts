import type { CommitteeMembers } from './ports/committee-members.ts'
import type { Committee, Committees } from './ports/committees.ts'

type Desk = { readonly committees: Committees; readonly committeeMembers: CommitteeMembers }
type Asked = { readonly personId: string; readonly on: string }

/** The committees to which a member still owes their undertaking of confidentiality. */
export async function undertakingsOwed({ committees, committeeMembers }: Desk, { personId, on }: Asked): Promise<readonly Committee[]> {
  const owed = await committeeMembers.unsigned(personId, on)
  return (await committees.all()).filter(({ id }) => owed.includes(id))
}

/** A member signs their own undertaking, today; `false` when none was owed. */
export async function signUndertaking(desk: Desk, committeeId: string, { personId, on }: Asked): Promise<boolean> {
  const owed = await desk.committeeMembers.unsigned(personId, on)
  return owed.includes(committeeId) && (await desk.committeeMembers.sign(committeeId, personId, on))
}
