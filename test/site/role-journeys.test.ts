import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { axeViolations, overflowOf } from './axe-violations.ts'
import { NO_BROWSER, openBrowser } from './browser.ts'
import { awardedFile, heard, opinedFile, step } from './heard.ts'
import { keysOf, type Keys } from './keyboard.ts'
import { pageAs } from './page-as.ts'
import { asked, played } from './played.ts'

const address = inject('address')
const TEXT = 'exemple-val-d-exemple-2023-2025'

/** What each role comes for, from its desk to the end, on a telephone's width. */
describe.skipIf(NO_BROWSER !== undefined)('each role’s journey, by the keyboard alone, at 390 pixels and without JavaScript', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await openBrowser()
  })
  afterAll(async () => browser.close())

  async function as(person: string, path: string, act: (keys: Keys) => Promise<void>): Promise<void> {
    const keys = await keysOf(browser, person)
    await keys.open(path)
    await act(keys)
    await keys.close()
  }
  /** From the desk to a file, found by its title among those of the committees. */
  async function toItem({ type, press }: Keys, id: string, title: string): Promise<void> {
    await press('a[href="/comites"]')
    await type('#dossiers input[name="q"]', title)
    await press('#dossiers form button')
    await press(`a[href="/comites/${id}"]`)
  }

  it('an applicant goes from the aids to a receipt', () =>
    as('demo-autrice', '/aides', async ({ press, type, reach, tick, words, page }) => {
      await press('main a[href="/dispositifs"]')
      await press('form[action="/dispositifs/val-d-exemple-ecriture-cinema?/begin"] button')
      await type('#titre', 'Du menu au récépissé')
      await type('#forme', 'Court')
      await type('#demandeur-nom', 'Nour Exemple')
      await type('#montant', '8000')
      await tick('input[name="decl-honour"]')
      await press('button[name="envoyer"]')
      expect(await words('h1')).toBe('Récépissé de dépôt')
      await reach('a[href="/bureau"]')
      expect(page.url()).toContain('/recepisse')
    }))

  it('a reader sees the other’s note once theirs is in, votes, and reads the opinion once it is sealed', async () => {
    const title = 'Lu à deux'
    const id = await heard(title)
    for (const membre of ['demo-experte', 'demo-expert']) await step(id, 'demo-secretaire', 'assign', { membre })
    await step(id, 'demo-expert', 'note', { note: 'Tenu jusqu’au bout.' })
    await as('demo-experte', '/bureau', async (keys) => {
      await toItem(keys, id, title)
      expect(await keys.words()).not.toContain('Tenu jusqu’au bout.')
      await keys.type('#note', 'Un plan de trop.')
      await keys.press('#lecture button')
      expect(await keys.words('[role="status"]')).toBe('Votre note est remise.')
      expect(await keys.words('#notes')).toContain('Tenu jusqu’au bout.')
      await keys.tick('input[name="vote"]')
      await keys.press('#vote button')
      expect(await keys.words()).not.toMatch(/Le vote donne|membres? ont voté/)
      for (const person of ['demo-expert', 'demo-etat']) await step(id, person, 'vote', { vote: 'recommended' })
      await step(id, 'demo-secretaire', 'seal', { avis: 'recommended', montant: '7 500', raison: 'Deux regards.', voie: '' })
      await keys.open(`/comites/${id}`)
      expect(await keys.words('#avis')).toMatch(/Recommandé[^]*Deux regards\./)
    })
  })

  it('the State’s officer reads who sits, reads a file, votes, and sees nothing of how others do', async () => {
    const title = 'Lu pour l’État'
    const id = await heard(title)
    await as('demo-etat', '/bureau', async (keys) => {
      await keys.press('main a[href="/commissions"]')
      expect(await keys.words()).toContain('Lou Conseil')
      await keys.open('/bureau')
      await toItem(keys, id, title)
      expect(await keys.words('#contenu-du-dossier')).toContain('Camille Fictive')
      await keys.tick('input[name="vote"]')
      await keys.press('#vote button')
      expect(await keys.words('[role="status"]')).toBe('Votre vote est gardé.')
      expect(await keys.words()).not.toMatch(/Le vote donne|membres? ont voté/)
    })
  })

  it('an elected member reads a paper, steps aside from a file, and reads nothing more of it', async () => {
    const [kept, left] = [await opinedFile('Resté', 'recommended'), await opinedFile('Celui de ma cousine', 'recommended')]
    const cookie = await played('demo-greffe')
    const form = new URLSearchParams([
      ...Object.entries({ instance: '0', objet: 'decide', seance: '2026-11-20' }),
      ['dossier', kept],
      ['dossier', left],
    ])
    const paper = await asked('/assemblee?/prepare', cookie, form)
    await as('demo-elue', '/bureau', async ({ press, type, reach, words, page }) => {
      await press('main a[href="/assemblee"]')
      await press(`a[href="${paper.headers.get('location')}"]`)
      expect(await words()).toMatch(/Total proposé[^]*Resté[^]*Celui de ma cousine/)
      await reach(`#dossier-${left} summary`)
      await page.keyboard.press('Enter')
      await type(`#lien-${left}`, 'Famille.')
      await press(`#dossier-${left} button`)
      expect(await words('[role="status"]')).toContain('Vous êtes en retrait de ce dossier.')
      expect(await words()).toContain('Resté')
      expect(await words()).not.toMatch(/Celui de ma cousine|Total proposé/)
    })
  })

  it('an organisation’s delegate speaks of the flow, reads what was decided, contests a reading', () =>
    as('demo-deleguee', '/bureau', async ({ open, press, type, words }) => {
      await press('main a[href="/flux"]')
      await press('a[href="/flux/val-d-exemple-documentaire-audiovisuel"]')
      await type('#mots', 'Et la diffusion ?')
      await press('.own-form .send button')
      expect(await words('#discussion')).toContain('Et la diffusion ?')
      await open('/bureau')
      await press('main a[href="/selection"]')
      await press('main a[href="/selection/val-d-exemple"]')
      expect(await words('h1')).toContain('Val-d’Exemple')
      await open('/socle/P5.1')
      await press(`a[href^="/conventions/${TEXT}/socle"]`)
      await type('#autre-partie', 'Organisation fictive')
      await type('#passage', 'les auteurs')
      await type('#raison', 'Ce n’est pas ce que dit cet article.')
      await press('#contester button')
      expect(await words('#contester')).toMatch(/reçue|acceptée/)
    }))

  it('the administrator gives a role, withdraws it, and reads what may be destroyed', () =>
    as('demo-administration', '/bureau', async ({ press, type, reach, tick, words, page }) => {
      await press('main a[href="/administration"]')
      await type('input[name="courriel"]', 'demo-autrice')
      await type('select[name="role"]', 'Organ')
      await press('form[action="?/give"] button')
      expect(await words('[role="status"]')).not.toBe('')
      const given = page.locator('li', { hasText: 'Nour Exemple' }).filter({ hasText: 'Organisation professionnelle' })
      const own = `li:has(input[value="${await given.locator('input[name="attribution"]').getAttribute('value')}"])`
      await reach(`${own} summary`)
      await page.keyboard.press('Enter')
      await tick(`${own} input[type="checkbox"]`)
      await press(`${own} button`)
      expect(await given.count()).toBe(0)
      await press('a[href="/bureau"]')
      await press('main a[href="/archives"]')
      expect(await words('#comment')).not.toBe('')
    }))

  it('what these journeys lead to is clean for axe, dark and narrow or light and wide', async () => {
    const id = await awardedFile('Pour voir où cela mène')
    for (const [person, path, width] of [
      ['demo-secretaire', '/bureau', 390],
      ['demo-productrice', `/mes-dossiers/${id}/decision`, 1280],
      ['demo-agente', `/instruction/${id}/versements`, 390],
    ] as const) {
      const page = await pageAs(browser, person, { colorScheme: width === 390 ? 'dark' : 'light', width })
      await page.goto(address + path)
      expect([path, ...(await axeViolations(page))]).toEqual([path])
      expect(await overflowOf(page)).toBeLessThanOrEqual(0)
      await page.context().close()
    }
  })
})
