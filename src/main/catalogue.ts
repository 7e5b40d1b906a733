import { basename } from 'node:path'
import type { Catalogue } from '#application/ports/catalogue.ts'
import type { Pack } from '#registry/pack/pack.ts'
import type { Store } from '#store/connect.ts'
import { loadedCatalogue } from '#store/sql/catalogue.ts'

/** What the pack should hold, set beside what is there and what was loaded of it. */
export function catalogueOf(pack: () => Promise<Pack>, store: Store): Catalogue {
  const loaded = loadedCatalogue(store.db)
  return {
    ...loaded,
    place: async () => (await pack()).place,
    entries: async () => {
      const files = new Map((await loaded.parts()).flatMap((part) => part.files.map((file) => [file.file, file])))
      const problems = new Map((await loaded.problemCounts()).map(({ file, count }) => [file, count]))
      return (await pack()).files.map(({ source, state, found }) => ({
        ...source,
        state,
        found,
        loaded: files.get(source.path) ?? null,
        problemsCount: problems.get(source.path) ?? problems.get(basename(source.path).replace(/\.gz$/, '')) ?? 0,
      }))
    },
  }
}
