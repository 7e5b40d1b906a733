import {
  CLAUSE_FACETS,
  OUTSIDE_AXES,
  type ClauseAxis,
  type ClauseFacet,
  type ClauseFilter,
  type ClauseResults,
  oneApostrophe,
  type ShownClause,
} from '#application/search-clauses.ts'
import type { FoundClause } from '#application/ports/clause-search.ts'
import { TEXT_NATURES } from '#domain/convention/convention-text.ts'
import type { Snippet } from '#domain/convention/snippet.ts'
import { AXIS_ADDRESSES, axisAt } from '#wording/axis-addresses.ts'
import { AXIS_LABELS } from '#wording/pages/account.ts'
import {
  axisTitle,
  FIND_CLAUSES,
  foundClausesWords,
  moreClausesWords,
  placeWords,
  unknownWords,
  wholeWords,
} from '#wording/pages/find-clauses.ts'
import { NATURE_LABELS } from '#wording/pages/registry.ts'
import { textDirective } from './text-directive.ts'
import type { Table } from '#wording/table.ts'

const ACTION = '/conventions/recherche'
const LONGEST_QUESTION = 300
const LONGEST_VALUE = 200
const MOST_ROWS = 1000
const OUTSIDE = 'hors-axes'

/** How addresses name the facets. */
const NAMES: Readonly<Record<ClauseFacet, string>> = {
  axis: 'axe',
  territory: 'territoire',
  generation: 'generation',
  request: 'demande',
  party: 'signataire',
  nature: 'nature',
  example: 'exemple',
}

export type AskedClauses = { readonly question: string; readonly filter: ClauseFilter; readonly page: number }

/** What an address asks for; values that cannot be are as if they were absent. */
export function askedClauses(parameters: URLSearchParams): AskedClauses {
  const filter: Partial<Record<ClauseFacet, string>> = {}
  for (const facet of CLAUSE_FACETS) {
    const given = (parameters.get(NAMES[facet]) ?? '').trim().slice(0, LONGEST_VALUE)
    const value = given === '' ? undefined : valueOf(facet, given)
    if (value !== undefined) filter[facet] = value
  }
  const page = Number(parameters.get('page') ?? '1')
  return {
    question: (parameters.get('q') ?? '').trim().slice(0, LONGEST_QUESTION),
    filter,
    page: Number.isSafeInteger(page) && page > 0 ? page : 1,
  }
}

function valueOf(facet: ClauseFacet, given: string): string | undefined {
  if (facet === 'axis') return given === OUTSIDE ? OUTSIDE_AXES : axisAt(given)
  if (facet === 'example') return given === 'oui' ? 'yes' : given === 'non' ? 'no' : undefined
  if (facet === 'nature') return TEXT_NATURES.find((nature) => nature === given)
  return facet === 'party' ? oneApostrophe(given) : given
}

const axisOfValue = (value: string): ClauseAxis => (value in AXIS_LABELS ? (value as keyof typeof AXIS_LABELS) : OUTSIDE_AXES)
const axisAddress = (axis: ClauseAxis): string => (axis === OUTSIDE_AXES ? OUTSIDE : AXIS_ADDRESSES[axis])
const axisLabel = (axis: ClauseAxis): string => (axis === OUTSIDE_AXES ? FIND_CLAUSES.outsideAxes : AXIS_LABELS[axis])

/** The address of a search: what it asks, in a stable order. */
export function clausesAddress({ question, filter, page }: AskedClauses): string {
  const parameters = new URLSearchParams()
  if (question !== '') parameters.set('q', question)
  for (const facet of CLAUSE_FACETS) {
    const value = filter[facet]
    if (value !== undefined) parameters.set(NAMES[facet], addressValue(facet, value))
  }
  if (page > 1) parameters.set('page', String(page))
  const text = parameters.toString()
  return text === '' ? ACTION : `${ACTION}?${text}`
}

function addressValue(facet: ClauseFacet, value: string): string {
  if (facet === 'axis') return axisAddress(axisOfValue(value))
  return facet === 'example' ? (value === 'yes' ? 'oui' : 'non') : value
}

export type ClauseView = {
  readonly href: string
  readonly place: string
  readonly text: string
  readonly snippet: Snippet
  /** What it answers to, in the register of requests. */
  readonly requests: readonly { readonly href: string; readonly label: string }[]
  /** An example whose title does not say so. */
  readonly isExample: boolean
}

/** A facet as the form of filters takes it. */
type Facet = {
  readonly name: string
  readonly label: string
  readonly kind: 'select' | 'text'
  readonly selected: readonly string[]
  readonly options?: readonly { readonly value: string; readonly label: string; readonly count: number }[]
  readonly hint?: string
}

export type ClauseGroupView = {
  readonly id: string
  readonly title: string
  readonly clauses: readonly ClauseView[]
  readonly more: { readonly href: string; readonly label: string } | null
}

export type FindClausesView = {
  readonly heading: string
  readonly notes: readonly string[]
  readonly facets: readonly Facet[]
  readonly groups: readonly ClauseGroupView[]
  readonly page: number
  readonly pageCount: number
  readonly table: Table | null
}

