import { createHash } from 'node:crypto'
import { sql, type Kysely, type Transaction } from 'kysely'
import type { DecisionLog, LogOpening } from '#application/ports/decision-log.ts'
import { dayRoot, type Hashing } from '#domain/proof/day-root.ts'
import type { LogSeal } from '#domain/log/log-act.ts'
import type { Day } from '#domain/time/day.ts'
import type { Database } from '../schema.ts'
import { canonical, LOG_LOCK, sha256Text } from './append-log.ts'

/** Who signs the days: the private half never leaves this process. */
export type LogSigner = { readonly id: string; readonly publicKey: string; readonly sign: (text: string) => string }

const HASHING: Hashing = { ofText: sha256Text, ofBytes: (bytes) => createHash('sha256').update(bytes).digest('hex') }

/** The chain of acts, held in SQL. */
export const decisionLogOf = (db: Kysely<Database>, signer: LogSigner): DecisionLog => ({
  texts: async (from, most) =>
    (await db.selectFrom('log_entry').select('text').where('seq', '>=', from).orderBy('seq').limit(most).execute()).map(({ text }) => text),
  count: async () => (await db.selectFrom('log_entry').select('seq').orderBy('seq', 'desc').limit(1).executeTakeFirst())?.seq ?? 0,
  seals: async () =>
    (await db.selectFrom('log_seal').selectAll().orderBy('day').execute()).map((row): LogSeal => ({
      day: row.day as Day,
      count: row.count,
      lastSeq: row.last_seq,
      lastHash: row.last_hash,
      root: row.root,
      key: row.key_id,
      signature: row.signature,
    })),
  keys: async () =>
    (await db.selectFrom('log_key').selectAll().orderBy('opened_at').orderBy('id').execute()).map(({ id, public_key }) => ({
      id,
      publicKey: public_key,
    })),
  openings: async (seq) =>
    (await db.selectFrom('log_opening').selectAll().where('seq', '=', seq).orderBy('name').execute()).map((row): LogOpening => ({
      seq: row.seq,
      name: row.name,
      salt: row.salt,
      value: (row.value as { value?: unknown }).value ?? null,
    })),
  erase: async (seq) => void (await db.deleteFrom('log_opening').where('seq', '=', seq).execute()),
  sealBefore: (day) => db.transaction().execute((transaction) => sealBefore(transaction, day, signer)),
})

async function sealBefore(transaction: Transaction<Database>, day: Day, signer: LogSigner): Promise<number> {
  await sql`select pg_advisory_xact_lock(${sql.lit(LOG_LOCK)})`.execute(transaction)
  const { rows: days } = await sql<{ day: string }>`
    select distinct (at at time zone 'UTC')::date as day from log_entry
    where (at at time zone 'UTC')::date < ${day}::date
      and not exists (select 1 from log_seal where log_seal.day = (log_entry.at at time zone 'UTC')::date)
    order by day`.execute(transaction)
  if (days.length > 0)
    await transaction
      .insertInto('log_key')
      .values({ id: signer.id, public_key: signer.publicKey })
      .onConflict((conflict) => conflict.column('id').doNothing())
      .execute()
  for (const one of days) {
    const { rows } = await sql<{ seq: number; hash: string }>`
      select seq, hash from log_entry where (at at time zone 'UTC')::date = ${one.day}::date order by seq`.execute(transaction)
    const last = rows.at(-1)
    if (last === undefined) continue
    const root = dayRoot(
      rows.map(({ hash }) => hash),
      HASHING,
    )
    const said = { day: one.day, count: rows.length, last_seq: last.seq, last_hash: last.hash, root, key: signer.id }
    await transaction
      .insertInto('log_seal')
      .values({
        day: one.day,
        count: rows.length,
        last_seq: last.seq,
        last_hash: last.hash,
        root,
        key_id: signer.id,
        signature: signer.sign(canonical(said)),
      })
      .execute()
  }
  return days.length
}
