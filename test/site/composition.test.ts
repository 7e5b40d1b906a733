import { describe, expect, inject, it } from 'vitest'
import { axeViolations, overflowOf } from './axe-violations.ts'
import { NO_BROWSER, openBrowser } from './browser.ts'
import { pageAs } from './page-as.ts'
import { COMMITTEE, text, wordsOf } from './heard.ts'
import { asked, played } from './played.ts'

const address = inject('address')
const PATH = `/comites/composition/${COMMITTEE}`
const FORM = {
  personne: 'demo-productrice',
  adresse: '',
  metier: 'producer',
  genre: '',
  mandat: '',
  du: '2026-11-01',
  au: '2027-10-31',
  supplee: '',
  engagement: '',
  indemnite: '',
}
const weigh = async (form: Partial<typeof FORM>, action = 'weigh', person = 'demo-secretaire') => {
  const answer = await asked(`${PATH}?/${action}`, await played(person), { ...FORM, ...form })
  return { status: answer.status, words: await wordsOf(answer) }
}

describe('the composition of a committee', () => {
  it('is read by its secretary alone; others are told whose it is, and nothing of it', async () => {
    const read = await text(PATH, 'demo-secretaire')
    expect(read).toMatch(/Alix Lecture Écriture Siège 31.décembre 2027 Femme Non dit Aucun 24.novembre 2026 120 € par séance/)
    expect(read).toContain('Supplée Alix Lecture')
    for (const person of ['demo-experte', 'demo-agente', 'demo-elue', 'demo-administration']) {
      const answer = await asked(PATH, await played(person))
      expect([answer.status, (await answer.text()).includes('120 € par séance')]).toEqual([403, false])
    }
    expect((await asked('/comites/composition/inventé', await played('demo-secretaire'))).status).toBe(404)
  })

  it('what a member says of themselves is theirs to say, read by the secretary, and by nobody else', async () => {
    const say = async (departement: string) =>
      asked('/comites/liens?/say', await played('demo-expert'), { naissance: '1980', departement, langue: 'Breton' })
    expect((await say('20')).status).toBe(422)
    expect((await say('2a')).status).toBe(303)
    expect(await text(PATH, 'demo-secretaire')).toMatch(/Charlie Regard Critique Siège .* Non dit années 1980 ; 2A ; breton Aucun/)
    expect(await (await asked('/commissions', '')).text()).not.toMatch(/1980|2A\b/)
    expect(await text('/comites/liens', 'demo-experte')).not.toMatch(/value="2A"/)
    expect((await asked('/comites/liens?/say', await played('demo-expert'), { naissance: '', departement: '' })).status).toBe(303)
    expect(await text(PATH, 'demo-secretaire')).not.toContain('années 1980')
  })

  it('tells apart the rules in force and those only proposed, each with its source', async () => {
    const read = await text(PATH, 'demo-secretaire')
    expect(read).toMatch(/Production.: 1.siège au moins Non respectée .*En vigueur\. Source.: Règlement du comité, 2 \(fictif\)/)
    expect(read).toMatch(/Aucune personne élue ne siège Respectée Proposition, qui n’oblige personne/)
  })

  it('shows what an appointment changes and keeps nothing of it', async () => {
    const { status, words } = await weigh({})
    expect([status, words]).toEqual([200, expect.stringMatching(/Règles qui seraient respectées Production/)])
    const elected = await weigh({ personne: 'demo-elue', mandat: 'Conseil régional' })
    expect(elected.words).toMatch(/Morgan Assemblée exerce un mandat électif\. \(Proposition/)
    expect(await text(PATH, 'demo-secretaire')).toMatch(/Production.: 1.siège au moins Non respectée/)
  })

  it.each([
    ['somebody unknown', { personne: 'inventée' }, 'Aucun compte n’est connu'],
    ['an address without account', { personne: '', adresse: 'x@y.example' }, 'Aucun compte n’est connu'],
    ['a term that ends before it begins', { au: '2026-10-31' }, 'précède le premier'],
    ['a day that no calendar has', { du: '2026-02-30' }, 'ne se lit pas'],
    ['an alternate of nobody', { supplee: 'demo-elue' }, 'Une suppléance se fait pour un autre membre'],
    ['a trade that is none', { metier: 'roi' }, 'Choisissez un métier'],
  ])('refuses %s', async (_, form, said) => {
    const { status, words } = await weigh(form, 'appoint')
    expect([status, words]).toEqual([422, expect.stringContaining(said)])
  })

  it('nobody else appoints', async () => {
    for (const person of ['demo-experte', 'demo-administration']) expect((await weigh({}, 'appoint', person)).status).toBe(403)
  })

  it('an alternate who was appointed counts for no rule, sees no file, and is published', async () => {
    expect((await weigh({ personne: 'demo-deleguee', supplee: 'demo-expert' }, 'appoint')).status).toBe(303)
    const read = await text(PATH, 'demo-secretaire')
    expect(read).toMatch(/Maxime Profession Production Supplée Charlie Regard/)
    expect(read).toMatch(/Production.: 1.siège au moins Non respectée/)
    expect(await text('/comites', 'demo-deleguee')).toContain('Aucun dossier')
    expect(await wordsOf(await fetch(`${address}/commissions`))).toMatch(/Production Maxime Profession, qui supplée Charlie Regard/)
  })
})

describe('what anybody reads of committees', () => {
  it('trades, names and rules, but neither gender, mandate, fee nor ids', async () => {
    const page = await (await fetch(`${address}/commissions`)).text()
    expect(page).toMatch(/Écriture<\/dt>.*<dd>Alix Lecture<\/dd><dd>Sam Relève, qui supplée Alix Lecture/)
    expect(page).toContain('personnes fictives')
    expect(page).not.toMatch(/Femme|120 €|demo-/)
  })
})

describe.skipIf(NO_BROWSER !== undefined)('the page of a composition', () => {
  it.each([
    ['light', 1280],
    ['dark', 390],
  ] as const)('is clean for axe, %s at %i', async (colorScheme, width) => {
    const browser = await openBrowser()
    const page = await pageAs(browser, 'demo-secretaire', { colorScheme, width })
    await page.goto(address + PATH)
    expect(await axeViolations(page)).toEqual([])
    await page.selectOption('#personne', 'demo-productrice')
    await page.selectOption('#metier', 'producer')
    await page.getByRole('button', { name: 'Voir ce que cela change' }).click()
    await page.getByText('Règles qui seraient respectées').waitFor()
    expect(await axeViolations(page)).toEqual([])
    expect(await overflowOf(page)).toBeLessThanOrEqual(0)
    await browser.close()
  })
})
