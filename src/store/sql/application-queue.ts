import { sql, type Kysely } from 'kysely'
import type { QueuedFile } from '#application/ports/applications.ts'
import type { ApplicationContent } from '#domain/grant/application.ts'
import type { ApplicationState } from '#domain/grant/application-life.ts'
import type { Database } from '../schema.ts'
import { instantText } from './schemes.ts'

/** Files that a committee has before it or has advised on, and those that may be put before it. */
export const filesBefore = (db: Kysely<Database>, committeeId: string, personId: string): Promise<QueuedFile[]> =>
  listed(db, personId, (query) =>
    query
      .where('round.committee_id', '=', committeeId)
      .where('application.state', 'in', ['eligible', 'in-committee', 'opined'])
      .where(sitsFor(committeeId, personId)),
  )

/** Not for an alternate who was not called for the file, nor for the member whose seat another took. */
const sitsFor = (committeeId: string, personId: string) => sql<boolean>`not exists (
  select from committee_member m
  where m.committee_id = ${committeeId} and ${personId} in (m.person_id, m.alternate_of) and m.alternate_of is not null
    and (m.person_id = ${personId}) <> exists (
      select from item_act a where a.application_id = application.id and a.kind = 'alternate' and a.person_id = m.person_id))`
/** When a file came to the state where it stands: what is only said of it moves nothing. */
export const SINCE = sql<Date>`(select max(made_at) from application_event where application_id = application.id
  and kind not in ('assigned', 'letter', 'note', 'payment', 'access-given') and not (kind = 'undone' and detail->>'of' = 'assigned'))`

/** Of files, those that a person neither asked for nor is kept from: of the others not even the number is told. */
export const notKeptFrom = (personId: string) => sql<boolean>`not exists (select 1 from application_person
  where application_id = application.id and person_id = ${personId} and tie in ('applicant', 'co-applicant', 'recused'))`

const selected = (db: Kysely<Database>) =>
  db
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
    .select(SINCE.as('since'))

type Query = ReturnType<typeof selected>

/** Sent files but those that this person asked for or is kept from. */
async function listed(db: Kysely<Database>, personId: string, chosen: (query: Query) => Query): Promise<QueuedFile[]> {
  const rows = await chosen(selected(db))
    .where('application.number', 'is not', null)
    .where('application.destroyed_at', 'is', null)
    .where(notKeptFrom(personId))
    .orderBy('since')
    .orderBy('application.number')
    .execute()
  return rows.map(queuedFile)
}

type QueuedRow = Awaited<ReturnType<ReturnType<typeof selected>['execute']>>[number]

/** A file as every list of work shows it. */
export function queuedFile(row: QueuedRow): QueuedFile {
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
}
