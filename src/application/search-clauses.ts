import { AXES, type Axis } from '#domain/convention/axis.ts'
import { snippetOf, type Snippet } from '#domain/convention/snippet.ts'
import type { TextNature } from '#domain/convention/convention-text.ts'
import type { ClauseSearch, FoundClause } from './ports/clause-search.ts'

/** What a search over clauses may be narrowed by. */
export type ClauseFacet = 'axis' | 'territory' | 'generation' | 'request' | 'party' | 'nature' | 'example'
export const CLAUSE_FACETS: readonly ClauseFacet[] = ['axis', 'territory', 'generation', 'request', 'party', 'nature', 'example']

/** One value of each facet, or none. */
export type ClauseFilter = Readonly<Partial<Record<ClauseFacet, string>>>

export const OUTSIDE_AXES = 'none'
export type ClauseAxis = Axis | typeof OUTSIDE_AXES

export type FacetValue = { readonly value: string; readonly count: number }

export type ShownClause = FoundClause & { readonly snippet: Snippet }

export type ClauseGroup = {
  readonly axis: ClauseAxis
  /** Whether its clauses hold every word, when others do not; null when all do, or none. */
  readonly isWhole: boolean | null
  readonly count: number
  readonly clauses: readonly ShownClause[]
}

export type ClauseResults = {
  readonly total: number
  /** How many hold every word of the question. */
  readonly wholeCount: number
  /** Words that no clause holds: the nearest were looked for. */
  readonly unknown: readonly string[]
  /** Those that hold every word, then those that hold some; in both by axis, then outside of them: the best of each, or the page asked for when one axis is. */
  readonly groups: readonly ClauseGroup[]
  /** Every clause found, for a file. */
  readonly all: readonly FoundClause[]
  /** What each facet could still be, the others held. */
  readonly facets: Readonly<Record<ClauseFacet, readonly FacetValue[]>>
  readonly page: number
  readonly pageCount: number
}

export const PER_AXIS = 5
export const PER_PAGE = 20
const SNIPPET = 420

/** Clauses by question and facets; without either, nothing but what the facets could be. */
export async function searchClauses(
  search: ClauseSearch,
  { question, filter, page }: { question: string; filter: ClauseFilter; page: number },
): Promise<ClauseResults> {
  const { clauses, wholeCount, unknown, marksIn } = await search.rank(question)
  const wholes = new Set(clauses.slice(0, wholeCount))
  const isAsked = question !== '' || CLAUSE_FACETS.some((facet) => filter[facet] !== undefined)
  const found = isAsked ? clauses.filter((clause) => keeps(clause, filter, null)) : []
  const pageCount = filter.axis === undefined ? 1 : Math.max(1, Math.ceil(found.length / PER_PAGE))
  const shown = Math.min(Math.max(1, page), pageCount)
  const foundWhole = found.filter((clause) => wholes.has(clause))
  const isMixed = foundWhole.length > 0 && foundWhole.length < found.length
  const parts = isMixed ? [true, false] : [null]
  const onPage = filter.axis === undefined ? null : new Set(found.slice((shown - 1) * PER_PAGE, shown * PER_PAGE))
  const axes: readonly ClauseAxis[] = [...AXES, OUTSIDE_AXES]
  return {
    total: found.length,
    wholeCount: foundWhole.length,
    unknown,
    groups: parts.flatMap((isWhole) => {
      const byAxis = Map.groupBy(isWhole === null ? found : found.filter((clause) => wholes.has(clause) === isWhole), axisOf)
      return axes.flatMap((axis) => {
        const own = byAxis.get(axis) ?? []
        const cut = onPage === null ? own.slice(0, PER_AXIS) : own.filter((clause) => onPage.has(clause))
        const clauses = cut.map((one) => ({ ...one, snippet: snippetOf(one.clause.words, marksIn(one.clause.words), SNIPPET) }))
        return cut.length === 0 ? [] : [{ axis, isWhole, count: own.length, clauses }]
      })
    }),
    all: found,
    facets: facetsOf(clauses, filter),
    page: shown,
    pageCount,
  }
}

/** The best clauses that hold every word of a question, spelt as it is: none when one of its words is not known. */
export async function bestClauses(
  search: ClauseSearch,
  question: string,
  most: number,
): Promise<{ readonly total: number; readonly clauses: readonly ShownClause[] }> {
  const { clauses, wholeCount, unknown, marksIn } = await search.rank(question)
  if (question === '' || unknown.length > 0) return { total: 0, clauses: [] }
  const shown = clauses.slice(0, Math.min(most, wholeCount))
  return {
    total: wholeCount,
    clauses: shown.map((one) => ({ ...one, snippet: snippetOf(one.clause.words, marksIn(one.clause.words), SNIPPET) })),
  }
}

/** A name is the same whichever apostrophe its document was typed with. */
export const oneApostrophe = (name: string): string => name.replaceAll("'", '’')

const axisOf = ({ clause }: FoundClause): ClauseAxis => clause.axis ?? OUTSIDE_AXES

/** The values that a clause has under each facet. */
const VALUES: Readonly<Record<ClauseFacet, (clause: FoundClause) => readonly string[]>> = {
  axis: (clause) => [axisOf(clause)],
  territory: ({ text }) => (text.territory === null ? [] : [text.territory.id]),
  generation: ({ text }) => (text.generation === null ? [] : [text.generation]),
  request: ({ requests }) => requests,
  party: ({ text }) => text.parties.map(oneApostrophe),
  nature: ({ text }) => [text.nature satisfies TextNature],
  example: ({ text }) => [text.isExample ? 'yes' : 'no'],
}

const keeps = (clause: FoundClause, filter: ClauseFilter, but: ClauseFacet | null): boolean =>
  CLAUSE_FACETS.every((facet) => {
    const wanted = filter[facet]
    return wanted === undefined || facet === but || VALUES[facet](clause).includes(wanted)
  })

/** For each facet, its values among the clauses that the other facets keep: most frequent first, then by value. */
function facetsOf(clauses: readonly FoundClause[], filter: ClauseFilter): ClauseResults['facets'] {
  const counted = (facet: ClauseFacet): FacetValue[] => {
    const counts = new Map<string, number>()
    for (const clause of clauses)
      if (keeps(clause, filter, facet)) for (const value of new Set(VALUES[facet](clause))) counts.set(value, (counts.get(value) ?? 0) + 1)
    return [...counts].map(([value, count]) => ({ value, count })).toSorted((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
  }
  return {
    axis: counted('axis'),
    territory: counted('territory'),
    generation: counted('generation'),
    request: counted('request'),
    party: counted('party'),
    nature: counted('nature'),
    example: counted('example'),
  }
}
