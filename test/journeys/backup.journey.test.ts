import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, describe, expect, it } from 'vitest'
import { exportLog } from '#application/export-log.ts'
import { checkLog } from '#domain/proof/check-log.ts'
import { dayOf, type Day } from '#domain/time/day.ts'
import { logSigner, PROOF_TOOLS } from '#main/log-signer.ts'
import { watchLog } from '#main/log-watch.ts'
import { embeddedFolder, openStore, type Store } from '#store/connect.ts'
import { migrate } from '#store/migrate.ts'
import { applicationsOf } from '#store/sql/applications.ts'
import { decisionLogOf } from '#store/sql/decision-log.ts'
import { smallAuthority, soundInstant } from '../fixtures/small-authority.ts'
import { SMALL_FILE } from '../fixtures/small-scheme.ts'
import { shownCommands } from '../site/shown-commands.ts'

const ROOT = join(import.meta.dirname, '../..')
const SERVER = process.env['TEST_DATABASE_URL'] || undefined
const GUIDE = readFileSync(join(ROOT, 'docs/guides/sauvegarder-et-restaurer.md'), 'utf8')
const AT = soundInstant('2026-06-15T08:00:00.000Z')
const BYTES = new TextEncoder().encode('Un scénario.')
const folder = mkdtempSync(join(tmpdir(), 'contrechamp-sauvegarde-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const day = (text: string): Day => dayOf(text) ?? expect.fail(text)
const commandsUnder = (title: string): readonly string[] =>
  shownCommands(GUIDE.split(/^## /m).find((part) => part.startsWith(title)) ?? '').map(({ command }) => command)

/** Types the commands of the guide as a person would. */
function typed(commands: readonly string[], environment: Readonly<Record<string, string>>): void {
  for (const command of commands) {
    const { status, stderr } = spawnSync('sh', ['-c', command], { env: { ...process.env, ...environment }, encoding: 'utf8' })
    expect([command, status, stderr]).toEqual([command, 0, ''])
  }
}

async function opened(place: { databaseUrl: string | undefined; varFolder: string }): Promise<Store> {
  const store = await openStore({ databaseUrl: place.databaseUrl, folder: embeddedFolder(place.varFolder) })
  await migrate(store, join(ROOT, 'src/store/migrations'))
  return store
}

/** A file with a document, sent, and a day of the log signed. */
async function lived(store: Store, varFolder: string): Promise<void> {
  const log = decisionLogOf(store.db, logSigner(varFolder))
  await log.openKey(soundInstant('2026-06-14T08:00:00.000Z'))
  const [roundId, files, by] = [await smallAuthority(store), applicationsOf(store.db), { personId: 'autrice', role: 'applicant' } as const]
  await files.begin({ id: 'un', roundId, content: SMALL_FILE, formerId: null, by })
  const part = { documentId: 'scenario', name: 'scenario.txt', media: 'text/plain', fingerprint: 'f', by: 'autrice' }
  await files.addPart({ ...part, applicationId: 'un', whileIn: 'draft', bytes: BYTES })
  await files.send('un', { seen: 0, at: AT, by, fingerprint: () => 'empreinte' })
  await log.sealBefore(day('2199-01-01'))
  expect(await watchLog(log, varFolder, AT, PROOF_TOOLS)).toEqual([])
}

/** Everything that matters, as it stands in a store. */
async function told(store: Store, varFolder: string) {
  const files = applicationsOf(store.db)
  const file = await files.find('un')
  const signer = logSigner(varFolder)
  const log = decisionLogOf(store.db, signer)
  const exported = await exportLog(log, AT)
  return {
    file,
    bytes: (await files.partBytes('un', file?.parts[0]?.id ?? 0))?.bytes,
    entries: exported.entries,
    seals: exported.seals,
    key: signer.id,
    breaks: checkLog(exported, PROOF_TOOLS).breaks,
    watch: await watchLog(log, varFolder, AT, PROOF_TOOLS),
    openings: await log.openings(exported.entries.length),
  }
}

async function sameAfter(
  title: string,
  before: { databaseUrl: string | undefined },
  after: { databaseUrl: string | undefined },
): Promise<void> {
  const [varFolder, restored, kept] = ['var', 'restaure', 'ailleurs'].map((name) => join(folder, title, name)) as [string, string, string]
  for (const place of [varFolder, kept]) mkdirSync(place, { recursive: true })
  const store = await opened({ ...before, varFolder })
  await lived(store, varFolder)
  const was = await told(store, varFolder)
  await store.close()
  typed(commandsUnder(title), {
    SAUVEGARDE: kept,
    CONTRECHAMP_VAR: varFolder,
    VAR_RESTAURE: restored,
    DATABASE_URL: before.databaseUrl ?? '',
    BASE_RESTAUREE: after.databaseUrl ?? '',
  })
  const again = await opened({ ...after, varFolder: restored })
  const is = await told(again, restored)
  await again.close()
  expect(was.entries.length).toBeGreaterThan(3)
  expect([was.breaks, was.watch, was.bytes]).toEqual([[], [], BYTES])
  expect(is).toEqual(was)
}

describe('what is saved and restored by the guide', () => {
  it('says three commands for one base and five for the other', () => {
    expect(['Base embarquée', 'PostgreSQL'].map((title) => commandsUnder(title).length)).toEqual([3, 5])
  })

  it('is the same on the embedded database: files, documents, log, its key', () =>
    sameAfter('Base embarquée', { databaseUrl: undefined }, { databaseUrl: undefined }))

  it.skipIf(SERVER === undefined)('is the same on PostgreSQL', async () => {
    const names = ['avant', 'apres'].map((name) => `contrechamp_sauvegarde_${name}_${process.pid}`)
    const [before, after] = names.map((name) => Object.assign(new URL(SERVER ?? ''), { pathname: `/${name}` }).href)
    const client = new pg.Client({ connectionString: SERVER })
    await client.connect()
    try {
      for (const name of names) await client.query(`create database ${name}`)
      await sameAfter('PostgreSQL', { databaseUrl: before }, { databaseUrl: after })
    } finally {
      for (const name of names) await client.query(`drop database if exists ${name} with (force)`)
      await client.end()
    }
  })
})
