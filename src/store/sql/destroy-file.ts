import { sql, type Transaction } from 'kysely'
import type { ApplicationContent } from '#domain/grant/application.ts'
import type { ApplicationState } from '#domain/grant/application-life.ts'
import type { Database } from '../schema.ts'
import { deleteUnheldBytes } from './delete-unheld-bytes.ts'
import { keepableJson } from './keepable-json.ts'

/** What is done to each table that names a file, when it is destroyed; a table that is not here fails a test. */
export const TABLES_OF_A_FILE = {
  application_person: 'emptied',
  application_sent: 'blanked',
  application_part: 'emptied',
  application_event: 'blanked',
  reader_note: 'emptied',
  ballot: 'emptied',
  shown_vote: 'emptied',
  shown_hand: 'emptied',
  costing_amount: 'kept', // public money, by number and partner
  opinion: 'blanked',
  deliberation_item: 'kept', // the decision itself, a voted act
  destruction_list_file: 'kept',
  payment_line: 'kept', // the account of public money
  co_applicant_invitation: 'emptied',
  item_act: 'emptied',
  round_rank: 'emptied',
  file_batch_line: 'emptied',
  file_import_line: 'emptied',
  file_mail: 'emptied',
  access_part_copy: 'emptied',
  own_answers: 'emptied',
} as const satisfies Readonly<Record<string, 'emptied' | 'blanked' | 'kept'>>

const EMPTIED = [
  'application_person',
  'reader_note',
  'ballot',
  'shown_vote',
  'shown_hand',
  'co_applicant_invitation',
  'item_act',
  'round_rank',
  'file_batch_line',
  'file_import_line',
  'file_mail',
  'own_answers',
] as const

/** Events whose detail is a number or a fingerprint, and stays. */
const TELLS_NOBODY = ['submit', 'supply-parts', 'seal-opinion'] as const

/** Destroys what a file says and who was what to it, in the transaction that says so; its number, states, decision and fingerprints stay. */
export async function destroyFile(
  transaction: Transaction<Database>,
  {
    id,
    number,
    at,
    left,
  }: {
    readonly id: string
    readonly number: string
    readonly at: string
    readonly left: (content: ApplicationContent, state: ApplicationState) => ApplicationContent
  },
): Promise<void> {
  const file = await transaction.selectFrom('application').select(['content', 'state']).where('id', '=', id).executeTakeFirstOrThrow()
  const content = keepableJson(left(file.content as ApplicationContent, file.state as ApplicationState))
  await transaction.updateTable('application').set({ content, destroyed_at: at }).where('id', '=', id).execute()
  await transaction
    .updateTable('application_sent')
    .set({ content: '{}', parts: '[]', sent_by: '' })
    .where('application_id', '=', id)
    .execute()
  await transaction.updateTable('application_event').set({ made_by: '' }).where('application_id', '=', id).execute()
  await transaction
    .updateTable('application_event')
    .set({ detail: '{}' })
    .where('application_id', '=', id)
    .where('kind', 'not in', [...TELLS_NOBODY])
    .execute()
  await transaction
    .updateTable('opinion')
    .set({ reason: '', sealed_by: '', vote: sql<string>`jsonb_set(vote, '{wayOut}', '""')` })
    .where('application_id', '=', id)
    .execute()
  const parts = await transaction.deleteFrom('application_part').where('application_id', '=', id).returning('fingerprint').execute()
  const masked = await transaction.deleteFrom('access_part_copy').where('application_id', '=', id).returning('fingerprint').execute()
  await deleteUnheldBytes(
    transaction,
    [...parts, ...masked].map(({ fingerprint }) => fingerprint),
  )
  for (const table of EMPTIED) await transaction.deleteFrom(table).where('application_id', '=', id).execute()
  await blankImports(transaction)
  await forgetInLog(transaction, number)
}

/** What was read of a spreadsheet goes with the last of the files that it made. */
async function blankImports(transaction: Transaction<Database>): Promise<void> {
  await transaction
    .updateTable('file_import')
    .set({ rows: '[]', problems: '[]' })
    .where('done_at', 'is not', null)
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('file_import_line').select('line').whereRef('import_id', '=', 'file_import.id'))),
    )
    .execute()
}

/** Forgets all that entries about a file committed to: they keep their fingerprints, and nothing opens them any more. */
async function forgetInLog(transaction: Transaction<Database>, number: string): Promise<void> {
  const entries = transaction
    .selectFrom('log_opening')
    .select('seq')
    .where('name', '=', 'file')
    .where(sql<boolean>`value #>> '{value,number}' = ${number}`)
  await transaction.deleteFrom('log_opening').where('seq', 'in', entries).execute()
}
