import { describe, expect, inject, it } from 'vitest'

const address = inject('address')
const ask = (fields: Record<string, string>, origin = address): Promise<Response> =>
  fetch(`${address}/suivre`, { method: 'POST', headers: { origin }, body: new URLSearchParams(fields), redirect: 'manual' })

describe('the search over clauses', () => {
  it('a synonym finds the clauses, and the address gives them as a file', async () => {
    const page = await (await fetch(`${address}/conventions/recherche?q=VHSS`)).text()
    expect(page).toMatch(/<mark[^>]*>harcèlement<\/mark>/)
    const file = await fetch(`${address}/conventions/recherche?q=VHSS&format=csv`)
    expect([file.status, file.headers.get('content-type'), (await file.text()).split(/\r?\n/)[0]]).toEqual([
      200,
      'text/csv; charset=utf-8',
      'place,texte,axe,clause,demandes,adresse',
    ])
  })
  it('the box that searches everything finds them too', async () => {
    const page = await (await fetch(`${address}/recherche?q=violences+et+harcèlement`)).text()
    expect(page).toContain('/conventions/recherche?q=violences+et+harc%C3%A8lement')
  })
  it.each(['%00', '%22%3E%3Cscript%3Ealert(1)%3C/script%3E', '%ED%A0%80', '%2527', 'a'.repeat(1500), '«'])(
    'a hostile question is answered: %s',
    async (asked) => {
      const answer = await fetch(`${address}/conventions/recherche?q=${asked}&axe=${asked}&page=${asked}`)
      const page = await answer.text()
      expect(answer.status).toBe(200)
      expect(page).not.toContain('<script>alert(1)')
    },
  )
})

describe('asking to be told', () => {
  it('an ask is noted, and the same is said when it is made again', async () => {
    const pages = [await ask({ courriel: 'a@exemple.fr', axe: 'creation' }), await ask({ courriel: 'A@exemple.fr', axe: 'creation' })]
    const [first, second] = await Promise.all(pages.map((page) => page.text()))
    expect(pages.map(({ status }) => status)).toEqual([200, 200])
    expect(first).toContain('C’est noté')
    expect(second).toBe(first)
    expect(first).not.toContain('a@exemple.fr')
  })
  it.each([
    [{ courriel: 'pas une adresse' }, 400],
    [{ courriel: 'a@exemple.fr\r\nBcc: b@exemple.fr' }, 400],
    [{ courriel: 'a@exemple.fr', axe: 'nulle-part' }, 404],
    [{ courriel: 'a@exemple.fr', texte: 'nulle-part' }, 404],
    [{ courriel: 'a@exemple.fr', demande: '../P8.2' }, 404],
    [{}, 400],
  ])('%j is refused with %i', async (fields, status) => expect((await ask(fields)).status).toBe(status))
  it('another site cannot ask in somebody’s place', async () =>
    expect((await ask({ courriel: 'a@exemple.fr' }, 'https://ailleurs.example')).status).toBe(403))
  it.each(['/suivre/x', `/suivre/${'a'.repeat(32)}`, `/suivre/${'a'.repeat(32)}/quitter`])(
    'a link that leads nowhere says so, and is kept by nobody: %s',
    async (path) => {
      const answer = await fetch(address + path)
      expect([answer.status, answer.headers.get('cache-control'), answer.headers.get('x-robots-tag')]).toEqual([
        200,
        'private, no-store',
        'noindex',
      ])
      expect(await answer.text()).toContain('Ce lien ne mène plus à rien')
    },
  )
})

describe('feeds', () => {
  it.each(['/conventions/flux.atom', '/conventions/axes/creation/flux.atom', '/socle/P8.2/flux.atom'])(
    '%s is an Atom feed',
    async (path) => {
      const answer = await fetch(address + path)
      expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/atom+xml; charset=utf-8'])
      expect(await answer.text()).toContain(`href="${address}${path}"`)
    },
  )
  it.each(['/conventions/nulle-part/flux.atom', '/conventions/axes/nulle-part/flux.atom', '/socle/nulle-part/flux.atom'])(
    '%s is none',
    async (path) => expect((await fetch(address + path)).status).toBe(404),
  )
})
