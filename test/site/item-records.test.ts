import { describe, expect, inject, it } from 'vitest'
import { axeViolations, overflowOf } from './axe-violations.ts'
import { NO_BROWSER, openBrowser } from './browser.ts'
import { pageAs } from './page-as.ts'
import { COMMITTEE, heard, heardIn, step, text, wordsOf } from './heard.ts'
import { asked, played } from './played.ts'

const address = inject('address')
const SCHEME = 'val-d-exemple-production-court'
const ROUND = `${SCHEME}-2026-3`
const RANKING = `/comites/classement/${ROUND}`
const COSTING = `/comites/chiffrage/${ROUND}`
const RECUSALS = '/comites/retraits'
const record = (id: string, acte: string, more: Record<string, string> = {}, person = 'demo-secretaire') =>
  step(id, person, 'record', { acte, ...more })

describe('a file in its meeting', () => {
  it('is opened and closed by the secretary alone; closed, it takes no vote', async () => {
    const id = await heard('Ouvert et clos')
    for (const person of ['demo-experte', 'demo-agente']) expect((await record(id, 'open', {}, person)).status).toBe(403)
    expect((await record(id, 'close')).status).toBe(409)
    expect([(await record(id, 'open')).status, (await record(id, 'open')).status]).toEqual([303, 409])
    expect((await step(id, 'demo-expert', 'vote', { vote: 'deferred' })).status).toBe(303)
    expect((await record(id, 'close')).status).toBe(303)
    const late = await step(id, 'demo-experte', 'vote', { vote: 'deferred' })
    expect([late.status, late.words]).toEqual([409, expect.stringContaining('clos en séance')])
    expect(await text(`/comites/${id}`, 'demo-experte')).not.toContain('Secret jusqu’à ce que')
  })

  it('what is recorded is read by those who were there, and by nobody set aside', async () => {
    const id = await heard('Audition tenue')
    expect((await record(id, 'hearing', { mots: ' ' })).status).toBe(422)
    expect((await record(id, 'hearing', { mots: 'Camille Fictive a présenté le film.' })).status).toBe(303)
    expect(await text(`/comites/${id}`, 'demo-experte')).toContain('Camille Fictive a présenté le film.')
    await step(id, 'demo-etat', 'recuse', { lien: 'Lien.' })
    expect(await text(`/comites/${id}`, 'demo-etat')).not.toContain('a présenté')
    expect((await asked(`/mes-dossiers/${id}`, await played('demo-productrice'))).status).toBeLessThan(400)
    expect(await text(`/mes-dossiers/${id}/recepisse`, 'demo-productrice')).not.toContain('a présenté')
  })

  it('an alternate sees and votes only once called, in the stead of their member', async () => {
    const id = await heard('La place d’Alix')
    expect((await asked(`/comites/${id}`, await played('demo-suppleante'))).status).toBe(404)
    expect(await text('/comites', 'demo-suppleante')).not.toContain('La place d’Alix')
    expect((await step(id, 'demo-suppleante', 'vote', { vote: 'deferred' })).status).toBe(404)
    expect((await record(id, 'alternate', { suppleance: 'demo-expert', confirme: 'oui' })).status).toBe(409)
    await step(id, 'demo-secretaire', 'assign', { membre: 'demo-experte' })
    await step(id, 'demo-experte', 'note', { note: 'Une note qui ne se lira plus.' })
    expect(await text(`/comites/${id}`, 'demo-secretaire')).toContain('Sam Relève, à la place de Alix Lecture')
    const unsure = await record(id, 'alternate', { suppleance: 'demo-suppleante' })
    expect([unsure.status, unsure.words]).toEqual([422, expect.stringMatching(/Cochez la case.*sa note ne se lit plus/)])
    const sure = { suppleance: 'demo-suppleante', confirme: 'oui' }
    expect((await record(id, 'alternate', sure)).status).toBe(303)
    expect(await text(`/comites/${id}`, 'demo-experte')).toContain('Une personne vous supplée sur ce dossier')
    const minutes = await text('/comites/proces-verbal/val-d-exemple-ecriture-cinema-2026-3', 'demo-secretaire')
    expect(minutes).toMatch(/La place d’Alix(?:(?!Lecteurs).)*Lecteurs Personne/)
    expect((await step(id, 'demo-suppleante', 'vote', { vote: 'deferred' })).status).toBe(303)
    expect((await step(id, 'demo-experte', 'vote', { vote: 'deferred' })).status).toBe(404)
    expect(await text(`/comites/${id}`, 'demo-secretaire')).toContain('1 membre a voté sur 3')
  })

  it('ways out that were recorded are offered while the quorum lacks, and not against a vote', async () => {
    const id = await heard('Deux fois convoqué')
    const again = (envoyee: string, convoquee: string) =>
      step(id, 'demo-secretaire', 'again', { envoyee, convoquee, mots: 'Train supprimé.' })
    const [today, soon, later] = [0, 4, 5].map((days) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10))
    if (today === undefined || soon === undefined || later === undefined) return expect.fail()
    expect((await again(today, '2026-01-04')).words).toContain('Donnez le jour de l’envoi')
    expect((await again(today, later)).words).toContain('ouvrez d’abord l’examen')
    await record(id, 'open')
    expect((await again('2026-01-05', later)).words).toContain('envoyée avant la séance')
    await step(id, 'demo-expert', 'vote', { vote: 'recommended' })
    expect((await again(today, soon)).status).toBe(303)
    const page = await (await asked(`/comites/${id}`, await played('demo-secretaire'))).text()
    expect(page).toMatch(/name="voie"[^>]*>\s*Seconde convocation envoyée le [^<]+, faute de quorum \(1 sur 2\)\. Train/)
    expect(page).toContain('sans effet : envoyée trop tard au regard du délai')
    expect((await again(today, later)).status).toBe(303)
    await step(id, 'demo-etat', 'vote', { vote: 'deferred' })
    const held = await text(`/comites/${id}`, 'demo-secretaire')
    expect(held).toMatch(/Sa règle vaudra le jour de la séance.*1 membre a voté sur 3/)
    for (const person of ['demo-experte', 'demo-etat']) await step(id, person, 'vote', { vote: 'deferred' })
    expect((await again(today, later)).status).toBe(409)
    const voted = await (await asked(`/comites/${id}`, await played('demo-secretaire'))).text()
    expect(voted).not.toMatch(/name="voie"[^>]*>\s*Seconde/)
  })
})

