import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { axeViolations } from './axe-violations.ts'
import { NO_BROWSER, openBrowser } from './browser.ts'
import { asked, played, sentFile } from './played.ts'

const address = inject('address')
const ROUND = 'val-d-exemple-ecriture-cinema-2026-3'

/** Sends a form of which one field may come several times. */
const posted = (path: string, cookie: string, fields: readonly (readonly [string, string])[]): Promise<Response> =>
  fetch(address + path, {
    method: 'POST',
    redirect: 'manual',
    headers: { cookie, origin: address, 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams(fields.map(([name, value]): [string, string] => [name, value])).toString(),
  })

const batchOf = async (cookie: string, acte: string, ids: readonly string[], more: Readonly<Record<string, string>> = {}) => {
  const answer = await posted('/instruction/lot?/carry', cookie, [
    ['lot', crypto.randomUUID()],
    ['acte', acte],
    ...Object.entries(more),
    ...ids.map((id) => ['dossier', id] as const),
  ])
  expect(answer.status).toBe(303)
  return answer.headers.get('location') ?? ''
}
const textOf = async (path: string, cookie: string): Promise<string> => (await asked(path, cookie)).text()

describe('who works at the desk', () => {
  it.each(['demo-autrice', 'demo-experte', 'demo-elue', 'demo-deleguee', 'demo-administration', 'demo-greffe'])(
    '%s does nothing to files in a batch, and sees nothing of them',
    async (person) => {
      const id = await sentFile('demo-productrice', 'Lot interdit')
      const cookie = await played(person)
      const foreseen = await posted('/instruction/lot?/prepare', cookie, [
        ['acte', 'declare-complete'],
        ['dossier', id],
      ])
      const html = await foreseen.text()
      expect(html).not.toContain('Lot interdit')
      expect(html).not.toContain('Sera fait')
      const batch = await batchOf(cookie, 'declare-complete', [id])
      expect(await textOf(batch, cookie)).not.toContain('Lot interdit')
      expect(await textOf(`/instruction/${id}`, await played('demo-agente'))).toContain('Déposé')
    },
  )
  it('a batch is its maker’s alone', async () => {
    const id = await sentFile('demo-productrice', 'Lot à moi')
    const batch = await batchOf(await played('demo-agente'), 'declare-complete', [id])
    const other = await played('demo-secretaire')
    expect((await asked(batch, other)).status).toBe(404)
    expect((await asked(`${batch}?/undo`, other, {})).status).toBe(404)
    expect(await textOf(`/instruction/${id}`, await played('demo-agente'))).toContain('Complet')
  })
  it.each(['demo-autrice', 'demo-experte', 'demo-secretaire', 'demo-elue'])('%s brings in no file', async (person) => {
    const cookie = await played(person)
    expect(await textOf('/instruction/importer', cookie)).toContain('Aucune session ouverte ou close ne vous revient')
    const form = new FormData()
    form.set('session', ROUND)
    form.set('fichier', new File(['Titre,Demandeur\n'], 'liste.csv'))
    const answer = await fetch(`${address}/instruction/importer`, { method: 'POST', headers: { cookie, origin: address }, body: form })
    expect(answer.status).toBe(422)
  })
  it('the secretariat sends files to the committee in a batch, which is not taken back; it decides nothing else', async () => {
    const id = await sentFile('demo-productrice', 'Pour le comité')
    const [agent, secretary] = [await played('demo-agente'), await played('demo-secretaire')]
    await batchOf(agent, 'declare-complete', [id])
    await batchOf(agent, 'declare-eligible', [id])
    const desk = await textOf('/instruction', secretary)
    expect(desk).toContain('Transmettre au comité')
    expect(desk).not.toMatch(/Déclarer complets|Confier à/)
    const batch = await textOf(await batchOf(secretary, 'comite', [id]), secretary)
    expect(batch).toContain('Un envoi au comité ne s’annule pas')
    expect(batch).not.toContain('Annuler tout ce qui peut l’être')
    expect(await textOf(`/instruction/${id}`, agent)).toContain('Transmis au comité')
  })
  it('a letter is read by whoever it was written to, and by nobody else', async () => {
    const id = await sentFile('demo-productrice', 'Lettre privée')
    const agent = await played('demo-agente')
    await batchOf(agent, 'declare-complete', [id])
    await batchOf(agent, 'lettre:complet', [id])
    const mine = await played('demo-productrice')
    const [, letter = ''] = /href="(\/mes-dossiers\/[^"]+\/lettre\/\d+)"/.exec(await textOf(`/mes-dossiers/${id}/recepisse`, mine)) ?? []
    expect(await textOf(letter, mine)).toContain('est complet et porte le numéro')
    expect((await asked(letter, await played('demo-autrice'))).status).toBe(404)
    expect(((await asked(`${letter}?format=pdf`, mine)).headers.get('content-type') ?? '').split(';')[0]).toBe('application/pdf')
  })
})

