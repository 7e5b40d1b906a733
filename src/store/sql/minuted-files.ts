import type { Kysely } from 'kysely'
import type { MinutedFile } from '#application/ports/committee-meetings.ts'
import type { ApplicationContent } from '#domain/grant/application.ts'
import type { ApplicationState } from '#domain/grant/application-life.ts'
import type { Database } from '../schema.ts'

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
  return rows.map(({ id, number, content, state }) => {
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
        .filter(({ tie, person_id }) => tie === 'reader' && !recused.some(({ personId }) => personId === person_id))
        .map(({ person_id }) => person_id),
      recused,
    }
  })
}
