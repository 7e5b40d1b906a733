import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { embeddedFolder, openEmbedded } from '#store/connect.ts'
import { chances } from '../fixtures/chances.ts'

/** KILLS=50 SEED=7 tries it harder. */
const KILLS = Number(process.env['KILLS'] ?? '5')
const SEED = Number(process.env['SEED'] ?? '20261122')
const ROOT = join(import.meta.dirname, '../..')
const HEADS =
  'nomAttribuant,idAttribuant,dateConvention,referenceDecision,nomBeneficiaire,idBeneficiaire,objet,montant,nature,conditionsVersement,datesPeriodeVersement'

type File = { readonly name: string; readonly rows: number; readonly total_cents: number }

/** Two lists of one grantor and year, of different lengths: each takes the place of the other. */
const FILES: readonly File[] = [2000, 3000].map((rows) => ({ name: `aides-${rows}.csv`, rows, total_cents: (rows * (rows + 1) * 100) / 2 }))

const textOf = ({ rows }: File): string =>
  [
    HEADS,
    ...Array.from(
      { length: rows },
      (_, place) =>
        `Département de Bellerive,,2024-03-05,D${place},Association ${place + 1},,Festival du film ${place + 1},${place + 1}.00,aide en numéraire,unique,`,
    ),
  ].join('\n')

type Run = { readonly isDone: boolean; readonly lasted: number; readonly said: string }

/** One import through the command line, killed after that many milliseconds if it lasts so long. */
async function bring(folder: string, file: File, killAfter: number | null): Promise<Run> {
  const begun = performance.now()
  const child = spawn(process.execPath, ['src/main/cli.ts', 'import-grants', join(folder, file.name), '--confirm'], {
    cwd: ROOT,
    env: { ...process.env, CONTRECHAMP_VAR: folder, DATABASE_URL: '' },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let said = ''
  child.stderr.on('data', (chunk: Buffer) => (said = `${said}${chunk.toString()}`.slice(0, 2000)))
  const timer = killAfter === null ? undefined : setTimeout(() => child.kill('SIGKILL'), killAfter)
  const [code] = (await once(child, 'close')) as [number | null]
  clearTimeout(timer)
  return { isDone: code === 0, lasted: performance.now() - begun, said }
}

type Held = {
  readonly name: string
  readonly rows: number
  readonly rows_kept: number
  readonly total_cents: number
  readonly is_current: boolean
}

async function heldIn(folder: string): Promise<readonly Held[]> {
  const store = await openEmbedded(embeddedFolder(folder))
  const { rows } =
    await sql<Held>`select name, rows_kept, is_current, count(line)::int as rows, coalesce(sum(amount_cents), 0)::int8 as total_cents
    from grant_file left join grant_line on file_fingerprint = fingerprint group by fingerprint order by name`.execute(store.db)
  await store.close()
  return rows
}

describe('an import that is killed', () => {
  const folder = mkdtempSync(join(tmpdir(), 'kill-import-'))
  let whole: Run
  beforeAll(async () => {
    for (const file of FILES) writeFileSync(join(folder, file.name), textOf(file))
    await bring(folder, FILES[0] as File, null) // makes the database: later imports last alike
    whole = await bring(folder, FILES[1] as File, null)
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it(
    `is done whole or not at all, and takes away nothing that was acknowledged, ${KILLS} times`,
    { timeout: 60_000 + KILLS * 20_000 },
    async () => {
      expect(whole.isDone, whole.said).toBe(true)
      const chance = chances(SEED)
      let possible = [FILES[1] as File]
      for (let kill = 0; kill < KILLS; kill += 1) {
        const file = FILES[kill % 2] as File
        const run = await bring(folder, file, chance() * whole.lasted)
        expect(run.said).toBe('')
        possible = run.isDone ? [file] : [...possible, file]
        const held = await heldIn(folder)
        const current = held.filter(({ is_current }) => is_current)
        expect(current.length).toBe(1)
        expect(possible.map(({ name }) => name)).toContain(current[0]?.name)
        for (const one of held) expect(one.rows).toBe(one.is_current ? one.rows_kept : 0)
        const known = FILES.find(({ name }) => name === current[0]?.name)
        expect([current[0]?.rows, current[0]?.total_cents]).toEqual([known?.rows, known?.total_cents])
        possible = FILES.filter(({ name }) => name === current[0]?.name)
      }
    },
  )
})
