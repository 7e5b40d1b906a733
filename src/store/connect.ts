import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { PGlite, types as pgliteTypes } from '@electric-sql/pglite'
import { Kysely, PGliteDialect, PostgresDialect } from 'kysely'
import pg from 'pg'
import { takeLock } from './lock.ts'
import type { Database } from './schema.ts'

export type Store = {
  readonly db: Kysely<Database>
  /** Runs several statements as one transaction; all or nothing. */
  readonly runScript: (sql: string) => Promise<void>
  /** Calls back after each committed change of the data's version, in whichever process it was made. */
  readonly onDataChange: (listener: () => void) => Promise<void>
  /** The server's connections, for a library that speaks to it itself; null when the database is embedded. */
  readonly connections: pg.Pool | null
  readonly close: () => Promise<void>
}

export const DATA_CHANNEL = 'contrechamp_data'

/** `int8` as a safe integer; beyond 2^53 the row is refused rather than rounded. */
function safeInteger(text: string): number {
  const value = Number(text)
  if (!Number.isSafeInteger(value)) throw new RangeError(`int8 beyond 2^53: ${text}`)
  return value
}

const asText = (text: string): string => text

/** The store that a setting names: a `postgres:` address, or a folder for the embedded database. */
export async function openStore(setting: { databaseUrl: string | undefined; folder: string }): Promise<Store> {
  return setting.databaseUrl === undefined ? openEmbedded(setting.folder) : openServer(setting.databaseUrl)
}

/** The embedded database in that folder, held by one process at a time; `memory://` for none. */
export async function openEmbedded(folder: string, loadDataDir?: Blob): Promise<Store> {
  const inMemory = folder === 'memory://'
  if (!inMemory) mkdirSync(dirname(folder), { recursive: true })
  const releaseLock = inMemory ? (): void => {} : takeLock(`${folder}.lock`)
  try {
    if (!inMemory && loadDataDir === undefined) await createOnce(folder)
    const pglite = await PGlite.create({
      dataDir: inMemory ? 'memory://' : folder,
      parsers: { [pgliteTypes.INT8]: safeInteger, [pgliteTypes.DATE]: asText, 1016: (text: string) => readInt8Array(text) },
      ...(loadDataDir === undefined ? {} : { loadDataDir }),
    })
    const store = storeOn(pglite)
    return {
      ...store,
      close: async () => {
        await store.close()
        releaseLock()
      },
    }
  } catch (cause) {
    releaseLock()
    throw cause
  }
}

/** The store on an embedded database that is open. */
export const storeOn = (pglite: PGlite): Store => ({
  db: new Kysely<Database>({ dialect: new PGliteDialect({ pglite }) }),
  runScript: async (sql) => void (await pglite.transaction((transaction) => transaction.exec(sql))),
  onDataChange: async (listener) => void (await pglite.listen(DATA_CHANNEL, listener)),
  connections: null,
  close: () => pglite.close(),
})

/** Makes a new database beside its place and moves it there once whole: one cut while being made is begun again. */
async function createOnce(folder: string): Promise<void> {
  if (existsSync(folder)) return
  const unfinished = `${folder}.unfinished`
  rmSync(unfinished, { recursive: true, force: true })
  const pglite = await PGlite.create({ dataDir: unfinished })
  await pglite.close()
  renameSync(unfinished, folder)
}

function readInt8Array(text: string): (number | null)[] {
  const inner = text.slice(1, -1)
  return inner === '' ? [] : inner.split(',').map((item) => (item === 'NULL' ? null : safeInteger(item)))
}

const SERVER_TYPES = new Map<number, (text: string) => unknown>([
  [20, safeInteger],
  [1082, asText],
  [1016, readInt8Array],
])

/** A PostgreSQL server, version 15 or later. */
export async function openServer(databaseUrl: string): Promise<Store> {
  const types = {
    getTypeParser: (oid: number, format?: 'text' | 'binary') => SERVER_TYPES.get(oid) ?? pg.types.getTypeParser(oid, format as 'text'),
  }
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 10, types: types as pg.CustomTypesConfig })
  pool.on('error', () => {}) // an idle connection that the server closed; the next query opens another
  const listeners: pg.Client[] = []
  return {
    db: new Kysely<Database>({ dialect: new PostgresDialect({ pool }) }),
    runScript: async (sql) => {
      const client = await pool.connect()
      try {
        await client.query('begin')
        await client.query(sql)
        await client.query('commit')
      } catch (cause) {
        await client.query('rollback').catch(() => {})
        throw cause
      } finally {
        client.release()
      }
    },
    onDataChange: async (listener) => {
      const listen = async (): Promise<void> => {
        const client = new pg.Client({ connectionString: databaseUrl })
        client.on('notification', listener)
        client.on('error', () => {
          listener()
          setTimeout(() => void listen().catch(() => {}), 1000).unref()
        })
        await client.connect()
        await client.query(`listen ${DATA_CHANNEL}`)
        listeners.push(client)
      }
      await listen()
    },
    connections: pool,
    close: async () => {
      await Promise.all(listeners.map((client) => client.end().catch(() => {})))
      await pool.end()
    },
  }
}

/** Where the embedded database lives under the `var` folder. */
export const embeddedFolder = (varFolder: string): string => join(varFolder, 'database')
