import { sql, type Transaction } from 'kysely'
import { DATA_CHANNEL } from '../connect.ts'
import type { Database } from '../schema.ts'

/** Tells every process, once the transaction is committed, that the data is no longer the same. */
export async function raiseVersion(transaction: Transaction<Database>): Promise<void> {
  await transaction
    .updateTable('data_version')
    .set((row) => ({ version: row('version', '+', 1) }))
    .execute()
  await sql`select pg_notify(${DATA_CHANNEL}, '')`.execute(transaction)
}
