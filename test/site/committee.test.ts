import { beforeAll, describe, expect, inject, it } from 'vitest'
import { NO_BROWSER, openBrowser } from './browser.ts'
import { pageAs } from './page-as.ts'
import { axeViolations, overflowOf } from './axe-violations.ts'
import { heard, heardIn, step, text } from './heard.ts'
import { asked, played } from './played.ts'

const address = inject('address')
const SHORT = 'val-d-exemple-production-court'
const seal = { avis: 'recommended', montant: '7 500', raison: 'Un regard.', voie: '' }

describe('from the agenda to a sealed opinion', () => {
  let id = ''
  beforeAll(async () => {
    id = await heard('Nuit blanche')
  })

  it('a member finds it among the files of their committee, an elected official finds nothing', async () => {
    expect(await text('/comites?q=nuit+blanche', 'demo-experte')).toContain('Nuit blanche')
    expect(await text('/comites?q=nuit+blanche', 'demo-elue')).not.toContain('Nuit blanche')
    const answer = await asked(`/comites/${id}`, await played('demo-elue'))
    expect([answer.status, (await answer.text()).includes('Nuit blanche')]).toEqual([403, false])
  })

  it('only a reader who was named writes a note, and reads those of others once theirs is in', async () => {
    expect((await step(id, 'demo-experte', 'note', { note: 'Beau.' })).status).toBe(403)
    for (const membre of ['demo-experte', 'demo-expert']) expect((await step(id, 'demo-secretaire', 'assign', { membre })).status).toBe(303)
    expect((await step(id, 'demo-secretaire', 'assign', { membre: 'demo-elue' })).words).toContain('ne siège pas')
    expect((await step(id, 'demo-experte', 'note', { note: 'Un regard très juste.' })).status).toBe(303)
    expect(await text(`/comites/${id}`, 'demo-expert')).not.toContain('Un regard très juste')
    expect((await step(id, 'demo-expert', 'note', { note: 'Fragile, mais tenu.' })).status).toBe(303)
    expect(await text(`/comites/${id}`, 'demo-expert')).toContain('Un regard très juste')
  })

  it('without a quorum nothing is decided in its place: it says what lacks, and the ways out', async () => {
    expect((await step(id, 'demo-experte', 'vote', { vote: 'recommended' })).status).toBe(303)
    expect(await text(`/comites/${id}`, 'demo-secretaire')).toContain('Le quorum n’est pas réuni')
    const answer = await step(id, 'demo-secretaire', 'seal', seal)
    expect([answer.status, answer.words]).toEqual([422, expect.stringContaining('consignez la voie prise')])
  })

  it('a member sees nothing of how others vote', async () => {
    expect((await step(id, 'demo-etat', 'vote', { vote: 'recommended' })).status).toBe(303)
    for (const person of ['demo-experte', 'demo-expert', 'demo-etat'])
      expect(await text(`/comites/${id}`, person)).not.toMatch(/membres? ont voté|membre a voté|Le vote donne/)
    expect(await text(`/comites/${id}`, 'demo-secretaire')).toContain('2 membres ont voté sur 3')
  })

  it('the opinion is sealed with its reason, and nothing changes it', async () => {
    expect((await step(id, 'demo-secretaire', 'seal', { ...seal, raison: ' ' })).words).toContain('Écrivez quelques mots')
    expect((await step(id, 'demo-secretaire', 'seal', { ...seal, montant: 'beaucoup' })).words).toContain('Le montant ne se lit pas')
    expect((await step(id, 'demo-secretaire', 'seal', { ...seal, definitif: '' })).words).toContain('Cochez la case')
    const above = await (
      await asked(`/comites/${id}?/seal`, await played('demo-secretaire'), { ...seal, montant: '9 000 000,50', definitif: 'oui' })
    ).text()
    expect(above).toMatch(/id="sceller"[^]*Le montant dépasse ce qui est demandé[^]*value="9 000 000,50"[^]*Un regard\.<\/textarea>/)
    expect((await step(id, 'demo-secretaire', 'seal', seal)).status).toBe(303)
    expect(await text(`/comites/${id}`, 'demo-secretaire')).toMatch(/Avis scellé Recommandé , 7.500.€/)
    expect((await step(id, 'demo-secretaire', 'seal', { ...seal, avis: 'not-recommended' })).status).toBe(403)
    expect((await step(id, 'demo-experte', 'vote', { vote: 'not-recommended' })).status).toBe(403)
  })

  it('its applicant is told nothing before the vote of the assembly', async () => {
    expect(await text(`/mes-dossiers/${id}/recepisse`, 'demo-productrice')).not.toMatch(/7.500|Un regard\./)
  })

  it('the log keeps it, and says neither whose, nor what, nor by whom', async () => {
    const log = await (await fetch(`${address}/preuves/journal.json`)).text()
    expect(log).toContain('opinion-sealed')
    expect(log).not.toMatch(/Nuit blanche|recommended|[:"]7500(00)?[,"}]|demo-/)
  })
})

