import type { Kysely } from 'kysely'
import type { KeptTemplate, LetterTemplates } from '#application/ports/letter-templates.ts'
import type { LetterTemplate } from '#domain/grant/letter-template.ts'
import type { Database } from '../schema.ts'
import { keepableJson } from './keepable-json.ts'

/** Templates of letters, held in SQL. */
export const letterTemplatesOf = (db: Kysely<Database>): LetterTemplates => ({
  of: (authorityIds) => lastOf(db, authorityIds),
  keep: (authorityId, template, by) =>
    db.transaction().execute(async (transaction) => {
      // Two who write at once wait for each other on their authority's row.
      await transaction.selectFrom('authority').select('id').where('id', '=', authorityId).forUpdate().execute()
      const known = (await lastOf(transaction, [authorityId])).find(({ id }) => id === template.id)
      const { authorityId: _, number, ...last } = known ?? { authorityId, number: 0 }
      if (keepableJson(ordered(last)) === keepableJson(ordered(template))) return number
      await transaction
        .insertInto('letter_template')
        .values({ authority_id: authorityId, id: template.id, number: number + 1, template: keepableJson(ordered(template)), made_by: by })
        .execute()
      return number + 1
    }),
})

const ordered = ({ id, title, subject, body, states }: Partial<LetterTemplate>): object => ({ id, title, subject, body, states })

async function lastOf(db: Kysely<Database>, authorityIds: readonly string[]): Promise<KeptTemplate[]> {
  if (authorityIds.length === 0) return []
  const rows = await db
    .selectFrom('letter_template')
    .select(['authority_id', 'number', 'template'])
    .distinctOn(['authority_id', 'id'])
    .where('authority_id', 'in', [...authorityIds])
    .orderBy('authority_id')
    .orderBy('id')
    .orderBy('number', 'desc')
    .execute()
  return rows.map(({ authority_id, number, template }) => ({ ...(template as LetterTemplate), authorityId: authority_id, number }))
}
