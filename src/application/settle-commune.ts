import type { ApplicationContent } from '#domain/grant/application.ts'
import { searchWords } from '#domain/territory/search-words.ts'
import type { Search, SearchEntry } from './ports/search.ts'

const MOST_BEARING = 30
const MOST_NEAR = 8
/** Of a commune or of the post, « 2a004 » included. */
const CODE = /^\d[\dab]\d{3}$/

/** What the words of an applicant find: one commune, several that bear them, or those whose names are near. */
export type FoundCommunes = { readonly kind: 'one' | 'several' | 'near'; readonly communes: readonly SearchEntry[] }

/** Looks a commune up by its name, its code or its postcode: only one that alone bears them is found without being asked. */
export async function findCommunes(search: Search, typed: string): Promise<FoundCommunes> {
  const asked = searchWords(typed).join(' ')
  if (asked === '') return { kind: 'near', communes: [] }
  const found = await search.find(typed, MOST_BEARING, ['commune'])
  const bearing = found.filter(({ title, also }) =>
    CODE.test(asked) ? searchWords(also).includes(asked) : searchWords(title).join(' ') === asked,
  )
  if (bearing.length === 0) return { kind: 'near', communes: found.slice(0, MOST_NEAR) }
  return { kind: bearing.length === 1 ? 'one' : 'several', communes: bearing }
}

/** A file whose applicant has their commune: the one that their words name, else the one they chose among those found, else none. */
export async function settleCommune(search: Search, content: ApplicationContent, chosen: string): Promise<ApplicationContent> {
  const { kind, communes } = await findCommunes(search, content.applicant.commune ?? '')
  const settled = kind === 'one' ? communes[0] : communes.find(({ id }) => id === chosen)
  return { ...content, applicant: { ...content.applicant, territoryId: settled?.id ?? null } }
}
