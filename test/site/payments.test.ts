import { beforeAll, describe, expect, it } from 'vitest'
import { awardedFile, text, wordsOf as words } from './heard.ts'
import { asked, played, sentFile } from './played.ts'

describe('from a vote to the last euro', () => {
  let id = ''
  beforeAll(async () => {
    id = await awardedFile('Quatre saisons')
  })
  const add = async (form: Readonly<Record<string, string>>, person = 'demo-agente') => {
    const line = { ligne: 'mandated', montant: '4 000', jour: '2026-11-25', raison: 'Mandat 12.' }
    const answer = await asked(`/instruction/${id}/versements?/add`, await played(person), { ...line, ...form })
    return { status: answer.status, words: await words(answer) }
  }

  it('the applicant reads the decision, the opinion with its reason, and how to dispute it', async () => {
    expect(await text(`/mes-dossiers/${id}/recepisse`, 'demo-productrice')).toContain('Lire la décision')
    const page = await text(`/mes-dossiers/${id}/decision`, 'demo-productrice')
    expect(page).toMatch(/Aide attribuée, 7.500.€.*Recommandé, 7.500.€ Un regard\. Le comité conseille d’aider.*tribunal administratif/)
    const pdf = await asked(`/mes-dossiers/${id}/decision?format=pdf`, await played('demo-productrice'))
    expect(
      Buffer.from(await pdf.arrayBuffer())
        .subarray(0, 4)
        .toString(),
    ).toBe('%PDF')
    expect((await asked(`/mes-dossiers/${id}/decision`, await played('demo-autrice'))).status).toBe(404)
  })

  it('is found by the officer from the file and from the list, and not by the secretariat', async () => {
    const link = `/instruction/${id}/versements`
    const heard = async (path: string, person: string) => (await asked(path, await played(person))).text()
    for (const path of [`/instruction/${id}`, '/instruction?q=Quatre+saisons&etat=awarded']) {
      expect(await heard(path, 'demo-agente')).toContain(`href="${link}"`)
      expect(await heard(path, 'demo-secretaire')).not.toContain(link)
    }
  })

  it('a line stays within what bounds it', async () => {
    expect((await add({ montant: '7 500,01' })).words).toMatch(/plus que ce qui est attribué : 7.500.€/)
    expect((await add({ ligne: 'paid' })).words).toContain('plus que ce qui est mandaté')
    expect((await add({ raison: ' ' })).words).toContain('Écrivez quelques mots')
    expect((await add({ jour: '2999-01-01' })).words).toContain('Ce jour ne convient pas')
    expect((await add({})).status).toBe(303)
    expect((await add({ ligne: 'paid', montant: '4 000', raison: 'Virement.' })).status).toBe(303)
    expect((await add({ montant: '−1 000', raison: 'Erreur.' })).words).toContain('moins que ce qui est versé')
    expect((await add({}, 'demo-productrice')).status).toBe(403)
    expect((await add({}, 'demo-experte')).status).toBe(403)
  })

  it('the beneficiary reads each line, and what is left', async () => {
    const page = await text(`/mes-dossiers/${id}/decision`, 'demo-productrice')
    expect(page).toMatch(/Versé 4.000.€ Reste à verser 3.500.€/)
    expect(page).toContain('Mandat 12.')
  })

  it('is closed with its reason, and takes no line any more', async () => {
    const close = async (raison: string) =>
      (await asked(`/instruction/${id}/versements?/close`, await played('demo-agente'), { acte: 'settle', raison })).status
    expect([await close(' '), await close('Tout est versé.'), await close('Encore.')]).toEqual([422, 303, 403])
    expect((await add({})).status).toBe(403)
    expect(await text(`/mes-dossiers/${id}/decision`, 'demo-productrice')).toContain('Tout est versé.')
  })
})

it('a file refused without having been heard says what made it ineligible', async () => {
  const id = await sentFile('demo-productrice', 'Déjà tourné')
  const officer = await played('demo-agente')
  await asked(`/instruction/${id}?/move`, officer, { acte: 'declare-complete' })
  await asked(`/instruction/${id}?/move`, officer, { acte: 'declare-ineligible', raison: 'Le tournage est fini.' })
  const clerk = await played('demo-greffe')
  const paper = await asked('/assemblee?/prepare', clerk, { instance: '0', objet: 'decide', seance: '2026-11-20', dossier: id })
  const vote = { numero: `CP-${id}`, exercice: '15', presents: '12', pour: '10', contre: '1', abstentions: '1' }
  expect((await asked(`${paper.headers.get('location')}?/vote`, clerk, vote)).status).toBe(303)
  expect(await text(`/mes-dossiers/${id}/decision`, 'demo-productrice')).toMatch(
    /Aide refusée Date de la décision 20.novembre 2026.*non recevable.*Le tournage est fini\..*Ce jour n’est pas connu ici/,
  )
})
