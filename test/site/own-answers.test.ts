import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { axeViolations, overflowOf } from './axe-violations.ts'
import { NO_BROWSER, openBrowser } from './browser.ts'
import { heard, text } from './heard.ts'
import { pageAs } from './page-as.ts'
import { asked, begunFile, played } from './played.ts'

const address = inject('address')

describe('what one answers for statistics alone', () => {
  const TOLD = { genre: 'women', generation: 'from-40', initiative: 'declined' }
  const WORDS = /Une femme, ou des femmes|De 40 à 49 ans|Ne souhaite pas répondre|from-40|declined/

  it('is kept, read by oneself alone, and erased', async () => {
    const id = await heard('Trois réponses')
    const [own, officer] = [await played('demo-productrice'), await played('demo-agente')]
    const told = await asked(`/mes-dossiers/${id}?/tell`, own, TOLD)
    expect([told.status, told.headers.get('location')]).toEqual([303, `/mes-dossiers/${id}#statistiques`])
    const receipt = await (await asked(`/mes-dossiers/${id}/recepisse`, own)).text()
    expect(receipt).toMatch(/value="women" selected/)
    expect(receipt).toContain('Qui en répond\u202f: Région Val-d’Exemple (fictive), cinema@val-d-exemple.example.')
    for (const [path, person] of [
      [`/instruction/${id}`, 'demo-agente'],
      [`/comites/${id}`, 'demo-secretaire'],
      [`/comites/${id}`, 'demo-experte'],
      [`/comites/${id}`, 'demo-etat'],
    ] as const)
      expect([path, person, WORDS.exec(await text(path, person))?.[0]]).toEqual([path, person, undefined])
    expect(await (await asked(`/mes-dossiers/${id}/dossier.json`, own)).text()).not.toMatch(WORDS)
    for (const action of ['tell', 'forget']) expect((await asked(`/mes-dossiers/${id}?/${action}`, officer, TOLD)).status).toBe(403)
    expect((await asked(`/mes-dossiers/${id}?/forget`, own, {})).status).toBe(303)
    expect(await (await asked(`/mes-dossiers/${id}/recepisse`, own)).text()).not.toMatch(/value="women" selected/)
  })
})

describe.skipIf(NO_BROWSER !== undefined)('one’s commune, on a telephone and without JavaScript', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await openBrowser()
  })
  afterAll(async () => browser.close())

  it('a name that several bear is chosen in a list, a code of one alone is recognised', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 390, height: 844 } })
    const cookie = await played('demo-autrice')
    const [name = '', value = ''] = cookie.split(/=(.*)/s)
    await context.addCookies([{ name, value, url: address }])
    const [page, draft] = [await context.newPage(), await begunFile(cookie)]
    await page.goto(address + draft)
    const save = () => page.getByRole('button', { name: 'Enregistrer' }).click()
    await page.getByLabel('Votre commune').fill('Aubusson')
    await save()
    expect(await page.locator('#avant').innerText()).toContain('Votre commune n’est pas encore reconnue')
    const seen = await pageAs(browser, 'demo-autrice', { colorScheme: 'dark', width: 390 })
    await seen.goto(address + draft)
    expect(await axeViolations(seen)).toEqual([])
    expect(await overflowOf(seen)).toBeLessThanOrEqual(0)
    await page.getByRole('radio', { name: /^Aubusson \(Creuse/ }).check()
    await save()
    expect(await page.locator('#avant').innerText()).not.toContain('Votre commune n’est pas encore reconnue')
    expect(await page.getByRole('radio', { name: /^Aubusson \(Creuse/ }).isChecked()).toBe(true)
    await page.getByLabel('Votre commune').fill('23077')
    await save()
    expect(await page.locator('#commune-trouvee').innerText()).toContain('Commune reconnue : Faux-la-Montagne (Creuse')
    expect(await page.getByRole('radio', { name: /Aubusson/ }).count()).toBe(0)
    await context.close()
  })
})
