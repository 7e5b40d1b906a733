import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { codeOf } from '../fixtures/totp-code.ts'
import { axeViolations, overflowOf } from './axe-violations.ts'
import { NO_BROWSER, openBrowser } from './browser.ts'
import { startMailBox, type MailBox } from './received-mail.ts'
import { SIGN_ON_CLIENT, startProvider, type SignOnProvider } from './sign-on-provider.ts'
import { startSite, type RunningSite } from './site-process.ts'

const PASSWORD = 'douze caractères au moins'
const folder = mkdtempSync(join(tmpdir(), 'contrechamp-accounts-'))
let site: RunningSite
let mail: MailBox
let provider: SignOnProvider
let address = ''

const freePort = (): Promise<number> =>
  new Promise((found) => {
    const probe = createServer()
    probe.listen(0, '127.0.0.1', () => {
      const bound = probe.address()
      const port = typeof bound === 'object' && bound !== null ? bound.port : 0
      probe.close(() => found(port))
    })
  })

beforeAll(async () => {
  const [port, smtpPort, providerPort] = [await freePort(), await freePort(), await freePort()]
  address = `http://localhost:${port}`
  mail = await startMailBox(smtpPort)
  provider = await startProvider(providerPort, `${address}/api/compte/callback/sso`)
  site = await startSite({
    CONTRECHAMP_VAR: folder,
    PORT: String(port),
    ORIGIN_URL: address,
    SMTP_URL: mail.url,
    CONTRECHAMP_OIDC_ISSUER: provider.issuer,
    CONTRECHAMP_OIDC_CLIENT_ID: SIGN_ON_CLIENT.id,
    CONTRECHAMP_OIDC_CLIENT_SECRET: SIGN_ON_CLIENT.secret,
    CONTRECHAMP_OIDC_NAME: 'Connexion d’essai',
  })
})
afterAll(async () => {
  await site.stop()
  await provider.stop()
  await mail.stop()
  rmSync(folder, { recursive: true, force: true })
})

const post = (path: string, fields: Record<string, string>, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(`${address}${path}`, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: address, ...headers },
    body: new URLSearchParams(fields),
  })

describe('private addresses', () => {
  it.each(['/compte', '/mes-dossiers', '/deposer', '/instruction/1', '/comites', '/assemblee', '/administration', '/archives'])(
    '%s sends whoever is not signed in to sign in, and back',
    async (path) => {
      const answer = await fetch(`${address}${path}?a=1`, { redirect: 'manual' })
      expect([answer.status, answer.headers.get('location'), await answer.text()]).toEqual([
        303,
        `/compte/entrer?vers=${encodeURIComponent(`${path}?a=1`)}`,
        '',
      ])
    },
  )
  it.each(['/%63ompte', '/compte/', '/compte/donnees.json', '/%63ompte/donnees.json'])('%s shows nothing either', async (path) => {
    const answer = await fetch(`${address}${path}`, { redirect: 'manual' })
    expect(answer.status).toBeGreaterThanOrEqual(300)
    expect(answer.headers.get('x-shared')).toBeNull()
  })
  it.each(['/compte/entrer', '/compte/creer', '/compte/lien?jeton=x', '/compte/code', '/compte/cle'])(
    '%s is kept by nobody and found by no search',
    async (path) => {
      const answer = await fetch(`${address}${path}`)
      expect([
        answer.status,
        answer.headers.get('cache-control'),
        answer.headers.get('x-robots-tag'),
        answer.headers.get('x-shared'),
      ]).toEqual([200, 'private, no-store', 'noindex', null])
    },
  )
  it('a public page sets no cookie, and is the same whatever cookie is sent', async () => {
    const [without, withOne] = await Promise.all([
      fetch(`${address}/glossaire`),
      fetch(`${address}/glossaire`, { headers: { cookie: 'compte=abc' } }),
    ])
    expect([without.headers.get('set-cookie'), withOne.headers.get('etag')]).toEqual([null, without.headers.get('etag')])
    expect(await withOne.text()).toBe(await without.text())
  })
  it.each(['https://ailleurs.example', '//ailleurs.example', '/\\ailleurs.example', '/.//ailleurs.example'])(
    'nobody is sent to %s',
    async (to) => {
      const page = await (await fetch(`${address}/compte/entrer?vers=${encodeURIComponent(to)}`)).text()
      expect(page).not.toMatch(/(?:href|value|action)="[^"]*ailleurs/)
    },
  )
  it('another site cannot fill a form in somebody’s place', async () =>
    expect((await post('/compte/entrer?/link', { courriel: 'a@exemple.fr' }, { origin: 'https://ailleurs.example' })).status).toBe(403))
  it('a password’s refusal is the same, word for word, whether the address has an account', async () => {
    const refused = await post('/compte/entrer?/password', { courriel: 'personne@exemple.fr', motdepasse: PASSWORD })
    expect([refused.status, (await refused.text()).includes('L’adresse et le mot de passe ne vont pas ensemble.')]).toEqual([403, true])
  })
  it('a link that is not one is told so', async () => {
    const answer = await post('/compte/lien', { jeton: 'x' })
    expect([answer.status, (await answer.text()).includes('Ce lien ne sert plus'), answer.headers.get('set-cookie')]).toEqual([
      403,
      true,
      null,
    ])
  })
  it('no account without the declaration of age', async () => {
    const answer = await post('/compte/creer', { courriel: 'jeune@exemple.fr', nom: 'Personne' })
    expect([answer.status, (await answer.text()).includes('Sans cela, aucun compte n’est créé.')]).toEqual([400, true])
  })
})

