import type { Kysely } from 'kysely'
import type { Search } from '#application/ports/search.ts'
import type { Database } from '../schema.ts'
import { searchEntries } from './entries.ts'
import { buildIndex } from './search-index.ts'

type KeptSearch = Search & {
  /** Says that the data have changed: the index is built anew when next asked for. */
  readonly refresh: () => void
  /** From now on the index is built at once, here and after each change, so that nobody waits for it. */
  readonly keepReady: () => void
}

/** The search box: its index is built when first asked for, and again when the data have changed. */
export function searchOf(db: Kysely<Database>): KeptSearch {
  let isKeptReady = false
  let index: ReturnType<typeof buildIndex> | undefined
  const current = (): ReturnType<typeof buildIndex> => {
    index ??= searchEntries(db).then(buildIndex)
    index.catch(() => (index = undefined))
    return index
  }
  const prepare = (): void => void current().catch(() => {}) // told to whoever asks next
  return {
    find: async (question, limit, kinds) => (await current()).find(question, limit, kinds),
    look: async (question, perKind) => (await current()).look(question, perKind),
    refresh: () => {
      index = undefined
      if (isKeptReady) prepare()
    },
    keepReady: () => {
      isKeptReady = true
      prepare()
    },
  }
}
