import type { Kysely } from 'kysely'
import type { MinutedFile } from '#application/ports/committee-meetings.ts'
import type { ApplicationContent } from '#domain/grant/application.ts'
import type { ApplicationState } from '#domain/grant/application-life.ts'
import type { Database } from '../schema.ts'
import { calledFor } from './seats.ts'

/** The files of a round that came before its committee, with who read each and who stood aside. */
export async function minutedFilesOf(db: Kysely<Database>, roundId: string): Promise<MinutedFile[]> {
  const rows = await db
    .selectFrom('application')
    .select(['id', 'number', 'content', 'state'])
    .where('round_id', '=', roundId)
    .where('state', '<>', 'withdrawn')
    .where('destroyed_at', 'is', null)
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('application_event')
          .select('application_event.id')
          .whereRef('application_event.application_id', '=', 'application.id')
          .where('application_event.kind', 'in', ['send-to-committee', 'seal-opinion']),
      ),
    )
    .orderBy('number')
    .execute()
  if (rows.length === 0) return []
  const ties = await db
    .selectFrom('application_person')
    .select(['application_id', 'person_id', 'tie', 'reason'])
    .where(
      'application_id',
      'in',
      rows.map(({ id }) => id),
    )
    .where('tie', 'in', ['reader', 'recused'])
    .orderBy('person_id')
    .execute()
  const replacedIn = await replacedOf(
    db,
    roundId,
    rows.map(({ id }) => id),
  )
  return rows.map(({ id, number, content, state }) => {
    const replaced = replacedIn(id)
    const { title, applicant } = content as ApplicationContent
    const own = ties.filter(({ application_id }) => application_id === id)
    const recused = own.filter(({ tie }) => tie === 'recused').map(({ person_id, reason }) => ({ personId: person_id, reason }))
    return {
      id,
      number: number ?? '',
      title,
      applicant: applicant.name,
      state: state as ApplicationState,
      readers: own
        .filter(
          ({ tie, person_id }) =>
            tie === 'reader' && !replaced.includes(person_id) && !recused.some(({ personId }) => personId === person_id),
        )
        .map(({ person_id }) => person_id),
      recused,
    }
  })
}

/** The members in whose stead an alternate was called for some files of a round. */
async function replacedOf(db: Kysely<Database>, roundId: string, ids: readonly string[]): Promise<(id: string) => readonly string[]> {
  const called = await calledFor(db, ids)
  const alternates = await db
    .selectFrom('committee_member')
    .innerJoin('round', 'round.committee_id', 'committee_member.committee_id')
    .select(['committee_member.person_id', 'alternate_of'])
    .where('round.id', '=', roundId)
    .execute()
  return (id) =>
    alternates.flatMap(({ person_id, alternate_of }) =>
      alternate_of !== null && called.get(id)?.includes(person_id) === true ? [alternate_of] : [],
    )
}
