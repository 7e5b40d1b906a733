import { sql, type Kysely, type Selectable } from 'kysely'
import type { Application, ApplicationEvent, Applications, SentContent } from '#application/ports/applications.ts'
import type { ApplicationContent } from '#domain/grant/application.ts'
import type { ApplicationState } from '#domain/grant/application-life.ts'
import type { Role } from '#domain/person/role.ts'
import type { ApplicationEventRow, ApplicationSentRow, Database } from '../schema.ts'
import { appendLog } from './append-log.ts'
import { keepApplicationEvent } from './keep-application-event.ts'
import { keepableJson } from './keepable-json.ts'
import { addPart, copyParts, partsOf, removePart } from './application-parts.ts'
import { sendAgain, sendApplication } from './send-application.ts'
import { tiesAmong } from './application-ties.ts'
import { instantText } from './schemes.ts'

/** Files deposited in rounds, held in SQL. */
export const applicationsOf = (db: Kysely<Database>): Applications => ({
  begin: ({ id, roundId, content, formerId, by, start, at }) =>
    db.transaction().execute(async (transaction) => {
      await transaction
        .insertInto('application')
        .values({
          id,
          round_id: roundId,
          state: 'draft',
          content: keepableJson(content),
          former_id: formerId,
          number: null,
          sent_fingerprint: null,
          sent_at: null,
          received_on: null,
        })
        .execute()
      await transaction
        .insertInto('application_person')
        .values({ application_id: id, person_id: by.personId, tie: 'applicant', made_by: by.personId })
        .execute()
      await copyParts(transaction, id, start?.parts ?? [], by.personId)
      await keepApplicationEvent(transaction, { id, kind: 'begun', state: 'draft', detail: start?.detail ?? {}, by, at })
    }),
  find: async (id) => (await readApplications(db, (query) => query.where('application.id', '=', id)))[0] ?? null,
  ofPerson: (personId) =>
    readApplications(db, (query) =>
      query.where('application.id', 'in', (inner) =>
        inner
          .selectFrom('application_person')
          .select('application_id')
          .where('person_id', '=', personId)
          .where('tie', 'in', ['applicant', 'co-applicant']),
      ),
    ),
  save: async (id, seen, content) => {
    const kept = await db
      .updateTable('application')
      .set({ content: keepableJson(content), saved: seen + 1, saved_at: sql`now()` })
      .where('id', '=', id)
      .where('state', '=', 'draft')
      .where('saved', '=', seen)
      .returning('saved')
      .executeTakeFirst()
    if (kept !== undefined) return kept.saved
    const row = await db
      .selectFrom('application')
      .select(['state', 'saved', sql<boolean>`content = ${keepableJson(content)}::jsonb`.as('is_same')])
      .where('id', '=', id)
      .executeTakeFirst()
    if (row?.state !== 'draft') return 'sent'
    return row.is_same && row.saved === seen + 1 ? row.saved : 'saved-elsewhere'
  },
  addPart: (part) => db.transaction().execute((transaction) => addPart(transaction, part)),
  removePart: (applicationId, partId, whileIn) =>
    db.transaction().execute((transaction) => removePart(transaction, applicationId, partId, whileIn)),
  partBytes: async (applicationId, partId) => {
    const part = (await partsOf(db, [applicationId])).get(applicationId)?.find(({ id }) => id === partId)
    if (part === undefined) return null
    const row = await db.selectFrom('deposited_file').select('bytes').where('fingerprint', '=', part.fingerprint).executeTakeFirst()
    return row === undefined ? null : { part, bytes: new Uint8Array(row.bytes) }
  },
  send: (id, given) => db.transaction().execute((transaction) => sendApplication(transaction, id, given)),
  move: (id, { kind, from, to, detail, at, by }) =>
    db.transaction().execute(async (transaction) => {
      const changed = await transaction
        .updateTable('application')
        .set({ state: to })
        .where('id', '=', id)
        .where('state', 'in', [...from])
        .returning(['number', 'round_id'])
        .executeTakeFirst()
      if (changed === undefined) return false
      if (changed.number !== null)
        await appendLog(transaction, {
          act: 'file-moved',
          at,
          facts: { round: changed.round_id },
          hidden: { file: { number: changed.number }, person: by.personId, move: { kind } },
        })
      await keepApplicationEvent(transaction, { id, kind, state: to, detail, by, at })
      return true
    }),
  sendAgain: (id, given) => db.transaction().execute((transaction) => sendAgain(transaction, id, given)),
  sent: async (id) =>
    (await db.selectFrom('application_sent').selectAll().where('application_id', '=', id).orderBy('number').execute()).map(sentOf),
  events: async (id) =>
    (await db.selectFrom('application_event').selectAll().where('application_id', '=', id).orderBy('id').execute()).map(eventOf),
  keeps: async (personId) => {
    const named = db
      .selectFrom('application_person')
      .innerJoin('application', 'application.id', 'application_person.application_id')
      .select('application.id')
      .where('person_id', '=', personId)
      .where('number', 'is not', null)
    const given = db.selectFrom('role_given').select('person_id').where('person_id', '=', personId)
    return (await named.executeTakeFirst()) !== undefined || (await given.executeTakeFirst()) !== undefined
  },
  ties: async (id, personId, on) => (await tiesAmong(db, [id], personId, on)).get(id) ?? null,
  tiesAmong: (ids, personId, on) => tiesAmong(db, ids, personId, on),
  tie: async (id, personId, tie, reason, by) => {
    await db
      .insertInto('application_person')
      .values({ application_id: id, person_id: personId, tie, reason, made_by: by })
      .onConflict((conflict) => conflict.columns(['application_id', 'person_id', 'tie']).doNothing())
      .execute()
  },
  untie: async (id, personId, tie) => {
    await db
      .deleteFrom('application_person')
      .where('application_id', '=', id)
      .where('person_id', '=', personId)
      .where('tie', '=', tie)
      .execute()
  },
})