describe.skipIf(NO_BROWSER !== undefined)('a person, in a browser', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await openBrowser()
  })
  afterAll(async () => browser.close())

  const opened = async (isScripted = false): Promise<{ context: BrowserContext; page: Page }> => {
    const context = await browser.newContext({ javaScriptEnabled: isScripted, viewport: { width: 390, height: 844 } })
    const page = await context.newPage()
    page.setDefaultTimeout(10_000)
    return { context, page }
  }
  const create = async (page: Page, email: string): Promise<void> => {
    await page.goto(`${address}/compte/creer`)
    await page.getByLabel('Votre nom').fill('Personne d’essai')
    await page.getByLabel('Votre adresse électronique').fill(email)
    await page.getByLabel('J’ai 18 ans ou plus').check()
    await page.getByRole('button', { name: 'Recevoir le lien qui crée le compte' }).click()
    await page.goto(await mail.linkTo(email))
    await page.getByRole('button', { name: 'Entrer' }).click()
    await page.waitForURL(`${address}/compte`)
  }

  it('makes an account by a link, without JavaScript; the link serves once, and looking at it does not spend it', async () => {
    const { page, context } = await opened()
    await page.goto(`${address}/compte/creer?vers=%2Fcompte%3Fa%3D1`)
    await page.getByLabel('Votre nom').fill('Personne d’essai')
    await page.getByLabel('Votre adresse électronique').fill('lien@exemple.fr')
    await page.getByLabel('J’ai 18 ans ou plus').check()
    await page.getByRole('button', { name: 'Recevoir le lien qui crée le compte' }).click()
    const link = await mail.linkTo('lien@exemple.fr')
    await fetch(link)
    await page.goto(link)
    await page.getByRole('button', { name: 'Entrer' }).click()
    await page.waitForURL(`${address}/compte?a=1`)
    expect(await page.locator('h1').innerText()).toBe('Votre compte')
    const [cookie] = (await context.cookies()).filter(({ name }) => name === 'compte')
    expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/', secure: false })
    const other = await opened()
    await other.page.goto(link)
    await other.page.getByRole('button', { name: 'Entrer' }).click()
    expect(await other.page.locator('main').innerText()).toContain('Ce lien ne sert plus')
    await context.close()
    await other.context.close()
  })

  it('who has no account is told by mail alone', async () => {
    const answer = await post('/compte/entrer?/link', { courriel: 'inconnue@exemple.fr' })
    expect([answer.status, (await answer.text()).includes('Regardez votre courrier')]).toEqual([200, true])
    expect(await mail.textTo('inconnue@exemple.fr')).toContain('aucun compte ne la porte')
  })

  it('sets a password and a second factor, signs out, comes back with both; a session ended elsewhere is refused at once', async () => {
    const { page, context } = await opened(true)
    await create(page, 'facteur@exemple.fr')
    await page.getByLabel('Nouveau mot de passe').fill(PASSWORD)
    await page.locator('#facons').getByRole('button', { name: 'Enregistrer' }).click()
    await page.getByLabel('Votre mot de passe, pour confirmer').fill(PASSWORD)
    await page.getByRole('button', { name: 'Mettre en place un second facteur' }).click()
    const secret = (await page.locator('#facteur code').first().innerText()).replaceAll(' ', '')
    expect(await page.locator('#facteur .spare-codes li').count()).toBe(10)
    await page.getByLabel('Le code que montre l’application').fill('000000')
    await page.getByRole('button', { name: 'Confirmer' }).click()
    expect(await page.locator('#dit-factor').innerText()).toContain('Ce code n’est pas le bon')
    await page.getByLabel('Le code que montre l’application').fill(codeOf(secret))
    await page.getByRole('button', { name: 'Confirmer' }).click()
    expect(await page.locator('#facteur').innerText()).toContain('En place')
    expect(await axeViolations(page)).toEqual([])

    const other = await opened()
    await other.page.goto(`${address}/compte/entrer`)
    await other.page.locator('#courriel-mot-de-passe').fill('facteur@exemple.fr')
    await other.page.getByLabel('Mot de passe', { exact: true }).fill(PASSWORD)
    await other.page.getByRole('button', { name: 'Entrer' }).click()
    await other.page.getByLabel('Code').fill(codeOf(secret))
    await other.page.getByRole('button', { name: 'Entrer' }).click()
    await other.page.waitForURL(`${address}/compte`)

    await page.goto(`${address}/compte`)
    await page.getByRole('button', { name: 'Fermer toutes les autres' }).click()
    await other.page.goto(`${address}/compte`)
    expect(other.page.url()).toBe(`${address}/compte/entrer?vers=%2Fcompte`)
    await page.getByRole('button', { name: 'Sortir' }).click()
    await page.goto(`${address}/compte`)
    expect(page.url()).toBe(`${address}/compte/entrer?vers=%2Fcompte`)
    await context.close()
    await other.context.close()
  })

  it('adds a passkey and comes back with it', async () => {
    const { page, context } = await opened(true)
    await create(page, 'cle@exemple.fr')
    const session = await context.newCDPSession(page)
    await session.send('WebAuthn.enable')
    await session.send('WebAuthn.addVirtualAuthenticator', {
      options: {
        protocol: 'ctap2',
        transport: 'internal',
        hasResidentKey: true,
        hasUserVerification: true,
        isUserVerified: true,
        automaticPresenceSimulation: true,
      },
    })
    await page.goto(`${address}/compte/cle`)
    await page.getByLabel('Nom de la clé').fill('clé d’essai')
    expect(await axeViolations(page)).toEqual([])
    await page.getByRole('button', { name: 'Ajouter la clé' }).click()
    await page.waitForURL(/\/compte#facons$/)
    expect(await page.locator('#facons').innerText()).toContain('clé d’essai')
    await page.getByRole('button', { name: 'Sortir' }).click()
    await page.goto(`${address}/compte/cle?vers=%2Fcompte`)
    await page.getByRole('button', { name: 'Entrer' }).click()
    await page.waitForURL(`${address}/compte`)
    expect(await page.locator('#sessions').innerText()).toContain('par clé d’accès')
    await page.getByRole('button', { name: 'Retirer la clé' }).click()
    expect(await page.locator('#facons').innerText()).not.toContain('clé d’essai')
    await context.close()
  })

  it('takes their data away, then erases the account', async () => {
    const { page, context } = await opened()
    await create(page, 'efface@exemple.fr')
    const data = await context.request.get(`${address}/compte/donnees.json`)
    expect(await data.json()).toMatchObject({ person: { email: 'efface@exemple.fr', name: 'Personne d’essai' }, statistics: [], links: [] })
    await page.getByLabel('Je veux effacer mon compte').check()
    await page.getByRole('button', { name: 'Effacer mon compte' }).click()
    expect(await page.locator('main').innerText()).toContain('Votre compte est effacé')
    await post('/compte/entrer?/link', { courriel: 'efface@exemple.fr' })
    expect(await mail.textTo('efface@exemple.fr')).toContain('aucun compte ne la porte')
    await context.close()
  })

  const signOn = async (page: Page, email: string, link: RegExp, from: string): Promise<void> => {
    await page.goto(`${address}${from}`)
    await page.getByRole('link', { name: link }).click()
    await page.locator('input[name=login]').fill(email)
    await page.locator('input[name=password]').fill('x')
    await page.locator('button[type=submit]').click()
    await page.locator('button[type=submit]').click()
  }

  it('an agent makes an account by single sign-on, with state, PKCE and nonce, and comes back with it', async () => {
    const first = await opened(true)
    await signOn(first.page, 'agente@exemple.fr', /créer mon compte avec Connexion d’essai/, '/compte/creer')
    await first.page.waitForURL(`${address}/compte`)
    expect(await first.page.locator('#sessions').innerText()).toContain('par l’authentification unique')
    const asked = provider.lastAsk().searchParams
    expect([asked.get('code_challenge_method'), asked.has('state'), asked.has('nonce'), asked.get('response_type')]).toEqual([
      'S256',
      true,
      true,
      'code',
    ])
    await first.context.close()
    const again = await opened(true)
    await signOn(again.page, 'agente@exemple.fr', /Entrer avec Connexion d’essai/, '/compte/entrer')
    await again.page.waitForURL(`${address}/compte`)
    await again.context.close()
  })
  it('an identity without account makes none unasked', async () => {
    const { page, context } = await opened(true)
    await signOn(page, 'nouvelle@exemple.fr', /Entrer avec Connexion d’essai/, '/compte/entrer')
    await page.waitForURL(/error=signup_disabled/)
    expect(await page.locator('main').innerText()).toContain('Aucun compte ne correspond à cette identité')
    await context.close()
  })
  it('an address that the provider has not verified neither makes an account nor opens one that is there', async () => {
    const owner = await opened()
    await create(owner.page, 'non-verifie@exemple.fr')
    for (const [from, link] of [
      ['/compte/entrer', /Entrer avec Connexion d’essai/],
      ['/compte/creer', /créer mon compte avec/],
    ] as const)
      for (const email of ['non-verifie@exemple.fr', 'non-verifie-et-neuf@exemple.fr']) {
        const { page, context } = await opened(true)
        await signOn(page, email, link, from)
        await page.waitForURL(/compte\/entrer\?error=/)
        await page.goto(`${address}/compte`)
        expect(page.url()).toContain('/compte/entrer')
        await context.close()
      }
    await owner.context.close()
  })
  it('a return from the provider without the state that we gave opens nothing', async () => {
    const answer = await fetch(`${address}/api/compte/callback/sso?code=abc&state=def`, { redirect: 'manual' })
    expect([answer.status, answer.headers.get('location')?.includes('error=')]).toEqual([302, true])
  })

  it.each([390, 1280])('every page is clean for axe at %i px, light and dark', async (width) => {
    for (const colorScheme of ['light', 'dark'] as const) {
      const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme })
      const page = await context.newPage()
      for (const path of [
        '/compte/entrer',
        '/compte/entrer?error=signup_disabled',
        '/compte/creer',
        '/compte/lien?jeton=x',
        '/compte/lien',
        '/compte/code',
        '/compte/cle',
      ]) {
        await page.goto(`${address}${path}`)
        expect([path, await axeViolations(page)]).toEqual([path, []])
        expect(await overflowOf(page)).toBeLessThanOrEqual(0)
      }
      await context.close()
    }
  })
})
