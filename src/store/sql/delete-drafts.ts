import { sql, type Kysely, type Transaction } from 'kysely'
import type { Database } from '../schema.ts'
import { deleteUnheldBytes } from './delete-unheld-bytes.ts'

/** Deletes drafts that were never sent, with all they hold; gives how many. A file with a number is never one. */
export async function deleteDrafts(transaction: Transaction<Database>, chosen: readonly string[]): Promise<number> {
  if (chosen.length === 0) return 0
  // Whoever sends one holds its row: it is gone, or has its number and stays.
  const locked = await transaction
    .selectFrom('application')
    .select('id')
    .where('id', 'in', [...chosen])
    .where('number', 'is', null)
    .forUpdate()
    .execute()
  const ids = locked.map(({ id }) => id)
  if (ids.length === 0) return 0
  const parts = await transaction.deleteFrom('application_part').where('application_id', 'in', ids).returning('fingerprint').execute()
  await deleteUnheldBytes(
    transaction,
    parts.map(({ fingerprint }) => fingerprint),
  )
  for (const table of await tablesOfAFile(transaction))
    await sql`delete from ${sql.table(table)} where application_id in (${sql.join(ids)})`.execute(transaction)
  await transaction.updateTable('application').set({ former_id: null }).where('former_id', 'in', ids).execute()
  await transaction.deleteFrom('application').where('id', 'in', ids).execute()
  return ids.length
}

/** Every table that names a file: whatever a draft holds goes with it. */
export async function tablesOfAFile(db: Kysely<Database>): Promise<string[]> {
  const { rows } = await sql<{ table_name: string }>`
    select table_name from information_schema.columns
    where table_schema = current_schema() and column_name = 'application_id' order by table_name`.execute(db)
  return rows.map(({ table_name }) => table_name)
}

/** Deletes the drafts that only this person carries; they leave those that others do. */
export async function deleteDraftsOf(transaction: Transaction<Database>, personId: string): Promise<number> {
  const mine = await transaction
    .selectFrom('application_person as tie')
    .innerJoin('application', 'application.id', 'tie.application_id')
    .select('application.id')
    .select(({ exists, selectFrom }) =>
      exists(
        selectFrom('application_person as other')
          .select('other.tie')
          .whereRef('other.application_id', '=', 'application.id')
          .where('other.person_id', '<>', personId)
          .where('other.tie', 'in', ['applicant', 'co-applicant']),
      ).as('isShared'),
    )
    .where('tie.person_id', '=', personId)
    .where('tie.tie', 'in', ['applicant', 'co-applicant'])
    .where('application.number', 'is', null)
    .distinct()
    .execute()
  const shared = mine.filter(({ isShared }) => isShared === true).map(({ id }) => id)
  if (shared.length > 0)
    await transaction.deleteFrom('application_person').where('application_id', 'in', shared).where('person_id', '=', personId).execute()
  return deleteDrafts(
    transaction,
    mine.filter(({ isShared }) => isShared !== true).map(({ id }) => id),
  )
}
