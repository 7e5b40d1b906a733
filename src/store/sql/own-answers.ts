import { sql, type Kysely, type Transaction } from 'kysely'
import type { OwnAnswersDesk } from '#application/ports/own-answers.ts'
import { STILL_OPEN } from '#domain/grant/application-life.ts'
import { NO_ANSWER, ownAnswersOf as answersOf, type OwnAnswers } from '#domain/statistics/own-answers.ts'
import type { Database } from '../schema.ts'

/** What applicants tell for statistics alone, held in SQL apart from their files. */
export const ownAnswersOf = (db: Kysely<Database>): OwnAnswersDesk => ({
  of: async (applicationId) => {
    const row = await db.selectFrom('own_answers').selectAll().where('application_id', '=', applicationId).executeTakeFirst()
    return row === undefined ? null : readAnswers(row)
  },
  keep: (applicationId, answers, at) =>
    db.transaction().execute(async (transaction) => {
      const open = await transaction
        .selectFrom('application')
        .select('id')
        .where('id', '=', applicationId)
        .where('state', 'in', [...STILL_OPEN])
        .forUpdate()
        .executeTakeFirst()
      if (open === undefined) return false
      const told = { ...answers, answered_at: at }
      await transaction
        .insertInto('own_answers')
        .values({ application_id: applicationId, ...told, asked_at: at })
        .onConflict((conflict) => conflict.column('application_id').doUpdateSet(told))
        .execute()
      return true
    }),
  erase: (applicationId) => db.transaction().execute((transaction) => empty(transaction, [applicationId])),
  eraseOf: (personId) =>
    db.transaction().execute(async (transaction) => {
      const own = await begunBy(transaction, personId).execute()
      await empty(
        transaction,
        own.map(({ application_id }) => application_id),
      )
    }),
  ofPerson: async (personId) => {
    const rows = await begunBy(db, personId).selectAll('own_answers').orderBy('own_answers.application_id').execute()
    return rows.map((row) => ({ applicationId: row.application_id, answers: readAnswers(row) }))
  },
})

/** Says that a file was asked, whatever it answers. */
export async function askOwnAnswers(transaction: Transaction<Database>, applicationId: string, at: string): Promise<void> {
  await transaction
    .insertInto('own_answers')
    .values({ application_id: applicationId, ...NO_ANSWER, asked_at: at, answered_at: null })
    .onConflict((conflict) => conflict.column('application_id').doNothing())
    .execute()
}

const begunBy = (db: Kysely<Database>, personId: string) =>
  db
    .selectFrom('own_answers')
    .innerJoin('application_person as tie', 'tie.application_id', 'own_answers.application_id')
    .select('own_answers.application_id')
    .where('tie.person_id', '=', personId)
    .where('tie.tie', '=', 'applicant')
    .where('answered_at', 'is not', null)

type Row = Readonly<Record<keyof OwnAnswers, string | null>>
export const readAnswers = (row: Row): OwnAnswers => answersOf((question) => row[question] ?? '')

async function empty(transaction: Transaction<Database>, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  await transaction
    .updateTable('own_answers')
    .from('application')
    .whereRef('application.id', '=', 'own_answers.application_id')
    .where('own_answers.application_id', 'in', [...ids])
    .where('answered_at', 'is not', null)
    .set({
      ...NO_ANSWER,
      answered_at: null,
      is_erased_late: sql<boolean>`is_erased_late or application.state not in (${sql.join([...STILL_OPEN])})`,
    })
    .execute()
}
