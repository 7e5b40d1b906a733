import { randomBytes } from 'node:crypto'
import { sql, type Kysely, type Transaction } from 'kysely'
import { DAYS_TO_CONFIRM, type Followers } from '#application/ports/followers.ts'
import type { Database } from '../schema.ts'
import { subjectOf, subjectRow } from './followed-subject.ts'
import { writeMail } from './outbox.ts'

const ID_BYTES = 24
const ID = /^[\w-]{32}$/
/** An address is asked to confirm so many times a day, whoever writes it in the form. */
const ASKS_A_DAY = 3
/** An address follows so many subjects. */
const MOST_FOLLOWED = 30
/** So many asks wait to be confirmed, all addresses together. */
const MOST_WAITING = 20_000

/** Who follows what, held in SQL. */
export const followersOf = (db: Kysely<Database>): Followers => ({
  ask: (email, subject) =>
    db.transaction().execute(async (transaction) => {
      await forgetLate(transaction)
      const row = subjectRow(subject)
      await forgetYesterdaysAsk(transaction, email, row)
      const known = await transaction.selectFrom('follower').selectAll().where('email', '=', email).forUpdate().execute()
      const same = known.find((one) => one.subject_kind === row.subject_kind && one.subject === row.subject)
      const lately = await transaction
        .selectFrom('follower')
        .select((of) => of.fn.countAll<number>().as('count'))
        .where('email', '=', email)
        .where('confirmed_at', 'is', null)
        .where('made_at', '>', sql<Date>`now() - interval '1 day'`)
        .executeTakeFirstOrThrow()
      if (same !== undefined || known.length >= MOST_FOLLOWED || Number(lately.count) >= ASKS_A_DAY) return 'kept'
      const waiting = await transaction
        .selectFrom('follower')
        .select((of) => of.fn.countAll<number>().as('count'))
        .where('confirmed_at', 'is', null)
        .executeTakeFirstOrThrow()
      if (Number(waiting.count) >= MOST_WAITING) return 'full'
      const id = randomBytes(ID_BYTES).toString('base64url')
      const made = await transaction
        .insertInto('follower')
        .values({ id, email, ...row, confirmed_at: null })
        .onConflict((conflict) => conflict.columns(['email', 'subject_kind', 'subject']).doNothing())
        .returning('id')
        .execute()
      if (made.length > 0) await writeMail(transaction, email, { kind: 'confirm', followerId: id })
      return 'kept'
    }),
  find: async (id) => {
    if (!ID.test(id)) return null
    const row = await db.selectFrom('follower').selectAll().where('id', '=', id).where(isKept).executeTakeFirst()
    return row === undefined ? null : { subject: subjectOf(row), isConfirmed: row.confirmed_at !== null }
  },
  confirm: async (id) => {
    if (!ID.test(id)) return false
    const row = await db
      .updateTable('follower')
      .set({ confirmed_at: sql<Date>`coalesce(confirmed_at, now())` })
      .where('id', '=', id)
      .where(isKept)
      .returning('id')
      .executeTakeFirst()
    return row !== undefined
  },
  leave: (id) =>
    db.transaction().execute(async (transaction) => {
      if (!ID.test(id)) return null
      const row = await transaction.deleteFrom('follower').where('id', '=', id).returningAll().executeTakeFirst()
      await dropMails(transaction)
      return row === undefined ? null : subjectOf(row)
    }),
  forgetLate: () => db.transaction().execute(forgetLate),
})

/** Confirmed, or still in time to be. */
const isKept = sql<boolean>`(confirmed_at is not null or made_at > now() - make_interval(days => ${sql.lit(DAYS_TO_CONFIRM)}))`

async function forgetLate(transaction: Transaction<Database>): Promise<void> {
  await transaction
    .deleteFrom('follower')
    .where(sql<boolean>`not ${isKept}`)
    .execute()
  await dropMails(transaction)
}

/** Forgets an address wherever it asked to be told, and what was to be sent to it. */
export const forgetAddress = (db: Kysely<Database>, email: string): Promise<void> =>
  db.transaction().execute(async (transaction) => {
    await transaction.deleteFrom('follower').where('email', '=', email).execute()
    await transaction.deleteFrom('mail').where('recipient', '=', email).execute()
  })

/** An ask not confirmed within a day may be made again: its mail may be lost. */
async function forgetYesterdaysAsk(transaction: Transaction<Database>, email: string, row: ReturnType<typeof subjectRow>): Promise<void> {
  await transaction
    .deleteFrom('follower')
    .where('email', '=', email)
    .where('subject_kind', '=', row.subject_kind)
    .where('subject', '=', row.subject)
    .where('confirmed_at', 'is', null)
    .where('made_at', '<=', sql<Date>`now() - interval '1 day'`)
    .execute()
  await dropMails(transaction)
}

/** Nothing is sent to who is no longer there. */
const dropMails = (transaction: Transaction<Database>): Promise<unknown> =>
  transaction
    .deleteFrom('mail')
    .where('sent_at', 'is', null)
    .where(sql<boolean>`mail.body::jsonb ->> 'followerId' is not null`)
    .where(sql<boolean>`not exists (select from follower where follower.id = mail.body::jsonb ->> 'followerId')`)
    .execute()
