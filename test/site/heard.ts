import { expect, inject } from 'vitest'
import { asked, played, sentFile } from './played.ts'

export const COMMITTEE = 'val-d-exemple-comite-cinema'

/** What a page says, without its tags. */
export const wordsOf = async (answer: Response): Promise<string> =>
  (await answer.text()).replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ')
export const text = async (path: string, person: string): Promise<string> => wordsOf(await asked(path, await played(person)))

/** One act on a file before its committee. */
export async function step(
  id: string,
  person: string,
  action: string,
  form: Readonly<Record<string, string>>,
): Promise<{ status: number; words: string }> {
  const ticked = action === 'seal' ? { definitif: 'oui' } : {}
  const answer = await asked(`/comites/${id}?/${action}`, await played(person), { ...ticked, ...form })
  return { status: answer.status, words: await wordsOf(answer) }
}

/** A file that may be heard. */
export const eligible = async (title: string): Promise<string> => declaredEligible(await sentFile('demo-productrice', title))

/** The same, in another round, on the agenda: nobody else's tests set anybody aside there. */
export async function heardIn(scheme: string, session: string, title: string): Promise<string> {
  const cookie = await played('demo-productrice')
  const draft = (await asked(`/dispositifs/${scheme}?/begin`, cookie, { session })).headers.get('location') ?? ''
  const form = { vu: '0', titre: title, forme: 'short', 'demandeur-nature': 'natural-person', 'demandeur-nom': 'Camille Fictive' }
  const sent = await asked(`${draft}?/save`, cookie, {
    ...form,
    montant: '8000',
    'decl-honour': 'oui',
    envoyer: 'oui',
    'hors-regles': 'oui',
  })
  expect(sent.headers.get('location')).toBe(`${draft}/recepisse`)
  return placed(await declaredEligible(draft.slice('/mes-dossiers/'.length)))
}

async function declaredEligible(id: string): Promise<string> {
  for (const acte of ['declare-complete', 'declare-eligible'])
    await asked(`/instruction/${id}?/move`, await played('demo-agente'), { acte })
  return id
}

async function placed(id: string): Promise<string> {
  expect((await step(id, 'demo-secretaire', 'place', {})).status).toBe(303)
  return id
}

/** A file on the agenda. */
export const heard = async (title: string): Promise<string> => placed(await eligible(title))

/** The id of a file whose opinion is sealed, by a way that was recorded. */
export const opinedFile = async (title: string, avis: string): Promise<string> => opined(await heard(title), avis)

async function opined(id: string, avis: string): Promise<string> {
  const seal = {
    avis,
    montant: avis === 'recommended' ? '7 500' : '',
    raison: 'Un regard.',
    voie: 'Seconde convocation.',
    definitif: 'oui',
  }
  expect((await asked(`/comites/${id}?/seal`, await played('demo-secretaire'), seal)).status).toBe(303)
  return id
}

/** The id of a file to which 7 500 € were voted, and not published yet. */
export const awardedFile = async (title: string): Promise<string> => awarded(await opinedFile(title, 'recommended'))

/** The same, with documents that were asked for on the way. */
export async function awardedWithParts(title: string, parts: readonly File[]): Promise<string> {
  const id = await sentFile('demo-productrice', title)
  await asked(`/instruction/${id}?/move`, await played('demo-agente'), {
    acte: 'ask-for-parts',
    raison: 'Des pièces.',
    avant: '2099-01-31',
  })
  const mine = await played('demo-productrice')
  for (const part of parts) {
    const body = new FormData()
    body.set('document', 'other')
    body.set('fichier', part)
    const origin = inject('address')
    const answer = await fetch(`${origin}/mes-dossiers/${id}?/attach`, {
      method: 'POST',
      redirect: 'manual',
      headers: { cookie: mine, origin },
      body,
    })
    expect(answer.status).toBe(303)
  }
  await asked(`/mes-dossiers/${id}?/supply`, mine, {})
  return awarded(await opined(await placed(await declaredEligible(id)), 'recommended'))
}

async function awarded(id: string): Promise<string> {
  const clerk = await played('demo-greffe')
  const paper = await asked('/assemblee?/prepare', clerk, { instance: '0', objet: 'decide', seance: '2026-11-20', dossier: id })
  const vote = { numero: `CP-${id}`, exercice: '15', presents: '12', pour: '10', contre: '1', abstentions: '1' }
  expect((await asked(`${paper.headers.get('location')}?/vote`, clerk, vote)).status).toBe(303)
  return id
}
