import type { Comparison, RatedPlace } from '#application/compare-territory.ts'
import type { Inside, TerritoryReading } from '#application/read-territory.ts'
import type { MeasuredPlace } from '#application/ports/territories.ts'
import { perInhabitants } from '#domain/territory/standing.ts'
import { comparableWords, comparedBy, insideCaption, insideNote, rankWords, RATE_LABELS, TERRITORY } from '#wording/pages/territories.ts'
import { COLUMNS } from '#wording/pages/territory-columns.ts'
import type { Row, Table, TableSource } from '#wording/table.ts'
import { POPULATION_SOURCE } from './territory-measures.ts'
import { sourceOf } from './territory-lists.ts'

/** Two decimals, half away from zero: what a rate is worth showing. */
export const shownRate = (rate: number | null): number | null => (rate === null ? null : Math.round(rate * 100) / 100)

export type ComparisonView = { readonly who: string; readonly why: string; readonly rates: Table; readonly around: Table | null }

/** Its place among those that resemble it, measure by measure, then those around it. */
export function comparisonView(reading: TerritoryReading, comparison: Comparison): ComparisonView {
  const { rule, count, rates, around } = comparison
  const who = comparableWords(rule, count)
  const sources = [...sourceOf(reading.indicators.get('screens')), POPULATION_SOURCE]
  const hasRank = rates.some(({ id, standing }) => id === 'screens' && standing !== null && standing.equals < standing.known / 4)
  return {
    who,
    why: comparedBy(rule),
    rates: {
      id: 'comparaison',
      caption: `${reading.place.name} parmi ${who}`,
      columns: [
        { key: 'mesure', label: TERRITORY.rate, kind: 'text', isHead: true },
        { key: 'ici', label: TERRITORY.here, kind: 'decimal' },
        { key: 'mediane', label: TERRITORY.median, kind: 'decimal' },
        { key: 'rang', label: TERRITORY.rank, kind: 'text' },
      ],
      rows: rates.map(({ id, rate, standing }): Row => ({
        cells: {
          mesure: RATE_LABELS[id].label,
          ici: shownRate(rate),
          mediane: shownRate(standing?.median ?? null),
          rang: standing === null ? null : rankWords(standing),
        },
        notes: { mesure: RATE_LABELS[id].unit },
      })),
      sources,
    },
    around: hasRank || rule.level === 'region' ? aroundTable(around, reading.place.id, sources) : null,
  }
}

const aroundTable = (around: readonly RatedPlace[], own: string, sources: readonly TableSource[]): Table => ({
  id: 'autour',
  caption: TERRITORY.aroundCaption,
  columns: [
    { key: 'territoire', label: COLUMNS.territory, kind: 'text', isHead: true },
    { key: 'ecrans_pour_100000', label: COLUMNS.screensRate, kind: 'decimal' },
    { key: 'ecrans', label: COLUMNS.screens, kind: 'count' },
    { key: 'habitants', label: COLUMNS.population, kind: 'count' },
  ],
  rows: around.map(({ place, rate }): Row => ({
    cells: { territoire: place.name, ecrans_pour_100000: shownRate(rate), ecrans: place.measures.screens, habitants: place.population },
    ...(place.id === own ? { isTotal: true } : { href: `/territoires/${place.id}` }),
  })),
  sources,
})

/** What lies inside, one territory a row. */
export const insideTable = (reading: TerritoryReading, { level, rows }: Inside): Table => ({
  id: `dans-${level}`,
  caption: insideCaption(level, reading.place.name),
  columns: INSIDE_COLUMNS,
  rows: rows.map(placeRow),
  sources: [...sourceOf(reading.indicators.get('screens')), POPULATION_SOURCE],
})

export const insideWords = ({ level }: Inside): string | null => insideNote[level] ?? null

export const INSIDE_COLUMNS: Table['columns'] = [
  { key: 'territoire', label: COLUMNS.territory, kind: 'text', isHead: true },
  { key: 'habitants', label: COLUMNS.population, kind: 'count' },
  { key: 'cinemas', label: COLUMNS.cinemas, kind: 'count' },
  { key: 'ecrans', label: COLUMNS.screens, kind: 'count' },
  { key: 'ecrans_pour_100000', label: COLUMNS.screensRate, kind: 'decimal' },
  { key: 'festivals', label: COLUMNS.festivals, kind: 'count' },
]

export const placeRow = (place: MeasuredPlace): Row => ({
  cells: {
    territoire: place.name,
    habitants: place.population,
    cinemas: place.measures.cinemas,
    ecrans: place.measures.screens,
    ecrans_pour_100000: shownRate(perInhabitants(place.measures.screens, place.population, 100_000)),
    festivals: place.measures.festivals,
  },
  href: `/territoires/${place.id}`,
})
