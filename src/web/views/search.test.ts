import { describe, expect, it } from 'vitest'
import type { SearchEntry } from '#application/ports/search.ts'
import { PER_KIND, searchView } from './search.ts'

const entry = (place: number): SearchEntry => ({
  id: `commune-${place}`,
  kind: 'commune',
  title: `Saint-${place}`,
  detail: 'Creuse',
  also: '',
  href: `/territoires/commune-${place}`,
  population: 1,
})
const communes = { kind: 'commune' as const, count: 40, entries: Array.from({ length: 40 }, (_, place) => entry(place)) }
const festivals = { kind: 'festival' as const, count: 1, entries: [{ ...entry(99), kind: 'festival' as const }] }
const NONE = { total: 0, href: '/conventions/recherche' }

describe('what the search page shows', () => {
  it('groups are counted whole and shown in part, with a way to the rest', () => {
    const view = searchView('saint', { groups: [communes, festivals], isExact: true, near: [] }, null, NONE)
    expect(view.groups.map(({ title, entries, moreHref }) => [title, entries.length, moreHref])).toEqual([
      ['Communes (40)', PER_KIND, '/recherche?q=saint&kind=commune'],
      ['Festivals (1)', 1, null],
    ])
    expect(view.facets.map(({ label }) => label)).toEqual(['Tout (41)', 'Communes (40)', 'Festivals (1)'])
  })
  it('one kind asked for is shown whole', () => {
    const view = searchView('saint', { groups: [communes, festivals], isExact: true, near: [] }, 'commune', NONE)
    expect(view.groups.map(({ entries }) => entries.length)).toEqual([40])
    expect(view.table?.rows.length).toBe(40)
  })
  it('nothing found comes with advice', () => {
    const view = searchView('xqz', { groups: [], isExact: false, near: [] }, null, NONE)
    expect(view.heading).toContain('xqz')
    expect(view.advice.length).toBeGreaterThan(0)
  })
  it('clauses that hold the words are counted, have their place among the kinds, and are not denied', () => {
    const held = { total: 3, href: '/conventions/recherche?q=saint' }
    const { heading, facets, notice } = searchView('saint', { groups: [communes], isExact: false, near: [] }, null, held)
    expect(heading).toMatch(/^43/)
    expect(facets.map(({ label, href }) => [label, href]).at(-1)).toEqual(['Clauses des conventions (3)', held.href])
    expect(notice).toContain('des clauses portent ces mots')
    const alone = searchView('saint', { groups: [], isExact: false, near: [] }, null, held)
    expect([alone.heading.startsWith('3'), alone.advice, alone.notice]).toEqual([true, [], null])
  })
  it('what is only near is said to be so', () =>
    expect(searchView('sant', { groups: [communes], isExact: false, near: [] }, null, NONE).notice).not.toBeNull())
})
