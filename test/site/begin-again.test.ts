import type { Browser } from 'playwright-core'
import { beforeAll, describe, expect, inject, it } from 'vitest'
import { axeViolations, overflowOf } from './axe-violations.ts'
import { NO_BROWSER, openBrowser } from './browser.ts'
import { asked, begunFile, played, sentFile } from './played.ts'

const address = inject('address')
const ROUND = 'val-d-exemple-ecriture-cinema-2026-3'
const OTHER_ROUND = 'val-d-exemple-production-court-2026-3'

const attach = (draft: string, cookie: string, text: string): Promise<Response> => {
  const form = new FormData()
  form.set('document', 'synopsis')
  form.set('fichier', new Blob([text]), 'synopsis.txt')
  return fetch(`${address}${draft}?/attach`, { method: 'POST', headers: { cookie, origin: address }, body: form, redirect: 'manual' })
}
const takeUp = (cookie: string, copy: string, session = OTHER_ROUND): Promise<Response> => {
  const form = new FormData()
  form.set('session', session)
  form.set('copie', new Blob([copy]), 'dossier.json')
  return fetch(`${address}/mes-dossiers/reprendre`, {
    method: 'POST',
    headers: { cookie, origin: address },
    body: form,
    redirect: 'manual',
  })
}
/** The words of a section of a page. */
const sectionOf = (html: string, id: string): string =>
  (html.split(`id="${id}"`)[1]?.split('</section>')[0] ?? '')
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()

describe('a project deposited again', () => {
  let cookie = ''
  let former = ''
  let draft = ''
  beforeAll(async () => {
    cookie = await played('demo-productrice')
    draft = await begunFile(cookie)
    await attach(draft, cookie, 'Deux sœurs, un phare.')
    const given = {
      titre: 'Le phare',
      forme: 'short',
      'demandeur-nature': 'natural-person',
      'demandeur-nom': 'Camille Fictive',
      montant: '8000',
      'decl-honour': 'oui',
    }
    const sent = await asked(`${draft}?/save`, cookie, { ...given, vu: '0', envoyer: 'oui' })
    expect(sent.status).toBe(303)
    former = draft
  })

  it('is not begun while the first is still appraised, nor by another', async () => {
    expect((await asked(`${former}/reprendre`, cookie)).status).toBe(403)
    expect((await asked(`${former}/reprendre`, cookie, { session: ROUND })).status).toBe(403)
    await asked(`${former}?/withdraw`, cookie, { certain: 'oui' })
    for (const person of ['demo-autrice', 'demo-agente', 'demo-administration'])
      expect([(await asked(`${former}/reprendre`, await played(person), { session: ROUND })).status, person]).not.toContain(303)
    expect((await asked(`${former}/reprendre`, await played('demo-autrice'))).status).toBe(404)
  })

  it('makes a draft that says what the first did, documents included, but what is certified', async () => {
    expect(await (await asked(`${former}/recepisse`, cookie)).text()).toContain(`href="${former}/reprendre"`)
    const answer = await asked(`${former}/reprendre`, cookie, { session: ROUND })
    draft = answer.headers.get('location') ?? ''
    const page = await (await asked(draft, cookie)).text()
    expect(page).toContain('value="Le phare"')
    expect(sectionOf(page, 'pieces')).toContain('synopsis.txt')
    expect(sectionOf(page, 'origine')).toMatch(/dépose de nouveau le dossier VDE-2026-\d{5}\. Tout a trouvé sa place/)
    expect(sectionOf(page, 'changements')).toMatch(/Je certifie.* Avant Oui Maintenant sans réponse$/)
  })

  it('once sent, shows the service what changed, and the applicant too', async () => {
    await asked(`${draft}?/save`, cookie, {
      vu: '0',
      titre: 'Le phare, la nuit',
      forme: 'short',
      'demandeur-nature': 'natural-person',
      'demandeur-nom': 'Camille Fictive',
      montant: '9000',
      'decl-honour': 'oui',
      envoyer: 'oui',
    })
    const id = draft.slice('/mes-dossiers/'.length)
    for (const [path, person] of [
      [`/instruction/${id}`, 'demo-agente'],
      [`${draft}/recepisse`, 'demo-productrice'],
    ] as const) {
      const words = sectionOf(await (await asked(path, await played(person))).text(), 'changements')
      expect(words).toContain('Titre, même provisoire Avant Le phare Maintenant Le phare, la nuit')
      expect(words).toContain('Montant demandé, en euros Avant 8000 Maintenant 9000')
      expect(words).not.toContain('synopsis')
    }
  })

  it('a draft withdrawn before it was sent may be taken up too', async () => {
    const unsent = await begunFile(cookie)
    await asked(`${unsent}?/withdraw`, cookie, { certain: 'oui' })
    expect((await asked(unsent, cookie)).headers.get('location')).toBe(`${unsent}/reprendre`)
    expect((await asked(`${unsent}/recepisse`, cookie)).headers.get('location')).toBe(unsent)
    expect((await asked(`${unsent}/reprendre`, cookie, { session: ROUND })).status).toBe(303)
  })
})

