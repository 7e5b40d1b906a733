import { sql, type Transaction } from 'kysely'
import type { LoadedRow } from '#application/ports/loading.ts'
import type { Database } from '../schema.ts'
import { insertRows } from './insert-rows.ts'

/** Writes the territories over those that are there, since other tables lean on them. */
export async function replaceTerritories(transaction: Transaction<Database>, rows: readonly LoadedRow[]): Promise<void> {
  await insertRows(transaction, 'territory', rows, 'id')
}
