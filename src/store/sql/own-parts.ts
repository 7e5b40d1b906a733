import type { Kysely } from 'kysely'
import type { OwnPart } from '#application/ports/committees.ts'
import type { Database } from '../schema.ts'

/** What one person was asked and has said of some files, read for all of them at once. */
export async function ownPartsOf(db: Kysely<Database>, personId: string, ids: readonly string[]): Promise<(id: string) => OwnPart> {
  const among = ids.length === 0 ? [''] : [...ids]
  const ties = await db
    .selectFrom('application_person')
    .select('application_id')
    .where('person_id', '=', personId)
    .where('tie', '=', 'reader')
    .where('application_id', 'in', among)
    .execute()
  const said = async (table: 'reader_note' | 'ballot') =>
    db.selectFrom(table).select('application_id').where('person_id', '=', personId).where('application_id', 'in', among).execute()
  const [reads, noted, voted] = [ties, await said('reader_note'), await said('ballot')].map(
    (rows) => new Set(rows.map(({ application_id }) => application_id)),
  )
  return (id) => ({ isReader: reads?.has(id) === true, hasNoted: noted?.has(id) === true, hasVoted: voted?.has(id) === true })
}
