import { createHash } from 'node:crypto'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { axeViolations } from './axe-violations.ts'
import { NO_BROWSER, openBrowser } from './browser.ts'
import { asked, begunFile, played } from './played.ts'

const address = inject('address')
const SCHEME = '/dispositifs/val-d-exemple-ecriture-cinema'

describe('the door of one’s own pages', () => {
  it.each([
    '/mes-dossiers',
    '/mes-dossiers/inventé',
    '/mes-dossiers/inventé/recepisse',
    '/mes-dossiers/inventé/dossier.json',
    '/mes-dossiers/inventé/piece/1',
  ])('%s shows nothing to whoever is not signed in, and leads back there', async (path) => {
    const answer = await fetch(address + encodeURI(path), { redirect: 'manual' })
    expect([answer.status, answer.headers.get('location')]).toEqual([303, `/demonstration?vers=${encodeURIComponent(encodeURI(path))}`])
    expect(await answer.text()).toBe('')
  })

  it.each(['https://ailleurs.example/', '//ailleurs.example', '/\\ailleurs.example', 'javascript:alert(1)'])(
    'never leads to another site: %s',
    async (vers) => {
      const answer = await asked('/demonstration?/play', '', { personne: 'demo-autrice', vers })
      expect(answer.headers.get('location')).toBe('/mes-dossiers')
    },
  )

  it('a made-up cookie opens nothing', async () => {
    const answer = await asked('/mes-dossiers', `role=demo-autrice.${9e15}.${'a'.repeat(43)}`)
    expect(answer.status).toBe(303)
  })

  it('what one reads there is kept by nobody, and the cookie is for the server alone', async () => {
    const entered = await asked('/demonstration?/play', '', { personne: 'demo-autrice', vers: '/mes-dossiers' })
    expect(entered.headers.get('set-cookie')).toMatch(/HttpOnly/i)
    expect(entered.headers.get('set-cookie')).toMatch(/SameSite=Lax/i)
    const answer = await asked('/mes-dossiers', await played('demo-autrice'))
    expect([answer.headers.get('cache-control'), answer.headers.get('x-robots-tag')]).toEqual(['private, no-store', 'noindex'])
  })

  it('a form sent from another site is refused', async () => {
    const cookie = await played('demo-autrice')
    const answer = await fetch(`${address}${await begunFile(cookie)}?/save`, {
      method: 'POST',
      headers: { cookie, origin: 'https://ailleurs.example', 'content-type': 'application/x-www-form-urlencoded' },
      body: 'titre=Volé',
    })
    expect(answer.status).toBe(403)
  })
})