describe('recusals lifted by the administration', () => {
  it('with a reason, by nobody else, and never one’s own', async () => {
    const id = await heard('Homonymes')
    await step(id, 'demo-expert', 'recuse', { lien: 'Même nom que le producteur.' })
    const lift = async (person: string, raison: string) => {
      const answer = await asked(`${RECUSALS}?/lift`, await played(person), { dossier: id, personne: 'demo-expert', raison })
      return { status: answer.status, words: await wordsOf(answer) }
    }
    expect(await text(RECUSALS, 'demo-administration')).toContain('Même nom que le producteur.')
    for (const person of ['demo-expert', 'demo-secretaire', 'demo-elue']) {
      expect(await text(RECUSALS, person)).not.toContain('Même nom')
      expect([403, 404]).toContain((await lift(person, 'Homonyme.')).status)
    }
    expect((await lift('demo-administration', ' ')).words).toContain('Écrivez la raison')
    expect((await lift('demo-administration', 'Un homonyme, vérifié.')).status).toBe(303)
    expect((await asked(`/comites/${id}`, await played('demo-expert'))).status).toBe(200)
    expect(await text(`/comites/${id}`, 'demo-expert')).not.toContain('Un homonyme')
    expect(await text(`/comites/${id}`, 'demo-secretaire')).toMatch(
      /Retrait levé par l’administration.: Charlie Regard .*Un homonyme, vérifié\./,
    )
    expect((await lift('demo-administration', 'Encore.')).status).toBe(409)
  })
})

