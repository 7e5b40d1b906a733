import { beforeAll, describe, expect, it } from 'vitest'
import type { Search, SearchEntry } from '#application/ports/search.ts'
import { buildIndex } from './search-index.ts'

const entry = (id: string, kind: SearchEntry['kind'], title: string, population: number | null = null, also = ''): SearchEntry => ({
  id,
  kind,
  title,
  detail: '',
  also,
  href: '',
  population,
})

const ENTRIES = [
  entry('region-53', 'region', 'Bretagne', 3_400_000, '53'),
  entry('commune-35238', 'commune', 'Rennes', 225_000, '35238 35000 35200 35700'),
  entry('commune-25488', 'commune', 'Rennes-sur-Loue', 90),
  entry('commune-42218', 'commune', 'Saint-Étienne', 173_000),
  entry('commune-88413', 'commune', 'Saint-Étienne-lès-Remiremont', 4_000),
  entry('commune-14349', 'commune', "L'Hôtellerie", 250),
  entry('commune-91228', 'commune', 'Évry-Courcouronnes', 67_000, '91228 Évry Courcouronnes'),
  entry('festival-1', 'festival', 'Festival du court métrage'),
]

let search: Search
beforeAll(async () => {
  search = await buildIndex(ENTRIES)
})

describe('search', () => {
  it.each([
    ['rennes', 'commune-35238', 'the larger of two homonyms'],
    ['RENNES', 'commune-35238', 'capitals'],
    ['renes', 'commune-35238', 'a missing letter'],
    ['st etienne', 'commune-42218', '« St » for « Saint », no accent'],
    ['saint etiene', 'commune-42218', 'a missing letter in a second word'],
    ['hotellerie', 'commune-14349', 'an article left out'],
    ['evry', 'commune-91228', 'a former name'],
    ['35200', 'commune-35238', 'a postcode'],
    ['bretag', 'region-53', 'a beginning'],
    ['court metrage', 'festival-1', 'no accent'],
  ])('« %s » finds %s: %s', async (question, id) => {
    expect((await search.find(question, 5))[0]?.id).toBe(id)
  })

  it('a kind narrows what is found', async () => {
    expect((await search.find('saint etienne', 5, ['festival'])).length).toBe(0)
  })

  it.each(['', '   ', '…'])('« %s » finds nothing and does not fail', async (question) => {
    expect(await search.find(question, 5)).toEqual([])
  })

  it('what is found is counted by kind, the kind of the best entry first', async () => {
    const { groups, isExact } = await search.look('rennes', 1)
    expect(isExact).toBe(true)
    expect(groups.map(({ kind, count, entries }) => [kind, count, entries.length])).toEqual([['commune', 2, 1]])
  })

  it('a spelling that exists nowhere is told to be near', async () => {
    const { groups, isExact } = await search.look('bretange', 5)
    expect(isExact).toBe(false)
    expect(groups[0]?.entries[0]?.id).toBe('region-53')
  })

  it('a word more than any entry has gives those that have the others', async () => {
    expect((await search.look('rennes introuvable', 5)).groups[0]?.entries[0]?.id).toBe('commune-35238')
  })

  it('nothing alike gives nothing', async () => {
    expect(await search.look('xqzwvk', 5)).toEqual({ groups: [], isExact: false, near: [] })
  })
})
