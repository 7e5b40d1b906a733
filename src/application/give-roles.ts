import { COMMITTEE_SEATS, type Role } from '#domain/person/role.ts'
import { dayOf } from '#domain/time/day.ts'
import { permitInHouse } from './permit.ts'
import type { Accounts } from './ports/accounts.ts'
import type { Committee, Committees } from './ports/committees.ts'
import type { PlayedRoles } from './ports/played-roles.ts'
import type { RoleGiven, Roles } from './ports/roles.ts'
import type { Authority, Schemes } from './ports/schemes.ts'
import { namesOf, type NameOf } from './names-of.ts'

type Desk = {
  readonly accounts: Pick<Accounts, 'namesOf' | 'personByEmail'>
  readonly playedRoles: PlayedRoles | null
  readonly committees: Committees
  readonly roles: Roles
  readonly schemes: Schemes
}
type Asked = { readonly personId: string; readonly on: string }

/** Roles that an administrator gives: whoever applies or reads needs none. */
export const GIVEN_ROLES: readonly Role[] = [
  'case-officer',
  'committee-secretary',
  'expert',
  'elected-official',
  'assembly-clerk',
  'state-officer',
  'delegate',
  'administrator',
]

export type AuthorityRoles = {
  readonly authority: Authority
  readonly committees: readonly Committee[]
  /** Those that hold, or will. */
  readonly roles: readonly RoleGiven[]
}

/** The roles of the authorities that somebody administers, and who holds them. */
export async function openRoles(
  desk: Desk,
  { personId, on }: Asked,
): Promise<{ readonly authorities: readonly AuthorityRoles[]; readonly nameOf: NameOf }> {
  const ids = new Set((await permitInHouse(desk.roles, 'give-role', personId, on)).map(({ authorityId }) => authorityId))
  const [known, committees] = await Promise.all([desk.schemes.authorities(), desk.committees.all()])
  const authorities = await Promise.all(
    known
      .filter(({ id }) => ids.has(id))
      .map(async (authority) => ({
        authority,
        committees: committees.filter(({ authorityId }) => authorityId === authority.id),
        roles: (await desk.roles.inAuthority(authority.id)).filter(
          ({ withdrawnAt, untilOn }) => withdrawnAt === null && (untilOn === null || untilOn >= on),
        ),
      })),
  )
  const holders = authorities.flatMap(({ roles }) => roles.map((role) => role.personId))
  return { authorities, nameOf: await namesOf(desk, holders) }
}

export type GiveOutcome =
  'given' | 'not-yours' | 'unknown-role' | 'no-account' | 'no-committee' | 'no-assembly' | 'bad-days' | 'held-already'

/** Gives a role to somebody who has an account; who is played gives them to who is played only. */
export async function giveRoleTo(
  desk: Desk,
  asked: Asked & {
    readonly authorityId: string
    readonly email: string
    readonly role: string
    readonly committeeId: string
    readonly assembly: string
    readonly fromOn: string
    readonly untilOn: string
  },
): Promise<GiveOutcome> {
  const { authorities } = await openRoles(desk, asked)
  const of = authorities.find(({ authority }) => authority.id === asked.authorityId)
  if (of === undefined) return 'not-yours'
  const role = GIVEN_ROLES.find((one) => one === asked.role)
  if (role === undefined) return 'unknown-role'
  const person = await personNamed(desk, asked)
  if (person === null) return 'no-account'
  const bodyId = bodyOf(role, of, asked)
  if (bodyId === undefined) return role === 'elected-official' ? 'no-assembly' : 'no-committee'
  const fromOn = dayOf(asked.fromOn)
  const untilOn = asked.untilOn === '' ? null : dayOf(asked.untilOn)
  if (fromOn === undefined || untilOn === undefined || fromOn < asked.on || (untilOn !== null && untilOn < fromOn)) return 'bad-days'
  const isHeld = of.roles.some(
    (one) =>
      one.personId === person.id &&
      one.role === role &&
      one.bodyId === bodyId &&
      (one.untilOn === null || one.untilOn >= fromOn) &&
      (untilOn === null || one.fromOn <= untilOn),
  )
  if (isHeld) return 'held-already'
  await desk.roles.give({ personId: person.id, role, authorityId: of.authority.id, bodyId, fromOn, untilOn, givenBy: asked.personId })
  return 'given'
}

/** Where the seat is: null for a role without one, nothing when it is missing. */
function bodyOf(role: Role, { authority, committees }: AuthorityRoles, asked: { committeeId: string; assembly: string }) {
  if (COMMITTEE_SEATS.includes(role)) return committees.find(({ id }) => id === asked.committeeId)?.id
  if (role !== 'elected-official') return null
  return assemblyId(authority.id, asked.assembly)
}

/** How an assembly is kept by the words of its name, or nothing without any. */
export function assemblyId(authorityId: string, name: string): string | undefined {
  const words = name
    .normalize('NFD')
    .toLowerCase()
    .match(/[a-z0-9\u0300-\u036f]+/g)
  return words === null ? undefined : `${authorityId}-${words.join('-').replaceAll(/[\u0300-\u036f]/g, '')}`
}

async function personNamed({ accounts, playedRoles }: Desk, { personId, email }: { personId: string; email: string }) {
  const isPlayed = (id: string) => playedRoles?.people.find((one) => one.id === id) ?? null
  return isPlayed(personId) === null ? accounts.personByEmail(email) : isPlayed(email)
}

/** Whether a role is the last by which somebody administers an authority: nobody leaves one without themselves. */
export const isOwnLast = ({ roles }: Pick<AuthorityRoles, 'roles'>, role: RoleGiven, { personId, on }: Asked): boolean =>
  role.role === 'administrator' &&
  role.personId === personId &&
  !roles.some((one) => one.role === role.role && one.personId === personId && one.id !== role.id && one.fromOn <= on)

export type WithdrawOutcome = 'withdrawn' | 'not-yours' | 'not-sure' | 'own-last' | 'of-demonstration'

/** Ends a role at once; nobody leaves an authority without themselves, nor the demonstration without its people. */
export async function withdrawRoleFrom(
  desk: Desk,
  asked: Asked & { readonly roleId: number; readonly isSure: boolean },
): Promise<WithdrawOutcome> {
  const permitted = await permitInHouse(desk.roles, 'withdraw-role', asked.personId, asked.on)
  const { authorities } = await openRoles(desk, asked)
  const of = authorities.find(({ roles }) => roles.some(({ id }) => id === asked.roleId))
  const role = of?.roles.find(({ id }) => id === asked.roleId)
  if (of === undefined || role === undefined || !permitted.some(({ authorityId }) => authorityId === role.authorityId)) return 'not-yours'
  if (of.authority.isFictitious && role.givenBy === of.authority.name) return 'of-demonstration'
  if (isOwnLast(of, role, asked)) return 'own-last'
  if (!asked.isSure) return 'not-sure'
  return (await desk.roles.withdraw(role.id, asked.personId)) ? 'withdrawn' : 'not-yours'
}
