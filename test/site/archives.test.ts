import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sortedJson } from '#main/sorted-json.ts'
import { embeddedFolder, openEmbedded } from '#store/connect.ts'
import { migrate } from '#store/migrate.ts'
import { applicationsOf } from '#store/sql/applications.ts'
import { smallAuthority, soundInstant } from '../fixtures/small-authority.ts'
import { SMALL_FILE } from '../fixtures/small-scheme.ts'
import { axeViolations, overflowOf } from './axe-violations.ts'
import { NO_BROWSER, openBrowser } from './browser.ts'
import { startSite, type RunningSite } from './site-process.ts'

const ROOT = join(import.meta.dirname, '../..')
const folder = mkdtempSync(join(tmpdir(), 'contrechamp-archives-'))
const AT = soundInstant('2014-03-02T10:00:00.000Z')
const fingerprint = (sealed: object): string => createHash('sha256').update(sortedJson(sealed)).digest('hex')
let site: RunningSite

/** The fictitious Région as it would be after twelve years: three files refused then. */
async function twelveYearsAgo(): Promise<void> {
  const store = await openEmbedded(embeddedFolder(folder))
  await migrate(store, join(ROOT, 'src/store/migrations'))
  const roundId = await smallAuthority(store, 'val-d-exemple', 'VDE')
  const files = applicationsOf(store.db)
  const by = { personId: 'autrice', role: 'applicant' } as const
  for (const id of ['un', 'deux', 'trois']) {
    await files.begin({ id, roundId, content: { ...SMALL_FILE, title: `Film ${id}` }, formerId: null, by })
    await files.send(id, { seen: 0, at: AT, by, fingerprint })
    await files.move(id, { kind: 'refuse', from: ['submitted'], to: 'refused', detail: {}, at: AT, by })
  }
  await store.db
    .updateTable('application_event')
    .set({ made_at: sql<Date>`timestamptz '2014-03-02 11:00+01'` })
    .execute()
  await store.close()
}

const ask = (path: string, cookie: string, form: readonly (readonly [string, string])[] | null = null): Promise<Response> =>
  fetch(site.address + path, {
    redirect: 'manual',
    headers: { cookie, origin: site.address, ...(form === null ? {} : { 'content-type': 'application/x-www-form-urlencoded' }) },
    ...(form === null ? {} : { method: 'POST', body: new URLSearchParams(form.map(([name, value]) => [name, value])).toString() }),
  })
const played = async (personId: string): Promise<string> =>
  ((await ask('/demonstration?/play', '', [['personne', personId]])).headers.get('set-cookie') ?? '').split(';')[0] ?? ''
const words = async (answer: Response): Promise<string> => (await answer.text()).replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ')
const shown = async (person: string): Promise<string> => words(await ask('/archives', await played(person)))
const act = async (
  action: string,
  form: readonly (readonly [string, string])[],
  person = 'demo-administration',
): Promise<[number, string]> => {
  const answer = await ask(`/archives?/${action}`, await played(person), form)
  return [answer.status, `${answer.headers.get('location') ?? ''} ${await words(answer)}`]
}
const VISA = [
  ['liste', '1'],
  ['numero', '2026-041'],
  ['signataire', 'La directrice des archives'],
] as const
const today = (): string => new Intl.DateTimeFormat('fr-CA', { timeZone: 'Europe/Paris' }).format(new Date())

/** What `verify-log` says of the log as the site gives it. */
async function verified(): Promise<{ status: number | null; entries: number }> {
  const path = join(folder, 'journal.json')
  writeFileSync(path, await (await fetch(`${site.address}/preuves/journal.json`)).text())
  const { status, stdout } = spawnSync(process.execPath, ['src/main/cli.ts', 'verify-log', path, '--json'], { cwd: ROOT, encoding: 'utf8' })
  return { status, entries: (JSON.parse(stdout) as { entries: number }).entries }
}

beforeAll(async () => {
  await twelveYearsAgo()
  site = await startSite({ CONTRECHAMP_VAR: folder })
})
afterAll(async () => {
  await site.stop()
  rmSync(folder, { recursive: true, force: true })
})

