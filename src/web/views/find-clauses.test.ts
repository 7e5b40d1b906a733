import { describe, expect, it } from 'vitest'
import { searchClauses } from '#application/search-clauses.ts'
import type { ClauseSearch, FoundClause } from '#application/ports/clause-search.ts'
import type { Axis } from '#domain/convention/axis.ts'
import { askedClauses, clausesAddress, findClausesView } from './find-clauses.ts'

const clause = (place: number, axis: Axis | null): FoundClause => ({
  text: { id: 'exemple', title: 'Exemple', nature: 'convention', isExample: true, territory: null, generation: null, parties: [] },
  clause: {
    blockId: `p${place}`,
    divisionId: 'art_1',
    axis,
    under: [{ kind: 'article', number: '1', heading: 'Objet' }],
    words: 'Un texte.',
  },
  requests: ['P8.2'],
})
const CLAUSES = [...Array.from({ length: 45 }, (_, place) => clause(place, 'creation')), clause(45, null)]
const SEARCH: ClauseSearch = {
  rank: async () => ({ clauses: CLAUSES, wholeCount: CLAUSES.length, unknown: [], marksIn: () => [{ start: 3, end: 8 }] }),
}
const viewAt = async (address: string) => {
  const asked = askedClauses(new URLSearchParams(address))
  return findClausesView(asked, await searchClauses(SEARCH, asked))
}

describe('what an address of the search asks', () => {
  it.each([
    ['q=un+texte&axe=creation&demande=P8.2&exemple=oui&page=2', '?q=un+texte&axe=creation&demande=P8.2&exemple=oui&page=2'],
    ['axe=hors-axes', '?axe=hors-axes'],
    ['page=1', ''],
    ['page=0', ''],
    ['page=1e99', ''],
    ['axe=nulle-part&nature=rien&exemple=peut-etre&signataire=', ''],
    [`q=${'a'.repeat(1000)}`, `?q=${'a'.repeat(300)}`],
  ])('%s', (address, kept) => expect(clausesAddress(askedClauses(new URLSearchParams(address)))).toBe(`/conventions/recherche${kept}`))
})

describe('what the search over clauses shows', () => {
  it('the best of each axis, with a way to the others', async () => {
    const { heading, groups, table } = await viewAt('q=texte')
    expect(heading).toMatch(/^46\sclauses/)
    expect(groups.map(({ title, clauses, more }) => [title, clauses.length, more?.href])).toEqual([
      ['Création (45)', 5, '/conventions/recherche?q=texte&axe=creation'],
      ['Hors des axes (1)', 1, undefined],
    ])
    expect(table?.rows.length).toBe(46)
  })
  it('those that hold every word come first, whatever their axis; the others after, axis by axis', async () => {
    const some: ClauseSearch = { rank: async () => ({ clauses: [...CLAUSES.toReversed()], wholeCount: 1, unknown: [], marksIn: () => [] }) }
    const asked = askedClauses(new URLSearchParams('q=texte'))
    const { groups, notes } = findClausesView(asked, await searchClauses(some, asked))
    expect(groups.map(({ id, title, clauses }) => [id, title, clauses.length])).toEqual([
      ['hors-axes', 'Hors des axes, tous les mots (1)', 1],
      ['creation-en-partie', 'Création, une partie des mots (45)', 5],
    ])
    expect(notes.join(' ')).toContain('1\u00a0clause porte tous les mots')
  })
  it.each([
    ['1', 'p0', 20],
    ['2', 'p20', 20],
    ['3', 'p40', 5],
    ['4', 'p40', 5],
  ])('one axis is read page by page: page %s begins with %s', async (page, first, count) => {
    const { groups, pageCount } = await viewAt(`q=texte&axe=creation&page=${page}`)
    expect([groups[0]?.clauses[0]?.href, groups[0]?.clauses.length, pageCount]).toEqual([
      `/conventions/exemple#${first}:~:text=Un-,texte`,
      count,
      3,
    ])
  })
  it('a facet with one value narrows nothing and is left out, unless it is held', async () => {
    expect((await viewAt('q=texte')).facets.map(({ name }) => name)).toEqual(['q', 'axe'])
    expect((await viewAt('q=texte&demande=P8.2')).facets.map(({ name }) => name)).toEqual(['q', 'axe', 'demande'])
  })
  it('a facet with one value that not every clause has narrows, and is offered', async () => {
    const some: ClauseSearch = {
      rank: async () => ({
        clauses: [clause(0, 'creation'), { ...clause(1, 'creation'), requests: [] }],
        wholeCount: 2,
        unknown: [],
        marksIn: () => [],
      }),
    }
    const asked = askedClauses(new URLSearchParams('q=texte'))
    const view = findClausesView(asked, await searchClauses(some, asked), new Map([['P8.2', 'Liberté']]))
    expect(view.facets.map(({ name, options }) => [name, options?.map(({ label }) => label)])).toEqual([
      ['q', undefined],
      ['demande', ['P8.2 – Liberté']],
    ])
    expect(view.groups[0]?.clauses.map(({ requests }) => requests)).toEqual([[{ href: '/socle/P8.2', label: 'P8.2 – Liberté' }], []])
  })
  it('a signatory is one whichever apostrophe its documents were typed with', async () => {
    const signed = (place: number, party: string): FoundClause => ({
      ...clause(place, 'creation'),
      text: { ...clause(place, null).text, parties: [party] },
    })
    const two: ClauseSearch = {
      rank: async () => ({
        clauses: [signed(0, "Cour d'essai"), signed(1, 'Cour d’essai')],
        wholeCount: 2,
        unknown: [],
        marksIn: () => [],
      }),
    }
    const asked = askedClauses(new URLSearchParams("signataire=Cour+d'essai"))
    const { facets, total } = await searchClauses(two, asked)
    expect([facets.party, total]).toEqual([[{ value: 'Cour d’essai', count: 2 }], 2])
  })
  it('words are marked and the place is said', async () => {
    const [shown] = (await viewAt('q=texte')).groups[0]?.clauses ?? []
    expect([shown?.place, shown?.snippet.runs.filter(({ isMarked }) => isMarked).map(({ text }) => text)]).toEqual([
      'Article 1 – Objet',
      ['texte'],
    ])
  })
  it('nothing asked shows how to ask', async () => expect((await viewAt('')).groups).toEqual([]))
})
