import type { HouseAct } from '#domain/rights/act.ts'
import { mayActInHouse, type RightsRefusal } from '#domain/rights/may-act.ts'
import { permitInHouse } from './permit.ts'
import type { Committee, Committees } from './ports/committees.ts'
import type { Roles } from './ports/roles.ts'

export type CommitteeAsked = { readonly committeeId: string; readonly personId: string; readonly on: string }

export type CommitteeRefused =
  { readonly kind: 'unknown-committee' } | { readonly kind: 'refused'; readonly refusals: readonly RightsRefusal[] }

/** A committee for whoever may do an act of the house in its authority. */
export async function keptCommittee(
  { committees, roles }: { readonly committees: Committees; readonly roles: Roles },
  act: HouseAct,
  { committeeId, personId, on }: CommitteeAsked,
): Promise<{ readonly kind: 'kept'; readonly committee: Committee } | CommitteeRefused> {
  const committee = await committees.find(committeeId)
  if (committee === null) return { kind: 'unknown-committee' }
  const able = await permitInHouse(roles, act, personId, on)
  if (able.some(({ authorityId }) => authorityId === committee.authorityId)) return { kind: 'kept', committee }
  const answer = mayActInHouse(act, 'visitor')
  return { kind: 'refused', refusals: 'refusals' in answer ? answer.refusals : [] }
}
