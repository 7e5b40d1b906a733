import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { read as readWorkbook, utils } from '@e965/xlsx'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { NO_BROWSER, openBrowser } from './browser.ts'

const address = inject('address')
const ROOT = join(import.meta.dirname, '../..')
const folder = mkdtempSync(join(tmpdir(), 'contrechamp-lab-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

type Cells = Readonly<Record<string, string | number | null>>
type Simulated = {
  readonly envelope_cents: number
  readonly allocations: readonly { readonly code: string; readonly total_cents: number }[]
}

const HEAD = 'depart=regions-2018&part-cnc=25&amont=10'
const SCENARIOS: readonly (readonly [string, string])[] = [
  ['comme aujourd’hui', 's=Comme;enveloppe:present;cle:1:2;regle;gel:present;partage:proportionnel'],
  ['la règle partout', 's=Partout;enveloppe:regle;cle:1:2;regle;partage:proportionnel'],
  [
    'dans l’esprit de la note',
    's=Note;enveloppe:present;cle:1:2;solidarite:3;rattrapage:besoin:5;regle:amont;partage:proportionnel;reste:rattrapage',
  ],
  ['un partenariat renforcé', 's=Fort;enveloppe:present;cle:1:3;regle;renforce:1:2;partage:gains-egaux'],
  ['un partage du Talmud sous plafond', 's=Talmud;enveloppe:12345678.91;cle:1:2;regle;plafond:2000000;partage:talmud'],
]
const query = (scenario: string): string => `?${HEAD}&${scenario}`
const allocated = async (search: string): Promise<readonly Cells[]> =>
  ((await (await fetch(`${address}/laboratoire${search}&format=json&table=repartition-1`)).json()) as { rows: Cells[] }).rows
const run = (...words: string[]) => spawnSync(process.execPath, [join(ROOT, 'src/main/cli.ts'), ...words], { encoding: 'utf8' })

/** The files of a scenario, as a person would keep them. */
async function kept(search: string, names: readonly string[]): Promise<string> {
  const place = mkdtempSync(join(folder, 's-'))
  for (const name of names) {
    const answer = await fetch(`${address}/laboratoire/${name}${search}`)
    expect(answer.status).toBe(200)
    writeFileSync(join(place, name), new Uint8Array(await answer.arrayBuffer()))
  }
  return place
}

describe('un scénario emporté donne les mêmes centimes partout', () => {
  it.each(SCENARIOS)('%s : page, commande, interface, classeur et certificat', async (_, scenario) => {
    const search = query(scenario)
    const shown = await allocated(search)
    expect(shown.length).toBe(13)
    const place = await kept(search, ['scenario.yaml', 'regle.yaml', 'territoires.csv', 'certificat.json', 'repartition.xlsx', 'note.pdf'])

    const ran = run('simulate', join(place, 'scenario.yaml'), '--json', '--certificate', join(place, 'mine.json'))
    expect([ran.status, ran.stderr]).toEqual([0, ''])
    const simulated = JSON.parse(ran.stdout) as Simulated
    const cents = simulated.allocations.map(({ total_cents }) => total_cents)
    expect(shown.map((row) => row['nouveau_cents'])).toEqual(cents)

    const text = async (name: string): Promise<string> => (await fetch(`${address}/laboratoire/${name}${search}`)).text()
    const asked = await fetch(`${address}/api/v1/simulate`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        scenario: await text('scenario.yaml'),
        rule: await text('regle.yaml'),
        territories: await text('territoires.csv'),
      }),
    })
    expect(await asked.json()).toEqual(simulated)

    const book = readWorkbook(await (await fetch(`${address}/laboratoire/repartition.xlsx${search}`)).arrayBuffer(), { type: 'array' })
    const first = book.Sheets[book.SheetNames[0] ?? '']
    const rows = first === undefined ? [] : utils.sheet_to_json<unknown[]>(first, { header: 1 })
    const written = rows.flatMap((row) => row.filter((cell) => typeof cell === 'number'))
    for (const one of cents) expect(written).toContain(one / 100)

    for (const certificate of ['certificat.json', 'mine.json']) {
      const checked = run('verify', join(place, certificate))
      expect([checked.status, JSON.parse(checked.stdout)]).toEqual([0, { valid: true }])
    }
  })
})

