import { sql, type Kysely, type Transaction } from 'kysely'
import { ATTEMPTS_AFTER_MINUTES, type AccountLetter, type Letter, type Outbox } from '#application/ports/outbox.ts'
import type { Database } from '../schema.ts'

const MOST_ATTEMPTS = ATTEMPTS_AFTER_MINUTES.length
/** Days after which nothing is left of a mail, sent or not. */
const DAYS_KEPT = 30
/** What is left of a mail once it is sent: that it was. */
const FORGOTTEN = { recipient: '', body: '{}' }

/** Writes a mail to be sent, in the transaction that calls for it: `subject` says which letter it is, `body` what of. */
export const writeMail = async (transaction: Transaction<Database>, recipient: string, letter: Letter): Promise<void> =>
  void (await transaction
    .insertInto('mail')
    .values({ recipient, subject: letter.kind, body: JSON.stringify(letter), sent_at: null })
    .execute())

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
        .where(sql<boolean>`made_at + make_interval(mins => (${after})[attempts + 1]) <= now()`)
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
  done: async (id) =>
    void (await db
      .updateTable('mail')
      .set({ ...FORGOTTEN, sent_at: sql<Date>`now()` })
      .where('id', '=', id)
      .execute()),
  giveUp: async (id) => void (await db.updateTable('mail').set({ attempts: MOST_ATTEMPTS }).where('id', '=', id).execute()),
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
  const ofAccount = accountLetterOf(read)
  if (ofAccount !== null) return ofAccount
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
