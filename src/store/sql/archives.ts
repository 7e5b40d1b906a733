import { sql, type ExpressionBuilder, type Kysely, type Transaction } from 'kysely'
import type { Archives, DestructionList, EndedFile } from '#application/ports/archives.ts'
import type { ApplicationState } from '#domain/grant/application-life.ts'
import { ENDED_STATES } from '#domain/retention/retention-end.ts'
import type { Day } from '#domain/time/day.ts'
import type { Database } from '../schema.ts'
import { appendLog } from './append-log.ts'
import { deleteDrafts, deleteDraftsOf } from './delete-drafts.ts'
import { destroyFile } from './destroy-file.ts'
import { keepable } from './keepable-json.ts'
import { instantText } from './schemes.ts'

/** Files on their way out, held in SQL. */
export const archivesOf = (db: Kysely<Database>): Archives => ({
  ended: async (authorityIds, personId) => {
    if (authorityIds.length === 0) return []
    const rows = await files(db)
      .where('scheme.authority_id', 'in', [...authorityIds])
      .where('application.state', 'in', [...ENDED_STATES])
      .where('application.number', 'is not', null)
      .where('application.destroyed_at', 'is', null)
      .where(({ not, exists, selectFrom }) =>
        not(exists(selectFrom('destruction_list_file').select('list_id').whereRef('application_id', '=', 'application.id'))),
      )
      .where((where) => where.not(isKeptFrom(where, personId)))
      .orderBy('application.number')
      .execute()
    return rows.map(endedOf)
  },
  lists: async (authorityIds, personId) => {
    if (authorityIds.length === 0) return []
    const lists = await db
      .selectFrom('destruction_list')
      .selectAll()
      .where('authority_id', 'in', [...authorityIds])
      .orderBy('id', 'desc')
      .execute()
    const listed = await files(db)
      .innerJoin('destruction_list_file as listed', 'listed.application_id', 'application.id')
      .select(['listed.list_id', 'listed.ends_on', 'listed.is_excepted'])
      .select((where) => isKeptFrom(where, personId).as('isKeptFrom'))
      .where('scheme.authority_id', 'in', [...authorityIds])
      .orderBy('application.number')
      .execute()
    const ofList = Map.groupBy(listed, ({ list_id }) => list_id)
    return lists.flatMap((list): DestructionList[] => {
      const rows = ofList.get(list.id) ?? []
      if (rows.some((row) => row.isKeptFrom === true)) return []
      const { visa_number: number, visa_on: on, visa_signed_by: signedBy } = list
      return [
        {
          id: list.id,
          authorityId: list.authority_id,
          proposedAt: instantText(list.proposed_at),
          files: rows.map((row) => ({ ...endedOf(row), endsOn: row.ends_on, isExcepted: row.is_excepted })),
          visa: number === null || on === null || signedBy === null ? null : { number, on: on as Day, signedBy },
          destroyedAt: list.destroyed_at === null ? null : instantText(list.destroyed_at),
        },
      ]
    })
  },
  propose: (authorityId, proposed, { at, by }) =>
    db.transaction().execute(async (transaction) => {
      const ids = proposed.map(({ id }) => id)
      await transaction.selectFrom('application').select('id').where('id', 'in', ids).orderBy('id').forUpdate().execute()
      const taken = await transaction
        .selectFrom('destruction_list_file')
        .select('list_id')
        .where('application_id', 'in', ids)
        .executeTakeFirst()
      if (taken !== undefined) return false
      const { id: list_id } = await transaction
        .insertInto('destruction_list')
        .values({ ...NEW_LIST, authority_id: authorityId, proposed_by: by, proposed_at: at })
        .returning('id')
        .executeTakeFirstOrThrow()
      await transaction
        .insertInto('destruction_list_file')
        .values(proposed.map(({ id, category, endsOn }) => ({ list_id, application_id: id, category, ends_on: endsOn })))
        .execute()
      return true
    }),
  giveUp: async (listId) => {
    const gone = await db
      .deleteFrom('destruction_list')
      .where('id', '=', listId)
      .where('visa_recorded_at', 'is', null)
      .returning('id')
      .executeTakeFirst()
    return gone !== undefined
  },
  recordVisa: (listId, { number, on, signedBy }, excepted, { at, by }) =>
    db.transaction().execute(async (transaction) => {
      const list = await transaction
        .updateTable('destruction_list')
        .set({
          visa_number: keepable(number),
          visa_on: on,
          visa_signed_by: keepable(signedBy),
          visa_recorded_by: by,
          visa_recorded_at: at,
        })
        .where('id', '=', listId)
        .where('visa_recorded_at', 'is', null)
        .returning('authority_id')
        .executeTakeFirst()
      if (list === undefined) return false
      if (excepted.length > 0)
        await transaction
          .updateTable('destruction_list_file')
          .set({ is_excepted: true })
          .where('list_id', '=', listId)
          .where('application_id', 'in', [...excepted])
          .execute()
      await appendLog(transaction, {
        act: 'archives-visa-recorded',
        at,
        facts: { authority: list.authority_id, list: listId },
        hidden: { visa: { number, on, signed_by: signedBy }, person: by },
      })
      return true
    }),
  destroy: (listId, { at, by, left: leftOf, isOver }) =>
    db.transaction().execute(async (transaction) => {
      const list = await transaction
        .updateTable('destruction_list')
        .set({ destroyed_at: at, destroyed_by: by })
        .where('id', '=', listId)
        .where('visa_recorded_at', 'is not', null)
        .where('destroyed_at', 'is', null)
        .returning('authority_id')
        .executeTakeFirst()
      if (list === undefined) return null
      const held = await heldFiles(transaction, listId)
      const due = held.filter(({ isExcepted, ...file }) => !isExcepted && isOver(file))
      const left = held.filter((file) => !file.isExcepted && !due.includes(file))
      if (left.length > 0)
        await transaction
          .deleteFrom('destruction_list_file')
          .where(
            'application_id',
            'in',
            left.map(({ id }) => id),
          )
          .execute()
      for (const { id, number } of due) await destroyFile(transaction, { id, number, at, left: leftOf })
      await appendLog(transaction, {
        act: 'files-destroyed',
        at,
        facts: { authority: list.authority_id, list: listId, files: due.length },
        hidden: { numbers: due.map(({ number }) => number), person: by },
      })
      return { destroyed: due.length, left: left.length }
    }),
  oldDrafts: async (authorityIds, before) => (await oldDrafts(db, authorityIds, before)).length,
  deleteOldDrafts: (authorityIds, before) =>
    db.transaction().execute(async (transaction) => deleteDrafts(transaction, await oldDrafts(transaction, authorityIds, before))),
  deleteDraftsOf: (personId) => db.transaction().execute((transaction) => deleteDraftsOf(transaction, personId)),
})

