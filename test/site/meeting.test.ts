import { describe, expect, inject, it } from 'vitest'
import { axeViolations, overflowOf } from './axe-violations.ts'
import { NO_BROWSER, openBrowser } from './browser.ts'
import { pageAs } from './page-as.ts'
import { COMMITTEE, eligible, heard, step, text } from './heard.ts'
import { asked, played } from './played.ts'

const address = inject('address')
const PATH = `/comites/seance/${COMMITTEE}`
const LINKS = '/comites/liens'
const declare = async (person: string, nom: string): Promise<number> =>
  (await asked(`${LINKS}?/add`, await played(person), { nature: 'person', nom })).status

/** Sends a proposal back as the page would. */
async function applied(query: string, person = 'demo-secretaire'): Promise<Response> {
  const page = await (await asked(PATH + query, await played('demo-secretaire'))).text()
  const pairs = [...page.matchAll(/name="lecture" value="([^"]+)"/g)].map(([, pair]) => ['lecture', pair ?? ''])
  return fetch(`${address}${PATH}?/name`, {
    method: 'POST',
    redirect: 'manual',
    headers: { cookie: await played(person), origin: address, 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams(pairs).toString(),
  })
}

describe('the meeting of a committee', () => {
  it('is prepared by its secretary alone', async () => {
    const id = await heard('Pour la séance')
    expect(await text(PATH, 'demo-secretaire')).toContain('Pour la séance')
    for (const person of ['demo-experte', 'demo-etat', 'demo-agente', 'demo-elue', 'demo-administration']) {
      const answer = await asked(PATH, await played(person))
      expect([answer.status, (await answer.text()).includes('Pour la séance')]).toEqual([403, false])
    }
    expect(id).not.toBe('')
  })

  it('readings are proposed, shown with the loads, and named only once applied', async () => {
    await eligible('À lire deux fois')
    const proposed = await text(`${PATH}?lectures=2`, 'demo-secretaire')
    expect(proposed).toMatch(/\d+ lectures? à confier, \d+ dossiers? par membre au plus/)
    expect(proposed).toContain('Charge de chaque membre, avant et après')
    expect(await text(`${PATH}?lectures=2`, 'demo-secretaire')).toContain('à confier')
    expect((await applied('?lectures=2', 'demo-experte')).status).toBe(403)
    expect((await applied('?lectures=2')).status).toBe(303)
    expect(await text(`${PATH}?lectures=2`, 'demo-secretaire')).toContain('Chaque dossier a tous ses lecteurs')
  })

  it('what cannot be read is told with its reason', async () => {
    await heard('Trop demandé')
    expect(await text(`${PATH}?lectures=5`, 'demo-secretaire')).toMatch(/demande 5 lectures, et .* sans conflit avec lui/)
    expect(await text(`${PATH}?lectures=2&charge=1`, 'demo-secretaire')).toMatch(/lectures?.* Relevez leur charge/)
  })

  it('a trade that nobody has is told; one that somebody has is served', async () => {
    expect(await text(`${PATH}?lectures=2&metier=exhibitor`, 'demo-secretaire')).toContain('Exploitation de salles')
    expect(await text(`${PATH}?lectures=2&metier=critic`, 'demo-secretaire')).toMatch(/à confier,|Chaque dossier a tous ses lecteurs/)
  })

  it('readings that somebody made up name nobody', async () => {
    const id = await heard('Inventée')
    const answer = await asked(`${PATH}?/name`, await played('demo-secretaire'), { lecture: `${id} demo-elue` })
    expect([answer.status, await answer.text()]).toEqual([409, expect.stringContaining('rien n’est enregistré')])
  })

  it('counts who leaves the room, once for two items in a row', async () => {
    const [first, second] = [await heard('Avec un lien'), await heard('Avec le même lien')]
    const before = /(\d+) sorties? en tout/.exec(await text(PATH, 'demo-secretaire'))?.[1] ?? '0'
    for (const id of [first, second]) await step(id, 'demo-etat', 'recuse', { lien: 'Nous travaillons ensemble.' })
    const read = await text(PATH, 'demo-secretaire')
    expect(read).toMatch(
      /Avec (le même|un) lien Hors de la salle : Lou Conseil\..{0,120}Avec (le même|un) lien Hors de la salle : Lou Conseil/,
    )
    // Where others of the agenda keep the same person out, these two ask for no exit more.
    expect(Number(/(\d+) sorties? en tout/.exec(read)?.[1]) - Number(before)).toBeLessThanOrEqual(1)
  })

  it('whoever keeps it and is set aside from a file sees nothing of it there', async () => {
    const id = await heard('Le film du secrétariat')
    await step(id, 'demo-secretaire', 'recuse', { lien: 'Parenté.' })
    for (const path of [PATH, `${PATH}?lectures=2`, '/comites'])
      expect(await text(path, 'demo-secretaire')).not.toContain('Le film du secrétariat')
  })
})

describe('ties that names suggest', () => {
  it('are told to the person and to whoever keeps the meeting, and set nobody aside', async () => {
    const id = await heard('Un nom connu')
    expect(await text(LINKS, 'demo-expert')).not.toContain('Un nom connu')
    expect(await declare('demo-expert', 'FICTIVE, Camille')).toBe(303)
    const sentence = /Charlie Regard a déclaré un lien avec « FICTIVE, Camille » ; qui demande s’appelle « Camille Fictive »/
    expect(await text(LINKS, 'demo-expert')).toMatch(sentence)
    expect(await text(PATH, 'demo-secretaire')).toMatch(sentence)
    expect(await text(LINKS, 'demo-experte')).not.toMatch(/FICTIVE|Un nom connu/)
    expect((await asked(`/comites/${id}`, await played('demo-expert'))).status).toBe(200)
  })

  it('lead to setting oneself aside, with one’s own words', async () => {
    const id = await heard('Un nom de trop')
    const recuse = async (raison: string): Promise<number> =>
      (await asked(`${LINKS}?/recuse`, await played('demo-expert'), { dossier: id, raison })).status
    expect([await recuse(' '), await recuse('Nous avons coproduit.')]).toEqual([422, 303])
    expect(await text(LINKS, 'demo-expert')).not.toContain('Un nom de trop')
    expect((await asked(`/comites/${id}`, await played('demo-expert'))).status).toBe(403)
  })

  it('reach elected members once the opinion is given, and no sooner', async () => {
    const id = await heard('Devant l’assemblée')
    await declare('demo-elue', 'Camille Fictive')
    expect(await text(LINKS, 'demo-elue')).not.toContain('Devant l’assemblée')
    for (const person of ['demo-experte', 'demo-expert', 'demo-etat']) await step(id, person, 'vote', { vote: 'deferred' })
    await step(id, 'demo-secretaire', 'seal', { avis: 'deferred', montant: '', raison: 'À revoir.', voie: '' })
    expect(await text(LINKS, 'demo-elue')).toContain('Devant l’assemblée')
    const answer = await asked(`${LINKS}?/recuse`, await played('demo-elue'), { dossier: id, raison: 'Mon associée.' })
    expect([answer.status, (await text(LINKS, 'demo-elue')).includes('Devant l’assemblée')]).toEqual([303, false])
  })

  it('are taken off by the one who declared them alone', async () => {
    const page = await (await asked(LINKS, await played('demo-elue'))).text()
    const lien = /name="lien" value="(\d+)"/.exec(page)?.[1] ?? ''
    await asked(`${LINKS}?/remove`, await played('demo-experte'), { lien })
    expect(await text(LINKS, 'demo-elue')).toContain('Camille Fictive')
    await asked(`${LINKS}?/remove`, await played('demo-elue'), { lien })
    expect(await text(LINKS, 'demo-elue')).toContain('Vous n’avez rien déclaré')
  })
})

describe.skipIf(NO_BROWSER !== undefined)('the pages of a meeting', () => {
  it.each([
    ['light', 1280],
    ['dark', 390],
  ] as const)('are clean for axe, %s at %i', async (colorScheme, width) => {
    await heard('Pour voir la séance')
    const browser = await openBrowser()
    for (const [person, paths] of [
      ['demo-secretaire', [`${PATH}?lectures=2`]],
      ['demo-expert', [LINKS]],
    ] as const) {
      const page = await pageAs(browser, person, { colorScheme, width })
      for (const path of paths) {
        await page.goto(address + path)
        expect([path, ...(await axeViolations(page))]).toEqual([path])
        expect(await overflowOf(page)).toBeLessThanOrEqual(0)
      }
      await page.context().close()
    }
    await browser.close()
  })
})
