import MiniSearch from 'minisearch'
import type { EntryKind, Search, SearchEntry } from '#application/ports/search.ts'
import { searchWords } from '#domain/territory/search-words.ts'

/** Levels before places, places before what stands in them, when words agree equally. */
const KIND_WEIGHT: Readonly<Record<EntryKind, number>> = {
  region: 3,
  departement: 2.4,
  convention: 1.6,
  scheme: 1.4,
  commune: 1.3,
  epci: 1.1,
  organisation: 1.2,
  festival: 1,
  cinema: 1,
}

/** An index of these entries, built a slice at a time so that pages are answered meanwhile. */
export async function buildIndex(entries: readonly SearchEntry[]): Promise<Pick<Search, 'find'>> {
  const byId = new Map(entries.map((entry) => [entry.id, entry]))
  const titles = new Map(entries.map((entry) => [entry.id, searchWords(entry.title).join(' ')]))
  const index = new MiniSearch<SearchEntry>({
    fields: ['title', 'also', 'detail'],
    storeFields: [],
    tokenize: searchWords,
    processTerm: (term) => term,
    searchOptions: {
      prefix: (term) => term.length > 1,
      fuzzy: (term) => (term.length > 3 && !/^\d+$/.test(term) ? 0.2 : false),
      combineWith: 'AND',
      boost: { title: 4, also: 2, detail: 0.5 },
    },
  })
  await index.addAllAsync(entries, { chunkSize: 500 })

  const weigh = (id: string, asked: string): number => {
    const entry = byId.get(id)
    if (entry === undefined) return 1
    const isExact = titles.get(id) === asked
    return KIND_WEIGHT[entry.kind] * (isExact ? 8 : 1) * (1 + Math.log10(1 + (entry.population ?? 0)) / 4)
  }

  return {
    find: async (question, limit, kinds) => {
      const asked = searchWords(question).join(' ')
      if (asked === '') return []
      const options = { boostDocument: (id: string) => weigh(id, asked) }
      let hits = index.search(asked, options)
      if (hits.length === 0) hits = index.search(asked, { ...options, combineWith: 'OR' })
      return hits
        .flatMap((hit) => byId.get(hit.id as string) ?? [])
        .filter((entry) => kinds === undefined || kinds.includes(entry.kind))
        .slice(0, limit)
    },
  }
}
