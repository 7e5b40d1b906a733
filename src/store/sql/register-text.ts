import { sql, type Transaction } from 'kysely'
import type { Registered, Texts } from '#application/ports/texts.ts'
import type { Database } from '../schema.ts'
import { keepAct } from './keep-act.ts'
import { keepable, keepableJson } from './keepable-json.ts'

type Given = Parameters<Texts['register']>[0]

/** Registrations wait for each other under this lock; it ends with the transaction. */
const REGISTER_LOCK = 20_261_125

/** Keeps a file and the draft of a version that was read in it; the same file of the same text again makes nothing new. */
export async function registerText(transaction: Transaction<Database>, { of, bytes, reading, fromText, by }: Given): Promise<Registered> {
  await sql`select pg_advisory_xact_lock(${sql.lit(REGISTER_LOCK)})`.execute(transaction)
  const { text, fingerprint, file, format } = reading
  await transaction
    .insertInto('text_file')
    .values({ fingerprint, name: keepable(file), format, bytes })
    .onConflict((conflict) => conflict.column('fingerprint').doNothing())
    .execute()
  const textId = 'textId' in of ? of.textId : of.id
  const known = await transaction.selectFrom('pact_text').select('id').where('id', '=', textId).executeTakeFirst()
  if (known === undefined) {
    if ('textId' in of) return { kind: 'unknown-text' }
    await transaction
      .insertInto('pact_text')
      .values({
        id: of.id,
        title: keepable(text.title),
        nature: text.nature,
        convention_id: of.conventionId,
        territory_id: of.territoryId,
        amends: of.amends,
        is_example: text.isExample,
      })
      .execute()
  }
  const versions = await transaction
    .selectFrom('text_version')
    .select(['id', 'number', 'fingerprint'])
    .where('text_id', '=', textId)
    .execute()
  const same = versions.find((version) => version.fingerprint === fingerprint)
  if (same !== undefined) return { kind: 'registered', textId, versionId: same.id, isNew: false }
  const { id: versionId } = await transaction
    .insertInto('text_version')
    .values({
      text_id: textId,
      number: Math.max(0, ...versions.map(({ number }) => number)) + 1,
      fingerprint,
      state: 'draft',
      from_text: fromText,
      as_read: keepableJson(text),
      structure: keepableJson(text),
      problems: keepableJson(reading.problems),
      published_at: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await keepAct(transaction, { textId, versionId, kind: 'registered', detail: { file, fingerprint }, by })
  return { kind: 'registered', textId, versionId, isNew: true }
}
