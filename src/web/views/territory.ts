import type { TerritoryReading } from '#application/read-territory.ts'
import type { PlaceName } from '#application/ports/territories.ts'
import { leadWords, levelName, mapTitle, noComparisonWhy, partOf, TERRITORY } from '#wording/pages/territories.ts'
import type { Table } from '#wording/table.ts'
import { datesTable, knownAidsTable, schemesTable } from './territory-aids.ts'
import { comparisonView, insideTable, insideWords, type ComparisonView } from './territory-comparison.ts'
import { approvedFilms, since1966, since2003, type History } from './territory-history.ts'
import type { HomeMap } from './home.ts'
import { screensSources } from './places.ts'
import { screensMapView } from './screens-map.ts'
import { cinemasTable, festivalsTable, organisationsTable, qpvTable } from './territory-lists.ts'
import { keyFigures, measuresTable, whyUnknown, type KeyView } from './territory-measures.ts'

/** A list of named things: its table, or the sentence that says why there is none. */
export type ListView = {
  readonly id: string
  readonly title: string
  readonly count: number
  readonly table: Table | null
  readonly why: string | null
  readonly isPackMissing: boolean
  readonly more: string | null
}

export type ConventionLink = { readonly href: string; readonly title: string; readonly generation: string }

export type TerritoryView = {
  readonly id: string
  readonly title: string
  readonly kicker: string
  readonly lead: string
  readonly crumbs: readonly { readonly label: string; readonly href?: string }[]
  readonly keys: readonly KeyView[]
  readonly map: HomeMap | null
  readonly comparison: ComparisonView | null
  readonly comparisonWhyNot: string | null
  readonly since2003: History | null
  readonly since2003WhyNot: string | null
  readonly since1966: History | null
  readonly films: History | null
  readonly lists: readonly ListView[]
  readonly measures: Table
  readonly conventions: readonly ConventionLink[]
  readonly dates: Table | null
  readonly schemes: Table | null
  readonly knownAids: Table | null
  readonly organisations: Table | null
  readonly inside: readonly { readonly table: Table; readonly note: string | null; readonly isPaged: boolean }[]
  readonly page: number
  readonly pageCount: number
}

/** Everything that the page of a territory shows. */
export function territoryView(reading: TerritoryReading): TerritoryView {
  const { place, own } = reading
  const isOverseas = place.level !== 'nation' && place.zone !== 'metro'
  return {
    id: place.id,
    title: place.name,
    kicker: levelName(place.level, place.kind, place.zone),
    lead: leadWords({
      level: place.level,
      population: place.population,
      cinemas: own.measures.cinemas,
      screens: own.measures.screens,
      isOverseas,
    }),
    crumbs: [
      { label: TERRITORY.crumb, href: '/territoires' },
      ...parents(reading).map(({ id, name }) => ({ label: name, href: `/territoires/${id}` })),
      { label: place.name },
    ],
    keys: keyFigures(reading),
    map:
      reading.map === null
        ? null
        : screensMapView(reading.map, screensSources(reading.indicators), mapTitle(place.region?.name ?? place.name)),
    comparison: reading.comparison === null ? null : comparisonView(reading, reading.comparison),
    comparisonWhyNot: reading.comparison === null ? noComparisonWhy(place.level) : null,
    since2003: since2003(reading),
    since2003WhyNot: isOverseas ? TERRITORY.noSeriesOverseas : TERRITORY.noSeries,
    since1966: since1966(reading),
    films: approvedFilms(reading),
    lists: listsOf(reading),
    measures: measuresTable(reading),
    conventions: reading.conventions.map(({ id, title, generation }) => ({ href: `/conventions/${id}`, title, generation })),
    dates: reading.nextDates.length === 0 ? null : datesTable(reading.nextDates),
    schemes: reading.schemes.length === 0 ? null : schemesTable(reading),
    knownAids: reading.knownAids.count === 0 ? null : knownAidsTable(reading),
    organisations: reading.organisations.length === 0 ? null : organisationsTable(reading),
    inside: reading.inside
      .filter(({ count }) => count > 0)
      .map((inside) => ({
        table: insideTable(reading, inside),
        note: insideWords(inside),
        isPaged: inside.count > inside.rows.length || reading.page > 1,
      })),
    page: reading.page,
    pageCount: reading.pageCount,
  }
}

/** The tables of the page in the order in which one reads them. */
export const tablesOf = (view: TerritoryView): Table[] =>
  [
    view.map?.table,
    view.comparison?.rates,
    view.comparison?.around,
    view.since2003?.table,
    view.since1966?.table,
    ...view.lists.map(({ table }) => table),
    view.films?.table,
    view.measures,
    view.dates,
    view.schemes,
    view.knownAids,
    view.organisations,
    ...view.inside.map(({ table }) => table),
  ].filter((table) => table !== null && table !== undefined)

const parents = ({ place }: TerritoryReading): PlaceName[] =>
  [place.region, place.departement, place.epci].filter((parent) => parent !== null)

function listsOf(reading: TerritoryReading): ListView[] {
  const { place, own } = reading
  const isUnknown = own.measures.cinemas === null
  return [
    listOf(
      'cinemas',
      TERRITORY.listCinemas,
      reading.cinemas,
      cinemasTable(reading),
      isUnknown ? whyUnknown(reading, true) : TERRITORY.noCinema,
    ),
    listOf('festivals', TERRITORY.listFestivals, reading.festivals, festivalsTable(reading), TERRITORY.noFestival),
    listOf(
      'quartiers',
      TERRITORY.listQpv,
      reading.qpv,
      qpvTable(reading),
      place.id.endsWith('-987') || place.departement?.id === 'departement-987' ? TERRITORY.noQpvPolynesia : TERRITORY.noQpv,
    ),
  ]
}

function listOf(
  id: string,
  title: string,
  list: { readonly isLoaded: boolean; readonly count: number; readonly rows: readonly unknown[] },
  table: Table,
  whyNone: string,
): ListView {
  const isEmpty = list.count === 0
  return {
    id,
    title,
    count: list.count,
    table: isEmpty ? null : table,
    why: isEmpty && list.isLoaded ? whyNone : null,
    isPackMissing: !list.isLoaded,
    more: list.count > list.rows.length ? partOf(list.rows.length, list.count) : null,
  }
}
