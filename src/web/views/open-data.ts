import type { CatalogueEntry, LoadedPart } from '#application/ports/catalogue.ts'
import type { LoadProblem } from '#application/ports/loading.ts'
import { partLabel } from '#wording/loading.ts'
import { OPEN_DATA, packSentence, placeSentence, problemsSentence } from '#wording/pages/open-data.ts'
import type { Table } from '#wording/table.ts'
import { choiceOf, chosenIn, type Choice } from './choice.ts'
import { factsTable, loadTable, packTable, problemsTable, shownPack } from './open-data-tables.ts'

const PROBLEMS_A_PAGE = 50

export type Known = {
  readonly place: { readonly kind: 'folder' | 'zip' | 'download' } | null
  readonly entries: readonly CatalogueEntry[]
  readonly parts: readonly LoadedPart[]
  readonly problems: readonly (LoadProblem & { readonly part: string })[]
}

export type OpenDataView = {
  readonly place: string
  readonly packCount: string
  readonly hasPack: boolean
  readonly absent: readonly { readonly title: string; readonly address: string | null; readonly path: string }[]
  readonly facts: Table
  readonly pack: Table
  readonly load: Table
  readonly choices: readonly Choice[]
  readonly problems: Table
  readonly problemsCount: string
  readonly page: number
  readonly pagesCount: number
}

/** The page of data, and the whole tables that its files give. */
export function openDataView({ place, entries, parts, problems }: Known, address: URLSearchParams): { view: OpenDataView; tables: Table[] } {
  const choice = choiceOf(address, 'partie', OPEN_DATA.part, [...new Set(problems.map(({ part }) => part))].map((value) => ({ value, label: partLabel(value) })))
  const asked = chosenIn(choice)
  const kept = asked === null ? problems : problems.filter(({ part }) => part === asked)
  const pagesCount = Math.max(1, Math.ceil(kept.length / PROBLEMS_A_PAGE))
  const wanted = Number(address.get('page') ?? '1')
  const page = Number.isSafeInteger(wanted) ? Math.min(Math.max(1, wanted), pagesCount) : 1
  const pack = packTable(entries)
  const facts = factsTable(parts)
  const load = loadTable(parts)
  return {
    view: {
      place: place === null ? OPEN_DATA.packNone : placeSentence(place.kind),
      packCount: packSentence(entries.filter(({ state }) => state === 'present').length, entries.length),
      hasPack: place !== null,
      absent: entries.filter(({ state }) => state !== 'present').map(({ title, address: at, path }) => ({ title, address: at, path })),
      facts,
      pack: shownPack(pack, entries),
      load,
      choices: [choice],
      problems: problemsTable(kept.slice((page - 1) * PROBLEMS_A_PAGE, page * PROBLEMS_A_PAGE)),
      problemsCount: problemsSentence(kept.length),
      page,
      pagesCount,
    },
    tables: [pack, facts, load, problemsTable(kept)],
  }
}