/** What the page of the search over clauses shows; `titles` names the requests of the register. */
export function findClausesView(
  asked: AskedClauses,
  results: ClauseResults,
  titles: ReadonlyMap<string, string> = new Map(),
): FindClausesView {
  const isAsked = asked.question !== '' || Object.keys(asked.filter).length > 0
  const whole = asked.question === '' ? null : wholeWords(results.wholeCount, results.total)
  return {
    heading: isAsked ? foundClausesWords(results.total, asked.question) : FIND_CLAUSES.title,
    notes: isAsked
      ? [
          ...(results.unknown.length === 0 ? [] : [unknownWords(results.unknown)]),
          ...(results.total === 0 ? FIND_CLAUSES.nothing : whole === null ? [] : [whole]),
        ]
      : [emptyWords(results)],
    facets: [questionFacet(asked.question), ...CLAUSE_FACETS.flatMap((facet) => facetView(facet, asked, results, titles))],
    groups: results.groups.map(({ axis, isWhole, count, clauses }) => ({
      id: isWhole === false ? `${axisAddress(axis)}-en-partie` : axisAddress(axis),
      title: axisTitle(axisLabel(axis), isWhole, count),
      clauses: clauses.map((clause) => clauseView(clause, titles)),
      more:
        clauses.length < count && asked.filter.axis === undefined
          ? {
              href: clausesAddress({ ...asked, filter: { ...asked.filter, axis }, page: 1 }),
              label: moreClausesWords(
                isWhole === null ? count : results.all.filter(({ clause }) => (clause.axis ?? OUTSIDE_AXES) === axis).length,
              ),
            }
          : null,
    })),
    page: results.page,
    pageCount: results.pageCount,
    table: results.total === 0 ? null : clausesTable(results.all.slice(0, MOST_ROWS)),
  }
}

/** Without a text, the facets have no value. */
const emptyWords = ({ facets }: ClauseResults): string => (facets.nature.length === 0 ? FIND_CLAUSES.noText : FIND_CLAUSES.empty)

const questionFacet = (question: string): Facet => ({
  name: 'q',
  label: FIND_CLAUSES.questionLabel,
  kind: 'text',
  selected: [question],
  hint: FIND_CLAUSES.questionHint,
})

/** A facet that every clause has alike, and is not held, narrows nothing: it is left out. */
function facetView(
  facet: ClauseFacet,
  { filter }: AskedClauses,
  { facets, all, total }: ClauseResults,
  titles: ReadonlyMap<string, string>,
): Facet[] {
  const held = filter[facet]
  const values = facets[facet]
  const [first] = values
  const isAlike = first === undefined || (values.length === 1 && first.count >= total)
  if (isAlike && held === undefined) return []
  const known = held === undefined || values.some(({ value }) => value === held) ? values : [...values, { value: held, count: 0 }]
  const labelOf = (value: string): string => (facet === 'request' ? requestLabel(value, titles) : valueLabel(facet, value, all))
  const options = known.map(({ value, count }) => ({ value: addressValue(facet, value), label: labelOf(value), count }))
  return [
    {
      name: NAMES[facet],
      label: FIND_CLAUSES.facets[facet],
      kind: 'select',
      selected: held === undefined ? [] : [addressValue(facet, held)],
      options,
    },
  ]
}

/** « P8.2 – Liberté de création »: an id says nothing to who meets it first. */
const requestLabel = (id: string, titles: ReadonlyMap<string, string>): string => {
  const title = titles.get(id)
  return title === undefined ? id : `${id} – ${title}`
}

function valueLabel(facet: ClauseFacet, value: string, all: readonly FoundClause[]): string {
  switch (facet) {
    case 'axis':
      return axisLabel(axisOfValue(value))
    case 'example':
      return value === 'yes' ? FIND_CLAUSES.yes : FIND_CLAUSES.no
    case 'nature':
      return NATURE_LABELS[TEXT_NATURES.find((nature) => nature === value) ?? 'other']
    case 'territory':
      return all.find(({ text }) => text.territory?.id === value)?.text.territory?.name ?? value
    default:
      return value
  }
}

/** Where a clause is read, in the text that holds it. */
export const clauseHref = ({ text, clause }: FoundClause): string => `/conventions/${text.id}#${clause.blockId}`

export const clauseView = (found: ShownClause, titles: ReadonlyMap<string, string> = new Map()): ClauseView => ({
  href: `${clauseHref(found)}${textDirective(found.snippet)}`,
  place: placeWords(found.clause.under),
  text: found.text.title,
  snippet: found.snippet,
  requests: found.requests.map((id) => ({ href: `/socle/${id}`, label: requestLabel(id, titles) })),
  isExample: found.text.isExample && !/exemple/i.test(found.text.title),
})

const clausesTable = (clauses: readonly FoundClause[]): Table => ({
  id: FIND_CLAUSES.resultsId,
  caption: FIND_CLAUSES.caption,
  columns: [
    { key: 'place', label: FIND_CLAUSES.columns.place, kind: 'text', isHead: true },
    { key: 'texte', label: FIND_CLAUSES.columns.text, kind: 'text' },
    { key: 'axe', label: FIND_CLAUSES.columns.axis, kind: 'text' },
    { key: 'clause', label: FIND_CLAUSES.columns.words, kind: 'text' },
    { key: 'demandes', label: FIND_CLAUSES.columns.requests, kind: 'text' },
    { key: 'adresse', label: FIND_CLAUSES.columns.address, kind: 'link' },
  ],
  rows: clauses.map((found) => ({
    cells: {
      place: placeWords(found.clause.under),
      texte: found.text.title,
      axe: found.clause.axis === null ? null : AXIS_LABELS[found.clause.axis],
      clause: found.clause.words,
      demandes: found.requests.join(' '),
      adresse: clauseHref(found),
    },
    href: clauseHref(found),
  })),
  sources: [],
})
