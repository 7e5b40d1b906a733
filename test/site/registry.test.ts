import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { NO_BROWSER, openBrowser } from './browser.ts'
import { startSite, type RunningSite } from './site-process.ts'

/** A site of its own: what is published here must not show on the pages that other tests compare. */
const folder = mkdtempSync(join(tmpdir(), 'contrechamp-registry-'))
let site: RunningSite
let address = ''
beforeAll(async () => {
  site = await startSite({ CONTRECHAMP_VAR: folder })
  address = site.address
})
afterAll(async () => {
  await site.stop()
  rmSync(folder, { recursive: true, force: true })
})
const EXAMPLES = join(import.meta.dirname, '../../data/exemples/conventions')

describe('the door of the registry', () => {
  it.each([
    '/registre',
    '/%72egistre',
    '/registr%65/exemple-val-d-exemple-2023-2025',
    '/registre/exemple-val-d-exemple-2023-2025',
    '/registre/exemple-val-d-exemple-2023-2025/1',
  ])('%s sends whoever has not entered to enter, and shows nothing', async (path) => {
    const answer = await fetch(`${address}${path}`, { redirect: 'manual' })
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/registre/entrer'])
    expect(await answer.text()).toBe('')
  })

  it.each([
    ['?/deposit', '/registre'],
    ['?/deposit', '/%72egistre'],
    ['?/event', '/registre/exemple-val-d-exemple-2023-2025'],
    ['?/correct', '/registre/exemple-val-d-exemple-2023-2025/1'],
    ['?/publish', '/registre/exemple-val-d-exemple-2023-2025/1'],
  ])('no form of it is heard from outside: %s', async (action, path) => {
    const body = new FormData()
    body.set('date', '2024')
    const answer = await fetch(`${address}${path}${action}`, { method: 'POST', body, redirect: 'manual', headers: { origin: address } })
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/registre/entrer'])
  })

  it('whoever comes with a convention to where aids are asked is shown the way to it', async () => {
    expect(await (await fetch(`${address}/dispositifs`)).text()).toContain('href="/registre"')
  })

  it('a made-up cookie opens nothing', async () => {
    const body = Buffer.from(JSON.stringify(['Moi', 9e15])).toString('base64url')
    const answer = await fetch(`${address}/registre`, { redirect: 'manual', headers: { cookie: `registre=${body}.${'a'.repeat(43)}` } })
    expect(answer.status).toBe(303)
  })

  it('a wrong token is told in a sentence, and sets no cookie', async () => {
    const body = new FormData()
    body.set('jeton', 'AAAAA-AAAAA-AAAAA-AAAAA')
    body.set('nom', 'Agence')
    const answer = await fetch(`${address}/registre/entrer?/enter`, {
      method: 'POST',
      body,
      redirect: 'manual',
      headers: { origin: address },
    })
    expect(answer.status).toBe(403)
    expect(answer.headers.get('set-cookie')).toBeNull()
    expect(await answer.text()).toContain('Ce jeton n’ouvre pas le registre')
  })
})

