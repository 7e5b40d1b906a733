import type { TerritoryReading } from '#application/read-territory.ts'
import type { Indicator, NamedCinema, NamedFestival, PlaceName } from '#application/ports/territories.ts'
import { COLUMNS } from '#wording/pages/territory-columns.ts'
import type { Column, Row, Table, TableSource } from '#wording/table.ts'

/** Where an indicator was read, with the perimeter for which it holds. */
export const sourceOf = (indicator: Indicator | undefined): TableSource[] =>
  indicator === undefined
    ? []
    : [{ label: `${indicator.sourceTitle} — ${indicator.perimeter}`, href: indicator.sourceUrl, readOn: indicator.readOn }]

/** Where the commune is said only when the page is not the commune's own. */
const communeColumn = (reading: TerritoryReading): Column[] =>
  reading.place.level === 'commune' ? [] : [{ key: 'commune', label: COLUMNS.commune, kind: 'text' }]
const inCommune = (reading: TerritoryReading, { name }: PlaceName): Record<string, string> =>
  reading.place.level === 'commune' ? {} : { commune: name }

export const cinemasTable = (reading: TerritoryReading): Table => ({
  id: 'cinemas',
  caption: COLUMNS.cinemasCaption(reading.place.name),
  columns: [
    { key: 'cinema', label: COLUMNS.cinema, kind: 'text', isHead: true },
    ...communeColumn(reading),
    { key: 'ecrans', label: COLUMNS.screens, kind: 'count' },
    { key: 'fauteuils', label: COLUMNS.seats, kind: 'count' },
    { key: 'entrees_2024', label: COLUMNS.admissions2024, kind: 'count' },
    { key: 'art_et_essai', label: COLUMNS.artEtEssai, kind: 'text' },
  ],
  rows: reading.cinemas.rows.map((cinema) => cinemaRow(cinema, inCommune(reading, cinema.commune))),
  sources: sourceOf(reading.indicators.get('cinemas')),
})

const cinemaRow = (cinema: NamedCinema, commune: Record<string, string>): Row => ({
  cells: {
    cinema: cinema.name,
    ...commune,
    ecrans: cinema.screens,
    fauteuils: cinema.seats,
    entrees_2024: cinema.admissions2024,
    art_et_essai: COLUMNS.classed(cinema.artEtEssai, cinema.artEtEssaiClass, cinema.labels),
  },
  ...(cinema.isItinerant ? { notes: { cinema: COLUMNS.itinerant } } : {}),
})

export const festivalsTable = (reading: TerritoryReading): Table => ({
  id: 'festivals',
  caption: COLUMNS.festivalsCaption(reading.place.name),
  columns: [
    { key: 'festival', label: COLUMNS.festival, kind: 'text', isHead: true },
    ...communeColumn(reading),
    { key: 'formes', label: COLUMNS.forms, kind: 'text' },
    { key: 'periode', label: COLUMNS.season, kind: 'text' },
    { key: 'creation', label: COLUMNS.founded, kind: 'text' },
  ],
  rows: reading.festivals.rows.map((festival) => festivalRow(festival, inCommune(reading, festival.commune))),
  sources: sourceOf(reading.indicators.get('festivals')),
})

function festivalRow({ name, forms, season, founded, website }: NamedFestival, commune: Record<string, string>): Row {
  const address = website === null || /^https?:\/\//.test(website) ? website : `https://${website}`
  return {
    cells: { festival: name, ...commune, formes: forms, periode: season, creation: founded },
    ...(address !== null && URL.canParse(address) ? { href: address } : {}),
  }
}

export const qpvTable = (reading: TerritoryReading): Table => ({
  id: 'quartiers',
  caption: COLUMNS.qpvCaption(reading.place.name),
  columns: [
    { key: 'quartier', label: COLUMNS.qpv, kind: 'text', isHead: true },
    { key: 'code', label: COLUMNS.code, kind: 'text' },
    { key: 'communes', label: COLUMNS.communes, kind: 'text' },
  ],
  rows: reading.qpv.rows.map(({ name, code, communes }) => ({
    cells: { quartier: name, code, communes: communes.map((commune) => commune.name).join(', ') },
  })),
  sources: sourceOf(reading.indicators.get('qpv')),
})

export const organisationsTable = (reading: TerritoryReading): Table => ({
  id: 'organismes',
  caption: COLUMNS.organisationsCaption(reading.place.name),
  columns: [
    { key: 'organisme', label: COLUMNS.organisation, kind: 'text', isHead: true },
    { key: 'role', label: COLUMNS.role, kind: 'text' },
    { key: 'source', label: COLUMNS.page, kind: 'link' },
    { key: 'lu_le', label: COLUMNS.readOn, kind: 'day' },
  ],
  rows: reading.organisations.map(({ name, roles, sourceUrl, readOn }) => ({
    cells: { organisme: name, role: roles, source: sourceUrl, lu_le: readOn },
  })),
  sources: [],
})