it('what a letter told is contradicted only with a reason, and the page says what was told', async () => {
  const id = await sentFile('demo-productrice', 'Revirement')
  const agent = await played('demo-agente')
  await batchOf(agent, 'declare-complete', [id])
  await batchOf(agent, 'declare-ineligible', [id], { raison: 'Déjà tourné.' })
  expect(await textOf(`/instruction/${id}`, agent)).not.toContain('Pourquoi la décision change')
  await batchOf(agent, 'lettre:non-recevable', [id])
  expect(await textOf(`/instruction/${id}`, agent)).toMatch(/La personne peut déjà lire la lettre[\s\S]*Pourquoi la décision change/)
  expect(await textOf(await batchOf(agent, 'declare-eligible', [id]), agent)).toContain('Une lettre a déjà dit à la personne')
  const turn = async (raison: string) => (await asked(`/instruction/${id}?/move`, agent, { acte: 'declare-eligible', raison })).status
  expect([await turn(' '), await turn('Le tournage est reporté.')]).toEqual([422, 303])
  expect(await textOf(`/instruction/${id}`, agent)).toContain('Le tournage est reporté.')
})

describe('the list of files', () => {
  it('an address says which files, in which order, and gives them all as CSV, with their limits', async () => {
    const cookie = await played('demo-agente')
    const id = await sentFile('demo-productrice', 'Filtre unique zygomar')
    await batchOf(cookie, 'ask-for-parts', [id], { raison: 'Un synopsis.', avant: '2099-01-31' })
    const html = await textOf('/instruction?q=ZYGOMAR&etat=incomplete&tri=-echeance&groupe=demandeur', cookie)
    expect(html).toContain('Filtre unique zygomar')
    expect(await textOf('/instruction?q=zygomar&etat=eligible', cookie)).toContain('Aucun dossier ne correspond')
    expect(await textOf('/instruction?q=zygomar&agent=personne&tri=__proto__&page=-3&par=7&groupe=x', cookie)).toContain('zygomar')
    const csv = await textOf('/instruction?q=zygomar&format=csv&table=dossiers', cookie)
    expect(csv.trim().split('\n')).toHaveLength(2)
    expect(csv).toMatch(/Silence, .*vaut refus/)
    expect(csv).toContain('Synopsis ; ')
    expect(await textOf('/instruction?format=csv&table=charge', cookie)).toContain('Dominique Instruction')
  })
})

