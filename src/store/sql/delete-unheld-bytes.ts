import type { Transaction } from 'kysely'
import type { Database } from '../schema.ts'

/** Deletes the bytes of these documents that no file holds any more. */
export async function deleteUnheldBytes(transaction: Transaction<Database>, fingerprints: readonly string[]): Promise<void> {
  const asked = [...new Set(fingerprints)].toSorted()
  if (asked.length === 0) return
  // Whoever attaches the same document holds its row until then; what they attached is seen by the next statement.
  await transaction
    .selectFrom('deposited_file')
    .select('fingerprint')
    .where('fingerprint', 'in', asked)
    .orderBy('fingerprint')
    .forUpdate()
    .execute()
  await transaction
    .deleteFrom('deposited_file')
    .where('fingerprint', 'in', asked)
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('application_part').select('id').whereRef('application_part.fingerprint', '=', 'deposited_file.fingerprint'))),
    )
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('access_part_copy').select('part_id').whereRef('access_part_copy.fingerprint', '=', 'deposited_file.fingerprint'),
        ),
      ),
    )
    .execute()
}
