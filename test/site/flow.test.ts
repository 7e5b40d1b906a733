import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { axeViolations, overflowOf } from './axe-violations.ts'
import { NO_BROWSER, openBrowser } from './browser.ts'
import { asked, played } from './played.ts'

const address = inject('address')
const WRITING = '/flux/val-d-exemple-ecriture-cinema'
const SHORT = '/flux/val-d-exemple-production-court'
const WITHOUT_PAST = '/flux/val-d-exemple-documentaire-audiovisuel'
const textOf = async (path: string, person: string): Promise<string> => (await asked(path, await played(person))).text()

describe('who reads the flow', () => {
  it.each(['demo-agente', 'demo-secretaire', 'demo-experte', 'demo-etat', 'demo-deleguee'])('%s does, as a simulation', async (person) => {
    expect(await textOf('/flux', person)).toContain(WRITING)
    expect(await textOf(WRITING, person)).toContain('Une simulation pour en discuter')
  })
  it('a past that was drawn for the demonstration says so', async () => {
    expect(await textOf(WRITING, 'demo-agente')).toContain('personne n’a déposé ces dossiers')
  })
  it.each(['demo-autrice', 'demo-elue', 'demo-greffe', 'demo-administration'])('%s does not, and is told whose it is', async (person) => {
    expect(await textOf('/flux', person)).toContain('vous n’avez aucun de ces rôles aujourd’hui')
    const answer = await asked(WRITING, await played(person))
    expect([answer.status, await answer.text()]).toEqual([403, expect.stringContaining('organisation professionnelle')])
  })
  it('nobody does without being signed in, and what is read is kept by no one', async () => {
    expect((await asked(WRITING, '')).status).toBe(303)
    const answer = await asked(WRITING, await played('demo-agente'))
    expect([answer.headers.get('cache-control'), answer.headers.get('x-shared')]).toEqual(['private, no-store', null])
  })
  it('a scheme that is not there is not there', async () => {
    expect((await asked('/flux/aucun', await played('demo-agente'))).status).toBe(404)
  })
})

describe('what is simulated', () => {
  it('a scheme without any past round says so, and simulates nothing', async () => {
    const html = await textOf(WITHOUT_PAST, 'demo-agente')
    expect(html).toContain('Aucune session passée')
    expect(html).not.toMatch(/id="(options|groupes|prochaine)"/)
  })
  const rowsOf = async (search: string): Promise<string[][]> =>
    (await textOf(`${WRITING}?${search}&format=csv`, 'demo-agente'))
      .trim()
      .split('\r\n')
      .map((line) => line.split(/[,;]/))
  it('the address keeps the simulation: the same seed the same file, another another', async () => {
    const [one, same, other] = [await rowsOf('graine=7'), await rowsOf('graine=7'), await rowsOf('graine=8')]
    expect(one[0]).toEqual(expect.arrayContaining(['option', 'delai_jours', 'delai_jours_bas', 'delai_jours_haut']))
    expect(one.length).toBe(7)
    expect(same).toEqual(one)
    expect(other).not.toEqual(one)
  })
  it('twice the officers and readers halve their files and shorten the delay', async () => {
    const at = (rows: string[][], key: string): number => Number(rows[1]?.[rows[0]?.indexOf(key) ?? -1])
    const [few, many] = [await rowsOf('agents=1&lecteurs=3'), await rowsOf('agents=2&lecteurs=6')]
    expect(at(many, 'dossiers_par_agent')).toBe(Math.ceil(at(few, 'dossiers_par_agent') / 2))
    expect(at(many, 'delai_jours')).toBeLessThan(at(few, 'delai_jours'))
  })
  it('a number that may not be supposed is told, and the usual one is taken', async () => {
    const html = await textOf(`${WRITING}?places=0`, 'demo-agente')
    expect(html).toContain('n’est pas un nombre permis')
  })
})

