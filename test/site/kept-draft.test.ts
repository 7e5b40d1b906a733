import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest'
import { axeViolations } from './axe-violations.ts'
import { NO_BROWSER, openBrowser } from './browser.ts'
import { asked, begunFile, played } from './played.ts'

const address = inject('address')
const TITLE = 'Titre, même provisoire'

describe.skipIf(NO_BROWSER !== undefined)('a draft in a browser that runs scripts', () => {
  let browser: Browser
  let context: BrowserContext
  let page: Page
  let cookie = ''
  let draft = ''
  beforeAll(async () => (browser = await openBrowser()))
  afterAll(async () => browser.close())

  beforeEach(async () => {
    cookie = await played('demo-autrice')
    draft = await begunFile(cookie)
    context = await signedIn({})
    page = await opened()
  })
  afterEach(async () => context.close())

  async function signedIn(options: Parameters<Browser['newContext']>[0]): Promise<BrowserContext> {
    const made = await browser.newContext(options)
    const [name = '', value = ''] = cookie.split(/=(.*)/s)
    await made.addCookies([{ name, value, url: address }])
    return made
  }
  async function opened(): Promise<Page> {
    const one = await context.newPage()
    await one.goto(address + draft)
    await one.locator('.keep').waitFor()
    return one
  }
  const standing = (text: string | RegExp, on = page): Promise<void> => on.locator('.keep-standing', { hasText: text }).waitFor()
  const savedTitle = async (): Promise<string> =>
    (JSON.parse(await (await asked(`${draft}/dossier.json`, cookie)).text()) as { content: { title: string } }).content.title
  const keptHere = (on = page): Promise<number> => on.evaluate(() => localStorage.length)

  it('is saved as it is typed; the browser then keeps nothing', async () => {
    await page.getByLabel(TITLE).fill('Les oiseaux de nuit')
    expect(await keptHere()).toBe(1)
    await standing(/^Enregistré à \d+\sh\s\d\d$/)
    expect([await savedTitle(), await keptHere()]).toEqual(['Les oiseaux de nuit', 0])
    await page.getByLabel('Montant demandé, en euros').fill('8 000')
    await page.getByRole('button', { name: 'Envoyer le dossier' }).click()
    expect(await page.locator('#refus').innerText()).toContain('n’a pas été envoyé')
    expect(await page.getByLabel('Montant demandé, en euros').inputValue()).toBe('8 000')
  })

  it('says aloud that it is saved once, not at each key', async () => {
    await page.evaluate(() => {
      const heard: string[] = []
      Object.assign(globalThis, { heard })
      const region = document.querySelector('.keep [aria-live]')
      if (region !== null)
        new MutationObserver(() => heard.push(region.textContent)).observe(region, { childList: true, characterData: true, subtree: true })
    })
    for (const title of ['Un', 'Deux', 'Trois']) {
      await page.getByLabel(TITLE).fill(title)
      await expect.poll(savedTitle, { timeout: 20_000 }).toBe(title)
    }
    expect(await page.evaluate(() => (globalThis as unknown as { heard: string[] }).heard)).toEqual(['Enregistré'])
  })

  it('without network stays on the device, and is saved when it comes back', async () => {
    await context.setOffline(true)
    await page.getByLabel(TITLE).fill('Hors ligne')
    await standing('Hors ligne : gardé sur cet appareil')
    await page.getByRole('button', { name: 'Enregistrer' }).click()
    expect(await page.getByLabel(TITLE).inputValue()).toBe('Hors ligne')
    await context.setOffline(false)
    await standing('Enregistré à')
    expect([await savedTitle(), await keptHere()]).toEqual(['Hors ligne', 0])
  })

  it('typed without network on a page then closed, is offered again: one takes what one wants', async () => {
    await context.setOffline(true)
    await page.getByLabel(TITLE).fill('Du train')
    await page.getByLabel('Montant demandé, en euros').fill('9 000')
    await page.getByLabel(/^Je certifie/).check()
    await standing('Hors ligne')
    await page.close()
    await context.setOffline(false)
    const again = await opened()
    const offer = again.locator('#garde')
    expect(await offer.locator('label').allInnerTexts()).toEqual([
      TITLE,
      'Montant demandé, en euros',
      expect.stringMatching(/^Je certifie/),
    ])
    expect(await offer.locator('li', { hasText: 'Je certifie' }).locator('dd').allInnerTexts()).toEqual(['Oui', 'rien'])
    expect(await axeFree(again)).toEqual([])
    await offer.getByLabel('Montant demandé, en euros').uncheck()
    await offer.getByRole('button', { name: 'Reprendre ce qui est coché' }).click()
    await offer.waitFor({ state: 'detached' })
    expect(await again.getByLabel(TITLE).inputValue()).toBe('Du train')
    expect(await again.getByLabel('Montant demandé, en euros').inputValue()).toBe('')
    expect(await again.getByLabel(/^Je certifie/).isChecked()).toBe(true)
    expect([await savedTitle(), await keptHere(again)]).toEqual(['Du train', 0])
  })

  it('closed before the hand rests, is offered again, or erased on demand', async () => {
    await page.getByLabel(TITLE).fill('Trop vite')
    await page.close()
    const again = await opened()
    await again.getByRole('button', { name: 'Effacer de cet appareil' }).click()
    await again.locator('#garde').waitFor({ state: 'detached' })
    expect([await savedTitle(), await keptHere(again)]).toEqual(['', 0])
  })

  it('two pages open on it do not write over each other, and what the late one says is not lost', async () => {
    const other = await opened()
    await page.getByLabel(TITLE).fill('Première page')
    await standing('Enregistré à')
    await other.getByLabel(TITLE).fill('Seconde page')
    await standing('Cette page n’est pas à jour', other)
    expect(await savedTitle()).toBe('Première page')
    await other.getByRole('link', { name: 'Rouvrir et comparer' }).click()
    await other.locator('#garde').waitFor()
    expect(await other.locator('#garde dd').allInnerTexts()).toEqual(['Seconde page', 'Première page'])
    await other.getByRole('button', { name: 'Reprendre ce qui est coché' }).click()
    await expect.poll(savedTitle, { timeout: 20_000 }).toBe('Seconde page')
  })

  it('sent whole by a page that is late, is refused as often as it is sent, and saved by no key', async () => {
    const other = await opened()
    await page.getByLabel(TITLE).fill('Première page')
    await standing('Enregistré à')
    await other.getByLabel(TITLE).fill('Seconde page')
    await standing('Cette page n’est pas à jour', other)
    for (const again of ['Seconde page', 'Seconde page, encore']) {
      await other.getByLabel(TITLE).fill(again)
      await other.getByRole('button', { name: 'Enregistrer' }).click()
      expect(await other.locator('#refus').innerText()).toContain('enregistré ailleurs')
      expect([await other.getByLabel(TITLE).inputValue(), await other.locator('.keep').count()]).toEqual([again, 0])
    }
    expect(await savedTitle()).toBe('Première page')
    await other.goto(address + draft)
    await other.locator('#garde').waitFor()
  })

  it('attaching a document first saves what is typed', async () => {
    await page.getByLabel(TITLE).fill('Avec sa pièce')
    await page
      .locator('#fichier-synopsis')
      .setInputFiles({ name: 'synopsis.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4\n') })
    await page.locator('form.part:has(#fichier-synopsis) button').click()
    await page.getByRole('link', { name: 'synopsis.pdf' }).waitFor()
    expect([await savedTitle(), await page.getByLabel(TITLE).inputValue(), await page.locator('#garde').count()]).toEqual([
      'Avec sa pièce',
      'Avec sa pièce',
      0,
    ])
  })

  it('is offered to nobody else on the same device, and leaving erases it', async () => {
    await context.setOffline(true)
    await page.getByLabel(TITLE).fill('À moi')
    await standing('Hors ligne')
    await page.close()
    await context.setOffline(false)
    const [name = '', value = ''] = (await played('demo-productrice')).split(/=(.*)/s)
    await context.addCookies([{ name, value, url: address }])
    const theirs = await context.newPage()
    await theirs.goto(`${address}/demonstration`)
    expect(await keptHere(theirs)).toBe(1)
    await theirs.locator('form.signed button').click()
    await theirs.waitForURL(`${address}/demonstration`)
    expect(await keptHere(theirs)).toBe(0)
  })

  it('whoever was signed out meanwhile is told, and loses nothing', async () => {
    await context.clearCookies()
    await page.getByLabel(TITLE).fill('Après la session')
    await standing('Votre session est finie')
    expect([await savedTitle(), await keptHere()]).toEqual(['', 1])
  })

  it('its page keeps the strict policy', async () => {
    const policy = (await asked(draft, cookie)).headers.get('content-security-policy') ?? ''
    expect(policy).toMatch(/script-src 'self' 'sha256-/)
    expect(policy).not.toMatch(/unsafe-(inline|eval)/)
  })

  async function axeFree(shown: Page): Promise<string[]> {
    const found: string[] = []
    for (const [colorScheme, width] of [
      ['light', 1280],
      ['dark', 390],
    ] as const) {
      const own = await signedIn({ colorScheme, viewport: { width, height: 900 } })
      await own.addInitScript((kept) => Object.entries(kept).forEach(([key, text]) => localStorage.setItem(key, String(text))), {
        ...(await shown.evaluate(() => ({ ...localStorage }))),
      })
      const one = await own.newPage()
      await one.goto(address + draft)
      await one.locator('#garde').waitFor()
      found.push(...(await axeViolations(one)))
      expect(await one.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(0)
      await own.close()
    }
    return found
  }
})