const selected = (db: Kysely<Database>) =>
  db
    .selectFrom('application')
    .innerJoin('round', 'round.id', 'application.round_id')
    .innerJoin('scheme', 'scheme.id', 'round.scheme_id')
    .selectAll('application')
    .select('scheme.authority_id')

type Query = ReturnType<typeof selected>

/** The files that a question chooses, the last saved first, with their documents. */
async function readApplications(db: Kysely<Database>, chosen: (query: Query) => Query): Promise<Application[]> {
  const rows = await chosen(selected(db)).orderBy('application.saved_at', 'desc').orderBy('application.id').execute()
  const parts = await partsOf(
    db,
    rows.map((row) => row.id),
  )
  return rows.map((row) => ({
    id: row.id,
    number: row.number,
    roundId: row.round_id,
    authorityId: row.authority_id,
    state: row.state as ApplicationState,
    content: row.content as ApplicationContent,
    saved: row.saved,
    savedAt: instantText(row.saved_at),
    sentAt: row.sent_at === null ? null : instantText(row.sent_at),
    sentFingerprint: row.sent_fingerprint,
    formerId: row.former_id,
    receivedOn: row.received_on,
    parts: parts.get(row.id) ?? [],
  }))
}

const sentOf = (row: Selectable<ApplicationSentRow>): SentContent => ({
  number: row.number,
  content: row.content as ApplicationContent,
  parts: row.parts as unknown as SentContent['parts'],
  fingerprint: row.fingerprint,
  sentAt: instantText(row.sent_at),
})

const eventOf = (row: Selectable<ApplicationEventRow>): ApplicationEvent => ({
  id: row.id,
  kind: row.kind as ApplicationEvent['kind'],
  stateAfter: row.state_after as ApplicationState,
  detail: row.detail,
  madeBy: row.made_by,
  madeRole: row.made_role as Role,
  madeAt: row.made_at.toISOString(),
})