describe('a note that is being written', () => {
  it('is kept with the vote, or typed again beside its refusal; whoever reads nothing keeps none', async () => {
    const id = await heard('Une note en cours')
    await step(id, 'demo-secretaire', 'assign', { membre: 'demo-expert' })
    const given = await (await asked(`/comites/${id}`, await played('demo-secretaire'))).text()
    expect(given).toContain('Déjà confiée à')
    expect(given.split('id="membre"')[1]?.split('</select>')[0]).not.toContain('Charlie Regard')
    const unsaid = await (await asked(`/comites/${id}?/vote`, await played('demo-expert'), { note: 'À reprendre.' })).text()
    expect(unsaid).toMatch(/À reprendre\.<\/textarea>[^]*id="vote"[^]*Choisissez dans la liste/)
    expect((await step(id, 'demo-expert', 'vote', { vote: 'abstention', note: 'Fragile, tenu.' })).status).toBe(303)
    expect((await step(id, 'demo-etat', 'vote', { vote: 'recommended', note: 'Sans lecture confiée.' })).status).toBe(303)
    const notes = await text(`/comites/${id}`, 'demo-secretaire')
    expect([notes.includes('Fragile, tenu.'), notes.includes('Sans lecture confiée.')]).toEqual([true, false])
    const own = await text(`/comites/${id}`, 'demo-expert')
    expect(own).toMatch(/Votre note est remise.*Remplacer votre note.*Lecture 1 \(la vôtre\)/)
    expect(own).not.toContain('une fois la vôtre remise')
  })
})

describe('a member who sets themselves aside', () => {
  it('sees nothing any more: neither the file, nor its place in a list, nor by its documents', async () => {
    const id = await heard('Affaire de famille')
    expect((await step(id, 'demo-experte', 'recuse', { lien: ' ' })).words).toContain('Écrivez quelques mots')
    expect((await step(id, 'demo-experte', 'recuse', { lien: 'Ma sœur y joue.' })).status).toBe(303)
    expect(await text('/comites?q=famille', 'demo-experte')).not.toContain('Affaire de famille')
    expect(await text('/comites?q=famille', 'demo-expert')).toContain('Affaire de famille')
    for (const path of [`/comites/${id}`, `/instruction/${id}`, `/instruction/${id}/piece/1`]) {
      const answer = await asked(path, await played('demo-experte'))
      expect([answer.status, (await answer.text()).includes('Affaire de famille')]).toEqual([403, false])
    }
    expect((await step(id, 'demo-experte', 'vote', { vote: 'recommended' })).words).toContain('Vous êtes en retrait de ce dossier')
    expect(await text(`/comites/${id}`, 'demo-secretaire')).toContain('1 est en retrait')
  })

  it('after a vote, takes that vote off with them', async () => {
    const id = await heard('Les associés')
    for (const person of ['demo-experte', 'demo-expert', 'demo-etat']) await step(id, person, 'vote', { vote: 'deferred' })
    expect(await text(`/comites/${id}`, 'demo-secretaire')).toContain('3 membres ont voté')
    await step(id, 'demo-expert', 'recuse', { lien: 'Coproduction.' })
    expect(await text(`/comites/${id}`, 'demo-secretaire')).toContain('2 membres ont voté sur 3, 1 est en retrait')
  })

  it('is lifted by nobody in conflict: the same act again changes nothing', async () => {
    const id = await heard('Encore')
    await step(id, 'demo-experte', 'recuse', { lien: 'Lien.' })
    await step(id, 'demo-experte', 'recuse', { lien: 'Finalement non.' })
    expect((await asked(`/comites/${id}`, await played('demo-experte'))).status).toBe(403)
  })
})