describe('recommended files under an envelope', () => {
  const recommended = async (title: string, montant: string): Promise<string> => {
    const id = await heardIn(SCHEME, ROUND, title)
    for (const person of ['demo-experte', 'demo-expert', 'demo-etat']) await step(id, person, 'vote', { vote: 'recommended' })
    expect((await step(id, 'demo-secretaire', 'seal', { avis: 'recommended', montant, raison: 'Un regard.', voie: '' })).status).toBe(303)
    return id
  }

  it('are placed by the secretary alone, and summed to the cent', async () => {
    const [first, second] = [await recommended('Le premier classé', '7 000,01'), await recommended('Le second classé', '7 999,99')]
    for (const person of ['demo-experte', 'demo-administration', 'demo-elue']) {
      const answer = await asked(RANKING, await played(person))
      expect([answer.status, (await answer.text()).includes('Le premier classé')]).toEqual([403, false])
    }
    expect(await text(RANKING, 'demo-secretaire')).toMatch(
      /Le premier classé Tient dans l’enveloppe .*Le second classé Tient dans l’enveloppe/,
    )
    const same = await asked(`${RANKING}?/rank`, await played('demo-secretaire'), { [`rang-${second}`]: '7', [`rang-${first}`]: '7' })
    expect([same.status, await wordsOf(same)]).toEqual([422, expect.stringContaining('Deux dossiers ont le rang 7')])
    const ranks = { [`rang-${second}`]: '1', [`rang-${first}`]: '2' }
    expect((await asked(`${RANKING}?/rank`, await played('demo-secretaire'), ranks)).status).toBe(303)
    expect(await text(RANKING, 'demo-secretaire')).toMatch(
      /Le second classé Tient dans l’enveloppe .*Le premier classé Tient dans l’enveloppe/,
    )
  })

  it('are costed with partners by the secretary alone, never above what a file needs, and read as a proposal', async () => {
    const id = await recommended('Le film chiffré', '4 000')
    const post = async (action: string, form: Record<string, string>, person = 'demo-secretaire') => {
      const answer = await asked(`${COSTING}?/${action}`, await played(person), form)
      return { status: answer.status, words: await wordsOf(answer) }
    }
    const amounts = (own: string) => ({ [`montant-p1-${id}`]: own, [`montant-p2-${id}`]: '5 000' })
    expect((await post('amounts', amounts('3 000'))).words).toContain('Consignez d’abord la séance')
    const session = { seance: '2026-11-20', 'nature-p1': 'region', 'nature-p2': 'departement', 'nom-p2': 'Département du Val (fictif)' }
    expect((await post('session', { ...session, 'enveloppe-p2': 'beaucoup' })).words).toContain('Un montant ne se lit pas')
    for (const person of ['demo-greffe', 'demo-experte', 'demo-elue']) expect((await post('session', session, person)).status).toBe(403)
    expect((await post('session', { ...session, 'enveloppe-p2': '6 000', 'presents-p2': 'Une agente fictive' })).status).toBe(303)
    const above = await post('amounts', amounts('3 000,01'))
    expect([above.status, above.words]).toEqual([422, expect.stringMatching(/8.000,01.€ dépassent 8.000.€\. Besoin restant/)])
    expect((await post('amounts', amounts('3 000'))).status).toBe(303)
    expect(await text(COSTING, 'demo-greffe')).toMatch(/Département du Val \(fictif\) Département Une agente fictive 6.000 5.000 1.000 /)
    const csv = await (await asked(`${COSTING}?format=csv`, await played('demo-secretaire'))).text()
    expect(csv).toMatch(/Le film chiffré",3000\.00,5000\.00,8000\.00/)
  })

  it.skipIf(NO_BROWSER !== undefined)('are clean for axe, wide and narrow', () =>
    isClean([
      ['demo-secretaire', RANKING],
      ['demo-secretaire', COSTING],
    ]),
  )

  it('are shown to nobody set aside from a file of the round', async () => {
    const id = await heardIn(SCHEME, ROUND, 'Le film de Sacha')
    await step(id, 'demo-secretaire', 'recuse', { lien: 'Parenté.' })
    const answer = await asked(RANKING, await played('demo-secretaire'))
    const words = await wordsOf(answer)
    expect([answer.status, words]).toEqual([403, expect.stringContaining('en retrait d’un dossier de cette session')])
    expect(words).not.toContain('Le premier classé')
  })
})

describe.skipIf(NO_BROWSER !== undefined)('the pages of an item', () => {
  it('are clean for axe, light and wide, dark and narrow', async () => {
    const id = await heard('Pour voir l’examen')
    await record(id, 'open')
    await record(id, 'hearing', { mots: 'Entendu.' })
    await record(id, 'by-show')
    await step(id, 'demo-expert', 'recuse', { lien: 'Lien.' })
    await isClean([
      ['demo-secretaire', `/comites/${id}`],
      ['demo-administration', RECUSALS],
      ['demo-expert', '/comites/liens'],
      ['demo-secretaire', `/comites/seance/${COMMITTEE}`],
    ])
  })
})

async function isClean(pages: readonly (readonly [person: string, path: string])[]): Promise<void> {
  const browser = await openBrowser()
  for (const [colorScheme, width] of [
    ['light', 1280],
    ['dark', 390],
  ] as const)
    for (const [person, path] of pages) {
      const page = await pageAs(browser, person, { colorScheme, width })
      await page.goto(address + path)
      expect([path, ...(await axeViolations(page))]).toEqual([path])
      expect(await overflowOf(page)).toBeLessThanOrEqual(0)
      await page.context().close()
    }
  await browser.close()
}
