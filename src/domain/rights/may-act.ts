import type { ApplicationState } from '../grant/application-life.ts'
import type { Role } from '../person/role.ts'
import type { Result } from '../result.ts'
import type { FileAct, HouseAct } from './act.ts'
import { FILE_RIGHTS, HOUSE_RIGHTS } from './rights-table.ts'
import type { Relation } from './relation.ts'

/** Why an act is refused: the first that holds, from the farthest to the nearest. */
export type RightsRefusal =
  | { readonly kind: 'in-conflict'; readonly act: FileAct }
  | { readonly kind: 'not-this-role'; readonly act: FileAct | HouseAct; readonly roles: readonly Role[] }
  | { readonly kind: 'not-this-relation'; readonly act: FileAct; readonly relations: readonly Relation[] }
  | { readonly kind: 'not-this-moment'; readonly act: FileAct; readonly states: readonly ApplicationState[] }

/** One person in one role before one file. */
export type ActorStanding = { readonly role: Role; readonly relation: Relation; readonly state: ApplicationState }

/**
 * Whether a role may do an act on a file standing there, or why not.
 * Bounds: what the table does not allow is refused; a person in conflict learns that and nothing of the file's state.
 * Policy: docs/decisions/2026-11-25-rights-in-one-table.md
 */
export function mayAct(act: FileAct, { role, relation, state }: ActorStanding): Result<'allowed', RightsRefusal> {
  const listed = FILE_RIGHTS[act]
  const ofRole = listed.filter((permission) => permission.role === role)
  const ofRelation = ofRole.filter(({ relations }) => relations.includes(relation))
  if (ofRelation.some(({ states }) => states.includes(state))) return { value: 'allowed' }
  if (relation === 'in-conflict') return { refusals: [{ kind: 'in-conflict', act }] }
  if (ofRole.length === 0)
    return { refusals: [{ kind: 'not-this-role', act, roles: [...new Set(listed.map((permission) => permission.role))] }] }
  if (ofRelation.length === 0)
    return { refusals: [{ kind: 'not-this-relation', act, relations: [...new Set(ofRole.flatMap(({ relations }) => relations))] }] }
  return { refusals: [{ kind: 'not-this-moment', act, states: [...new Set(ofRelation.flatMap(({ states }) => states))] }] }
}

/**
 * Whether a role may do an act that bears on no single file, in its own authority.
 * Policy: docs/decisions/2026-11-25-rights-in-one-table.md
 */
export const mayActInHouse = (act: HouseAct, role: Role): Result<'allowed', RightsRefusal> =>
  HOUSE_RIGHTS[act].includes(role) ? { value: 'allowed' } : { refusals: [{ kind: 'not-this-role', act, roles: HOUSE_RIGHTS[act] }] }
