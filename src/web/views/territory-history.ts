import type { TerritoryReading } from '#application/read-territory.ts'
import type { YearlySeries } from '#application/ports/territories.ts'
import { screensFinding } from '#wording/pages/territories.ts'
import { COLUMNS } from '#wording/pages/territory-columns.ts'
import type { Column, Row, Table } from '#wording/table.ts'
import { sourceOf } from './territory-lists.ts'

export type Point = { readonly year: number; readonly value: number | null }

export type History = { readonly table: Table; readonly points: readonly Point[]; readonly finding: string | null }

type Described = {
  readonly id: string
  readonly from: number
  readonly columns: readonly (Column & { readonly indicator: string })[]
  readonly drawn: string
  readonly caption: string
}

const SINCE_2003: Described = {
  id: 'depuis-2003',
  from: 2003,
  caption: COLUMNS.since2003Caption,
  drawn: 'screens',
  columns: [
    { key: 'cinemas', label: COLUMNS.cinemas, kind: 'count', indicator: 'cinemas' },
    { key: 'ecrans', label: COLUMNS.screens, kind: 'count', indicator: 'screens' },
    { key: 'fauteuils', label: COLUMNS.seats, kind: 'count', indicator: 'seats' },
    { key: 'art_et_essai', label: COLUMNS.artEtEssaiCount, kind: 'count', indicator: 'art_et_essai' },
  ],
}

const SINCE_1966: Described = {
  id: 'depuis-1966',
  from: 1966,
  caption: COLUMNS.since1966Caption,
  drawn: 'admissions_since_1966',
  columns: [
    { key: 'entrees', label: COLUMNS.admissions, kind: 'count', indicator: 'admissions_since_1966' },
    { key: 'ecrans', label: COLUMNS.screens, kind: 'count', indicator: 'screens_since_1966' },
    { key: 'fauteuils', label: COLUMNS.seats, kind: 'count', indicator: 'seats_since_1966' },
    { key: 'recettes', label: COLUMNS.receipts, kind: 'count', unit: '€', indicator: 'receipts_since_1966' },
  ],
}

const FILMS: Described = {
  id: 'films',
  from: 2003,
  caption: COLUMNS.filmsCaption,
  drawn: 'approved_films',
  columns: [
    { key: 'films', label: COLUMNS.films, kind: 'count', indicator: 'approved_films' },
    { key: 'aides_par_une_region', label: COLUMNS.filmsWithRegion, kind: 'count', indicator: 'approved_films_with_regional_aid' },
  ],
}

export const since2003 = (reading: TerritoryReading): History | null => historyOf(reading, SINCE_2003)
export const since1966 = (reading: TerritoryReading): History | null => historyOf(reading, SINCE_1966)
export const approvedFilms = (reading: TerritoryReading): History | null => historyOf(reading, FILMS)

/** A year a row, a series a column; nothing when no series is known. */
function historyOf(reading: TerritoryReading, { id, from, columns, drawn, caption }: Described): History | null {
  const series = new Map(reading.series.map((one) => [one.indicatorId, one]))
  const known = columns.filter(({ indicator }) => series.has(indicator))
  if (known.length === 0) return null
  const years = known.flatMap(({ indicator }) => yearsOf(series.get(indicator))).filter((year) => year >= from)
  const last = Math.max(...years)
  const rows: Row[] = []
  for (let year = Math.min(...years); year <= last; year += 1) {
    rows.push({
      cells: { annee: year, ...Object.fromEntries(known.map(({ key, indicator }) => [key, valueOf(series.get(indicator), year)])) },
    })
  }
  const points = rows.map(({ cells }): Point => ({
    year: Number(cells['annee']),
    value: valueOf(series.get(drawn), Number(cells['annee'])),
  }))
  return {
    table: {
      id,
      caption,
      columns: [{ key: 'annee', label: COLUMNS.year, kind: 'year', isHead: true }, ...known.map(({ indicator: _, ...column }) => column)],
      rows: rows.toReversed(),
      sources: [
        ...new Map(
          known.flatMap(({ indicator }) => sourceOf(reading.indicators.get(indicator))).map((source) => [source.label, source]),
        ).values(),
      ],
    },
    points,
    finding: drawn === 'screens' ? findingOf(points) : null,
  }
}

const yearsOf = (series: YearlySeries | undefined): number[] =>
  series === undefined ? [] : series.yearly.flatMap((value, place) => (value === null ? [] : [series.firstYear + place]))

const valueOf = (series: YearlySeries | undefined, year: number): number | null =>
  series === undefined ? null : (series.yearly[year - series.firstYear] ?? null)

function findingOf(points: readonly Point[]): string | null {
  const known = points.flatMap(({ year, value }) => (value === null ? [] : [{ year, value }]))
  const [first, last] = [known[0], known.at(-1)]
  return first === undefined || last === undefined || first.year === last.year ? null : screensFinding(first, last)
}
