import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { describe, expect, it } from 'vitest'
import { rush } from '../rush/rush.ts'

const SERVER = process.env['TEST_DATABASE_URL']
/** DEPOSITS=500 tries it harder; `npm run rush` measures it. */
const DEPOSITS = Number(process.env['DEPOSITS'] ?? '30')
const MILLISECONDS_EACH = 100

async function onServer(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: SERVER })
  await client.connect()
  await client.query(statement)
  await client.end()
}

/** Who deposits while two processes are killed in the middle of a send. */
const rushed = (folder: string, processes: number, databaseUrl: string | undefined) =>
  rush({
    deposits: DEPOSITS,
    milliseconds: DEPOSITS * MILLISECONDS_EACH,
    atOnce: 8,
    processes,
    databaseUrl,
    folder,
    seed: 20_261_125,
    tell: () => {},
  })

describe('a rush of deposits while processes are killed', { timeout: 300_000 }, () => {
  it('on the embedded database, each deposit whose receipt was read is there, whole, once', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'contrechamp-rush-'))
    const { problems, acknowledged, restarts } = await rushed(folder, 1, undefined).finally(() => rmSync(folder, { recursive: true }))
    expect(problems).toEqual([])
    expect([acknowledged, restarts.length]).toEqual([DEPOSITS, 2])
  })

  it.skipIf(SERVER === undefined)('by two processes on PostgreSQL, each is there, whole, once', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'contrechamp-rush-'))
    const address = new URL(SERVER ?? '')
    const name = `contrechamp_rush_${randomBytes(6).toString('hex')}`
    address.pathname = `/${name}`
    await onServer(`create database ${name}`)
    const { problems, acknowledged, restarts } = await rushed(folder, 2, address.href).finally(async () => {
      await onServer(`drop database if exists ${name} with (force)`)
      rmSync(folder, { recursive: true })
    })
    expect(problems).toEqual([])
    expect([acknowledged, restarts.length]).toEqual([DEPOSITS, 2])
  })
})
