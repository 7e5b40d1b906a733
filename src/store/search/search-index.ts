import type { EntryKind, Search, SearchEntry, SearchGroup } from '#application/ports/search.ts'
import { searchWords } from '#domain/territory/search-words.ts'
import { readPostings } from './postings.ts'
import { scoresOf, type Scores } from './score.ts'
import { wordList } from './word-list.ts'

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

/** Words that tell nothing of themselves: they are looked for, and their absence is forgiven. */
const LITTLE_WORDS = new Set(['a', 'au', 'aux', 'd', 'de', 'des', 'du', 'en', 'et', 'l', 'la', 'le', 'les', 'pour', 'sur'])

/** Beyond these, the words of a question are not read. */
const MOST_WORDS = 12

/** How many neighbouring spellings are offered below what was found. */
const NEAR_SHOWN = 6

/** An index of these entries, built a slice at a time so that pages are answered meanwhile. */
export async function buildIndex(entries: readonly SearchEntry[]): Promise<Search> {
  const postings = await readPostings(entries)
  const list = wordList(postings.words)
  const merit = Float32Array.from(entries, ({ kind, population }) => KIND_WEIGHT[kind] * (1 + Math.log10(1 + (population ?? 0)) / 4))

  /** Those entries, best first. */
  const ranked = (scores: Scores, isIn: (required: number) => boolean): number[] => {
    const value = (entry: number): number => {
      const length = postings.titleLengths[entry] ?? 1
      const share = (scores.wholeTitleWords[entry] ?? 0) / length
      return (scores.score[entry] ?? 0) * (merit[entry] ?? 1) * (0.5 + share) * (share === 1 && length === scores.askedCount ? 4 : 1)
    }
    return scores.touched
      .filter((entry) => isIn(scores.required[entry] ?? 0))
      .map((entry) => ({ entry, value: value(entry) }))
      .toSorted((a, b) => b.value - a.value || a.entry - b.entry)
      .map(({ entry }) => entry)
  }

  /** First the entries that hold every word; then, only when they are asked for, those that hold them with errors forgiven, then those that hold most of them. */
  function* tiersOf(question: string): Generator<readonly number[]> {
    const words = [...new Set(searchWords(question))].slice(0, MOST_WORDS)
    const telling = words.filter((word) => !LITTLE_WORDS.has(word))
    const required = new Set(telling.length === 0 ? words : telling)
    if (required.size === 0) return
    const asked = words.map((text) => ({ text, isRequired: required.has(text), matches: list.beginning(text, required.has(text)) }))
    const whole = ranked(scoresOf(postings, asked), (count) => count === required.size)
    yield whole
    const held = new Set(whole)
    const loose = scoresOf(
      postings,
      asked.map(({ text, isRequired, matches }) => ({ isRequired, matches: isRequired ? [...matches, ...list.near(text)] : matches })),
    )
    yield ranked(loose, (count) => count === required.size).filter((entry) => !held.has(entry))
    const most = loose.touched.reduce((highest, entry) => Math.max(highest, (loose.required[entry] ?? 0) % required.size), 0)
    yield most === 0 ? [] : ranked(loose, (count) => count === most)
  }

  const entriesOf = (places: readonly number[]): SearchEntry[] => places.flatMap((place) => entries[place] ?? [])

  return {
    find: async (question, limit, kinds) => {
      const found: SearchEntry[] = []
      for (const tier of tiersOf(question)) {
        for (const entry of entriesOf(tier)) {
          if (kinds === undefined || kinds.includes(entry.kind)) found.push(entry)
          if (found.length >= limit) return found
        }
      }
      return found
    },
    look: async (question, perKind) => {
      const tiers = tiersOf(question)
      const [whole = [], near = []] = [next(tiers), next(tiers)]
      const first = whole.length > 0 ? whole : near
      const found = first.length > 0 ? first : next(tiers)
      return {
        groups: groupsOf(entriesOf(found), perKind),
        isExact: whole.length > 0,
        near: whole.length > 0 ? entriesOf(near.slice(0, NEAR_SHOWN)) : [],
      }
    },
  }
}

const next = (tiers: Generator<readonly number[]>): readonly number[] => tiers.next().value ?? []

/** The kinds found, the one of the best entry first. */
function groupsOf(entries: readonly SearchEntry[], perKind: number): SearchGroup[] {
  const byKind = Map.groupBy(entries, ({ kind }) => kind)
  return [...byKind].map(([kind, all]) => ({ kind, count: all.length, entries: all.slice(0, perKind) }))
}
