import { sql, type Kysely } from 'kysely'
import type { QueuedFile } from '#application/ports/applications.ts'
import type { ApplicationContent } from '#domain/grant/application.ts'
import type { ApplicationState } from '#domain/grant/application-life.ts'
import type { Database } from '../schema.ts'
import { instantText } from './schemes.ts'

/** Files sent to some authorities, but those that this person asked for or is kept from: not even their number is told. */
export async function queueOf(db: Kysely<Database>, authorityIds: readonly string[], personId: string): Promise<QueuedFile[]> {
  if (authorityIds.length === 0) return []
  const rows = await db
    .selectFrom('application')
    .innerJoin('round', 'round.id', 'application.round_id')
    .innerJoin('scheme', 'scheme.id', 'round.scheme_id')
    .select([
      'application.id',
      'application.number',
      'application.content',
      'application.state',
      'application.sent_at',
      'round_id',
      'scheme_id',
      'label',
    ])
    .select(sql<Date>`(select max(made_at) from application_event where application_id = application.id)`.as('since'))
    .where('scheme.authority_id', 'in', [...authorityIds])
    .where('application.number', 'is not', null)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('application_person')
            .select('tie')
            .whereRef('application_person.application_id', '=', 'application.id')
            .where('person_id', '=', personId)
            .where('tie', 'in', ['applicant', 'co-applicant', 'recused']),
        ),
      ),
    )
    .orderBy('since')
    .orderBy('application.number')
    .execute()
  return rows.map((row) => {
    const content = row.content as ApplicationContent
    return {
      id: row.id,
      number: row.number ?? '',
      title: content.title,
      applicant: content.applicant.name,
      state: row.state as ApplicationState,
      schemeId: row.scheme_id,
      roundId: row.round_id,
      roundLabel: row.label,
      asked: content.asked,
      sentAt: instantText(row.sent_at ?? row.since),
      since: instantText(row.since),
    }
  })
}
