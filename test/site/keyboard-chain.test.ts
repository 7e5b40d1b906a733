import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { NO_BROWSER, openBrowser } from './browser.ts'
import { text } from './heard.ts'
import { played, sentFile } from './played.ts'

const address = inject('address')
const MOST_TABS = 400
const TITLE = 'Sans souris'

/** From a deposit to the decision, each role in turn, on a telephone's width, by the keyboard alone. */
describe.skipIf(NO_BROWSER !== undefined)('the whole chain by the keyboard alone, at 390 pixels', () => {
  let browser: Browser
  let id = ''
  beforeAll(async () => {
    browser = await openBrowser()
    id = await sentFile('demo-productrice', TITLE)
  })
  afterAll(async () => browser.close())

  async function as(person: string, path: string, act: (page: Page) => Promise<void>): Promise<void> {
    const context = await browser.newContext({ viewport: { width: 390, height: 844 } })
    const [name = '', value = ''] = (await played(person)).split(/=(.*)/s)
    await context.addCookies([{ name, value, url: address }])
    const page = await context.newPage()
    await page.goto(address + path)
    await act(page)
    await context.close()
  }
  /** Goes on with Tab until the focus is there, and says that it is seen. */
  async function reach(page: Page, selector: string): Promise<void> {
    for (let tab = 0; tab < MOST_TABS; tab += 1) {
      await page.keyboard.press('Tab')
      const there = await page.evaluate((wanted) => document.activeElement?.matches(wanted) === true, selector)
      if (!there) continue
      expect(await page.evaluate(() => getComputedStyle(document.activeElement ?? document.body).outlineStyle)).not.toBe('none')
      return
    }
    expect.fail(`${selector} is not reached by Tab`)
  }
  async function type(page: Page, selector: string, words: string): Promise<void> {
    await reach(page, selector)
    await page.keyboard.type(words)
  }
  async function press(page: Page, selector: string, key = 'Enter'): Promise<void> {
    await reach(page, selector)
    await Promise.all([page.waitForNavigation(), page.keyboard.press(key)])
  }
  /** The first day that the arrows give, the same for each field: they ask for no calendar. */
  async function someDay(page: Page, selector: string): Promise<void> {
    await reach(page, selector)
    for (const key of ['ArrowUp', 'ArrowRight', 'ArrowUp', 'ArrowRight', 'ArrowUp']) await page.keyboard.press(key)
  }

  it('the service finds it complete, then eligible', () =>
    as('demo-agente', `/instruction/${id}`, async (page) => {
      await press(page, 'button[value="declare-complete"]')
      await press(page, 'button[value="declare-eligible"]')
      expect(await page.locator('main').innerText()).toContain('Recevable')
    }))

  it('the secretary puts it on the agenda', () => as('demo-secretaire', `/comites/${id}`, (page) => press(page, '#ordre-du-jour button')))

  it.each(['demo-experte', 'demo-expert'])('%s votes', (person) =>
    as(person, `/comites/${id}`, async (page) => {
      await reach(page, 'input[name="vote"]')
      await page.keyboard.press('Space')
      await press(page, '#vote button')
      expect(await page.locator('input[name="vote"]:checked').getAttribute('value')).toBe('recommended')
    }),
  )

  it('the secretary opens it, has it voted by show instead, and records what is said aloud', () =>
    as('demo-secretaire', `/comites/${id}`, async (page) => {
      await press(page, '#seance button[value="open"]')
      await press(page, '#main-levee button[value="by-show"]')
      for (const member of ['demo-experte', 'demo-etat']) {
        await reach(page, `input[name="voix-${member}"]:checked`)
        await page.keyboard.press('ArrowDown')
      }
      await press(page, '#main-levee form.drop button')
      expect(await page.locator('#sceller').innerText()).toMatch(/2.membres ont voté sur 3.*Pour.: 2, Contre.: 0/s)
    }))

  it('the secretary seals the opinion', () =>
    as('demo-secretaire', `/comites/${id}`, async (page) => {
      await type(page, '#montant', '7 500')
      await type(page, '#raison', 'Un regard.')
      await press(page, '#sceller button')
      expect(await page.locator('#avis').innerText()).toContain('Recommandé')
    }))

  it('the clerk makes the paper, records the vote and publishes it', () =>
    as('demo-greffe', '/assemblee', async (page) => {
      const files = await page.locator('input[name="dossier"]').count()
      for (let file = 0; file < files; file += 1) {
        await reach(page, 'input[name="dossier"]')
        const isOurs = await page.evaluate(
          (own) => document.activeElement instanceof HTMLInputElement && document.activeElement.value === own,
          id,
        )
        if (!isOurs) await page.keyboard.press('Space')
      }
      await someDay(page, '#seance')
      await press(page, '#attente button.button')
      expect(await page.locator('#dossiers article').count()).toBe(1)
      await type(page, '#numero', 'CP-CLAVIER')
      for (const [field, count] of Object.entries({ exercice: 15, presents: 12, pour: 10, contre: 1, abstentions: 1 }))
        await type(page, `#${field}`, String(count))
      await press(page, '#vote button')
      await someDay(page, '#transmise')
      await press(page, '#publier button')
      expect(await page.locator('main').innerText()).toContain('Publiée')
    }))

  it('an elected member and the applicant read the decision', async () => {
    expect(await text('/deliberations', 'demo-elue')).toContain('CP-CLAVIER')
    await as('demo-productrice', '/mes-dossiers', async (page) => {
      await press(page, `a[href="/mes-dossiers/${id}"]`)
      await press(page, `a[href="/mes-dossiers/${id}/decision"]`)
      expect(await page.locator('#decision').innerText()).toContain('Aide attribuée')
    })
  })
})
