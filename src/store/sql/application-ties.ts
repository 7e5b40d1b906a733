import { sql, type Kysely } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { FileTies, Tie } from '#application/ports/applications.ts'
import type { ApplicationState } from '#domain/grant/application-life.ts'
import { COMMITTEE_SEATS, type Role } from '#domain/person/role.ts'
import type { Database } from '../schema.ts'
import { rolesHeld } from './roles-held.ts'
import { calledFor, seatedFor, seatsOn, type Seats } from './seats.ts'

/** What a person is to some files on a day: read anew at each act, so that what was withdrawn is gone at once. */
export async function tiesAmong(
  db: Kysely<Database>,
  ids: readonly string[],
  personId: string,
  on: string,
): Promise<ReadonlyMap<string, FileTies>> {
  if (ids.length === 0) return new Map()
  const files = await db
    .selectFrom('application')
    .innerJoin('round', 'round.id', 'application.round_id')
    .innerJoin('scheme', 'scheme.id', 'round.scheme_id')
    .select(({ selectFrom }) => [
      'application.id',
      'application.state',
      'round.committee_id',
      jsonArrayFrom(
        selectFrom('application_person').select('tie').whereRef('application_id', '=', 'application.id').where('person_id', '=', personId),
      ).as('ties'),
      jsonArrayFrom(
        rolesHeld(db, on)
          .select(['role', 'body_id'])
          .where('person_id', '=', personId)
          .where('authority_id', '=', sql.ref<string>('scheme.authority_id')),
      ).as('held'),
    ])
    .where('application.id', 'in', [...ids])
    .where('application.destroyed_at', 'is', null)
    .execute()
  const seated = await seatedAmong(db, files, on)
  return new Map(
    files.map((file) => {
      const roles = file.held.map(({ role, body_id }) => ({ role: role as Role, body_id }))
      const has = (...wanted: readonly Tie[]): boolean => file.ties.some(({ tie }) => wanted.some((one) => one === tie))
      const isApplicant = has('applicant', 'co-applicant')
      return [
        file.id,
        {
          state: file.state as ApplicationState,
          roles: [...(isApplicant ? (['applicant'] as const) : []), ...new Set(roles.map(({ role }) => role))],
          ties: {
            isApplicant,
            isCoApplicant: has('co-applicant'),
            isInConflict: has('recused'),
            isAssigned: has('officer', 'reader'),
            isOfAssembly: roles.some(({ role }) => role === 'elected-official'),
            isSeated: seated(file.id).includes(personId),
            isOfAuthority: roles.some(({ role }) => !isSeat(role)),
          },
        },
      ]
    }),
  )
}

type Held = {
  readonly id: string
  readonly committee_id: string | null
  readonly held: readonly { readonly role: string; readonly body_id: string | null }[]
}

/** Who sits for each file on whose committee this person has a seat. */
async function seatedAmong(db: Kysely<Database>, files: readonly Held[], on: string): Promise<(id: string) => readonly string[]> {
  const mine = files.flatMap(({ id, committee_id, held }) =>
    committee_id !== null && held.some(({ role, body_id }) => isCommitteeSeat(role as Role) && body_id === committee_id)
      ? [{ id, committeeId: committee_id }]
      : [],
  )
  const called = await calledFor(
    db,
    mine.map(({ id }) => id),
  )
  const seats = new Map<string, Seats>()
  for (const committeeId of new Set(mine.map((one) => one.committeeId))) seats.set(committeeId, await seatsOn(db, committeeId, on))
  return (id) => {
    const held = seats.get(mine.find((one) => one.id === id)?.committeeId ?? '')
    return held === undefined ? [] : seatedFor(held, called.get(id) ?? [])
  }
}

const isCommitteeSeat = (role: Role): boolean => COMMITTEE_SEATS.includes(role)
const isSeat = (role: Role): boolean => isCommitteeSeat(role) || role === 'elected-official'