describe('another’s file', () => {
  it.each(['', '/recepisse', '/dossier.json', '/piece/1'])('at its own address%s answers as one that does not exist', async (end) => {
    const mine = await begunFile(await played('demo-autrice'))
    const other = await played('demo-productrice')
    const [theirs, none] = [await asked(mine + end, other), await asked(`/mes-dossiers/inexistant${end}`, other)]
    expect([theirs.status, none.status]).toEqual([404, 404])
    const seen = (text: string): string =>
      text.replaceAll(/nonce[^"]*"[^"]*"/g, '').replaceAll(mine.slice('/mes-dossiers/'.length), 'inexistant')
    expect(seen(await theirs.text())).toBe(seen(await none.text()))
  })

  it.each(['?/save', '?/attach', '?/detach', '?/withdraw'])('is changed by nobody else: %s', async (action) => {
    const mine = await begunFile(await played('demo-autrice'))
    for (const person of ['demo-productrice', 'demo-agente', 'demo-administration', 'demo-experte']) {
      const answer = await asked(mine + action, await played(person), { vu: '0', titre: 'Volé', piece: '1' })
      expect(answer.status).toBeGreaterThanOrEqual(400)
    }
    expect(await (await asked(`${mine}/dossier.json`, await played('demo-autrice'))).text()).not.toContain('Volé')
  })
})

describe('de minimis aid', () => {
  const given = { vu: '0', titre: 'Un', montant: '10 000' }
  it.each([
    ['290 000', false],
    ['290 000,01', true],
  ])('received for %s with 10 000 € more passes the ceiling: %s', async (minimis, isPassed) => {
    const cookie = await played('demo-productrice')
    const begun = await asked('/dispositifs/val-d-exemple-documentaire-audiovisuel?/begin', cookie, {
      session: 'val-d-exemple-documentaire-audiovisuel-2026-3',
    })
    const draft = begun.headers.get('location') ?? ''
    await asked(`${draft}?/save`, cookie, { ...given, minimis })
    const page = await (await asked(draft, cookie)).text()
    expect(page).toContain(`name="minimis" value="${minimis}"`)
    expect(page.includes('le plafond est de 300\u202f000\u00a0€ sur 3 ans')).toBe(isPassed)
  })
})

describe('a form that comes again, by a second press or after a lost answer', () => {
  const form = { vu: '0', titre: 'Deux fois', forme: 'short', 'demandeur-nom': 'Nour Exemple', montant: '8000', 'decl-honour': 'oui' }
  const told = (answer: Response): unknown[] => [answer.status, answer.headers.get('location')]
  const saved = (draft: string): unknown[] => [303, `${draft}?enregistre`]
  const sent = (draft: string): unknown[] => [303, `${draft}/recepisse`]

  it('saved twice, it is saved; with other words, it is an old page', async () => {
    const cookie = await played('demo-autrice')
    const draft = await begunFile(cookie)
    const save = async (fields: Readonly<Record<string, string>>) => told(await asked(`${draft}?/save`, cookie, fields))
    expect([await save(form), await save(form)]).toEqual([saved(draft), saved(draft)])
    expect((await save({ ...form, titre: 'Autrement' }))[0]).toBe(409)
  })

  it('sent three times, two at once, each answer leads to the one receipt; with other words, it is refused', async () => {
    const cookie = await played('demo-autrice')
    const draft = await begunFile(cookie)
    const send = async (fields: Readonly<Record<string, string>>) =>
      told(await asked(`${draft}?/save`, cookie, { ...fields, envoyer: 'oui' }))
    expect(await Promise.all([send(form), send(form)])).toEqual([sent(draft), sent(draft)])
    expect(await send(form)).toEqual(sent(draft))
    expect((await send({ ...form, titre: 'Autrement' }))[0]).toBe(403)
    const copy = (await (await asked(`${draft}/dossier.json`, cookie)).json()) as { sent: unknown[] }
    expect(copy.sent.length).toBe(1)
  })

  it('attached twice, a document is in the file once', async () => {
    const cookie = await played('demo-autrice')
    const draft = await begunFile(cookie)
    const attach = (): Promise<Response> => {
      const parts = new FormData()
      parts.set('document', 'synopsis')
      parts.set('fichier', new Blob(['%PDF-1.7\n'], { type: 'application/pdf' }), 'synopsis.pdf')
      return fetch(`${address}${draft}?/attach`, {
        method: 'POST',
        redirect: 'manual',
        headers: { cookie, origin: address },
        body: parts,
      })
    }
    expect([(await attach()).status, (await attach()).status]).toEqual([303, 303])
    const copy = (await (await asked(`${draft}/dossier.json`, cookie)).json()) as { parts: unknown[] }
    expect(copy.parts.length).toBe(1)
  })
})

describe.skipIf(NO_BROWSER !== undefined)('from a scheme to a receipt, on a telephone and without JavaScript', () => {
  let browser: Browser
  let context: BrowserContext
  let page: Page
  beforeAll(async () => {
    browser = await openBrowser()
    context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 390, height: 844 } })
    page = await context.newPage()
  })
  afterAll(async () => browser.close())

  it('a person chooses, writes, attaches, sends, and holds what proves it', async () => {
    await page.goto(`${address}/dispositifs`)
    await page.getByRole('button', { name: 'Préparer un dossier pour la session « Troisième session 2026 »' }).first().click()
    await page.getByRole('button', { name: 'Jouer ce rôle\u202f: Camille Fictive' }).click()
    await page
      .getByRole('button', { name: /Préparer un dossier/ })
      .first()
      .click()
    await page.getByLabel('Titre, même provisoire').fill('Les oiseaux de nuit')
    await page.getByLabel('Forme de l’œuvre').selectOption({ label: 'Court métrage de fiction' })
    await page.getByLabel('Le film en quelques lignes').fill('Deux sœurs, un phare.')
    await page.getByLabel('Montant demandé, en euros').fill('12 000,01')
    await page.getByRole('button', { name: 'Enregistrer' }).click()
    expect(await page.getByRole('status').innerText()).toBe('Enregistré.')
    const told = await page.locator('#avant').innerText()
    expect(told).toContain('passe le plafond de 12\u202f000\u00a0€')
    expect(told).toContain('Certifiez que le dossier est exact')
    expect(told).toContain('Joignez «\u202fSynopsis\u202f»')
    await page.getByLabel('J’ai lu ce qui précède').check()
    await page.getByRole('button', { name: 'Envoyer le dossier' }).click()
    expect(await page.locator('#refus').innerText()).toContain('n’a pas été envoyé')
    await page.getByLabel(/^Je certifie/).check()
    await page.getByRole('button', { name: 'Enregistrer' }).click()
    const cookie = (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join('; ')
    const fields = await page
      .locator('form#dossier')
      .evaluate((form: HTMLFormElement) => [...new FormData(form)].map(([name, value]) => [name, String(value)]))
    const unread = await asked(`${new URL(page.url()).pathname}?/save`, cookie, { ...Object.fromEntries(fields), envoyer: 'oui' })
    expect([unread.status, await unread.text()]).toEqual([409, expect.stringContaining('quelque chose sort du règlement')])
    await page.reload()
    await page.getByLabel('Montant demandé, en euros').fill('12 000')
    await page.getByRole('button', { name: 'Enregistrer' }).click()
    expect(await page.getByLabel('J’ai lu ce qui précède').count()).toBe(0)
    await page
      .locator('#fichier-synopsis')
      .setInputFiles({ name: 'synopsis.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4\n') })
    await page.locator('form.part:has(#fichier-synopsis) button').click()
    await page
      .locator('#fichier-parcours')
      .setInputFiles({ name: 'virus.exe', mimeType: 'application/pdf', buffer: Buffer.from([0x4d, 0x5a, 0, 0]) })
    await page.locator('form.part:has(#fichier-parcours) button').click()
    expect(await page.locator('#refus').innerText()).toContain('n’est ni un PDF')
    await page.getByRole('button', { name: 'Envoyer le dossier' }).click()
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Récépissé de dépôt')
    const receipt = await page.locator('.receipt').first().innerText()
    expect(receipt).toMatch(/VDE-2026-\d{5}/)
    expect(receipt).toMatch(/à \d+\sh\s\d\d\smin\s\d\d\ss \(heure de Paris\)/)
    expect(receipt).toMatch(/Montant demandé\s+12.000.€/)
    await page.getByText('Relire vos réponses').click()
    expect(await page.locator('#reponses').innerText()).toContain('Deux sœurs, un phare.')
    const next = await page.locator('#suite').innerText()
    expect(next).toContain('Son silence vaut refus après 2 mois')
    expect(next).toMatch(/Séance du comité.: .*Sans décision jusqu’au \d.* compris/s)
  })

  it('the copy that one takes away gives the fingerprint of the receipt', async () => {
    const receipt = await page.locator('.receipt').first().innerText()
    const copy = JSON.parse(await (await context.request.get(page.url().replace('recepisse', 'dossier.json'))).text())
    const [sent] = copy.sent
    const sorted = (value: unknown): unknown =>
      Array.isArray(value)
        ? value.map(sorted)
        : typeof value === 'object' && value !== null
          ? Object.fromEntries(
              Object.entries(value)
                .toSorted(([a], [b]) => (a < b ? -1 : 1))
                .map(([key, one]) => [key, sorted(one)]),
            )
          : value
    const fingerprint = createHash('sha256')
      .update(JSON.stringify(sorted(sent.sealed)))
      .digest('hex')
    expect(sent.sha256).toBe(fingerprint)
    expect(receipt.replaceAll(/\s/g, '')).toContain(fingerprint)
    expect(copy.content.asked).toBe('12 000')
  })

  it('the receipt prints as a PDF, and what was sent is no longer changed', async () => {
    const pdf = await context.request.get(`${page.url()}?format=pdf`)
    expect([pdf.status(), pdf.headers()['content-type']]).toEqual([200, 'application/pdf'])
    await page.goto(page.url().replace('/recepisse', ''))
    expect(page.url()).toContain('/recepisse')
  })

  it('is withdrawn once one has said so, and it is told', async () => {
    const cookie = (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join('; ')
    const unsure = await asked(`${new URL(page.url()).pathname.replace('/recepisse', '')}?/withdraw`, cookie, { certain: '' })
    expect([unsure.status, await unsure.text()]).toEqual([422, expect.stringContaining('cochez la case')])
    await page.getByLabel('Oui, retirer').check()
    await page.getByRole('button', { name: 'Retirer le dossier' }).click()
    expect(await page.getByRole('status').innerText()).toContain('Les oiseaux de nuit')
    expect(await page.locator('#dossiers').innerText()).toContain('Retiré')
  })

  it.each([
    ['light', 1280],
    ['dark', 390],
  ] as const)('each page is clean for axe, %s at %i', async (colorScheme, width) => {
    const own = await browser.newContext({ colorScheme, viewport: { width, height: 900 } })
    const cookie = await played('demo-autrice')
    const [name = '', value = ''] = cookie.split(/=(.*)/s)
    await own.addCookies([{ name, value, url: address }])
    const shown = await own.newPage()
    for (const path of ['/demonstration', '/mes-dossiers', SCHEME, await begunFile(cookie)]) {
      await shown.goto(address + path)
      expect([path, ...(await axeViolations(shown))]).toEqual([path])
      expect(await shown.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(0)
    }
    await own.close()
  })
})