const NEW_LIST = {
  visa_number: null,
  visa_on: null,
  visa_signed_by: null,
  visa_recorded_by: null,
  visa_recorded_at: null,
  destroyed_by: null,
  destroyed_at: null,
} as const

/** Files with the day, in Paris, of the last thing that happened to them. */
const files = (db: Kysely<Database>) =>
  db
    .selectFrom('application')
    .innerJoin('round', 'round.id', 'application.round_id')
    .innerJoin('scheme', 'scheme.id', 'round.scheme_id')
    .select(['application.id', 'application.number', 'application.state', 'scheme.authority_id', 'round.scheme_id', 'round.label'])
    .select(
      sql<string>`(select (max(made_at) at time zone 'Europe/Paris')::date from application_event where application_id = application.id)`.as(
        'last_on',
      ),
    )

type FileRow = Awaited<ReturnType<ReturnType<typeof files>['executeTakeFirstOrThrow']>>

const endedOf = (row: FileRow): EndedFile => ({
  id: row.id,
  number: row.number ?? '',
  authorityId: row.authority_id,
  schemeId: row.scheme_id,
  roundLabel: row.label,
  state: row.state as ApplicationState,
  lastOn: row.last_on as Day,
})

/** Whether somebody asked for the file or stepped aside from it. */
const isKeptFrom = ({ exists, selectFrom }: ExpressionBuilder<Database, 'application'>, personId: string) =>
  exists(
    selectFrom('application_person')
      .select('tie')
      .whereRef('application_person.application_id', '=', 'application.id')
      .where('person_id', '=', personId)
      .where('tie', 'in', ['applicant', 'co-applicant', 'recused']),
  )

/** The files of a list, that nothing moves meanwhile: read once held. */
async function heldFiles(transaction: Transaction<Database>, listId: number): Promise<(EndedFile & { readonly isExcepted: boolean })[]> {
  const listed = transaction.selectFrom('destruction_list_file').select('application_id').where('list_id', '=', listId)
  await transaction.selectFrom('application').select('id').where('id', 'in', listed).orderBy('id').forUpdate().execute()
  const rows = await files(transaction)
    .innerJoin('destruction_list_file as listed', 'listed.application_id', 'application.id')
    .select('listed.is_excepted')
    .where('listed.list_id', '=', listId)
    .where('application.destroyed_at', 'is', null)
    .orderBy('application.number')
    .execute()
  return rows.map((row) => ({ ...endedOf(row), isExcepted: row.is_excepted }))
}

async function oldDrafts(db: Kysely<Database>, authorityIds: readonly string[], before: Day): Promise<string[]> {
  if (authorityIds.length === 0) return []
  const rows = await files(db)
    .where('scheme.authority_id', 'in', [...authorityIds])
    .where('application.number', 'is', null)
    .where('application.saved_at', '<', sql<Date>`${before}::date::timestamp at time zone 'Europe/Paris'`)
    .execute()
  return rows.map(({ id }) => id)
}
