import type { Kysely } from 'kysely'
import type { Search } from '#application/ports/search.ts'
import type { Database } from '../schema.ts'
import { searchEntries } from './entries.ts'
import { buildIndex } from './search-index.ts'

/** The search box: its index is built when first asked for or told to, and again when the data have changed. */
export function searchOf(db: Kysely<Database>): Search & { readonly refresh: () => void } {
  let index: ReturnType<typeof buildIndex> | undefined
  const current = (): ReturnType<typeof buildIndex> => {
    index ??= searchEntries(db).then(buildIndex)
    index.catch(() => (index = undefined))
    return index
  }
  return {
    find: async (question, limit, kinds) => (await current()).find(question, limit, kinds),
    look: async (question, perKind) => (await current()).look(question, perKind),
    refresh: () => {
      index = undefined
      void current().catch(() => {}) // told to whoever asks next
    },
  }
}
