import type { Transaction } from 'kysely'
import type { Applications } from '#application/ports/applications.ts'
import type { ApplicationContent } from '#domain/grant/application.ts'
import type { Database } from '../schema.ts'
import { appendLog } from './append-log.ts'
import { partsOf } from './application-parts.ts'
import { keepApplicationEvent } from './keep-application-event.ts'
import { askOwnAnswers } from './own-answers.ts'
import { keepableJson } from './keepable-json.ts'
import { mailPeople } from './file-mails.ts'
import { instantText } from './schemes.ts'

type Given = Parameters<Applications['send']>[1]
type Sent = Awaited<ReturnType<Applications['send']>>

/** Sends a draft: number, untouched copy and event, all or nothing; sent again, it answers as the first time. */
export async function sendApplication(transaction: Transaction<Database>, id: string, { seen, at, by, fingerprint }: Given): Promise<Sent> {
  const row = await transaction.selectFrom('application').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
  if (row === undefined) return { kind: 'not-a-draft' }
  if (row.number !== null && row.sent_at !== null && row.sent_fingerprint !== null)
    return { kind: 'already', number: row.number, sentAt: instantText(row.sent_at), fingerprint: row.sent_fingerprint }
  if (row.state !== 'draft') return { kind: 'not-a-draft' }
  if (row.saved !== seen) return { kind: 'saved-elsewhere' }
  const content = row.content as ApplicationContent
  const parts = await sealedParts(transaction, id)
  const seal = fingerprint({ content, parts })
  await keepSent(transaction, { id, number: 1, content, parts, seal, at, by })
  // From here on, whoever sends to the same authority waits: nothing that could come before comes after.
  const number = await nextNumber(transaction, row.round_id, Number(at.slice(0, 4)))
  await transaction
    .updateTable('application')
    .set({ state: 'submitted', number, sent_at: at, sent_fingerprint: seal })
    .where('id', '=', id)
    .execute()
  await askOwnAnswers(transaction, id, at)
  const detail = { number, fingerprint: seal }
  const eventId = await keepApplicationEvent(transaction, { id, kind: 'submit', state: 'submitted', detail, by, at })
  const ties = ['co-applicant'] as const
  await mailPeople(transaction, id, { eventId, about: 'submit', ties, by: by.personId, at, leavesAt: at })
  await appendLog(transaction, {
    act: 'file-sent',
    at,
    facts: { round: row.round_id },
    hidden: { file: { number, fingerprint: seal }, person: by.personId },
  })
  return { kind: 'sent', number, sentAt: at, fingerprint: seal }
}

/** Sends a file again, once parts were asked for: the copies before stay as they were. */
export async function sendAgain(
  transaction: Transaction<Database>,
  id: string,
  { at, by, fingerprint }: Omit<Given, 'seen'>,
): Promise<boolean> {
  const row = await transaction.selectFrom('application').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
  if (row?.state !== 'incomplete') return false
  const content = row.content as ApplicationContent
  const parts = await sealedParts(transaction, id)
  const seal = fingerprint({ content, parts })
  const last = await transaction
    .selectFrom('application_sent')
    .select('number')
    .where('application_id', '=', id)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  const number = (last?.number ?? 0) + 1
  await transaction.updateTable('application').set({ state: 'submitted', sent_fingerprint: seal }).where('id', '=', id).execute()
  await keepSent(transaction, { id, number, content, parts, seal, at, by })
  await keepApplicationEvent(transaction, { id, kind: 'supply-parts', state: 'submitted', detail: { number, fingerprint: seal }, by, at })
  const hidden = { file: { number: row.number, fingerprint: seal }, person: by.personId }
  await appendLog(transaction, {
    act: 'file-moved',
    at,
    facts: { round: row.round_id },
    hidden: { ...hidden, move: { kind: 'supply-parts' } },
  })
  return true
}

type SealedPart = { readonly documentId: string; readonly name: string; readonly size: number; readonly fingerprint: string }

/** The documents of a file as its copy tells them. */
const sealedParts = async (transaction: Transaction<Database>, id: string): Promise<SealedPart[]> =>
  ((await partsOf(transaction, [id])).get(id) ?? []).map(({ documentId, name, size, fingerprint }) => ({
    documentId,
    name,
    size,
    fingerprint,
  }))

type Sealed = {
  readonly id: string
  readonly number: number
  readonly content: ApplicationContent
  readonly parts: readonly SealedPart[]
  readonly seal: string
  readonly at: string
  readonly by: Given['by']
}

async function keepSent(transaction: Transaction<Database>, { id, number, content, parts, seal, at, by }: Sealed): Promise<void> {
  await transaction
    .insertInto('application_sent')
    .values({
      application_id: id,
      number,
      content: keepableJson(content),
      parts: keepableJson(parts),
      fingerprint: seal,
      sent_by: by.personId,
      sent_at: at,
    })
    .execute()
}

/** The next number of an authority in a year: `VDE-2026-00001`. Those who send together wait for each other on its row. */
async function nextNumber(transaction: Transaction<Database>, roundId: string, year: number): Promise<string> {
  const { id, number_prefix } = await transaction
    .selectFrom('round')
    .innerJoin('scheme', 'scheme.id', 'round.scheme_id')
    .innerJoin('authority', 'authority.id', 'scheme.authority_id')
    .select(['authority.id', 'authority.number_prefix'])
    .where('round.id', '=', roundId)
    .executeTakeFirstOrThrow()
  const { last } = await transaction
    .insertInto('application_number')
    .values({ authority_id: id, year, last: 1 })
    .onConflict((conflict) =>
      conflict.columns(['authority_id', 'year']).doUpdateSet((row) => ({ last: row('application_number.last', '+', 1) })),
    )
    .returning('last')
    .executeTakeFirstOrThrow()
  return `${number_prefix}-${year}-${String(last).padStart(5, '0')}`
}