describe('what is said of the options', () => {
  const say = async (person: string, form: Record<string, string>) => asked(`${SHORT}?/say&graine=7`, await played(person), form)
  it('is signed, dated, answered, and withdrawn by its author alone', async () => {
    const sent = await say('demo-deleguee', { option: 'quota', mots: 'Et les <b>premiers</b> films ?' })
    expect([sent.status, sent.headers.get('location')]).toEqual([303, `${SHORT}?graine=7&fait=#discussion`])
    const read = await textOf(SHORT, 'demo-etat')
    expect(read).toMatch(/Maxime Profession, organisation professionnelle, le \d/)
    expect(read).toContain('Et les &lt;b>premiers&lt;/b> films ?')
    expect(read).not.toContain('Retirer ce que j’ai écrit')
    const id = /id="remarque-(\d+)"/.exec(read)?.[1] ?? ''
    expect((await say('demo-agente', { option: 'quota', mots: 'Ils passent devant.', repond: id })).status).toBe(303)
    const withdraw = async (person: string) => (await asked(`${SHORT}?/withdraw`, await played(person), { remarque: id })).status
    expect([await withdraw('demo-agente'), await withdraw('demo-autrice'), await withdraw('demo-deleguee')]).toEqual([409, 403, 303])
    const after = await textOf(SHORT, 'demo-experte')
    expect(after).toContain('Remarque retirée par qui l’a écrite, le')
    expect(after).toContain('Ils passent devant.')
    expect(after).not.toContain('premiers&lt;/b> films')
  })
  it.each([
    ['no words', { option: 'quota', mots: ' ' }, 422, 'Écrivez votre remarque'],
    ['no option', { option: 'tout', mots: 'Oui.' }, 422, 'Choisissez l’option'],
    ['an answer to nothing', { option: 'quota', mots: 'Oui.', repond: 'x' }, 409, 'a été retirée'],
  ])('%s is refused, and what was typed stays', async (_, form, status, words) => {
    const answer = await say('demo-agente', form)
    const html = await answer.text()
    expect([answer.status, html]).toEqual([status, expect.stringContaining(words)])
    if (form.mots.trim() !== '') expect(html).toContain('>Oui.</textarea>')
  })
  it('an applicant says nothing there', async () => {
    expect((await say('demo-autrice', { option: 'quota', mots: 'Moi.' })).status).toBe(403)
  })
})

describe.skipIf(NO_BROWSER !== undefined)('with a browser and no script', () => {
  let browser: Browser
  beforeAll(async () => (browser = await openBrowser()))
  afterAll(async () => browser.close())
  async function pageOf(person: string, options: Parameters<Browser['newContext']>[0]) {
    const context = await browser.newContext(options)
    const [name = '', value = ''] = (await played(person)).split(/=(.*)/s)
    await context.addCookies([{ name, value, url: address }])
    return context.newPage()
  }

  it('one changes an assumption, sees the table, and speaks of it', async () => {
    const page = await pageOf('demo-experte', { javaScriptEnabled: false, viewport: { width: 390, height: 844 } })
    await page.goto(address + WRITING)
    await page.getByLabel('Hausse supposée des dossiers, en %').fill('100')
    await page.getByRole('button', { name: 'Simuler' }).click()
    expect(page.url()).toContain('hausse=100')
    expect(await page.locator('#options').innerText()).toContain('Simulation')
    await page.getByLabel('Sur quelle option').selectOption('lottery')
    await page.getByLabel('Votre remarque').fill('Le sort ne lit pas.')
    await page.getByRole('button', { name: 'Publier la remarque' }).click()
    expect(page.url()).toContain('hausse=100')
    expect(await page.locator('#discussion').innerText()).toContain('Le sort ne lit pas.')
    expect(await page.getByRole('status').innerText()).toBe('C’est fait.')
    await page.context().close()
  })

  it.each([
    ['light', 1280],
    ['dark', 390],
  ] as const)('the pages are clean for axe, %s at %i', async (colorScheme, width) => {
    const page = await pageOf('demo-experte', { colorScheme, viewport: { width, height: 900 } })
    for (const path of ['/flux', WRITING, `${SHORT}?places=0`, WITHOUT_PAST]) {
      await page.goto(address + path)
      expect([path, ...(await axeViolations(page))]).toEqual([path])
      expect(await overflowOf(page)).toBeLessThanOrEqual(0)
    }
    await page.context().close()
  })
})
