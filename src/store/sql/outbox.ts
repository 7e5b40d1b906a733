import { sql, type Kysely, type Transaction } from 'kysely'
import { ATTEMPTS_AFTER_MINUTES, type AccountLetter, type FileLetter, type Letter, type Outbox } from '#application/ports/outbox.ts'
import type { Database } from '../schema.ts'

const MOST_ATTEMPTS = ATTEMPTS_AFTER_MINUTES.length
/** Days after which nothing is left of a mail, sent or not. */
const DAYS_KEPT = 30
/** A refusal from here on is not to be tried again; under it, later. */
const REFUSED_FOR_GOOD = 500
/** What is left of a mail once it is sent: that it was. */
const FORGOTTEN = { recipient: '', body: '{}' }

/** Writes a mail to be sent, at once or from an instant on, in the transaction that calls for it: `subject` says which letter it is, `body` what of. */
export async function writeMail(
  transaction: Transaction<Database>,
  recipient: string,
  letter: Letter,
  leavesAt: string | null = null,
): Promise<number> {
  const { id } = await transaction
    .insertInto('mail')
    .values({
      recipient,
      subject: letter.kind,
      body: JSON.stringify(letter),
      sent_at: null,
      leaves_at: leavesAt,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** The mails to be sent, held in SQL. */
export const outboxOf = (db: Kysely<Database>): Outbox => ({
  next: () =>
    db.transaction().execute(async (transaction) => {
      await transaction
        .deleteFrom('mail')
        .where('made_at', '<', sql<Date>`now() - make_interval(days => ${sql.lit(DAYS_KEPT)})`)
        .execute()
      const row = await transaction
        .selectFrom('mail')
        .select(['id', 'recipient', 'body'])
        .where('sent_at', 'is', null)
        .where('attempts', '<', MOST_ATTEMPTS)
        .where(sql<boolean>`coalesce(leaves_at, made_at) + make_interval(mins => (${after})[attempts + 1]) <= now()`)
        .orderBy('id')
        .limit(1)
        .forUpdate()
        .skipLocked()
        .executeTakeFirst()
      if (row === undefined) return null
      await transaction
        .updateTable('mail')
        .set((of) => ({ attempts: of('attempts', '+', 1) }))
        .where('id', '=', row.id)
        .execute()
      return { id: row.id, recipient: row.recipient, letter: letterOf(row.body) }
    }),
  done: (id) =>
    db.transaction().execute(async (transaction) => {
      const sentAt = sql<Date>`now()`
      await transaction
        .updateTable('mail')
        .set({ ...FORGOTTEN, sent_at: sentAt })
        .where('id', '=', id)
        .execute()
      await transaction.updateTable('file_mail').set({ sent_at: sentAt }).where('mail_id', '=', id).execute()
    }),
  refused: (id, code) =>
    db.transaction().execute(async (transaction) => {
      await transaction.updateTable('file_mail').set({ answer: code }).where('mail_id', '=', id).execute()
      if (code !== null && code >= REFUSED_FOR_GOOD)
        await transaction.updateTable('mail').set({ attempts: MOST_ATTEMPTS }).where('id', '=', id).execute()
    }),
  counts: async () => {
    const row = await db
      .selectFrom('mail')
      .where('sent_at', 'is', null)
      .select(sql<number>`count(*) filter (where attempts < ${MOST_ATTEMPTS})`.as('waiting'))
      .select(sql<number>`count(*) filter (where attempts >= ${MOST_ATTEMPTS})`.as('given_up'))
      .executeTakeFirstOrThrow()
    return { waiting: Number(row.waiting), givenUp: Number(row.given_up) }
  },
})

const after = sql.raw(`array[${ATTEMPTS_AFTER_MINUTES.join(',')}]`)

function letterOf(body: string): Letter {
  const read: unknown = JSON.parse(body)
  if (typeof read === 'object' && read !== null && 'followerId' in read && typeof read.followerId === 'string') {
    const { followerId } = read
    return 'actId' in read && typeof read.actId === 'number'
      ? { kind: 'act', followerId, actId: read.actId }
      : { kind: 'confirm', followerId }
  }
  const known = accountLetterOf(read) ?? fileLetterOf(read)
  if (known !== null) return known
  throw new Error('not a letter')
}

function accountLetterOf(read: unknown): AccountLetter | null {
  if (typeof read !== 'object' || read === null || !('kind' in read) || !('until' in read) || typeof read.until !== 'string') return null
  const { until } = read
  if (read.kind === 'no-account') return { kind: 'no-account', until }
  if (read.kind !== 'sign-in' || !('token' in read) || !('to' in read) || !('isNew' in read)) return null
  const { token, to, isNew } = read
  return typeof token === 'string' && typeof to === 'string' ? { kind: 'sign-in', token, to, isNew: isNew === true, until } : null
}

function fileLetterOf(read: unknown): FileLetter | null {
  if (typeof read !== 'object' || read === null || !('kind' in read) || read.kind !== 'file') return null
  if (!('about' in read) || !('fileId' in read) || !('eventId' in read) || !('from' in read)) return null
  const { about, fileId, eventId, from } = read
  if ((about !== 'letter' && about !== 'submit') || typeof fileId !== 'string' || typeof eventId !== 'number') return null
  return { kind: 'file', about, fileId, eventId, from: String(from), isFictitious: 'isFictitious' in read && read.isFictitious === true }
}
