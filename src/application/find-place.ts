import { searchWords } from '#domain/territory/search-words.ts'
import type { EntryKind, Search, SearchEntry } from './ports/search.ts'

export const PLACE_KINDS: readonly EntryKind[] = ['region', 'departement', 'epci', 'commune']

const CHOICES_SHOWN = 30

/** The one place that a question clearly names, or those among which to choose. */
export type FoundPlace =
  { readonly kind: 'one'; readonly entry: SearchEntry } | { readonly kind: 'several'; readonly entries: readonly SearchEntry[] }

/** Looks « Où je vis » up: a name that one place alone bears, or a code or postcode of one alone, is a clear answer. */
export async function findPlace(search: Search, question: string): Promise<FoundPlace> {
  return clearPlace(question, await search.find(question, CHOICES_SHOWN, PLACE_KINDS))
}

export function clearPlace(question: string, entries: readonly SearchEntry[]): FoundPlace {
  const asked = searchWords(question).join(' ')
  const named = entries.filter(({ title }) => searchWords(title).join(' ') === asked)
  const coded = /^\d{5}$/.test(asked) ? entries.filter(({ also }) => searchWords(also).includes(asked)) : []
  const [only, ...others] = named.length > 0 ? named : coded.length > 0 ? coded : entries
  return only !== undefined && others.length === 0
    ? { kind: 'one', entry: only }
    : { kind: 'several', entries: named.length > 1 ? [...new Set([...named, ...entries])] : entries }
}
