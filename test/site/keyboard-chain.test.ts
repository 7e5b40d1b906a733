import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { NO_BROWSER, openBrowser } from './browser.ts'
import { text } from './heard.ts'
import { keysOf, type Keys } from './keyboard.ts'
import { sentFile } from './played.ts'

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

  async function as(person: string, path: string, act: (keys: Keys) => Promise<void>): Promise<void> {
    const keys = await keysOf(browser, person)
    await keys.open(path)
    await act(keys)
    await keys.close()
  }

  it('the service finds it complete, then eligible', () =>
    as('demo-agente', `/instruction/${id}`, async ({ press, words }) => {
      await press('button[value="declare-complete"]')
      await press('button[value="declare-eligible"]')
      expect(await words()).toContain('Recevable')
    }))

  it('the secretary puts it on the agenda', () => as('demo-secretaire', `/comites/${id}`, ({ press }) => press('#ordre-du-jour button')))

  it.each(['demo-experte', 'demo-expert'])('%s votes', (person) =>
    as(person, `/comites/${id}`, async ({ tick, press, page }) => {
      await tick('input[name="vote"]')
      await press('#vote button')
      expect(await page.locator('input[name="vote"]:checked').getAttribute('value')).toBe('recommended')
    }),
  )

  it('the secretary opens it, has it voted by show instead, and records what is said aloud', () =>
    as('demo-secretaire', `/comites/${id}`, async ({ press, reach, page }) => {
      await press('#seance button[value="open"]')
      await press('#main-levee button[value="by-show"]')
      for (const member of ['demo-experte', 'demo-etat']) {
        await reach(`input[name="voix-${member}"]:checked`)
        await page.keyboard.press('ArrowDown')
      }
      await press('#main-levee form.drop button')
      expect(await page.locator('#sceller').innerText()).toMatch(/2.membres ont voté sur 3.*Pour.: 2, Contre.: 0/s)
    }))

  it('the secretary seals the opinion', () =>
    as('demo-secretaire', `/comites/${id}`, async ({ type, tick, press, words }) => {
      await type('#montant', '7 500')
      await type('#raison', 'Un regard.')
      await tick('input[name="definitif"]')
      await press('#sceller button')
      expect(await words('#avis')).toContain('Recommandé')
    }))

  it('the clerk makes the paper, records the vote and publishes it', () =>
    as('demo-greffe', '/assemblee', async ({ type, press, someDay, words, page }) => {
      await type('#attente input[name="q"]', TITLE)
      await press('#attente form.facets button')
      await someDay('#seance')
      await press('#preparer')
      expect(await page.locator('#dossiers article').count()).toBe(1)
      await type('#numero', 'CP-CLAVIER')
      for (const [field, count] of Object.entries({ exercice: 15, presents: 12, pour: 10, contre: 1, abstentions: 1 }))
        await type(`#${field}`, String(count))
      await press('#vote button')
      await someDay('#transmise')
      await press('#publier button')
      expect(await words()).toContain('Publiée')
    }))

  it('an elected member and the applicant read the decision', async () => {
    expect(await text('/deliberations', 'demo-elue')).toContain('CP-CLAVIER')
    await as('demo-productrice', '/mes-dossiers', async ({ press, words }) => {
      await press(`a[href="/mes-dossiers/${id}"]`)
      await press(`a[href="/mes-dossiers/${id}/decision"]`)
      expect(await words('#decision')).toContain('Aide attribuée')
    })
  })
})