describe('a vote by show of hands', () => {
  it('is read aloud by the secretary, counted without whoever is aside, and named in the full minutes alone', async () => {
    const id = await heardIn(SHORT, `${SHORT}-2026-3`, 'Les mains hautes')
    const record = (acte: string, person = 'demo-secretaire') => step(id, person, 'record', { acte })
    const voices = { avis: 'deferred', 'voix-demo-experte': 'for', 'voix-demo-etat': 'against' }
    expect((await step(id, 'demo-secretaire', 'show', voices)).words).toContain('L’examen du dossier n’est pas ouvert')
    for (const acte of ['open', 'by-show']) expect((await record(acte)).status).toBe(303)
    expect((await record('by-ballot', 'demo-experte')).status).toBe(403)
    expect(await text(`/comites/${id}`, 'demo-experte')).toContain('Le vote se fait à main levée, en séance')
    const own = await text('/comites?q=mains+hautes', 'demo-experte')
    expect(own).toMatch(/Les mains hautes/)
    expect(own.split('Les mains hautes')[1]).not.toContain('Sans votre vote')
    expect((await step(id, 'demo-experte', 'vote', { vote: 'deferred' })).status).toBe(409)
    expect((await step(id, 'demo-experte', 'show', voices)).status).toBe(403)
    await step(id, 'demo-expert', 'recuse', { lien: 'Lien.' })
    expect((await step(id, 'demo-secretaire', 'show', { ...voices, 'voix-demo-expert': 'for' })).status).toBe(409)
    expect((await step(id, 'demo-secretaire', 'show', voices)).status).toBe(303)
    const read = await text(`/comites/${id}`, 'demo-secretaire')
    expect(read).toMatch(/Pour.: 1, Contre.: 1, Abstention.: 0\..*pas plus de voix pour que contre/)
    expect(read).not.toContain('Charlie Regard Pour')
    expect((await step(id, 'demo-secretaire', 'show', { ...voices, 'voix-demo-etat': 'abstention' })).status).toBe(303)
    expect((await step(id, 'demo-secretaire', 'seal', { ...seal, avis: 'deferred', montant: '' })).status).toBe(303)
    const minutes = await text(`/comites/proces-verbal/${SHORT}-2026-3`, 'demo-secretaire')
    expect(minutes).toMatch(/Main levée, sur l’avis «.Ajourné.» .*Pour.: 1, Contre.: 0, Abstention.: 1 .*Alix Lecture \(pour\)/)
    for (const [path, person] of [
      [`/comites/${id}`, 'demo-secretaire'],
      [`/comites/${id}`, 'demo-etat'],
      [`/mes-dossiers/${id}/recepisse`, 'demo-productrice'],
      ['/preuves/journal.json', 'demo-etat'],
    ] as const)
      expect(await text(path, person)).not.toMatch(/\(pour\)|shown_hand|"hands"/)
  })
})

describe('an opinion that the vote does not give', () => {
  it('is sealed only with the way that was taken', async () => {
    const id = await heard('Partage')
    await step(id, 'demo-experte', 'vote', { vote: 'recommended' })
    await step(id, 'demo-expert', 'vote', { vote: 'deferred' })
    expect(await text(`/comites/${id}`, 'demo-secretaire')).toContain('Les voix sont partagées')
    expect((await step(id, 'demo-secretaire', 'seal', { ...seal, avis: 'deferred' })).status).toBe(422)
    expect((await step(id, 'demo-secretaire', 'seal', { ...seal, avis: 'deferred', voie: 'Nouveau vote à main levée.' })).status).toBe(303)
    expect(await text(`/comites/${id}`, 'demo-secretaire')).toContain('Nouveau vote à main levée.')
  })
})

describe.skipIf(NO_BROWSER !== undefined)('the pages of a committee', () => {
  it.each([
    ['light', 1280, 'demo-secretaire'],
    ['dark', 390, 'demo-experte'],
  ] as const)('are clean for axe, %s at %i, for %s', async (colorScheme, width, person) => {
    const browser = await openBrowser()
    const page = await pageAs(browser, person, { colorScheme, width })
    for (const path of ['/comites', `/comites/${await heard('Pour voir')}`]) {
      await page.goto(address + path)
      expect([path, ...(await axeViolations(page))]).toEqual([path])
      expect(await overflowOf(page)).toBeLessThanOrEqual(0)
    }
    await browser.close()
  })
})
