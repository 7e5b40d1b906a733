import type { Kysely, Selectable } from 'kysely'
import type { DecisionLog, LogOpening } from '#application/ports/decision-log.ts'
import type { LogSeal } from '#domain/log/log-act.ts'
import type { Day } from '#domain/time/day.ts'
import type { Database, LogSealRow } from '../schema.ts'
import { merklePath } from './merkle-path.ts'
import { headOf, openKey, sealBefore, type LogSigner } from './seal-days.ts'

/** The chain of acts, held in SQL. */
export const decisionLogOf = (db: Kysely<Database>, signer: LogSigner): DecisionLog => ({
  texts: async (from, most) =>
    (await db.selectFrom('log_entry').select('text').where('seq', '>=', from).orderBy('seq').limit(most).execute()).map(({ text }) => text),
  count: async () => (await db.selectFrom('log_entry').select('seq').orderBy('seq', 'desc').limit(1).executeTakeFirst())?.seq ?? 0,
  inclusion: async (seq) => {
    const entry = await db.selectFrom('log_entry').select('text').where('seq', '=', seq).executeTakeFirst()
    if (entry === undefined) return null
    const row = await db.selectFrom('log_seal').selectAll().where('last_seq', '>=', seq).orderBy('last_seq').limit(1).executeTakeFirst()
    if (row === undefined) return 'unsealed'
    const [seal, first] = [sealOf(row), row.last_seq - row.count + 1]
    if (seq < first) return 'unsealed'
    const day = await db
      .selectFrom('log_entry')
      .select('hash')
      .where('seq', '>=', first)
      .where('seq', '<=', row.last_seq)
      .orderBy('seq')
      .execute()
    const { public_key } = await db.selectFrom('log_key').select('public_key').where('id', '=', seal.key).executeTakeFirstOrThrow()
    const path = merklePath(
      day.map(({ hash }) => hash),
      seq - first,
    )
    return { text: entry.text, place: seq - first, path, seal, publicKey: public_key }
  },
  seals: async () => (await db.selectFrom('log_seal').selectAll().orderBy('day').execute()).map(sealOf),
  keys: async () =>
    (await db.selectFrom('log_key').selectAll().orderBy('opened_at').execute()).map(({ id, public_key }) => ({
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
  openKey: (at) => db.transaction().execute((transaction) => openKey(transaction, at, signer)),
  head: (given) => headOf(db, given, signer),
  sealBefore: (day) => db.transaction().execute((transaction) => sealBefore(transaction, day, signer)),
})

const sealOf = (row: Selectable<LogSealRow>): LogSeal => ({
  day: row.day as Day,
  count: row.count,
  lastSeq: row.last_seq,
  lastHash: row.last_hash,
  root: row.root,
  key: row.key_id,
  signature: row.signature,
})
