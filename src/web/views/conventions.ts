import {
  conventionsThatAnswer,
  coverageOf,
  facetChoices,
  type ConventionFacets,
  type FacetChoice,
  type FacetName,
} from '#application/list-conventions.ts'
import type { KnownConvention, RegionName } from '#application/ports/conventions.ts'
import {
  CONVENTIONS,
  EVENT_KIND_LABELS,
  eventText,
  figuresCount,
  filteredSentence,
  generationText,
  knownSentence,
  SIGNATORY_KIND_LABELS,
} from '#wording/pages/conventions.ts'
import type { Table } from '#wording/table.ts'
import { allSources } from './figure-lines.ts'

export type FacetView = { readonly name: string; readonly label: string; readonly value: string; readonly choices: readonly FacetChoice[] }

export type ConventionCard = {
  readonly href: string
  readonly title: string
  readonly territory: string
  readonly years: string
  readonly parties: readonly string[]
  readonly events: readonly string[]
  readonly figures: string
  /** Whether its text is published here, to be read whole. */
  readonly hasText: boolean
}

export type ConventionsView = {
  readonly known: string
  readonly filtered: string
  readonly isFiltered: boolean
  readonly facets: readonly FacetView[]
  readonly cards: readonly ConventionCard[]
  readonly list: Table
  readonly coverage: Table
}

/** The words of the address, in French, and the facet that each narrows. */
const PARAMETERS: Readonly<Record<FacetName, string>> = {
  territory: 'territoire',
  generation: 'generation',
  signatory: 'signataire',
  event: 'evenement',
}

export function facetsOf(search: URLSearchParams): ConventionFacets {
  const read = (name: FacetName): string => search.get(PARAMETERS[name]) ?? ''
  return { territory: read('territory'), generation: read('generation'), signatory: read('signatory'), event: read('event') }
}

export function conventionsView(
  all: readonly KnownConvention[],
  regions: readonly RegionName[],
  figuresByConvention: ReadonlyMap<string, number>,
  facets: ConventionFacets,
  withText: ReadonlySet<string>,
): ConventionsView {
  const shown = conventionsThatAnswer(all, facets)
  const names = new Map(all.map((one) => [String(one.territoryId), one.territoryName]))
  const labels: Readonly<Record<FacetName, (value: string) => string>> = {
    territory: (value) => names.get(value) ?? value,
    generation: generationText,
    signatory: (value) => wordOf(SIGNATORY_KIND_LABELS, value),
    event: (value) => wordOf(EVENT_KIND_LABELS, value),
  }
  const facet = (name: FacetName): FacetView => ({
    name: PARAMETERS[name],
    label: CONVENTIONS.facets[name],
    value: facets[name],
    choices: facetChoices(all, facets, name, labels[name]),
  })
  const ofRegions = all.filter(({ territoryId }) => regions.some(({ id }) => id === territoryId))
  return {
    known: knownSentence(
      ofRegions.length,
      all.length - ofRegions.length,
      new Set(ofRegions.map(({ generation }) => generation)).size,
      regions.length,
    ),
    filtered: filteredSentence(shown.length, all.length),
    isFiltered: shown.length !== all.length,
    facets: [facet('territory'), facet('generation'), facet('signatory'), facet('event')],
    cards: shown.map((one) => cardOf(one, figuresByConvention.get(one.id) ?? 0, withText.has(one.id))),
    list: listOf(shown, figuresByConvention),
    coverage: coverageTable(all, regions),
  }
}

const wordOf = (words: Readonly<Record<string, string>>, value: string): string => words[value] ?? value

const cardOf = (convention: KnownConvention, figures: number, hasText: boolean): ConventionCard => ({
  href: `/conventions/${convention.id}`,
  title: convention.title,
  territory: convention.territoryName,
  years: generationText(convention.generation),
  parties: convention.signatories.map(({ name }) => name),
  events: convention.events.map(({ kind, onText }) => eventText(kind, onText)),
  figures: figuresCount(figures),
  hasText,
})

/** The date that says that it exists: its signature, else its vote, else its first event. */
const attestation = (convention: KnownConvention): string | null =>
  (
    convention.events.find(({ kind }) => kind === 'signature') ??
    convention.events.find(({ kind }) => kind === 'vote') ??
    convention.events[0]
  )?.onText ?? null

const { columns } = CONVENTIONS

const listOf = (shown: readonly KnownConvention[], figures: ReadonlyMap<string, number>): Table => ({
  id: 'conventions',
  caption: CONVENTIONS.listCaption,
  columns: [
    { key: 'convention', label: columns.title, kind: 'text', isHead: true },
    { key: 'territoire', label: columns.territory, kind: 'text' },
    { key: 'generation', label: columns.generation, kind: 'text' },
    { key: 'signataires', label: columns.signatories, kind: 'text' },
    { key: 'connue_par', label: columns.known_on, kind: 'text' },
    { key: 'date', label: columns.known_on_text, kind: 'day' },
    { key: 'chiffres', label: columns.figures, kind: 'count' },
  ],
  rows: shown.map((one) => ({
    href: `/conventions/${one.id}`,
    cells: {
      convention: one.title,
      territoire: one.territoryName,
      generation: one.generation,
      signataires: one.signatories.length === 0 ? null : one.signatories.map(({ name }) => name).join(' | '),
      connue_par: one.events.length === 0 ? null : one.events.map(({ kind }) => EVENT_KIND_LABELS[kind]).join(' | '),
      date: attestation(one),
      chiffres: figures.get(one.id) ?? 0,
    },
  })),
  sources: allSources(shown.flatMap((one) => [...one.events, ...one.signatories].map(({ source }) => source))),
})

const coverageTable = (all: readonly KnownConvention[], regions: readonly RegionName[]): Table => ({
  id: 'couverture',
  caption: CONVENTIONS.coverageCaption,
  columns: [
    { key: 'generation', label: columns.generation, kind: 'text', isHead: true },
    { key: 'connues', label: columns.known, kind: 'count' },
    { key: 'regions', label: columns.regions, kind: 'count' },
    { key: 'regions_connues', label: columns.names, kind: 'text' },
  ],
  rows: coverageOf(all, regions).map(({ generation, known, regions: count }) => ({
    cells: {
      generation: generationText(generation),
      connues: known.length,
      regions: count,
      regions_connues: known.length === 0 ? '—' : known.map(({ territoryName }) => territoryName).join(', '),
    },
  })),
  sources: [],
})
