import type { Role } from '#domain/person/role.ts'
import type { FileAct, HouseAct } from '#domain/rights/act.ts'
import { mayAct, mayActInHouse, type RightsRefusal } from '#domain/rights/may-act.ts'
import { relationOf } from '#domain/rights/relation-of.ts'
import type { Application, Applications, FileTies } from './ports/applications.ts'
import type { RoleGiven, Roles } from './ports/roles.ts'

/** Whether somebody may do an act on a file, in which role, and what else they may do to it; a file that they are nothing to is as if it were not. */
export type Permit =
  | { readonly kind: 'allowed'; readonly role: Role; readonly may: (other: FileAct) => boolean }
  | { readonly kind: 'unknown-file' }
  | { readonly kind: 'refused'; readonly refusals: readonly [RightsRefusal, ...RightsRefusal[]] }

/**
 * The one place where rights on files are decided, on the server, at the moment of the act.
 * Policy: docs/decisions/2026-11-25-rights-in-one-table.md
 */
export async function permit(
  applications: Pick<Applications, 'ties'>,
  { act, fileId, personId, on }: { readonly act: FileAct; readonly fileId: string; readonly personId: string; readonly on: string },
): Promise<Permit> {
  const known = await applications.ties(fileId, personId, on)
  return known === null ? { kind: 'unknown-file' } : permitFor(known, act)
}

/** The files, among some, on which somebody may do an act: decided as for each of them alone. */
export async function permittedAmong(
  applications: Pick<Applications, 'tiesAmong'>,
  {
    act,
    fileIds,
    personId,
    on,
  }: { readonly act: FileAct; readonly fileIds: readonly string[]; readonly personId: string; readonly on: string },
): Promise<ReadonlySet<string>> {
  const known = await applications.tiesAmong(fileIds, personId, on)
  return new Set([...known].flatMap(([id, ties]) => (permitFor(ties, act).kind === 'allowed' ? [id] : [])))
}

function permitFor(known: FileTies, act: FileAct): Permit {
  const tried = known.roles
    .map((role) => ({ role, relation: relationOf(role, known.ties) }))
    .filter(({ relation }) => relation !== 'stranger')
    .map(({ role, relation }) => ({ role, answer: mayAct(act, { role, relation, state: known.state }) }))
  const allowed = tried.find(({ answer }) => 'value' in answer)
  if (allowed !== undefined) return { kind: 'allowed', role: allowed.role, may: (other) => permitFor(known, other).kind === 'allowed' }
  const [first, ...others] = tried.flatMap(({ answer }) => ('refusals' in answer ? answer.refusals : []))
  if (first === undefined) return { kind: 'unknown-file' }
  return { kind: 'refused', refusals: [nearest(first, others)] }
}

const NEAREST: readonly RightsRefusal['kind'][] = ['in-conflict', 'not-this-moment', 'not-this-relation', 'not-this-role']

/** A conflict covers all; else what came closest to being allowed explains best. */
const nearest = (first: RightsRefusal, others: readonly RightsRefusal[]): RightsRefusal =>
  others.reduce((best, one) => (NEAREST.indexOf(one.kind) < NEAREST.indexOf(best.kind) ? one : best), first)

/** The roles in which somebody may do an act of the house, with the authority of each. */
export async function permitInHouse(roles: Roles, act: HouseAct, personId: string, on: string): Promise<readonly RoleGiven[]> {
  return (await roles.of(personId, on)).filter(({ role }) => 'value' in mayActInHouse(act, role))
}

/** A file, the role in which an act may be done on it, and what else that person may do to it. */
export type Permitted = Omit<Extract<Permit, { kind: 'allowed' }>, 'kind'> & {
  readonly kind: 'permitted'
  readonly application: Application
}

/** Reads a file for an act, when it may be done. */
export async function permittedFile(
  applications: Applications,
  asked: { readonly act: FileAct; readonly fileId: string; readonly personId: string; readonly on: string },
): Promise<Permitted | Exclude<Permit, { kind: 'allowed' }>> {
  const allowed = await permit(applications, asked)
  if (allowed.kind !== 'allowed') return allowed
  const application = await applications.find(asked.fileId)
  return application === null ? { kind: 'unknown-file' } : { ...allowed, kind: 'permitted', application }
}
