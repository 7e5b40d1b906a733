import { sql, type Kysely, type Transaction } from 'kysely'
import type { ApplicationPart, NewPart } from '#application/ports/applications.ts'
import type { ApplicationState } from '#domain/grant/application-life.ts'
import type { Database } from '../schema.ts'
import { keepable } from './keepable-json.ts'

/** The documents of some files, those not removed, in the order in which they were added. */
export async function partsOf(db: Kysely<Database>, ids: readonly string[]): Promise<Map<string, ApplicationPart[]>> {
  const rows =
    ids.length === 0
      ? []
      : await db
          .selectFrom('application_part')
          .innerJoin('deposited_file', 'deposited_file.fingerprint', 'application_part.fingerprint')
          .select(['id', 'application_id', 'document_id', 'name', 'media', 'size', 'application_part.fingerprint', 'added_at'])
          .where('application_id', 'in', [...ids])
          .where('removed_at', 'is', null)
          .orderBy('id')
          .execute()
  return Map.groupBy(
    rows.map((row) => ({
      id: row.id,
      applicationId: row.application_id,
      documentId: row.document_id,
      name: row.name,
      media: row.media,
      size: row.size,
      fingerprint: row.fingerprint,
      addedAt: row.added_at.toISOString(),
    })),
    ({ applicationId }) => applicationId,
  )
}

/** Keeps a document's bytes, once, and its place in the file, once too; nothing when the file no longer stands where its documents could change. */
export async function addPart(transaction: Transaction<Database>, part: NewPart): Promise<number | null> {
  if (!(await holdsIn(transaction, part.applicationId, part.whileIn))) return null
  await transaction
    .insertInto('deposited_file')
    .values({ fingerprint: part.fingerprint, size: part.bytes.length, bytes: part.bytes })
    .onConflict((conflict) => conflict.column('fingerprint').doNothing())
    .execute()
  const known = await transaction
    .selectFrom('application_part')
    .select('id')
    .where('application_id', '=', part.applicationId)
    .where('document_id', '=', part.documentId)
    .where('name', '=', keepable(part.name))
    .where('fingerprint', '=', part.fingerprint)
    .where('removed_at', 'is', null)
    .executeTakeFirst()
  if (known !== undefined) return known.id
  const { id } = await transaction
    .insertInto('application_part')
    .values({
      application_id: part.applicationId,
      document_id: part.documentId,
      name: keepable(part.name),
      media: part.media,
      fingerprint: part.fingerprint,
      added_by: part.by,
      removed_at: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** Puts documents of another file into this one: their bytes are held already. */
export async function copyParts(
  transaction: Transaction<Database>,
  applicationId: string,
  parts: readonly ApplicationPart[],
  by: string,
): Promise<void> {
  if (parts.length === 0) return
  await transaction
    .insertInto('application_part')
    .values(
      parts.map(({ documentId, name, media, fingerprint }) => ({
        application_id: applicationId,
        document_id: documentId,
        name,
        media,
        fingerprint,
        added_by: by,
        removed_at: null,
      })),
    )
    .execute()
}

/** Takes a document off a file that still stands where its documents could change; its row stays, with the moment. */
export async function removePart(
  transaction: Transaction<Database>,
  applicationId: string,
  partId: number,
  whileIn: ApplicationState,
): Promise<boolean> {
  if (!(await holdsIn(transaction, applicationId, whileIn))) return false
  const removed = await transaction
    .updateTable('application_part')
    .set({ removed_at: sql`now()` })
    .where('id', '=', partId)
    .where('application_id', '=', applicationId)
    .where('removed_at', 'is', null)
    .returning('id')
    .executeTakeFirst()
  return removed !== undefined
}

/** Whether a file stands in that state, and holds it there: who sends it waits until its documents are settled. */
async function holdsIn(transaction: Transaction<Database>, id: string, state: ApplicationState): Promise<boolean> {
  const row = await transaction.selectFrom('application').select('state').where('id', '=', id).forUpdate().executeTakeFirst()
  return row?.state === state
}
