import type { Kysely } from 'kysely'
import type { DeclaredLinks } from '#application/ports/declared-links.ts'
import type { LinkKind } from '#domain/committee/possible-link.ts'
import type { Database } from '../schema.ts'
import { keepable } from './keepable-json.ts'

/** What people say that they are tied to, held in SQL. */
export const declaredLinksOf = (db: Kysely<Database>): DeclaredLinks => ({
  of: async (personIds) => {
    if (personIds.length === 0) return []
    const rows = await db
      .selectFrom('declared_link')
      .selectAll()
      .where('person_id', 'in', [...personIds])
      .orderBy('id')
      .execute()
    return rows.map(({ id, person_id, kind, name }) => ({ id, personId: person_id, kind: kind as LinkKind, name }))
  },
  add: async (personId, { kind, name }) => {
    await db
      .insertInto('declared_link')
      .values({ person_id: personId, kind, name: keepable(name) })
      .execute()
  },
  remove: async (personId, id) => {
    await db.deleteFrom('declared_link').where('person_id', '=', personId).where('id', '=', id).execute()
  },
})
