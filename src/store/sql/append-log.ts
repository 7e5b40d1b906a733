import { createHash, randomBytes } from 'node:crypto'
import canonicalize from 'canonicalize'
import { sql, type Transaction } from 'kysely'
import type { ActToLog } from '#application/ports/decision-log.ts'
import type { LogEntry } from '#domain/log/log-act.ts'
import type { Instant } from '#domain/time/instant.ts'
import type { Database } from '../schema.ts'
import { keepableJson } from './keepable-json.ts'

/** Those who append wait for each other under this lock: the chain never forks. It ends with the transaction. */
export const LOG_LOCK = 20_261_126
const FIRST = '0'.repeat(64)

export const sha256Text = (text: string): string => createHash('sha256').update(text).digest('hex')

/** The instant it is, for acts that their caller does not date. */
export const nowText = (): string => new Date().toISOString()

/** RFC 8785, by a library; what it cannot write is a bug of the caller. */
export function canonical(value: unknown): string {
  const text = canonicalize(value)
  if (text === undefined) throw new TypeError('a value without canonical text')
  return text
}

const dayAfter = (day: string): string => new Date(Date.parse(`${day}T00:00:00.000Z`) + 86_400_000).toISOString()

/** A value as the database will give it back: what is committed to is what can be shown. */
function kept(value: unknown): unknown {
  const { value: back }: { value?: unknown } = JSON.parse(keepableJson({ value }))
  return back ?? null
}

/** Appends an act to the chain, in the transaction that does it. */
export async function appendLog(transaction: Transaction<Database>, { act, at, facts, hidden }: ActToLog): Promise<number> {
  await sql`select pg_advisory_xact_lock(${sql.lit(LOG_LOCK)})`.execute(transaction)
  const last = await transaction.selectFrom('log_entry').select(['seq', 'hash', 'at']).orderBy('seq', 'desc').limit(1).executeTakeFirst()
  const openings = Object.entries(hidden).map(([name, value]) => ({ name, salt: randomBytes(16).toString('hex'), value: kept(value) }))
  const commitments = Object.fromEntries(openings.map(({ name, salt, value }) => [name, sha256Text(`${salt}${canonical(value)}`)]))
  const sealed = await transaction.selectFrom('log_seal').select('day').orderBy('day', 'desc').limit(1).executeTakeFirst()
  // Clocks may differ, and a day may be sealed while an act of its last second waits: an entry is never dated before the one that it follows.
  const instant = [at, last?.at.toISOString() ?? '', sealed === undefined ? '' : dayAfter(sealed.day)].toSorted().at(-1) ?? at
  const entry: LogEntry = { seq: (last?.seq ?? 0) + 1, at: instant as Instant, act, facts, commitments, previous: last?.hash ?? FIRST }
  const text = canonical(entry)
  await transaction
    .insertInto('log_entry')
    .values({ seq: entry.seq, at: instant, text, hash: sha256Text(text) })
    .execute()
  if (openings.length > 0)
    await transaction
      .insertInto('log_opening')
      .values(openings.map(({ name, salt, value }) => ({ seq: entry.seq, name, salt, value: keepableJson({ value }) })))
      .execute()
  return entry.seq
}
