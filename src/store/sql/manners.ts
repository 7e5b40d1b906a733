import type { Kysely } from 'kysely'
import type { VoteManner } from '#domain/committee/committee-rules.ts'
import type { ItemRecordKind } from '#domain/committee/item-records.ts'
import { chosenManner } from '#domain/committee/show-of-hands.ts'
import type { Database } from '../schema.ts'

/** How their secretary chose to have some files voted. */
export async function mannersIn(db: Kysely<Database>, ids: readonly string[]): Promise<(id: string) => VoteManner | null> {
  if (ids.length === 0) return () => null
  const rows = await db
    .selectFrom('item_act')
    .select(['application_id', 'kind'])
    .where('application_id', 'in', [...ids])
    .where('kind', 'in', ['by-show', 'by-ballot'])
    .orderBy('id')
    .execute()
  return (id) => chosenManner(rows.filter((row) => row.application_id === id).map(({ kind }) => ({ kind: kind as ItemRecordKind })))
}