describe('une adresse hostile', () => {
  it.each([
    's=t;enveloppe:present;cle:1:2;gel:-5',
    's=%3Cscript%3Ealert(1)%3C/script%3E;enveloppe:tout;cle:1:2',
    'depart=../../etc/passwd',
    `s=${'x'.repeat(9000)}`,
    'part-cnc=1e99',
    'formulaire=99999999&s0.pas=99999999',
  ])('%.60s : une phrase, sans trace, et le site continue', async (search) => {
    const answer = await fetch(`${address}/laboratoire?${search}`, { redirect: 'manual' })
    expect(answer.status).toBe(400)
    const text = await answer.text()
    expect(text).not.toContain('<script>alert')
    expect(text).not.toMatch(/at .*\.(js|ts):\d+/)
    expect((await fetch(`${address}/sante`)).status).toBe(200)
  })

  it('un scénario impossible est dit, avec les pas qui ne tiennent pas ensemble', async () => {
    const text = await (await fetch(`${address}/laboratoire?${HEAD}&s=Trop;enveloppe:1000;cle:1:2;garantie:95`)).text()
    expect(text).toContain('Ce scénario n’a pas de répartition')
    const late = await (await fetch(`${address}/laboratoire?${HEAD}&s=Tard;enveloppe:present;cle:1:2;partage:talmud`)).text()
    expect(late).toContain('«\u202fPartage\u202f» vient avant le pas «\u202fLa règle\u202f»')
    expect((await fetch(`${address}/laboratoire/certificat.json?${HEAD}&s=Trop;enveloppe:1000;cle:1:2;garantie:95`)).status).toBe(422)
  })
})

describe.skipIf(NO_BROWSER !== undefined)('à la main, dans un navigateur', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await openBrowser()
  })
  afterAll(async () => browser.close())

  const totals = (page: Awaited<ReturnType<Browser['newPage']>>): Promise<readonly string[]> =>
    page.locator('#tableau-repartition-1 tbody tr').allTextContents()
  /** Figures come at once; the table follows when they are painted. */
  const drawn = (page: Awaited<ReturnType<Browser['newPage']>>): Promise<void> =>
    page.locator('.lab-drawn[aria-busy="false"]').first().waitFor()

  it('sans JavaScript : un chiffre changé, le bouton pressé, l’adresse dit tout et le tableau suit', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false })
    const page = await context.newPage()
    await page.goto(`${address}/laboratoire`)
    await page.locator('#part-cnc').fill('30')
    await page.getByRole('button', { name: 'Calculer' }).last().click()
    const { search } = new URL(page.url())
    expect(search).toContain('part-cnc=30')
    expect(search).not.toContain('formulaire')
    const rows = await allocated(search)
    const shown = (await totals(page)).join('\n').replaceAll(/[\s\u00a0\u202f]/g, '')
    for (const row of rows) expect(shown).toContain(String(Math.floor(Number(row['nouveau_cents']) / 100)))
    await context.close()
  })

  it('sans JavaScript : les quatre scénarios prêts s’ouvrent d’un lien, et ce qu’ils donnent reste à côté des champs', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 1280, height: 900 } })
    const page = await context.newPage()
    const seen: string[] = []
    for (const rank of [0, 1, 2, 3]) {
      await page.goto(`${address}/laboratoire`)
      await page.locator('.lab-ready a').nth(rank).click()
      seen.push(await page.locator('.lab-scenario > legend').innerText())
      expect(await page.locator('.lab-glance').innerText()).toMatch(/Région[s]? gagne/)
      await page.locator('.lab-steps').scrollIntoViewIfNeeded()
      expect(await page.locator('.lab-glance').isVisible()).toBe(true)
    }
    expect(seen).toEqual(['Comme aujourd’hui', 'La règle partout', 'Dans l’esprit de la note', 'Partenariat renforcé'])
    await context.close()
  })

  it('sans adresse, la page et ses fichiers disent le même scénario', async () => {
    const file = await (await fetch(`${address}/laboratoire/scenario.yaml`)).text()
    const page = await (await fetch(`${address}/laboratoire`)).text()
    expect(file).toContain('Dans l’esprit de la note')
    expect(page).toContain('<legend>Dans l’esprit de la note')
  })

  it('avec JavaScript : le résultat suit la main, et l’adresse donnée à quelqu’un d’autre redonne les mêmes chiffres', async () => {
    const context = await browser.newContext()
    const page = await context.newPage()
    const said: string[] = []
    page.on('console', (message) => said.push(message.text()))
    page.on('pageerror', (error) => said.push(error.message))
    await page.goto(`${address}/laboratoire`, { waitUntil: 'networkidle' })
    const before = await totals(page)
    await page.locator('#part-cnc').fill('31')
    await page.waitForFunction(() => location.search.includes('part-cnc=31'))
    await drawn(page)
    const after = await totals(page)
    expect(after).not.toEqual(before)
    expect(said).toEqual([])

    const elsewhere = await browser.newContext({ javaScriptEnabled: false })
    const other = await elsewhere.newPage()
    await other.goto(page.url())
    expect(await totals(other)).toEqual(after)

    await page.locator('#part-cnc').fill('beaucoup')
    await page.getByRole('status').or(page.locator('[aria-live]')).first().waitFor()
    expect(await page.locator('.lab-form [aria-live]').innerText()).not.toBe('')
    expect(await totals(page)).toEqual(after)
    await context.close()
    await elsewhere.close()
  })
})
