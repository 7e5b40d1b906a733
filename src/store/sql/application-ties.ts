import { sql, type Kysely } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Applications, Tie } from '#application/ports/applications.ts'
import type { ApplicationState } from '#domain/grant/application-life.ts'
import { COMMITTEE_SEATS, type Role } from '#domain/person/role.ts'
import type { Database } from '../schema.ts'
import { rolesHeld } from './roles-held.ts'
import { seatedOn } from './seats.ts'

/** What a person is to a file on a day: read anew at each act, so that what was withdrawn is gone at once. */
export async function tiesOf(db: Kysely<Database>, id: string, personId: string, on: string): ReturnType<Applications['ties']> {
  const file = await db
    .selectFrom('application')
    .innerJoin('round', 'round.id', 'application.round_id')
    .innerJoin('scheme', 'scheme.id', 'round.scheme_id')
    .select(({ selectFrom }) => [
      'application.state',
      'round.committee_id',
      jsonArrayFrom(selectFrom('application_person').select('tie').where('application_id', '=', id).where('person_id', '=', personId)).as(
        'ties',
      ),
      jsonArrayFrom(
        rolesHeld(db, on)
          .select(['role', 'body_id'])
          .where('person_id', '=', personId)
          .where('authority_id', '=', sql.ref<string>('scheme.authority_id')),
      ).as('held'),
    ])
    .where('application.id', '=', id)
    .where('application.destroyed_at', 'is', null)
    .executeTakeFirst()
  if (file === undefined) return null
  const roles = file.held.map(({ role, body_id }) => ({ role: role as Role, body_id }))
  const has = (...wanted: readonly Tie[]): boolean => file.ties.some(({ tie }) => wanted.some((one) => one === tie))
  const hasSeat = roles.some(({ role, body_id }) => COMMITTEE_SEATS.includes(role) && body_id === file.committee_id)
  const isApplicant = has('applicant', 'co-applicant')
  return {
    state: file.state as ApplicationState,
    roles: [...(isApplicant ? (['applicant'] as const) : []), ...new Set(roles.map(({ role }) => role))],
    ties: {
      isApplicant,
      isCoApplicant: has('co-applicant'),
      isInConflict: has('recused'),
      isAssigned: has('officer', 'reader'),
      isOfAssembly: roles.some(({ role }) => role === 'elected-official'),
      isSeated: hasSeat && file.committee_id !== null && (await seatedOn(db, file.committee_id, id, on)).includes(personId),
      isOfAuthority: roles.some(({ role }) => !isSeat(role)),
    },
  }
}

const isSeat = (role: Role): boolean => COMMITTEE_SEATS.includes(role) || role === 'elected-official'
