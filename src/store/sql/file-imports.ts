import { sql, type Kysely, type Transaction } from 'kysely'
import type { FileImport, FileImports } from '#application/ports/file-imports.ts'
import type { ReceivedProblem, ReceivedRow } from '#domain/grant/received-row.ts'
import type { Database } from '../schema.ts'
import { keepApplicationEvent } from './keep-application-event.ts'
import { keepableJson } from './keepable-json.ts'
import { instantText } from './schemes.ts'
import { sendApplication } from './send-application.ts'

type Made = Parameters<FileImports['make']>[1]

/** Spreadsheets of files received elsewhere, held in SQL. */
export const fileImportsOf = (db: Kysely<Database>): FileImports => ({
  keep: ({ id, roundId, fingerprint, name, rows, problems, madeBy }) =>
    db.transaction().execute(async (transaction) => {
      await transaction
        .deleteFrom('file_import')
        .where('done_at', 'is', null)
        .where('made_at', '<', sql<Date>`now() - interval '1 day'`)
        .execute()
      await transaction
        .insertInto('file_import')
        .values({
          id,
          round_id: roundId,
          fingerprint,
          name,
          rows: keepableJson(rows),
          problems: keepableJson(problems),
          made_by: madeBy,
          done_at: null,
        })
        .execute()
    }),
  find: async (id) => {
    const row = await db.selectFrom('file_import').selectAll().where('id', '=', id).executeTakeFirst()
    if (row === undefined) return null
    const made = await db
      .selectFrom('file_import_line')
      .innerJoin('application', 'application.id', 'application_id')
      .select(['line', 'application_id', 'application.number'])
      .where('import_id', '=', id)
      .orderBy('line')
      .execute()
    return {
      id,
      roundId: row.round_id,
      fingerprint: row.fingerprint,
      name: row.name,
      rows: row.rows as unknown as FileImport['rows'],
      problems: row.problems as unknown as readonly ReceivedProblem[],
      madeBy: row.made_by,
      doneAt: row.done_at === null ? null : instantText(row.done_at),
      made: made.map(({ line, application_id, number }) => ({ line, fileId: application_id, number: number ?? '' })),
    }
  },
  doneWith: async (roundId, fingerprint) => (await doneImport(db, roundId, fingerprint)) ?? null,
  make: (id, given) =>
    db.transaction().execute(async (transaction) => {
      const row = await transaction.selectFrom('file_import').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
      if (row === undefined) return 'unknown'
      // Two imports of the same bytes wait for each other on their round.
      await transaction.selectFrom('round').select('id').where('id', '=', row.round_id).forUpdate().execute()
      if (row.done_at !== null || (await doneImport(transaction, row.round_id, row.fingerprint)) !== undefined) return 'already'
      for (const received of row.rows as unknown as readonly ReceivedRow[])
        await makeFile(transaction, { id, roundId: row.round_id, received }, given)
      await transaction.updateTable('file_import').set({ done_at: given.at, rows: '[]' }).where('id', '=', id).execute()
      return 'made'
    }),
})

async function doneImport(db: Kysely<Database>, roundId: string, fingerprint: string): Promise<string | undefined> {
  const done = await db
    .selectFrom('file_import')
    .select('id')
    .where('round_id', '=', roundId)
    .where('fingerprint', '=', fingerprint)
    .where('done_at', 'is not', null)
    .executeTakeFirst()
  return done?.id
}

/** Makes one file and sends it in the name of the service. */
async function makeFile(
  transaction: Transaction<Database>,
  { id, roundId, received }: { readonly id: string; readonly roundId: string; readonly received: ReceivedRow },
  { at, by, drawId, fingerprint }: Made,
): Promise<void> {
  const { line, content, receivedOn, reference } = received
  const fileId = drawId()
  await transaction
    .insertInto('application')
    .values({
      id: fileId,
      round_id: roundId,
      state: 'draft',
      content: keepableJson(content),
      former_id: null,
      number: null,
      sent_fingerprint: null,
      sent_at: null,
      received_on: receivedOn,
    })
    .execute()
  const detail = { import: id, line, reference, receivedOn }
  await keepApplicationEvent(transaction, { id: fileId, kind: 'begun', state: 'draft', detail, by })
  const sent = await sendApplication(transaction, fileId, { seen: 0, at, by, fingerprint })
  if (sent.kind !== 'sent') throw new Error(`a file just made is not sent: ${sent.kind}`)
  await transaction.insertInto('file_import_line').values({ import_id: id, line, application_id: fileId }).execute()
}