describe.skipIf(NO_BROWSER !== undefined)('a day at the desk', () => {
  let browser: Browser
  const pages = new Map<string, Page>()
  async function pageOf(person: string, width = 1280): Promise<Page> {
    const known = pages.get(person)
    if (known !== undefined) return known
    const context: BrowserContext = await browser.newContext({ javaScriptEnabled: false, viewport: { width, height: 900 } })
    const [name = '', value = ''] = (await played(person)).split(/=(.*)/s)
    await context.addCookies([{ name, value, url: address }])
    const page = await context.newPage()
    pages.set(person, page)
    return page
  }
  const titles = ['Lot un', 'Lot deux', 'Lot trois'].map((title) => `${title} xylo`)
  let ids: string[] = []
  let batch = ''
  beforeAll(async () => {
    browser = await openBrowser()
    ids = []
    for (const title of titles) ids.push(await sentFile('demo-productrice', title))
  })
  afterAll(async () => browser.close())

  async function choose(page: Page, query: string, act: string): Promise<void> {
    await page.goto(`${address}/instruction?${query}`)
    await page.getByRole('link', { name: 'Cocher toute la page' }).click()
    await page.getByLabel('Avec les dossiers cochés').selectOption({ label: act })
    await page.getByRole('button', { name: 'Voir ce qui se passerait' }).click()
  }
  const rowsOf = (page: Page, id: string): Promise<string[]> => page.locator(`#${id} li`).allInnerTexts()

  it('files are ticked by keyboard alone, and what would happen is told before anything does', async () => {
    const page = await pageOf('demo-agente')
    await page.goto(`${address}/instruction?q=xylo`)
    await page.getByLabel(/^Choisir VDE-.*Lot un/).focus()
    await page.keyboard.press('Space')
    await page.getByLabel('Avec les dossiers cochés').focus()
    await page.keyboard.type('Déclarer complets')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: 'Déclarer complets' }).waitFor()
    expect((await rowsOf(page, 'a-regarder')).join()).toMatch(/Lot un xylo[\s\S]*Pièce manquante\s: «\sSynopsis\s»/)
    expect(await rowsOf(page, 'sera-fait')).toEqual([])
    expect(await textOf(`/instruction/${ids[0]}`, await played('demo-agente'))).toContain('Déposé')
    await page.getByLabel(/Lot un xylo/).press('Space')
    await page.getByRole('button', { name: 'Faire, pour les dossiers cochés' }).press('Enter')
    await page.getByRole('heading', { level: 1, name: 'Ce qui a été fait' }).waitFor()
  })

  it('those that cannot be done are told with why, and the others are done', async () => {
    const page = await pageOf('demo-agente')
    await choose(page, 'q=xylo', 'Déclarer complets')
    expect(await page.locator('#a-regarder label').allInnerTexts()).toEqual([
      expect.stringContaining('Lot deux xylo'),
      expect.stringContaining('Lot trois xylo'),
    ])
    for (const box of await page.locator('#a-regarder input').all()) await box.check()
    expect((await rowsOf(page, 'ne-peut-pas')).join()).toMatch(
      /Lot un xylo[\s\S]*Ce n’est possible que pour un dossier dont l’état est\s:\sdéposé/,
    )
    await page.getByRole('button', { name: 'Faire, pour les dossiers cochés' }).click()
    await page.waitForURL(/\/lot\/[0-9a-f-]+$/)
    batch = page.url()
    expect((await rowsOf(page, 'fait')).every((text) => text.includes('Fait.'))).toBe(true)
  })

  it('taken back, each is where it was, and its life tells both', async () => {
    const page = await pageOf('demo-agente')
    await page.goto(batch)
    await page.getByRole('button', { name: 'Annuler tout ce qui peut l’être' }).click()
    expect(await page.getByRole('status').innerText()).toMatch(/^Annulation demandée le /)
    expect((await rowsOf(page, 'fait')).every((text) => text.includes('Annulé\u202f: le dossier est revenu où il était'))).toBe(true)
    await page.goto(`${address}/instruction/${ids[1]}`)
    expect(await page.locator('.kicker').innerText()).toBe('Déposé')
    expect((await page.locator('#vie li b').allInnerTexts()).slice(2)).toEqual(['Déclaré complet', 'Étape annulée'])
  })

  it('a reason is asked once for all; the applicant reads it with its day; a single step is taken back on its page', async () => {
    const page = await pageOf('demo-agente')
    await choose(page, 'q=xylo&etat=submitted', 'Demander des pièces')
    expect(await page.getByRole('button', { name: /^Faire/ }).count()).toBe(0)
    await page.getByLabel('Pièces ou précisions demandées').fill('Joignez un synopsis.')
    await page.getByLabel('Réponse attendue au plus tard le').fill('2099-01-31')
    await page.getByRole('button', { name: 'Revoir avec cette raison' }).click()
    await page.getByRole('button', { name: 'Faire, pour 2\u00a0dossiers' }).click()
    const receipt = await textOf(`/mes-dossiers/${ids[1]}/recepisse`, await played('demo-productrice'))
    expect(receipt).toContain('Joignez un synopsis.')
    expect(receipt).toMatch(/Répondez au plus tard le 31\sjanvier\s2099/)
    await page.goto(`${address}/instruction/${ids[2]}`)
    await page.getByRole('button', { name: 'Annuler «\u202fPièces demandées\u202f»' }).click()
    expect(await page.locator('.kicker').innerText()).toBe('Déposé')
  })

  it('files are given to an officer, and weigh on their load', async () => {
    const page = await pageOf('demo-agente')
    await choose(page, 'q=xylo', 'Confier à Dominique Instruction')
    await page.getByRole('button', { name: /^Faire/ }).click()
    await page.goto(`${address}/instruction?q=xylo&agent=demo-agente`)
    expect(await page.locator('.work tbody th').count()).toBe(3)
    expect(await page.locator('#charge').innerText()).toMatch(/dossiers par agent, soit/)
  })

  it('letters are read before they are written, make one PDF, and what they told is not taken back', async () => {
    const page = await pageOf('demo-agente')
    await choose(page, 'q=xylo', 'Pièces manquantes')
    expect(await page.locator('.letter').allInnerTexts()).toEqual([
      expect.stringMatching(/Objet[\s\S]*Joignez un synopsis\.[\s\S]*31\sjanvier\s2099/),
    ])
    expect((await rowsOf(page, 'ne-peut-pas')).join()).toContain('Ce modèle est fait pour un dossier dont l’état est')
    await page.getByRole('button', { name: 'Écrire 1\u00a0lettre' }).click()
    const pdf = await page.context().request.get(`${page.url()}?format=pdf`)
    expect((await pdf.body()).subarray(0, 5).toString()).toBe('%PDF-')
    await page.goto(`${address}/instruction/${ids[1]}`)
    expect(await page.getByRole('button', { name: /^Annuler/ }).count()).toBe(0)
    expect(await page.locator('#vie').innerText()).toContain('Lettre')
  })

  it('a template with a word that nobody could say is refused, then kept, and writes', async () => {
    const page = await pageOf('demo-agente')
    await page.goto(`${address}/instruction/modeles`)
    const form = page.locator('#nouveau')
    await form.getByLabel('Nom du modèle').fill('Rappel xylo')
    await form.getByLabel('Déposé', { exact: true }).check()
    await form.getByLabel('Objet').fill('Votre dossier {numéro}')
    await form.getByRole('textbox', { name: 'Lettre' }).fill('Bonjour {prénom}.')
    await form.getByRole('button').click()
    expect(await page.getByRole('alert').innerText()).toContain('{prénom}')
    await page.locator('#nouveau').getByRole('textbox', { name: 'Lettre' }).fill('Bonjour {demandeur}.')
    await page.locator('#nouveau').getByRole('button').click()
    expect(await page.getByRole('status').innerText()).toBe('Le modèle est gardé.')
    await choose(page, 'q=Lot trois xylo', 'Rappel xylo')
    expect(await page.locator('.letter').innerText()).toContain('Bonjour Camille Fictive.')
  })

  it('a spreadsheet is read, its problems told line by line; put right, its files are made once and say where they come from', async () => {
    const page = await pageOf('demo-agente')
    const file = (text: string) => ({ name: 'papier.csv', mimeType: 'text/csv', buffer: Buffer.from(text) })
    const heads = 'Titre;Demandeur;Nature du demandeur;Reçu le;Référence\n'
    const bring = async (text: string): Promise<void> => {
      await page.goto(`${address}/instruction/importer`)
      await page.getByLabel('Session qui les reçoit').selectOption(ROUND)
      await page.getByLabel('Tableau, un dossier par ligne').setInputFiles(file(text))
      await page.getByRole('button', { name: 'Lire le tableau' }).click()
    }
    await bring(`${heads}Papier xylo;Nour Papier;personne;2026-10-05;P-1\nAutre;Nour;mairie;hier;P-2\n`)
    expect((await rowsOf(page, 'remarques')).join()).toMatch(/Ligne 3[\s\S]*mairie[\s\S]*hier/)
    expect(await page.getByRole('button', { name: /^Créer/ }).innerText()).toBe('Créer 1\u00a0dossier')
    expect((await page.locator('.notice').allInnerTexts()).join()).toMatch(/1\sligne ne se lit pas/)
    await bring(`${heads}Autre;Nour;mairie;hier;P-2\n`)
    expect(await page.getByRole('button', { name: /^Créer/ }).count()).toBe(0)
    const right = `${heads}Papier xylo;Nour Papier;personne;05/10/2026;P-1\n`
    await bring(right)
    expect((await rowsOf(page, 'remarques')).join()).toMatch(/lus jour puis mois[\s\S]*5\soctobre\s2026/)
    await page.getByRole('button', { name: 'Créer 1\u00a0dossier' }).click()
    await page.locator('#crees a').click()
    expect((await page.locator('.notice').allInnerTexts()).join()).toMatch(/Reçu ailleurs le 5\soctobre\s2026/)
    await bring(right)
    expect(await page.locator('.notice').first().innerText()).toContain('déjà été importé')
    await page.goto(`${address}/instruction?q=Papier`)
    expect(await page.locator('.work').innerText()).toMatch(/déposé par le service/)
    // Two months from the day of receipt, not from the day of import.
    expect(await page.locator('.work').innerText()).toMatch(/Silence, 5\sdécembre\s2026/)
  })

  it('what is written stays out of the log', async () => {
    const text = await (await fetch(`${address}/preuves/journal.json`)).text()
    expect(text).toContain('letter-written')
    expect(text).not.toMatch(/xylo|synopsis|Nour Papier|declare-|undone/)
  })

  it.each([
    ['light', 1280],
    ['dark', 390],
  ] as const)('every page of the desk is clean for axe and fits, %s at %i', async (colorScheme, width) => {
    const own = await browser.newContext({ colorScheme, viewport: { width, height: 900 } })
    const [name = '', value = ''] = (await played('demo-agente')).split(/=(.*)/s)
    await own.addCookies([{ name, value, url: address }])
    const shown = await own.newPage()
    const clean = async (what: string): Promise<void> => {
      expect([what, ...(await axeViolations(shown))]).toEqual([what])
      expect(await shown.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(0)
    }
    for (const path of [
      '/instruction?groupe=agent&tri=-echeance&coche=tout',
      '/instruction/lot',
      new URL(batch).pathname,
      '/instruction/importer',
      '/instruction/modeles',
      `/instruction/${ids[1]}`,
    ]) {
      await shown.goto(address + path)
      await clean(path)
    }
    await shown.goto(`${address}/instruction?q=xylo&coche=tout`)
    await shown.getByLabel('Avec les dossiers cochés').selectOption({ label: 'Demander des pièces' })
    await shown.getByRole('button', { name: 'Voir ce qui se passerait' }).click()
    await shown.getByRole('heading', { level: 1, name: 'Demander des pièces' }).waitFor()
    await clean('what would happen')
    await own.close()
  })
})
