import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { axeViolations, overflowOf } from './axe-violations.ts'
import { NO_BROWSER, openBrowser } from './browser.ts'
import { text, wordsOf } from './heard.ts'
import { pageAs } from './page-as.ts'
import { asked, played } from './played.ts'

const address = inject('address')
const FOUNDER = 'demo-fondation'
const SCHEME = '/dispositifs/mont-d-essai-aide-a-l-essai'
const inDays = (days: number): string =>
  new Intl.DateTimeFormat('fr-CA', { timeZone: 'Europe/Paris' }).format(new Date(Date.now() + days * 86_400_000))

/** What a page says, its no-break spaces made plain. */
const said = async (page: Page): Promise<string> => ((await page.textContent('main')) ?? '').replaceAll(/[\s\u00a0\u202f]+/g, ' ')
async function isClean(page: Page): Promise<void> {
  expect([page.url(), ...(await axeViolations(page))]).toEqual([page.url()])
  expect(await overflowOf(page)).toBeLessThanOrEqual(0)
}

/** Presses a button by the keyboard, or follows a link, until the page that comes is there. */
const pressed = async (page: Page, name: string): Promise<unknown> =>
  Promise.all([page.waitForEvent('load'), page.getByRole('button', { name }).press('Enter')])
const followed = async (page: Page, name: string): Promise<unknown> =>
  Promise.all([page.waitForEvent('load'), page.getByRole('link', { name }).first().press('Enter')])

describe.skipIf(NO_BROWSER !== undefined)('an administrator of an empty authority, on a telephone at night', () => {
  let browser: Browser
  let page: Page
  beforeAll(async () => {
    browser = await openBrowser()
    page = await pageAs(browser, FOUNDER, { colorScheme: 'dark', width: 390 })
  })
  afterAll(() => browser.close())

  it('writes a scheme, is told its faults at their line, reads the preview and publishes', async () => {
    await page.goto(`${address}/administration/dispositifs`)
    expect(await said(page)).toContain('Aucun dispositif n’est publié')
    await isClean(page)
    await pressed(page, 'Écrire ce dispositif')
    const model = await page.inputValue('#texte')
    const own = model.replace(/^title: .*$/m, 'title: "Aide à l’essai"')
    await page.fill('#texte', own.replace(/^floor: .*$/m, 'floor: 90000'))
    await pressed(page, 'Voir l’aperçu')
    const line = model.slice(0, model.search(/^floor:/m)).split('\n').length
    expect(await said(page)).toContain(`Ligne ${line} : Le plancher (90000 €) dépasse le plafond (40000 €)`)
    await page.fill('#texte', own)
    await pressed(page, 'Voir l’aperçu')
    expect(await said(page)).toContain('Son adresse : /dispositifs/mont-d-essai-aide-a-l-essai')
    expect((await fetch(address + SCHEME)).status).toBe(404)
    await isClean(page)
    await pressed(page, 'Publier ce dispositif')
    expect(await said(page)).toContain('La version 1 est publiée')
    expect((await fetch(address + SCHEME)).status).toBe(200)
  })

  it('creates a committee with its rules, adopted and proposed, and names its secretary', async () => {
    await page.goto(`${address}/administration/comites`)
    expect(await said(page)).toContain('Personne ne tient le secrétariat')
    await pressed(page, 'Écrire ses règles')
    await page.fill('#nom', 'Comité d’essai')
    await page.selectOption('#regle-0', 'seats-author')
    await page.fill('#nombre-0', '2')
    await page.selectOption('#regle-1', 'no-elected-official')
    await page.selectOption('#etat-1', 'proposed')
    await page.fill('#source-1', 'note des six organisations, 2026')
    await pressed(page, 'Ajouter des lignes')
    expect(await page.inputValue('#source-1')).toContain('note des six')
    await isClean(page)
    await pressed(page, 'Garder ce comité')
    expect(await said(page)).toContain('Dites, pour chaque règle, quel texte la fixe')
    await page.fill('#source-0', 'Règlement, 2 (fictif)')
    await pressed(page, 'Garder ce comité')
    expect(await said(page)).toContain('Le comité est gardé')
    await page.fill('#mont-d-essai-courriel', FOUNDER)
    await pressed(page, 'Nommer au secrétariat')
    expect(await said(page)).toContain('Secrétariat : Claude Départ.')
    await isClean(page)
    await followed(page, 'Nommer ses membres')
    expect(await said(page)).toMatch(/Écriture : 2 sièges au moins.*Aucune personne élue ne siège/)
  })

  it('announces a round once its preview is read, and an applicant begins a file in it', async () => {
    await page.goto(`${address}/administration/sessions`)
    await isClean(page)
    await followed(page, 'Ouvrir une session : Aide à l’essai')
    await page.fill('#nom', 'Session d’essai')
    await page.fill('#ouverture', inDays(0))
    await page.fill('#ouverture-heure', '00:00')
    await page.fill('#cloture', inDays(60))
    await page.fill('#enveloppe', '120 000')
    await page.selectOption('#comite', { label: 'Comité d’essai' })
    await page.fill('#seance', inDays(59))
    await pressed(page, 'Voir l’aperçu')
    expect(await said(page)).toContain('Le comité se réunirait avant la clôture')
    await isClean(page)
    await page.fill('#seance', inDays(80))
    await pressed(page, 'Voir l’aperçu')
    expect(await said(page)).toMatch(/Session d’essai Ouverte .*Enveloppe120 000 € ?Comité saisiComité d’essai/)
    await pressed(page, 'Annoncer cette session')
    expect(await said(page)).toContain('« Session d’essai » est annoncée')

    const applicant = await pageAs(browser, 'demo-productrice', { colorScheme: 'light', width: 1280 })
    await applicant.goto(address + SCHEME)
    await pressed(applicant, 'Préparer un dossier pour la session « Session d’essai »')
    expect(applicant.url()).toContain('/mes-dossiers/')
    expect(await said(applicant)).toContain('Aide à l’essai')
    await applicant.close()
  })

  it('changes the round: nothing sooner, and what takes something only when told twice; all read when and why', async () => {
    await page.goto(`${address}/administration/sessions/mont-d-essai-aide-a-l-essai-session-d-essai`)
    const change = async (): Promise<string> => {
      await pressed(page, 'Changer la session')
      return said(page)
    }
    await page.fill('#cloture', inDays(30))
    await page.fill('#raison', 'Le comité se réunit plus tard.')
    expect(await change()).toContain('sa clôture n’avance pas')
    await page.fill('#cloture', inDays(65))
    await page.fill('#enveloppe', '90 000')
    expect(await change()).toContain('moins de dossiers pourront être aidés')
    await isClean(page)
    await page.getByRole('checkbox').check()
    expect(await change()).toContain('La session est changée')
    await page.goto(address + SCHEME)
    expect(await said(page)).toMatch(/Enveloppe : « 120 000 € » devient « 90 000 € »\. Raison : Le comité se réunit plus tard\./)
    const calendar = (await (await fetch(`${address}${SCHEME}/calendrier.ics`)).text())
      .replaceAll('\r\n ', '')
      .replaceAll(/[\u00a0\u202f]/g, ' ')
    expect(calendar).toMatch(/Date changée le [^\n]*Raison : Le comité se réunit plus tard\./)
    expect(calendar).toMatch(/Enveloppe changée le [^\n]*avant : 120 000 €/)
  })

  it('publishes the next version: the open round keeps its own, and anybody reads what changes', async () => {
    const wide = await pageAs(browser, FOUNDER, { colorScheme: 'light', width: 1280 })
    await wide.goto(`${address}/administration/dispositifs`)
    await isClean(wide)
    await followed(wide, 'Publier la version suivante : Aide à l’essai')
    await wide.fill('#texte', (await wide.inputValue('#texte')).replace(/^ceiling: .*$/m, 'ceiling: 45000'))
    await pressed(wide, 'Voir l’aperçu')
    expect(await said(wide)).toMatch(/Plafond Avant40 000 € Après45 000 €.*Session d’essai \(ouverte\), version 1/)
    await isClean(wide)
    await pressed(wide, 'Publier la version 2')
    expect(await said(wide)).toContain('Dites en une phrase ce qui change')
    await wide.fill('#note', 'Le plafond monte.')
    await pressed(wide, 'Publier la version 2')
    expect(await said(wide)).toContain('La version 2 est publiée')
    for (const path of [
      'sessions',
      'sessions/mont-d-essai-aide-a-l-essai-session-d-essai',
      'comites',
      'comites/regles?autorite=mont-d-essai',
      'sessions/ouvrir/mont-d-essai-aide-a-l-essai',
    ]) {
      await wide.goto(`${address}/administration/${path}`)
      await isClean(wide)
    }
    await wide.goto(address + SCHEME)
    expect(await said(wide)).toMatch(
      /suit la version 1 du règlement.*La version 2, publiée depuis.*Ce qui change depuis la version 1 Plafond Avant40 000 €/,
    )
    await wide.close()
  })
})

