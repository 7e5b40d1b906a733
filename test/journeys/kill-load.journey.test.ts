import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openEmbedded } from '#store/connect.ts'
import { chances } from '../fixtures/chances.ts'
import { writeFacts } from '../fixtures/small-facts.ts'
import { smallPack, writePack } from '../fixtures/small-pack.ts'
import { writeTerritories } from '../fixtures/small-territories.ts'

/** KILLS=50 SEED=7 tries it harder; the moments are shares of the time that a whole load takes here. */
const KILLS = Number(process.env['KILLS'] ?? '5')
const SEED = Number(process.env['SEED'] ?? '20261122')
const HISTORY_ROWS = 8000
const CHILD = join(import.meta.dirname, 'load-small-pack.ts')

type Run = {
  readonly found: string[]
  readonly loaded: string[]
  readonly isOpen: boolean
  readonly isWhole: boolean
  readonly opening: number
  readonly loading: number
  readonly said: string
}

/** Milliseconds from the start, or from when the database is open. */
type Moment = { readonly from: 'start' | 'open'; readonly after: number }

/** One load in a process of its own, killed at that moment if it lasts that long. */
async function load(database: string, inputs: string, kill: Moment | null): Promise<Run> {
  const begun = performance.now()
  const child = spawn(process.execPath, [CHILD, database, inputs, String(HISTORY_ROWS)], { stdio: ['ignore', 'pipe', 'pipe'] })
  let text = ''
  let said = ''
  let openAt: number | undefined
  let timer: NodeJS.Timeout | undefined
  const killLater = (): void => void (timer = setTimeout(() => child.kill('SIGKILL'), kill?.after ?? 0))
  if (kill?.from === 'start') killLater()
  child.stdout.on('data', (chunk: Buffer) => {
    text += chunk.toString()
    if (openAt !== undefined || !text.includes('open \n')) return
    openAt = performance.now()
    if (kill?.from === 'open') killLater()
  })
  child.stderr.on('data', (chunk: Buffer) => (said = `${said}${chunk.toString()}`.slice(0, 2000)))
  await once(child, 'close')
  clearTimeout(timer)
  // a line cut by the kill was not told
  const lines = text.slice(0, text.lastIndexOf('\n') + 1).split('\n')
  const after = (kind: string): string[] => lines.flatMap((line) => (line.startsWith(`${kind} `) ? [line.slice(kind.length + 1)] : []))
  return {
    found: after('found'),
    loaded: after('loaded'),
    isOpen: after('open').length > 0,
    isWhole: after('closed').length > 0,
    opening: (openAt ?? performance.now()) - begun,
    loading: performance.now() - (openAt ?? performance.now()),
    said,
  }
}

/** Every table's rows, counted and digested; what a database numbers or dates by itself is left out. */
async function contentsOf(database: string): Promise<Record<string, unknown>> {
  const store = await openEmbedded(database)
  const tables = await sql<{ name: string }>`select tablename as name from pg_tables where schemaname = 'public' order by 1`.execute(
    store.db,
  )
  const contents: Record<string, unknown> = {}
  for (const { name } of tables.rows) {
    const numbered = ['approved_film', 'load_problem', 'grant_line'].includes(name) ? sql`- 'id'` : sql``
    const found = await sql`select count(*)::int as count, md5(string_agg(line, e'\n' order by line)) as digest
      from (select (to_jsonb(row_of) - 'loaded_at' ${numbered})::text as line from ${sql.table(name)} row_of) lines`.execute(store.db)
    contents[name] = found.rows[0]
  }
  await store.close()
  return contents
}

describe('a load that is killed', () => {
  const folder = mkdtempSync(join(tmpdir(), 'kill-load-'))
  const inputs = join(folder, 'inputs')
  let whole: Run
  beforeAll(async () => {
    writeTerritories(join(inputs, 'territories'), 700)
    writePack(join(inputs, 'pack'), smallPack(HISTORY_ROWS))
    writeFacts(join(inputs, 'facts'))
    whole = await load(join(folder, 'whole'), inputs, null)
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it(`loses nothing that was acknowledged and leaves nothing half done, ${KILLS} times`, { timeout: 60_000 + KILLS * 30_000 }, async () => {
    expect(whole.isWhole, whole.said).toBe(true)
    const chance = chances(SEED)
    const database = join(folder, 'killed')
    const acknowledged = new Set<string>()
    for (let kill = 0; kill < KILLS; kill += 1) {
      const from = chance() < 0.3 ? 'start' : 'open'
      const run = await load(database, inputs, { from, after: chance() * (from === 'start' ? whole.opening : whole.loading) })
      expect(run.said).toBe('')
      if (run.isOpen) for (const part of acknowledged) expect(run.found).toContain(part)
      for (const part of [...run.found, ...run.loaded]) acknowledged.add(part)
      if (run.isWhole) {
        // nothing left to interrupt: begin again on an empty database
        expect(await contentsOf(database)).toEqual(await contentsOf(join(folder, 'whole')))
        rmSync(database, { recursive: true })
        acknowledged.clear()
      }
    }
    const last = await load(database, inputs, null)
    expect(last.isWhole, last.said).toBe(true)
    for (const part of acknowledged) expect(last.found).toContain(part)
    expect(await contentsOf(database)).toEqual(await contentsOf(join(folder, 'whole')))
  })
})
