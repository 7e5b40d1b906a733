import { beforeAll, describe, expect, inject, it } from 'vitest'
import { axeViolations, overflowOf } from './axe-violations.ts'
import { NO_BROWSER, openBrowser } from './browser.ts'
import { pageAs } from './page-as.ts'
import { opinedFile, text, wordsOf as words } from './heard.ts'
import { asked, played } from './played.ts'

const address = inject('address')
const send = async (path: string, form: Readonly<Record<string, string>>, person = 'demo-greffe') => {
  const answer = await asked(path, await played(person), form)
  return { status: answer.status, to: answer.headers.get('location') ?? '', words: await words(answer) }
}
const PAPER = { instance: '0', objet: 'decide', seance: '2026-11-20' }
const ALL = { exercice: '15', presents: '12', pour: '10', contre: '1', abstentions: '1' }

/** A paper of one file. */
async function paperOf(title: string, opinion: string): Promise<{ id: string; path: string }> {
  const id = await opinedFile(title, opinion)
  const { status, to } = await send('/assemblee?/prepare', { ...PAPER, dossier: id })
  expect([status, to]).toEqual([303, expect.stringMatching(/^\/assemblee\/[\w-]+$/)])
  return { id, path: to }
}

describe('from the sealed opinions to the published vote', () => {
  let [id, path] = ['', '']
  beforeAll(async () => {
    ;({ id, path } = await paperOf('Marée basse', 'recommended'))
  })

  it('the paper says the opinion as it was sealed, and proposes what it leads to', async () => {
    expect(await text(path, 'demo-greffe')).toMatch(/Recommandé , 7.500.€ Un regard\..*Proposition Attribuer, 7.500.€/)
    expect(await text(path, 'demo-elue')).toContain('Marée basse')
  })

  it('those who neither sit nor serve there find nothing', async () => {
    for (const person of ['demo-experte', 'demo-productrice', 'demo-deleguee', 'demo-administration']) {
      const answer = await asked(path, await played(person))
      expect([person, answer.status, (await answer.text()).includes('Marée basse')]).toEqual([person, 404, false])
    }
    expect((await send('/assemblee?/prepare', { ...PAPER, dossier: id }, 'demo-elue')).status).toBe(403)
  })

  it('a proposal that departs from the opinion says why', async () => {
    const change = { dossier: id, decision: 'award', montant: '5 000' }
    const silent = await send(`${path}?/propose`, change)
    expect([silent.status, silent.words]).toEqual([422, expect.stringContaining('dites le motif')])
    expect((await send(`${path}?/propose`, { ...change, motif: 'Enveloppe réduite.' })).status).toBe(303)
    expect(await text(path, 'demo-elue')).toMatch(/S’écarte de l’avis, qui recommande 7.500.€ : Enveloppe réduite\./)
    expect((await send(`${path}?/propose`, { ...change, motif: 'x' }, 'demo-elue')).status).toBe(404)
  })

  it('a vote that does not add up is refused, and nothing is recorded', async () => {
    const vote = async (form: Readonly<Record<string, string>>) => send(`${path}?/vote`, { numero: 'CP-A1', ...ALL, ...form })
    expect((await vote({ presents: '11' })).words).toContain('plus de voix que de présents')
    expect((await vote({ presents: '16' })).words).toContain('Le nombre de présents ne va pas')
    expect((await vote({ pour: '1' })).words).toContain('égalité des voix')
    expect((await vote({ pour: '0' })).words).toContain('les voix contre l’emportent')
    expect((await vote({ pour: 'dix' })).words).toContain('ne se lit pas')
    expect(await text(path, 'demo-greffe')).toContain('À voter')
  })

  it('is voted, transmitted, published: each award by name, nothing changes any more', async () => {
    expect((await send(`${path}?/vote`, { numero: 'CP-A1', ...ALL })).status).toBe(303)
    expect((await send(`${path}?/vote`, { numero: 'CP-A2', ...ALL })).words).toContain('déjà voté')
    const before = await asked(`/deliberations/${path.slice('/assemblee/'.length)}`, '')
    expect(before.status).toBe(404)
    const refused = await asked(`${path}?/publish`, await played('demo-greffe'), { transmise: '2026-11-19', versement: 'in-parts' })
    const html = await refused.text()
    expect(html).toMatch(/Ce jour ne convient pas.*le 20.novembre.2026, et aujourd’hui/s)
    expect([html.includes('value="2026-11-19"'), /value="in-parts" selected/.test(html)]).toEqual([true, true])
    expect((await send(`${path}?/publish`, { transmise: '2026-11-24' })).status).toBe(303)
    const page = await words(await asked(`/deliberations/${path.slice('/assemblee/'.length)}`, ''))
    expect(page).toMatch(/Marée basse.*5.000.*qui recommande 7.500.€ : Enveloppe réduite\./)
    expect(page).toContain('Autorité fictive')
    expect(await words(await asked('/deliberations', ''))).toContain('CP-A1')
  })

  it('its files: report in PDF and DOCX, table for the finance department', async () => {
    const cookie = await played('demo-greffe')
    const start = async (address: string) => new Uint8Array(await (await asked(address, cookie)).arrayBuffer()).slice(0, 4)
    expect(Buffer.from(await start(`${path}?format=pdf`)).toString()).toBe('%PDF')
    expect(Buffer.from(await start(`${path}/rapport.docx`)).toString('latin1')).toBe('PK\u0003\u0004')
    expect(await (await asked(`${path}?format=csv&table=finances`, cookie)).text()).toMatch(/Marée basse.*,5000\.00,CP-A1,2026-11-20/)
  })
})

