import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { axeViolations } from './axe-violations.ts'
import { NO_BROWSER, openBrowser } from './browser.ts'
import { asked, begunFile, played, sentFile } from './played.ts'

const address = inject('address')

describe('who appraises', () => {
  it('a person who serves no authority sees no list', async () => {
    const html = await (await asked('/instruction', await played('demo-autrice'))).text()
    expect(html).toContain('Vous n’instruisez de dossiers pour aucune autorité')
  })
  it.each(['demo-autrice', 'demo-productrice', 'demo-experte', 'demo-elue', 'demo-deleguee'])(
    '%s takes no step of a file',
    async (person) => {
      const id = await sentFile('demo-productrice', 'Étape refusée')
      const answer = await asked(`/instruction/${id}?/move`, await played(person), { acte: 'declare-complete' })
      expect(answer.status).toBeGreaterThanOrEqual(403)
      expect(await (await asked(`/instruction/${id}`, await played('demo-agente'))).text()).toContain('Déposé')
    },
  )
  it('a draft is nobody’s but its applicant’s', async () => {
    const id = (await begunFile(await played('demo-autrice'))).slice('/mes-dossiers/'.length)
    expect((await asked(`/instruction/${id}`, await played('demo-agente'))).status).toBe(403)
    expect(await (await asked('/instruction', await played('demo-agente'))).text()).not.toContain(id)
  })
  it('a step is refused out of its order, in words', async () => {
    const id = await sentFile('demo-productrice', 'Hors d’ordre')
    const answer = await asked(`/instruction/${id}?/move`, await played('demo-agente'), { acte: 'declare-eligible' })
    expect([answer.status, await answer.text()]).toEqual([
      403,
      expect.stringContaining('Ce n’est possible que pour un dossier dont l’état est'),
    ])
  })
})

it('what was typed is given back when the act is refused', async () => {
  const id = await sentFile('demo-productrice', 'Date passée')
  const typed = { acte: 'ask-for-parts', raison: 'Un synopsis <court>.', avant: '2020-01-31' }
  const undated = await asked(`/instruction/${id}?/move`, await played('demo-agente'), { ...typed, avant: '' })
  expect([undated.status, await undated.text()]).toEqual([422, expect.stringContaining('Donnez le jour avant lequel répondre')])
  const answer = await asked(`/instruction/${id}?/move`, await played('demo-agente'), typed)
  expect([answer.status, await answer.text()]).toEqual([
    422,
    expect.stringMatching(/Le jour de réponse est déjà passé[\s\S]*Un synopsis &lt;court>\.<\/textarea>[\s\S]*value="2020-01-31"/),
  ])
})

describe.skipIf(NO_BROWSER !== undefined)('from a file received to a file that may be heard', () => {
  let browser: Browser
  const pages = new Map<string, Page>()
  async function pageOf(person: string): Promise<Page> {
    const known = pages.get(person)
    if (known !== undefined) return known
    const context: BrowserContext = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 390, height: 844 } })
    const [name = '', value = ''] = (await played(person)).split(/=(.*)/s)
    await context.addCookies([{ name, value, url: address }])
    const page = await context.newPage()
    pages.set(person, page)
    return page
  }
  let id = ''
  beforeAll(async () => {
    browser = await openBrowser()
    id = await sentFile('demo-productrice', 'Le grand plongeoir')
  })
  afterAll(async () => browser.close())

  it('the service finds it, and asks for what lacks with words that the person reads', async () => {
    const agent = await pageOf('demo-agente')
    await agent.goto(`${address}/instruction?etat=submitted`)
    await agent
      .getByRole('row', { name: /Le grand plongeoir/ })
      .getByRole('link')
      .first()
      .click()
    expect(await agent.locator('#remarques').innerText()).toContain('Pièce manquante\u202f: «\u202fSynopsis\u202f»')
    await agent.getByLabel('Pièces ou précisions demandées, que la personne lira').fill('Joignez un synopsis de cinq pages au plus.')
    await agent.getByLabel('Réponse attendue au plus tard le').fill('2099-01-31')
    await agent.getByRole('button', { name: 'Demander ces pièces' }).click()
    expect(await agent.getByRole('status').innerText()).toBe('C’est fait.')
    const mine = await pageOf('demo-productrice')
    await mine.goto(`${address}/mes-dossiers/${id}`)
    expect(await mine.locator('#demande').innerText()).toContain('Joignez un synopsis de cinq pages au plus.')
  })

  it('the person supplies it and sends again; both copies are kept', async () => {
    const mine = await pageOf('demo-productrice')
    await mine
      .locator('#fichier-synopsis')
      .setInputFiles({ name: 'synopsis.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4\n') })
    await mine.locator('form.part:has(#fichier-synopsis) button').click()
    await mine.getByRole('button', { name: 'Renvoyer le dossier complété' }).click()
    expect(await mine.locator('.kicker').innerText()).toBe('Déposé')
    const copy = JSON.parse(await (await mine.context().request.get(`${address}/mes-dossiers/${id}/dossier.json`)).text()) as {
      sent: { sealed: { parts: unknown[] } }[]
    }
    expect(copy.sent.map(({ sealed }) => sealed.parts.length)).toEqual([0, 1])
  })

  it('complete, then eligible; a refusal needs its reason, and the reason reaches the person', async () => {
    const agent = await pageOf('demo-agente')
    await agent.goto(`${address}/instruction/${id}`)
    await agent.getByRole('button', { name: 'Déclarer complet' }).click()
    const silent = await asked(`/instruction/${id}?/move`, await played('demo-agente'), { acte: 'declare-ineligible', raison: '  ' })
    expect([silent.status, await silent.text()]).toEqual([422, expect.stringContaining('Dites la raison')])
    await agent.getByLabel('Raison, que la personne lira').fill('Le tournage a commencé (article 2.2).')
    await agent.getByRole('button', { name: 'Déclarer non recevable' }).click()
    const mine = await pageOf('demo-productrice')
    await mine.goto(`${address}/mes-dossiers/${id}/recepisse`)
    expect(await mine.locator('#non-recevable').innerText()).toContain('Le tournage a commencé (article 2.2).')
    await agent.getByRole('button', { name: 'Déclarer recevable' }).click()
    expect(await agent.locator('.kicker').innerText()).toBe('Recevable')
    expect((await agent.locator('#vie li b').allInnerTexts()).slice(1)).toEqual([
      'Envoyé',
      'Pièces demandées',
      'Pièces fournies',
      'Déclaré complet',
      'Déclaré non recevable',
      'Déclaré recevable',
    ])
  })

  it('each step is in the log, which names nobody and tells no refusal', async () => {
    const text = await (await fetch(`${address}/preuves/journal.json`)).text()
    expect(text).toContain('file-moved')
    expect(text).not.toMatch(/declare-ineligible|plongeoir|demo-|tournage a commencé/)
  })

  it.each([
    ['light', 1280],
    ['dark', 390],
  ] as const)('the pages of the service are clean for axe, %s at %i', async (colorScheme, width) => {
    const own = await browser.newContext({ colorScheme, viewport: { width, height: 900 } })
    const [name = '', value = ''] = (await played('demo-agente')).split(/=(.*)/s)
    await own.addCookies([{ name, value, url: address }])
    const shown = await own.newPage()
    for (const path of ['/instruction', `/instruction/${await sentFile('demo-productrice', 'Pour axe')}`]) {
      await shown.goto(address + path)
      expect([path, ...(await axeViolations(shown))]).toEqual([path])
      expect(await shown.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(0)
    }
    await own.close()
  })
})
