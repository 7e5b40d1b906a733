import type { TerritoryReading } from '#application/read-territory.ts'
import type { Measures } from '#application/ports/territories.ts'
import { percentOf, populationAsOf, TERRITORY } from '#wording/pages/territories.ts'
import { COLUMNS } from '#wording/pages/territory-columns.ts'
import { wholeNumber } from '#wording/numbers.ts'
import type { Row, Table, TableSource } from '#wording/table.ts'
import { sourceOf } from './territory-lists.ts'

export const POPULATION_SOURCE: TableSource = {
  label: 'INSEE, populations de référence, par le découpage administratif 2026',
  href: 'https://www.insee.fr/fr/statistiques/8680726?sommaire=8681011',
  readOn: '2026-11-22',
}

export type KeyView = {
  readonly label: string
  readonly figure: string | null
  readonly unit?: string
  readonly perimeter?: string
  readonly why?: string
  readonly sources: readonly TableSource[]
}

const COUNTED = [
  ['cinemas', 'cinemas', TERRITORY.cinemas],
  ['screens', 'screens', TERRITORY.screens],
  ['seats', 'seats', TERRITORY.seats],
  ['artEtEssai', 'art_et_essai', TERRITORY.artEtEssai],
  ['festivals', 'festivals', TERRITORY.festivals],
] as const

/** Why a count is not known there. */
export function whyUnknown(reading: TerritoryReading, isOfCinemas: boolean): string {
  if (isOfCinemas && reading.place.zone !== 'metro' && reading.place.level !== 'nation') return TERRITORY.overseas
  return reading.place.zone === 'com' ? TERRITORY.overseasCollectivity : TERRITORY.notInSource
}

/** The numbers to remember of a territory. */
export function keyFigures(reading: TerritoryReading): KeyView[] {
  const { place, own, indicators } = reading
  const people: KeyView = {
    label: TERRITORY.population,
    figure: place.population === null ? null : wholeNumber(place.population),
    why: TERRITORY.notInSource,
    perimeter: populationAsOf(place.zone, place.id),
    sources: [POPULATION_SOURCE],
  }
  const counts = COUNTED.map(([measure, indicatorId, label]): KeyView => {
    const count = own.measures[measure]
    const indicator = indicators.get(indicatorId)
    return {
      label,
      figure: count === null ? null : wholeNumber(count),
      why: whyUnknown(reading, measure !== 'festivals'),
      // The first year is the figure's own; what follows is of its series.
      ...(indicator === undefined ? {} : { perimeter: indicator.asOf.split(/\s*;/)[0] ?? '' }),
      sources: indicator === undefined ? [] : [{ label: indicator.sourceTitle, href: indicator.sourceUrl, readOn: indicator.readOn }],
    }
  })
  return [people, ...counts]
}

type Listed = {
  readonly id: string
  readonly measure: keyof Measures
  readonly isOfCinemas?: boolean
  readonly levels?: 'commune' | 'above'
}

const LISTED: readonly Listed[] = [
  { id: 'cinemas', measure: 'cinemas', isOfCinemas: true },
  { id: 'itinerant_cinemas', measure: 'itinerantCinemas', isOfCinemas: true },
  { id: 'screens', measure: 'screens', isOfCinemas: true },
  { id: 'seats', measure: 'seats', isOfCinemas: true },
  { id: 'art_et_essai', measure: 'artEtEssai', isOfCinemas: true },
  { id: 'admissions', measure: 'admissions', isOfCinemas: true },
  { id: 'festivals', measure: 'festivals' },
  { id: 'qpv', measure: 'qpv' },
  { id: 'qpv_communes', measure: 'qpvCommunes', levels: 'above' },
  { id: 'frr_class', measure: 'frrClass', levels: 'commune' },
  { id: 'frr_communes', measure: 'frrCommunes', levels: 'above' },
  { id: 'frr_population', measure: 'frrPopulation', levels: 'above' },
  { id: 'density_class', measure: 'densityClass', levels: 'commune' },
  { id: 'rural_population', measure: 'ruralPopulation', levels: 'above' },
  { id: 'primary_schools', measure: 'primarySchools' },
  { id: 'lower_secondary_schools', measure: 'lowerSecondarySchools' },
  { id: 'upper_secondary_schools', measure: 'upperSecondarySchools' },
]

/** Measures that are people: their share of all inhabitants is said beside them. */
const PEOPLE: readonly (keyof Measures)[] = ['frrPopulation', 'ruralPopulation']

/** Every measure with its perimeter, its year and its source: what the page says of the territory, in one table. */
export function measuresTable(reading: TerritoryReading): Table {
  const { place, own, indicators } = reading
  const level = place.level === 'commune' ? 'commune' : 'above'
  const rows = LISTED.filter(({ levels }) => levels === undefined || levels === level).flatMap(
    ({ id, measure, isOfCinemas = false }): Row[] => {
      const indicator = indicators.get(id)
      if (indicator === undefined) return []
      const value = own.measures[measure]
      const share =
        PEOPLE.includes(measure) && typeof value === 'number' && place.population !== null && place.population > 0
          ? percentOf(value, place.population)
          : null
      const note = value === null ? whyUnknown(reading, isOfCinemas) : share === null ? null : `${share} ${TERRITORY.ofInhabitants}`
      return [
        {
          cells: {
            mesure: indicator.label,
            valeur: typeof value === 'number' ? wholeNumber(value) : value,
            annee: indicator.asOf,
            source: indicator.sourceUrl,
            lu_le: indicator.readOn,
          },
          notes: { mesure: indicator.definition, ...(note === null ? {} : { valeur: note }) },
        },
      ]
    },
  )
  return {
    id: 'mesures',
    caption: COLUMNS.measuresCaption,
    columns: [
      { key: 'mesure', label: COLUMNS.measure, kind: 'text', isHead: true },
      { key: 'valeur', label: COLUMNS.value, kind: 'text' },
      { key: 'annee', label: COLUMNS.asOf, kind: 'text' },
      { key: 'source', label: COLUMNS.source, kind: 'link' },
      { key: 'lu_le', label: COLUMNS.readOn, kind: 'day' },
    ],
    rows,
    sources: [...new Map(LISTED.flatMap(({ id }) => sourceOf(indicators.get(id))).map((source) => [source.label, source])).values()],
  }
}
