import { sql, type Kysely, type Transaction } from 'kysely'
import type { LogHead } from '#domain/log/log-act.ts'
import type { Day } from '#domain/time/day.ts'
import type { Instant } from '#domain/time/instant.ts'
import type { Database } from '../schema.ts'
import { appendLog, canonical, LOG_LOCK, sha256Text } from './append-log.ts'
import { merkleRoot } from './merkle-root.ts'

/** Who signs the days: the private half never leaves this process. */
export type LogSigner = { readonly id: string; readonly publicKey: string; readonly sign: (text: string) => string }

/** A day was not signed: this entry is no longer the one that was appended. */
export class LogRewritten extends Error {
  readonly seq: number
  constructor(seq: number) {
    super(`entry ${seq} of the log was rewritten`)
    this.seq = seq
  }
}

const FORMAT = 'contrechamp-journal-1'

/** Names the signer's key in an entry, unless one does already. */
export async function openKey(transaction: Transaction<Database>, at: Instant, { id, publicKey }: LogSigner): Promise<void> {
  await sql`select pg_advisory_xact_lock(${sql.lit(LOG_LOCK)})`.execute(transaction)
  const known = await transaction.selectFrom('log_key').select('id').where('id', '=', id).executeTakeFirst()
  if (known !== undefined) return
  await appendLog(transaction, { act: 'key-opened', at, facts: { key: id, public_key: publicKey }, hidden: {} })
  // Told by the clock under the lock, so that keys stand in the order of their entries.
  await transaction
    .insertInto('log_key')
    .values({ id, public_key: publicKey, opened_at: sql<Date>`clock_timestamp()` })
    .execute()
}

/** Signs where a log ends, by what was kept of its last entry when it was appended. */
export async function headOf(
  db: Kysely<Database>,
  { at, count, seals }: Pick<LogHead, 'at' | 'count' | 'seals'>,
  signer: LogSigner,
): Promise<LogHead> {
  const last = await db.selectFrom('log_entry').select('hash').where('seq', '=', count).executeTakeFirst()
  const said = { format: FORMAT, at, count, last_hash: last?.hash ?? '0'.repeat(64), seals, key: signer.id }
  return { at, count, lastHash: said.last_hash, seals, key: signer.id, signature: signer.sign(canonical(said)) }
}

/** Signs every day before this one that has entries and no seal; a day that was rewritten is not signed, nor those after it. */
export async function sealBefore(transaction: Transaction<Database>, day: Day, signer: LogSigner): Promise<number> {
  await sql`select pg_advisory_xact_lock(${sql.lit(LOG_LOCK)})`.execute(transaction)
  const { rows: days } = await sql<{ day: string }>`
    select distinct (at at time zone 'UTC')::date as day from log_entry
    where (at at time zone 'UTC')::date < ${day}::date
      and not exists (select 1 from log_seal where log_seal.day = (log_entry.at at time zone 'UTC')::date)
    order by day`.execute(transaction)
  for (const one of days) await sealDay(transaction, one.day, signer)
  return days.length
}

async function sealDay(transaction: Transaction<Database>, day: string, signer: LogSigner): Promise<void> {
  const { rows } = await sql<{ seq: number; hash: string; text: string }>`
    select seq, hash, text from log_entry where (at at time zone 'UTC')::date = ${day}::date order by seq`.execute(transaction)
  const last = rows.at(-1)
  if (last === undefined) return
  const rewritten = rows.find(({ text, hash }) => sha256Text(text) !== hash)
  if (rewritten !== undefined) throw new LogRewritten(rewritten.seq)
  const root = merkleRoot(rows.map(({ hash }) => hash))
  const said = { format: FORMAT, day, count: rows.length, last_seq: last.seq, last_hash: last.hash, root, key: signer.id }
  await transaction
    .insertInto('log_seal')
    .values({
      day,
      count: rows.length,
      last_seq: last.seq,
      last_hash: last.hash,
      root,
      key_id: signer.id,
      signature: signer.sign(canonical(said)),
    })
    .execute()
}
