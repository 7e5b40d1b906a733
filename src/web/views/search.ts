import type { EntryKind, SearchAnswer, SearchEntry } from '#application/ports/search.ts'
import { FIND, foundWords, KIND_LABELS, kindWords, nothingWords } from '#wording/pages/find.ts'
import { FIND_CLAUSES } from '#wording/pages/find-clauses.ts'
import type { Table } from '#wording/table.ts'

export type FoundLink = { readonly href: string; readonly title: string; readonly detail: string }

export type SearchGroupView = {
  readonly kind: EntryKind
  readonly title: string
  readonly entries: readonly FoundLink[]
  readonly moreHref: string | null
}

export type SearchView = {
  readonly question: string
  readonly heading: string
  readonly notice: string | null
  readonly facets: readonly { readonly label: string; readonly href: string; readonly isCurrent: boolean }[]
  readonly groups: readonly SearchGroupView[]
  readonly near: readonly FoundLink[]
  readonly advice: readonly string[]
  readonly table: Table | null
}

/** How many of each kind are shown together, and when one kind is asked for. */
export const PER_KIND = 8
export const OF_ONE_KIND = 200

/** Clauses of conventions that hold every word, and where all of them are read. */
export type CountedClauses = { readonly total: number; readonly href: string }

/** What the search page shows for a question; `kind` keeps one group. */
export function searchView(question: string, answer: SearchAnswer, kind: EntryKind | null, clauses: CountedClauses): SearchView {
  const shown = answer.groups.filter((group) => kind === null || group.kind === kind)
  const named = answer.groups.reduce((sum, { count }) => sum + count, 0)
  const total = named + clauses.total
  const addressOf = (wanted: EntryKind | null): string =>
    `/recherche?${new URLSearchParams({ q: question, ...(wanted === null ? {} : { kind: wanted }) })}`
  return {
    question,
    heading: question === '' ? FIND.title : total === 0 ? nothingWords(question) : foundWords(total, question),
    notice: question === '' ? FIND.empty : named === 0 || answer.isExact ? null : clauses.total > 0 ? FIND.nearWithClauses : FIND.near,
    facets:
      answer.groups.length + (clauses.total > 0 ? 1 : 0) < 2
        ? []
        : [
            { label: kindWords(FIND.all, total), href: addressOf(null), isCurrent: kind === null },
            ...answer.groups.map((group) => ({
              label: kindWords(KIND_LABELS[group.kind], group.count),
              href: addressOf(group.kind),
              isCurrent: kind === group.kind,
            })),
            ...(clauses.total === 0
              ? []
              : [{ label: kindWords(FIND_CLAUSES.global, clauses.total), href: clauses.href, isCurrent: false }]),
          ],
    groups: shown.map((group) => {
      const entries = group.entries.slice(0, kind === null ? PER_KIND : OF_ONE_KIND)
      return {
        kind: group.kind,
        title: kindWords(KIND_LABELS[group.kind], group.count),
        entries: entries.map(linkOf),
        moreHref: entries.length < group.count && kind === null ? addressOf(group.kind) : null,
      }
    }),
    near: answer.near.map(linkOf),
    advice: question !== '' && total === 0 ? FIND.advice : [],
    table: named === 0 ? null : resultsTable(shown.flatMap(({ entries }) => entries)),
  }
}

const linkOf = ({ href, title, detail, kind }: SearchEntry): FoundLink => ({
  href,
  title,
  detail: detail === '' && kind === 'commune' ? KIND_LABELS.commune : detail,
})

const resultsTable = (entries: readonly SearchEntry[]): Table => ({
  id: FIND.resultsId,
  caption: FIND.caption,
  columns: [
    { key: 'nom', label: FIND.columns.name, kind: 'text', isHead: true },
    { key: 'genre', label: FIND.columns.kind, kind: 'text' },
    { key: 'ou', label: FIND.columns.detail, kind: 'text' },
    { key: 'adresse', label: FIND.columns.address, kind: 'link' },
  ],
  rows: entries.map((entry) => ({
    cells: { nom: entry.title, genre: KIND_LABELS[entry.kind], ou: entry.detail, adresse: entry.href },
    href: entry.href,
  })),
  sources: [],
})
