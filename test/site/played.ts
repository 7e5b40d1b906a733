import { expect, inject } from 'vitest'

const address = inject('address')
const SCHEME = '/dispositifs/val-d-exemple-ecriture-cinema'
const ROUND = 'val-d-exemple-ecriture-cinema-2026-3'

/** The cookie of a fictitious person whom one plays. */
export async function played(personId: string): Promise<string> {
  const answer = await asked('/demonstration?/play', '', { personne: personId, vers: '/mes-dossiers' })
  expect([answer.status, answer.headers.get('location')]).toEqual([303, '/mes-dossiers'])
  return (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
}

/** Asks for a page as somebody, or sends them a form. */
export const asked = (
  path: string,
  cookie: string,
  form: Readonly<Record<string, string>> | URLSearchParams | null = null,
): Promise<Response> =>
  fetch(address + path, {
    redirect: 'manual',
    headers: { cookie, origin: address, ...(form === null ? {} : { 'content-type': 'application/x-www-form-urlencoded' }) },
    ...(form === null ? {} : { method: 'POST', body: new URLSearchParams(form).toString() }),
  })

/** The address of a draft just begun in the round that is open. */
export async function begunFile(cookie: string): Promise<string> {
  const answer = await asked(`${SCHEME}?/begin`, cookie, { session: ROUND })
  return answer.headers.get('location') ?? ''
}

/** The id of a file just sent, with its title and little else. */
export async function sentFile(personId: string, title: string): Promise<string> {
  const cookie = await played(personId)
  const draft = await begunFile(cookie)
  const answer = await asked(`${draft}?/save`, cookie, {
    vu: '0',
    titre: title,
    forme: 'short',
    'demandeur-nature': 'natural-person',
    'demandeur-nom': 'Camille Fictive',
    montant: '8000',
    'decl-honour': 'oui',
    envoyer: 'oui',
  })
  expect([answer.status, answer.headers.get('location')]).toEqual([303, `${draft}/recepisse`])
  return draft.slice('/mes-dossiers/'.length)
}
