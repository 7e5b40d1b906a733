import { sql, type Kysely, type Transaction } from 'kysely'
import type { FileReading, KnownTerritories, LoadProblem, LoadStore, OwnPart, Part, PartReading } from '#application/ports/loading.ts'
import type { Database } from '../schema.ts'
import { insertRows } from './insert-rows.ts'
import { raiseVersion } from './raise-version.ts'
import { replaceTerritories } from './replace-territories.ts'

/** Held for a part's transaction, so that two processes never load the same part twice. */
const LOAD_CLAIM = 20_261_123

export function loadStore(db: Kysely<Database>): LoadStore {
  return {
    records: async () =>
      (await db.selectFrom('load_record').selectAll().orderBy('part').execute()).map((row) => ({
        part: row.part,
        fingerprint: row.fingerprint,
        rowsRead: row.rows_read,
        rowsKept: row.rows_kept,
      })),
    replacePart: (part, fingerprint) => db.transaction().execute((transaction) => replacePart(transaction, part, fingerprint)),
    runOwnPart: (part, fingerprint) => runOwnPart(db, part, fingerprint),
    settle: async () => void (await sql`analyze`.execute(db)),
  }
}

async function replacePart(transaction: Transaction<Database>, part: Part, fingerprint: string): Promise<'loaded' | 'unchanged'> {
  await sql`select pg_advisory_xact_lock(${LOAD_CLAIM})`.execute(transaction)
  if (await isRecorded(transaction, part.id, fingerprint)) return 'unchanged'
  const reading = await part.read(await knownTerritories(transaction))
  await refuseLoss(transaction, part.id, reading.missing ?? [])
  await writeTables(transaction, part, reading)
  await record(transaction, part.id, fingerprint, reading)
  return 'loaded'
}

/** A file that was loaded once is not allowed to vanish: what it held is not known to be void. */
async function refuseLoss(transaction: Transaction<Database>, part: string, missing: readonly string[]): Promise<void> {
  if (missing.length === 0) return
  const lost = await transaction
    .selectFrom('load_file')
    .select('file')
    .where('part', '=', part)
    .where('file', 'in', missing)
    .orderBy('file')
    .executeTakeFirst()
  if (lost !== undefined) throw Object.assign(new Error(`${lost.file} was loaded and is missing`), { code: 'ENOENT', path: lost.file })
}

async function writeTables(transaction: Transaction<Database>, part: Part, reading: PartReading): Promise<void> {
  for (const table of part.tables.toReversed()) {
    if (table !== 'territory') await sql`delete from ${sql.table(table)}`.execute(transaction)
  }
  for (const { table, rows } of reading.tables) {
    if (!part.tables.includes(table)) throw new Error(`part ${part.id} does not own table ${table}`)
    if (table === 'territory')
      await replaceTerritories(transaction, rows, reading.tables.find((other) => other.table === 'former_commune')?.rows ?? [])
    else await insertRows(transaction, table, rows)
  }
}

/** The part writes by itself, its transactions committing one by one; it holds no claim, so it must bear being run twice. */
async function runOwnPart(db: Kysely<Database>, part: OwnPart, fingerprint: string): Promise<'loaded' | 'unchanged'> {
  if (await isRecorded(db, part.id, fingerprint)) return 'unchanged'
  const { files, problems } = await part.run()
  await db.transaction().execute(async (transaction) => {
    await sql`select pg_advisory_xact_lock(${LOAD_CLAIM})`.execute(transaction)
    await record(transaction, part.id, fingerprint, { files, problems })
  })
  return 'loaded'
}

async function isRecorded(db: Kysely<Database>, part: string, fingerprint: string): Promise<boolean> {
  const row = await db.selectFrom('load_record').select('fingerprint').where('part', '=', part).executeTakeFirst()
  return row?.fingerprint === fingerprint
}

async function knownTerritories(db: Kysely<Database>): Promise<KnownTerritories> {
  const territories = new Set((await db.selectFrom('territory').select('id').execute()).map(({ id }) => id))
  const former = await db.selectFrom('former_commune').select(['code', 'commune_id']).execute()
  const successors = new Map(former.map((row) => [row.code, row.commune_id]))
  return {
    has: (id) => territories.has(id),
    communeOf: (code) => (territories.has(`commune-${code}`) ? `commune-${code}` : successors.get(code)),
  }
}

type Recorded = { readonly files: readonly FileReading[]; readonly problems: readonly LoadProblem[] }

/** What was loaded, told in the same transaction as what was loaded. */
async function record(transaction: Transaction<Database>, part: string, fingerprint: string, { files, problems }: Recorded): Promise<void> {
  await transaction.deleteFrom('load_problem').where('part', '=', part).execute()
  await transaction.deleteFrom('load_file').where('part', '=', part).execute()
  await insertRows(
    transaction,
    'load_file',
    files.map(({ file, rowsRead, rowsKept }) => ({ part, file, rows_read: rowsRead, rows_kept: rowsKept })),
  )
  await insertRows(
    transaction,
    'load_problem',
    problems.map(({ column, ...problem }) => ({ part, column_name: column, ...problem })),
  )
  const counts = { rows_read: sum(files.map(({ rowsRead }) => rowsRead)), rows_kept: sum(files.map(({ rowsKept }) => rowsKept)) }
  await transaction
    .insertInto('load_record')
    .values({ part, fingerprint, ...counts })
    .onConflict((conflict) => conflict.column('part').doUpdateSet({ fingerprint, ...counts, loaded_at: sql`now()` }))
    .execute()
  await raiseVersion(transaction)
}

const sum = (counts: readonly number[]): number => counts.reduce((whole, count) => whole + count, 0)
