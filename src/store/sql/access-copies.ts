import type { Kysely, Transaction } from 'kysely'
import type { AccessCopies, AccessCopy } from '#application/ports/access-copies.ts'
import type { Database } from '../schema.ts'
import { appendLog } from './append-log.ts'
import { keepApplicationEvent } from './keep-application-event.ts'
import { instantText } from './schemes.ts'

/** Copies given to those who ask for access, held in SQL as events of their file. */
export const accessCopiesOf = (db: Kysely<Database>): AccessCopies => ({
  give: (applicationId, { asker, lines, parts, masked, state, by, at }) =>
    db.transaction().execute(async (transaction) => {
      const file = await transaction
        .selectFrom('application')
        .select(['number', 'round_id'])
        .where('id', '=', applicationId)
        .where('state', '=', state)
        .where('destroyed_at', 'is', null)
        .forUpdate()
        .executeTakeFirst()
      if (file === undefined) return null
      const detail = { asker, lines, parts }
      const id = await keepApplicationEvent(transaction, { id: applicationId, kind: 'access-given', state, detail, by, at })
      for (const { partId, copy } of parts) {
        const bytes = masked.get(partId)
        if (copy !== null && bytes !== undefined) await keepMasked(transaction, { applicationId, eventId: id, partId, copy, bytes })
      }
      await appendLog(transaction, {
        act: 'access-given',
        at,
        facts: { round: file.round_id },
        hidden: { file: { number: file.number }, access: detail },
      })
      return id
    }),
  of: async (applicationId) => {
    const rows = await db
      .selectFrom('application_event')
      .select(['id', 'detail', 'made_at'])
      .where('application_id', '=', applicationId)
      .where('kind', '=', 'access-given')
      .orderBy('id', 'desc')
      .execute()
    return rows.map(({ id, detail, made_at }) => {
      // A destroyed file keeps the event and not what it says.
      const { asker = '', lines = [], parts = [] } = detail as Partial<AccessCopy>
      return { id: Number(id), asker, lines, parts, givenAt: instantText(made_at) }
    })
  },
  maskedBytes: async (applicationId, copyId, partId) => {
    const row = await db
      .selectFrom('access_part_copy')
      .innerJoin('deposited_file', 'deposited_file.fingerprint', 'access_part_copy.fingerprint')
      .select('bytes')
      .where('application_id', '=', applicationId)
      .where('event_id', '=', copyId)
      .where('part_id', '=', partId)
      .executeTakeFirst()
    return row === undefined ? null : new Uint8Array(row.bytes)
  },
})

type Masked = {
  readonly applicationId: string
  readonly eventId: number
  readonly partId: number
  readonly copy: string
  readonly bytes: Uint8Array
}

/** Keeps what was masked beside the documents themselves, its bytes once. */
async function keepMasked(transaction: Transaction<Database>, { applicationId, eventId, partId, copy, bytes }: Masked): Promise<void> {
  await transaction
    .insertInto('deposited_file')
    .values({ fingerprint: copy, size: bytes.length, bytes })
    .onConflict((conflict) => conflict.column('fingerprint').doNothing())
    .execute()
  await transaction
    .insertInto('access_part_copy')
    .values({ application_id: applicationId, event_id: eventId, part_id: partId, fingerprint: copy })
    .execute()
}