describe('the copy of a file taken up elsewhere', () => {
  it('fills what has its place, and tells what has none', async () => {
    const cookie = await played('demo-autrice')
    const mine = `/mes-dossiers/${await sentFile('demo-autrice', 'Emporté')}`
    const copy = await (await asked(`${mine}/dossier.json`, cookie)).text()
    const whole = JSON.parse(copy) as { content: { answers: Record<string, string> }; questions: object[] }
    whole.content.answers['lune'] = 'Une question d’ailleurs'
    whole.questions.push({ id: 'lune', label: 'Où est la lune ?' })
    const answer = await takeUp(cookie, JSON.stringify(whole))
    const page = await (await asked(answer.headers.get('location') ?? '', cookie)).text()
    expect(page).toContain('value="Emporté"')
    expect(page).toContain('value="8000"')
    expect(sectionOf(page, 'origine')).toContain('La réponse à « Où est la lune ? » : la question n’est pas posée ici.')
  })

  it.each(['', '{}', 'pas du JSON', '{"format":"contrechamp-dossier-2","content":{}}'])('refuses %s, and begins nothing', async (copy) => {
    const cookie = await played('demo-autrice')
    const answer = await takeUp(cookie, copy)
    expect([answer.status, await answer.text()]).toEqual([422, expect.stringContaining('n’est pas la copie d’un dossier')])
  })

  it('never brings a document by its fingerprint alone', async () => {
    const cookie = await played('demo-autrice')
    const mine = await begunFile(cookie)
    await attach(mine, cookie, 'À moi seule')
    const copy = await (await asked(`${mine}/dossier.json`, cookie)).text()
    const thief = await played('demo-productrice')
    const taken = (await takeUp(thief, copy)).headers.get('location') ?? ''
    const page = await (await asked(taken, thief)).text()
    expect(sectionOf(page, 'origine')).toContain('La pièce « synopsis.txt » : à joindre de nouveau')
    expect(sectionOf(page, 'pieces')).not.toContain('synopsis.txt')
  })
})

describe.skipIf(NO_BROWSER !== undefined)('its pages', () => {
  it.each([
    ['light', 1280],
    ['dark', 390],
  ] as const)('are clean for axe, %s at %i', async (colorScheme, width) => {
    const browser: Browser = await openBrowser()
    const context = await browser.newContext({ colorScheme, viewport: { width, height: 900 } })
    const cookie = await played('demo-autrice')
    const [name = '', value = ''] = cookie.split(/=(.*)/s)
    await context.addCookies([{ name, value, url: address }])
    const former = `/mes-dossiers/${await sentFile('demo-autrice', 'Encore')}`
    await asked(`${former}?/withdraw`, cookie, { certain: 'oui' })
    const draft = (await asked(`${former}/reprendre`, cookie, { session: OTHER_ROUND })).headers.get('location') ?? ''
    const page = await context.newPage()
    for (const path of ['/mes-dossiers/reprendre', `${former}/recepisse`, `${former}/reprendre`, draft]) {
      await page.goto(address + path)
      expect([path, ...(await axeViolations(page))]).toEqual([path])
      expect(await overflowOf(page)).toBeLessThanOrEqual(0)
    }
    await browser.close()
  })
})
