import type { CatalogueEntry, LoadedPart, ProblemCount, ProblemSlice } from '#application/ports/catalogue.ts'
import type { LoadProblem } from '#application/ports/loading.ts'
import { partLabel } from '#wording/loading.ts'
import { OPEN_DATA, packSentence, placeSentence, problemsSentence } from '#wording/pages/open-data.ts'
import type { Table } from '#wording/table.ts'
import { choiceOf, chosenIn, type Choice } from './choice.ts'
import { factsTable, loadTable, packTable, problemsTable, shownPack } from './open-data-tables.ts'

const PROBLEMS_A_PAGE = 50
/** In a file, which a spreadsheet opens; beyond these, one part at a time. */
const PROBLEMS_A_FILE = 20_000

export type Known = {
  readonly place: { readonly kind: 'folder' | 'zip' | 'download' } | null
  readonly entries: readonly CatalogueEntry[]
  readonly parts: readonly LoadedPart[]
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

/** Which remarks an address asks for: a page of them, or a file. */
export function problemsAsked(counts: readonly ProblemCount[], address: URLSearchParams): ProblemsAsked {
  const labels = new Map(counts.map(({ part, file }) => [part, part.startsWith('grants/') ? file : partLabel(part)]))
  const choice = choiceOf(
    address,
    'partie',
    OPEN_DATA.part,
    [...labels].map(([value, label]) => ({ value, label })),
  )
  const part = chosenIn(choice)
  const count = counts.filter((known) => part === null || known.part === part).reduce((sum, known) => sum + known.count, 0)
  const pagesCount = Math.max(1, Math.ceil(count / PROBLEMS_A_PAGE))
  const wanted = Number(address.get('page') ?? '1')
  const page = Number.isSafeInteger(wanted) ? Math.min(Math.max(1, wanted), pagesCount) : 1
  const isFile = address.has('format')
  const slice = { part, from: isFile ? 0 : (page - 1) * PROBLEMS_A_PAGE, most: isFile ? PROBLEMS_A_FILE : PROBLEMS_A_PAGE }
  return { choice, count, page, pagesCount, slice }
}

type ProblemsAsked = {
  readonly choice: Choice
  readonly count: number
  readonly page: number
  readonly pagesCount: number
  readonly slice: ProblemSlice
}

/** The page of data, and the whole tables that its files give. */
export function openDataView(
  { place, entries, parts }: Known,
  { choice, count, page, pagesCount }: ProblemsAsked,
  problems: readonly (LoadProblem & { readonly part: string })[],
): { view: OpenDataView; tables: Table[] } {
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
      problems: problemsTable(problems),
      problemsCount: problemsSentence(count),
      page,
      pagesCount,
    },
    tables: [pack, facts, load, problemsTable(problems)],
  }
}