describe('from what is due to what is destroyed', () => {
  it('only the administration sees what is due, and nobody what it says', async () => {
    const page = await shown('demo-administration')
    expect(page).toMatch(/3 dossiers ont passé leur temps.*VDE-2014-00001/)
    expect(page).toContain('n’a pas pu être lu : demandez-le à vos archives')
    expect(page).not.toMatch(/Film un|Autrice/)
    for (const person of ['demo-agente', 'demo-secretaire', 'demo-autrice', 'demo-elue']) {
      expect(await shown(person)).toMatch(/Vous n’administrez aucune autorité/)
      expect((await act('propose', [['dossier', 'un']], person))[0]).toBe(403)
    }
    expect((await ask('/archives', '')).status).toBe(303)
  })

  it('a list is formed, and is the slip that goes to the archives', async () => {
    expect((await act('propose', []))[1]).toContain('Choisissez au moins un dossier')
    expect(
      (
        await act('propose', [
          ['dossier', 'un'],
          ['dossier', 'inventé'],
        ])
      )[0],
    ).toBe(409)
    expect(
      (
        await act('propose', [
          ['dossier', 'un'],
          ['dossier', 'deux'],
        ])
      )[1],
    ).toContain('/archives?fait')
    const page = await shown('demo-administration')
    expect(page).toMatch(/1 dossier a passé son temps.*Liste 1 En attente du visa/)
    const csv = await (await ask('/archives?format=csv&table=liste-1', await played('demo-administration'))).text()
    expect(csv).toMatch(/VDE-2014-00001.*2024-03-02.*proposé/)
    expect(csv).not.toContain('Film')
  })

  it('the visa is recorded, then the destruction is asked for by its number, and the log verifies before and after', async () => {
    expect(
      (
        await act('destroy', [
          ['liste', '1'],
          ['numero', '2026-041'],
        ])
      )[0],
    ).toBe(409)
    expect((await act('visa', [...VISA, ['jour', '2014-01-01']]))[1]).toContain('Donnez le numéro, qui a signé')
    expect((await act('visa', [...VISA, ['jour', today()], ['garde', 'deux']]))[0]).toBe(303)
    expect(
      (
        await act('destroy', [
          ['liste', '1'],
          ['numero', '41'],
        ])
      )[1],
    ).toContain('rien n’a été détruit')
    const before = await verified()
    expect(
      (
        await act(
          'destroy',
          [
            ['liste', '1'],
            ['numero', '2026-041'],
          ],
          'demo-agente',
        )
      )[0],
    ).toBe(403)
    expect(
      (
        await act('destroy', [
          ['liste', '1'],
          ['numero', '2026-041'],
        ])
      )[1],
    ).toContain('/archives?detruits=1&laisses=0')
    const after = await verified()
    expect([before.status, after.status, after.entries - before.entries]).toEqual([0, 0, 1])
    const page = await shown('demo-administration')
    expect(page).toMatch(/Visa 2026-041 du .*signé par : La directrice des archives.*gardé par les archives/)
    expect(
      (
        await act('destroy', [
          ['liste', '1'],
          ['numero', '2026-041'],
        ])
      )[0],
    ).toBe(409)
  })

  it('destroyed, the file is nothing to anyone any more', async () => {
    for (const path of ['/instruction/un', '/mes-dossiers/un', '/comites/un'])
      expect((await ask(path, await played('demo-agente'))).status).toBe(404)
    const queue = await words(await ask('/instruction', await played('demo-agente')))
    expect([queue.includes('VDE-2014-00001'), queue.includes('VDE-2014-00002')]).toEqual([false, true])
  })
})

describe('the page of personal data', () => {
  it('names who answers, says that they are fictitious, and who reads as the rights table has it', async () => {
    const page = await words(await fetch(`${site.address}/donnees-personnelles`))
    expect(page).toMatch(/Région Val-d’Exemple \(fictive\) Cette autorité est fictive.*cinema@val-d-exemple\.example/)
    expect(page).toContain('Son nom n’a pas été donné')
    expect(page).toMatch(/10 ans au moins après le dernier acte, puis jusqu’au visa des archives\. Ce nombre n’est pas vérifié/)
    expect(page).toMatch(/Ses pièces Service instructeur\s; Secrétariat du comité\s; Membre du comité de lecture\s; Conseil de l’État/)
  })

  it.each(['/', '/compte/creer', '/mes-dossiers'])('is one link away from %s', async (path) => {
    expect(await (await ask(path, await played('demo-autrice'))).text()).toContain('href="/donnees-personnelles"')
  })
})

describe.skipIf(NO_BROWSER !== undefined)('the pages of archives and personal data', () => {
  it.each([
    ['light', 1280],
    ['dark', 390],
  ] as const)('are clean for axe, %s at %i', async (colorScheme, width) => {
    const browser = await openBrowser()
    const context = await browser.newContext({ colorScheme, viewport: { width, height: 900 } })
    const [name = '', value = ''] = (await played('demo-administration')).split(/=(.*)/s)
    await context.addCookies([{ name, value, url: site.address }])
    if (width === 1280) await act('propose', [['dossier', 'trois']])
    const page = await context.newPage()
    for (const path of ['/archives', '/donnees-personnelles']) {
      await page.goto(site.address + path)
      expect([path, ...(await axeViolations(page))]).toEqual([path])
      expect(await overflowOf(page)).toBeLessThanOrEqual(0)
    }
    await browser.close()
  })
})
