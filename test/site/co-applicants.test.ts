import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { axeViolations, overflowOf } from './axe-violations.ts'
import { NO_BROWSER, openBrowser } from './browser.ts'
import { asked, begunFile, played } from './played.ts'

const address = inject('address')
const FILE = {
  forme: 'short',
  'demandeur-nature': 'natural-person',
  'demandeur-nom': 'Nour Exemple',
  montant: '8000',
  'decl-honour': 'oui',
}

/** The path of a link just made for that draft. */
async function linkTo(draft: string, cookie: string): Promise<string> {
  const page = await (await asked(`${draft}/co-demandeurs?/invite`, cookie, { nom: 'Camille, coproductrice' })).text()
  return /\/mes-dossiers\/invitation\/[\w-]{32}/.exec(page)?.[0] ?? expect.fail('no link')
}

describe('a person invited to write a file', () => {
  let mine = ''
  let theirs = ''
  let draft = ''
  let link = ''
  beforeAll(async () => {
    ;[mine, theirs] = [await played('demo-autrice'), await played('demo-productrice')]
    draft = await begunFile(mine)
    link = await linkTo(draft, mine)
  })

  it('sees nothing before they join, and no other may invite', async () => {
    expect((await asked(draft, theirs)).status).toBe(404)
    for (const [person, status] of [
      ['demo-productrice', 404],
      ['demo-agente', 403],
      ['demo-administration', 403],
    ] as const)
      expect((await asked(`${draft}/co-demandeurs?/invite`, await played(person), { nom: 'Moi' })).status).toBe(status)
  })

  it('is led to sign in, then to what they are invited to', async () => {
    const answer = await fetch(address + link, { redirect: 'manual' })
    expect([answer.status, answer.headers.get('location')]).toEqual([303, `/demonstration?vers=${encodeURIComponent(link)}`])
    expect(await (await asked(link, theirs)).text()).toContain('Nour Exemple vous invite à écrire ce dossier')
  })

  it('joins once: the link then serves nobody', async () => {
    expect((await asked(link, theirs, {})).headers.get('location')).toBe(draft)
    const used = await asked(link, await played('demo-experte'), {})
    expect([used.status, await used.text()]).toEqual([404, expect.stringContaining('Ce lien ne vaut plus')])
    expect((await asked('/mes-dossiers/invitation/inventé', theirs)).status).toBe(404)
  })

  it('writes, without writing over the applicant, but neither sends, withdraws nor invites', async () => {
    expect((await asked(`${draft}?/save`, theirs, { ...FILE, titre: 'À deux', vu: '0' })).status).toBe(303)
    expect((await asked(`${draft}?/save`, mine, { ...FILE, titre: 'Seule', vu: '0' })).status).toBe(409)
    const page = await (await asked(draft, theirs)).text()
    expect(page).toContain('value="À deux"')
    expect(page).not.toMatch(/name="envoyer"|\?\/withdraw|\/co-demandeurs/)
    for (const [path, form] of [
      [`${draft}?/save`, { ...FILE, titre: 'À deux', vu: '1', envoyer: 'oui' }],
      [`${draft}?/withdraw`, { certain: 'oui' }],
      [`${draft}/co-demandeurs?/invite`, { nom: 'Une autre' }],
    ] as const) {
      const answer = await asked(path, theirs, form)
      expect([answer.status, await answer.text()]).toEqual([403, expect.stringContaining('à la personne qui a commencé ce dossier')])
    }
  })

  it('is told in the receipt, and reads it', async () => {
    const sent = await asked(`${draft}?/save`, mine, { ...FILE, titre: 'À deux', vu: '2', envoyer: 'oui' })
    expect(sent.headers.get('location')).toBe(`${draft}/recepisse`)
    const receipt = await (await asked(`${draft}/recepisse`, theirs)).text()
    expect(receipt).toContain('Camille, coproductrice')
    expect(receipt).not.toContain('?/withdraw')
    expect(await (await asked('/mes-dossiers', theirs)).text()).toContain(draft)
  })

  it('whoever serves the authority and joins no longer appraises that file', async () => {
    const other = await begunFile(mine)
    const agent = await played('demo-agente')
    await asked(await linkTo(other, mine), agent, {})
    await asked(`${other}?/save`, mine, { ...FILE, titre: 'Avec l’agente', vu: '0', envoyer: 'oui' })
    expect((await asked(other.replace('/mes-dossiers', '/instruction'), agent)).status).toBe(403)
    expect(await (await asked('/instruction', agent)).text()).not.toContain('Avec l’agente')
  })

  it('withdrawn, no longer reads the draft', async () => {
    const other = await begunFile(mine)
    await asked(await linkTo(other, mine), theirs, {})
    expect((await asked(other, theirs)).status).toBe(200)
    const page = await (await asked(`${other}/co-demandeurs`, mine)).text()
    const id = /name="invitation" value="(\d+)"/.exec(page)?.[1] ?? ''
    await asked(`${other}/co-demandeurs?/withdraw`, mine, { invitation: id })
    expect((await asked(other, theirs)).status).toBe(404)
  })
})

describe.skipIf(NO_BROWSER !== undefined)('its pages', () => {
  let browser: Browser
  beforeAll(async () => (browser = await openBrowser()))
  afterAll(async () => browser.close())

  it.each([
    ['light', 1280],
    ['dark', 390],
  ] as const)('are clean for axe, %s at %i', async (colorScheme, width) => {
    const context = await browser.newContext({ colorScheme, viewport: { width, height: 900 } })
    const cookie = await played('demo-autrice')
    const [name = '', value = ''] = cookie.split(/=(.*)/s)
    await context.addCookies([{ name, value, url: address }])
    const draft = await begunFile(cookie)
    const page = await context.newPage()
    await page.goto(`${address}${draft}/co-demandeurs`)
    await page.getByLabel('Nom').fill('Alex')
    await page.getByRole('button', { name: 'Faire un lien' }).click()
    const link = await page.getByLabel('Lien à transmettre').inputValue()
    expect(link).toMatch(new RegExp(`^${address}/mes-dossiers/invitation/[\\w-]{32}$`))
    await isClean(page)
    await page.goto(link)
    await isClean(page)
    await context.close()
  })

  async function isClean(page: Page): Promise<void> {
    expect([page.url(), ...(await axeViolations(page))]).toEqual([page.url()])
    expect(await overflowOf(page)).toBeLessThanOrEqual(0)
  }
})
