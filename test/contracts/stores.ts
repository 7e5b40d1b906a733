import { createHash, randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import pg from 'pg'
import { openEmbedded, openServer, storeOn, type Store } from '#store/connect.ts'
import { migrate, readMigrations } from '#store/migrate.ts'

const ROOT = join(import.meta.dirname, '../..')
const MIGRATIONS = join(ROOT, 'src/store/migrations')
const KEPT = join(ROOT, 'node_modules/.cache/contrechamp')
const serverUrl = process.env['TEST_DATABASE_URL'] || undefined

/** `embedded` always; `server` when TEST_DATABASE_URL names a PostgreSQL whose user may create databases. */
export type StoreKind = 'embedded' | 'server'
export const STORE_KINDS: readonly StoreKind[] = serverUrl === undefined ? ['embedded'] : ['embedded', 'server']

/**
 * A store of its own, empty, at the last migration; close it to be rid of it. For `describe.each(STORE_KINDS)`:
 * `beforeAll(async () => { store = await freshStore(kind) })`, `afterAll(() => store.close())`.
 */
export async function freshStore(kind: StoreKind): Promise<Store> {
  return kind === 'embedded' ? openEmbedded('memory://', await template()) : freshDatabase()
}

/** An empty database at the last migration, made once for each state of the migrations and kept. */
async function template(): Promise<Blob> {
  const fingerprint = createHash('sha256')
    .update(
      readMigrations(MIGRATIONS)
        .map((migration) => migration.fingerprint)
        .join('\n'),
    )
    .update(readFileSync(join(ROOT, 'node_modules/@electric-sql/pglite/package.json')))
    .digest('hex')
  const path = join(KEPT, `database-${fingerprint.slice(0, 16)}.tar`)
  if (!existsSync(path)) await makeTemplate(path)
  return new Blob([readFileSync(path)])
}

async function makeTemplate(path: string): Promise<void> {
  const pglite = await PGlite.create({ dataDir: 'memory://' })
  await migrate(storeOn(pglite), MIGRATIONS)
  const dump = await pglite.dumpDataDir('none')
  await pglite.close()
  mkdirSync(KEPT, { recursive: true })
  const unfinished = `${path}.${process.pid}`
  writeFileSync(unfinished, Buffer.from(await dump.arrayBuffer()))
  renameSync(unfinished, path)
}

async function freshDatabase(): Promise<Store> {
  const address = new URL(serverUrl ?? '')
  const name = `contrechamp_test_${randomBytes(6).toString('hex')}`
  await onServer(`create database ${name}`)
  address.pathname = `/${name}`
  const store = await openServer(address.href)
  await migrate(store, MIGRATIONS)
  return {
    ...store,
    close: async () => {
      await store.close()
      await onServer(`drop database if exists ${name} with (force)`)
    },
  }
}

async function onServer(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: serverUrl })
  await client.connect()
  await client.query(statement)
  await client.end()
}