describe('the rooms of administration', () => {
  it.each(['dispositifs', 'sessions', 'comites'])('%s say to anybody else that it is not theirs', async (room) => {
    expect(await text(`/administration/${room}`, 'demo-agente')).toContain('Ce droit vient avec le rôle d’administration')
  })

  it('are closed to who administers elsewhere, by address as by form', async () => {
    const cookie = await played(FOUNDER)
    for (const path of [
      'dispositifs/texte?autorite=val-d-exemple',
      'dispositifs/texte?autorite=mont-d-essai&dispositif=val-d-exemple-ecriture-cinema',
      'sessions/val-d-exemple-ecriture-cinema-2026-3',
      'sessions/ouvrir/val-d-exemple-ecriture-cinema',
      'comites/regles?autorite=val-d-exemple',
      'comites/regles?autorite=mont-d-essai&comite=val-d-exemple-comite-cinema',
    ])
      expect([path, (await asked(`/administration/${path}`, cookie)).status]).toEqual([path, 403])
    const answer = await asked('/administration/dispositifs/texte?/publish&autorite=val-d-exemple', cookie, { texte: 'title: A', vu: '' })
    expect([answer.status, await wordsOf(answer)]).toEqual([403, expect.stringContaining('rôle d’administration')])
  })

  it('give the text of a scheme, each key explained, and a model', async () => {
    const cookie = await played(FOUNDER)
    const answer = await asked('/administration/dispositifs/modele.yaml?depuis=val-d-exemple-ecriture-cinema', cookie)
    expect(answer.headers.get('content-disposition')).toContain('val-d-exemple-ecriture-cinema-version-1.yaml')
    expect(await answer.text()).toMatch(/^# Règlement d’un dispositif[\s\S]*title: "Aide à l’écriture/)
    expect((await asked('/administration/dispositifs/modele.yaml?depuis=inconnu', cookie)).status).toBe(404)
    expect((await asked('/administration/dispositifs/modele.yaml', cookie)).status).toBe(200)
  })
})