it('a session to come is not voted yet, and the refusal says when to come back', async () => {
  const id = await opinedFile('Séance à venir', 'recommended')
  const { to } = await send('/assemblee?/prepare', { ...PAPER, seance: '2099-12-18', dossier: id })
  const early = await send(`${to}?/vote`, { numero: 'CP-99', ...ALL })
  expect([early.status, early.words]).toEqual([422, expect.stringMatching(/séance du 18.décembre.2099 n’a pas encore eu lieu/)])
  expect(await text(to, 'demo-greffe')).toMatch(/À voter.*revenez enregistrer le vote ce jour-là/)
})

describe('what is not awarded', () => {
  it('is counted, never named, even when it departs from the opinion', async () => {
    const { id, path } = await paperOf('Sans lendemain', 'recommended')
    expect((await send(`${path}?/propose`, { dossier: id, decision: 'refuse', 'motif-tu': 'on' })).status).toBe(303)
    expect((await send(`${path}?/vote`, { numero: 'CP-B1', ...ALL })).status).toBe(303)
    await send(`${path}?/publish`, { transmise: '2026-11-24' })
    const page = await words(await asked(`/deliberations/${path.slice('/assemblee/'.length)}`, ''))
    expect(page).toMatch(/Un projet non aidé.*Recommandé.*Aide refusée.*motif non communiqué/)
    expect(page).toMatch(/1.projet non aidé/)
    expect(page).not.toMatch(/Sans lendemain|VDE-2026|7.500/)
  })

  it('another body may refuse when an act says so, and never award', async () => {
    const id = await opinedFile('Ailleurs', 'recommended')
    const other = { ...PAPER, instance: 'autre', nature: 'agency-board', nom: 'Agence (fictive)', acte: 'Délibération 12 (fictive)' }
    const { to } = await send('/assemblee?/prepare', { ...other, dossier: id })
    expect((await send(`${to}?/vote`, { numero: 'CA-1', ...ALL })).words).toContain('ne peut pas prendre cette décision')
    expect((await send(`${to}?/propose`, { dossier: id, decision: 'refuse', motif: 'Hors règlement.' })).status).toBe(303)
    expect((await send(`${to}?/vote`, { numero: 'CA-1', ...ALL })).status).toBe(303)
  })

  it('an elected member who sets themselves aside sees neither the file nor the total', async () => {
    const { id, path } = await paperOf('Chez moi', 'recommended')
    expect(await text(path, 'demo-elue')).toContain('Total proposé')
    expect((await send(`${path}?/recuse`, { dossier: id, lien: 'Un associé.' }, 'demo-elue')).status).toBe(303)
    const listed = /(\d+).dossiers?[^<]*/.exec(
      (await (await asked('/assemblee', await played('demo-elue'))).text()).split(`href="${path}"`)[1] ?? '',
    )
    expect(listed?.[1]).toBe('0')
    const page = await text(path, 'demo-elue')
    expect(page).not.toMatch(/Chez moi|Total proposé|7.500/)
    expect(page).toContain('en retrait')
  })
})

describe.skipIf(NO_BROWSER !== undefined)('in a browser', () => {
  it.each([
    ['/assemblee', 1280],
    ['/assemblee', 390],
    ['paper', 1280],
    ['paper', 390],
    ['/deliberations', 390],
    ['public', 390],
  ])('%s at %i pixels has no violation', async (which, width) => {
    const { path } = which === 'paper' ? await paperOf(`Accessible ${width}`, 'recommended') : { path: which }
    const published = await (await asked('/deliberations', '')).text()
    const target = which === 'public' ? (/href="(\/deliberations\/[^"]+)"/.exec(published)?.[1] ?? '') : path
    const browser = await openBrowser()
    const page = await pageAs(browser, 'demo-greffe', { colorScheme: width === 390 ? 'dark' : 'light', width })
    await page.goto(address + target)
    await page.locator('details').evaluateAll((all) => all.forEach((one) => one.setAttribute('open', '')))
    expect(await axeViolations(page)).toEqual([])
    expect(await overflowOf(page)).toBeLessThanOrEqual(0)
    await page.context().close()
    await browser.close()
  })
})
