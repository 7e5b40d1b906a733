import type { Kysely } from 'kysely'
import type { Search } from '#application/ports/search.ts'
import type { Database } from '../schema.ts'
import { searchEntries } from './entries.ts'
import { keptIndex, type KeptIndex } from './kept-index.ts'
import { buildIndex } from './search-index.ts'

type KeptSearch = Search & Pick<KeptIndex<Search>, 'refresh' | 'keepReady'>

/** The search box: its index is built when first asked for, and again when the data have changed. */
export function searchOf(db: Kysely<Database>): KeptSearch {
  const { current, refresh, keepReady } = keptIndex(() => searchEntries(db).then(buildIndex))
  return {
    find: async (question, limit, kinds) => (await current()).find(question, limit, kinds),
    look: async (question, perKind) => (await current()).look(question, perKind),
    refresh,
    keepReady,
  }
}