describe.skipIf(NO_BROWSER !== undefined)('a registrar, by hand and without JavaScript', () => {
  let browser: Browser
  let context: BrowserContext
  let page: Page
  beforeAll(async () => {
    browser = await openBrowser()
    context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 390, height: 844 } })
    page = await context.newPage()
    await page.goto(`${address}/registre`)
    await page.locator('#jeton').fill(site.registrarToken)
    await page.locator('#nom').fill('Agence d’essai')
    await page.getByRole('button', { name: 'Entrer dans le registre' }).click()
  })
  afterAll(async () => browser.close())

  const deposit = async (file: string, name: string): Promise<void> => {
    await page.goto(`${address}/registre`)
    await page.locator('#fichier').setInputFiles(join(EXAMPLES, file))
    await page.locator('#adresse').fill(name)
    await page.locator('#premier-jour').fill('01/06/2024')
    await page.getByRole('button', { name: 'Lire ce fichier' }).click()
  }
  const changed = (): Promise<string> => page.locator('#changements').innerText()

  it('deposits a PDF, corrects it, undoes, publishes, and everybody reads it', async () => {
    await deposit('val-d-exemple-avenant-2-2024.pdf', 'essai-depot')
    const draft = page.url().replace('#contenu', '')
    expect(draft).toMatch(/\/registre\/essai-depot\/\d+$/)
    expect((await fetch(`${address}/conventions/essai-depot`)).status).toBe(404)
    expect(await page.locator('.page-head a[href="#publier"]').count()).toBe(1)
    expect(await page.locator('.page-head nav a[href="#preamble"]').count()).toBe(1)

    await page.locator('#titre').fill('Avenant d’essai')
    await page.getByRole('button', { name: 'Enregistrer' }).click()
    expect(await page.locator('h1').innerText()).toBe('Avenant d’essai')
    expect(await page.locator('#description [role=status]').innerText()).toBe('Correction gardée.')

    await page.goto(`${draft}?passage=preamble`)
    await page.locator('#intitule').fill('Motifs')
    await page.getByRole('button', { name: 'Retitrer' }).click()
    expect(await changed()).toContain('Préambule – Motifs')

    const paragraph = await page.locator('.piece-paragraph').first().getAttribute('id')
    await page.goto(`${draft}?passage=${paragraph}`)
    await page.locator('#mots').fill('Premier mot. Second mot.')
    await page.getByRole('button', { name: 'Corriger les mots' }).click()
    await page.goto(`${draft}?passage=${paragraph}`)
    expect(await page.locator('.page-frame img').getAttribute('src')).toMatch(/\/page\/\d+$/)
    await page.locator('#avant').selectOption({ label: '« Second mot.… »' })
    await page.getByRole('button', { name: 'Couper ici' }).click()
    expect(await changed()).toMatch(/4\s+corrections/)
    await page.getByRole('button', { name: 'Reprendre la dernière correction' }).click()
    expect(await changed()).toMatch(/3\s+corrections/)

    expect(await page.locator('#premier-jour').inputValue()).toBe('2024-06-01')
    await page.locator('#premier-jour').fill('2024-02-30')
    await page.getByRole('button', { name: 'Publier cette version' }).click()
    expect(await page.locator('#premier-jour-refus').innerText()).toContain('Cette date ne se lit pas')
    expect(await page.locator('#premier-jour').inputValue()).toBe('2024-02-30')
    await page.locator('#premier-jour').fill('2024-01-01')
    await page.getByRole('button', { name: 'Publier cette version' }).click()
    expect(await page.locator('.page-head [role=status]').innerText()).toContain('Version publiée')
    const published = await fetch(`${address}/conventions/essai-depot`)
    expect(published.status).toBe(200)
    expect(await published.text()).toContain('Avenant d’essai')

    await page.goto(`${address}/registre/essai-depot`)
    const acts = await page.locator('#actes li').allInnerTexts()
    expect(acts.every((act) => act.includes('Agence d’essai'))).toBe(true)
    expect(acts.at(-1)).toContain('a déposé un fichier')
    expect(await page.locator('#dates').innerText()).toContain('signé')
    expect(acts.join(' ')).toContain('lu dans le fichier, publié par Agence d’essai : signé')
    await page.locator('#date').fill('31 mars 2027')
    await page.getByRole('button', { name: 'Ajouter une date' }).click()
    expect(await page.locator('#dates').innerText()).toMatch(/Date ajoutée\.[^]*31\smars 2027/)
  })

  it('is told when somebody else corrected meanwhile: nothing is overwritten', async () => {
    await deposit('val-d-exemple-avenant-2-2024.docx', 'essai-a-deux')
    const draft = page.url().replace('#contenu', '')
    const other = await context.newPage()
    await other.goto(draft)
    await other.locator('#titre').fill('Par l’autre')
    await other.getByRole('button', { name: 'Enregistrer' }).click()
    await page.locator('#titre').fill('Par moi')
    await page.getByRole('button', { name: 'Enregistrer' }).click()
    expect(await page.locator('.notice').first().innerText()).toContain('Quelqu’un a corrigé ce texte entre-temps')
    await page.goto(draft)
    expect(await page.locator('h1').innerText()).toBe('Par l’autre')
    await other.close()
  })

  it('the same file again makes no version; what is no text is refused in words', async () => {
    await page.goto(`${address}/registre`)
    await page.locator('#fichier').setInputFiles(join(EXAMPLES, 'val-d-exemple-avenant-2-2024.docx'))
    await page.locator('#texte').selectOption('essai-a-deux')
    await page.locator('#premier-jour').fill('30/02/2024')
    await page.getByRole('button', { name: 'Lire ce fichier' }).click()
    expect(await page.locator('.notice').allInnerTexts()).toEqual([
      expect.stringContaining('le premier jour donné ne se lit pas'),
      expect.stringContaining('aucune version n’a été ajoutée'),
    ])
    expect(await page.locator('#premier-jour').inputValue()).toBe('30/02/2024')

    await page.goto(`${address}/registre`)
    await page.locator('#fichier').setInputFiles({
      name: 'piege.docx',
      mimeType: 'application/zip',
      buffer: readFileSync(join(EXAMPLES, 'marches-d-echantillon-2023-2025.md')).subarray(0, 0),
    })
    await page.locator('#adresse').fill('essai-vide')
    await page.getByRole('button', { name: 'Lire ce fichier' }).click()
    expect(await page.locator('.notice').first().innerText()).toContain('Aucun fichier')
    expect(await page.locator('#adresse').inputValue()).toBe('essai-vide')
  })

  it('a text said to be invented says so on its pages and in its files, though its own words do not', async () => {
    await page.goto(`${address}/registre`)
    const words = '# Convention de coopération 2026-2028\n\n## Article 1 – Objet\n\nLes parties s’engagent ensemble.\n'
    await page.locator('#fichier').setInputFiles({ name: 'essai-invente.md', mimeType: 'text/markdown', buffer: Buffer.from(words) })
    await page.getByLabel('C’est un exemple fictif').check()
    await page.getByRole('button', { name: 'Lire ce fichier' }).click()
    expect(await page.locator('.example-tag').innerText()).toBe('Exemple fictif')
    await page.getByRole('button', { name: 'Publier cette version' }).click()
    for (const path of ['', '/texte.md', '/socle'])
      expect(await (await fetch(`${address}/conventions/essai-invente${path}`)).text()).toMatch(/exemple fictif/i)
    const list = await (await fetch(`${address}/conventions`)).text()
    expect(list).toMatch(/href="#(?:textes|exemples)">Lire en entier/)
    expect(list).toContain('Texte non publié ici')
  })

  it('fits a telephone, and is clean for axe', async () => {
    for (const path of ['/registre', '/registre/essai-a-deux']) {
      await page.goto(`${address}${path}`)
      expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0)
    }
  })
})
