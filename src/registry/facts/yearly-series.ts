import { NATION, territoryId } from '#domain/territory/territory-id.ts'
import type { OutCell } from '#registry/extract/tidy-csv.ts'
import type { CommuneMap } from './map-of-communes.ts'
import type { SourceFolder } from './source-folder.ts'

const ACTIVE = 'data/cinema/cnc-etablissements-actifs-2003-2024.csv.gz'
const FILMS = 'data/cinema/cnc-films-agrees-2003-2024.csv.gz'
const BY_REGION = 'data/cinema/cnc-geographie-regions.csv.gz'
const BY_DEPARTEMENT = 'data/cinema/cnc-geographie-departements.csv.gz'

const YEARS = Array.from({ length: 2024 - 1966 + 1 }, (_, place) => 1966 + place)
const COUNTED_YEARS = YEARS.filter((year) => year >= 2003)
export const SERIES_COLUMNS = ['territory_id', 'indicator_id', ...YEARS.map(String)]

/** Kinds of the source that stand in one place. */
const FIXED: ReadonlySet<string> = new Set(['FIXE', 'PLEIN AIR', 'MIXTE', 'BATEAU'])
const ROAMING: ReadonlySet<string> = new Set(['ITINERANT', 'PLEIN AIR ITINERANT', 'ITINERANT PLEIN AIR'])
const CLASSED: ReadonlySet<string> = new Set(['OUI', 'A', 'B', 'C', 'D', 'E'])

/** Series of the CNC's geography, kept under names that say they are its own count, circuits included. */
const PUBLISHED: Readonly<Record<string, string>> = {
  etablissements: 'cinemas_published',
  ecrans: 'screens_since_1966',
  fauteuils: 'seats_since_1966',
  entrees: 'admissions_since_1966',
  recettes: 'receipts_since_1966',
}

type Series = Map<string, Map<number, number>>

/** Every series, by territory then indicator; a year that no source covers is absent. */
export function yearlySeries(source: SourceFolder, map: CommuneMap): Record<string, OutCell>[] {
  const series: Series = new Map()
  countActiveCinemas(source, map, series)
  readPublished(source, BY_REGION, 'code_region', series)
  readPublished(source, BY_DEPARTEMENT, 'code_departement', series)
  countApprovedFilms(source, series)
  return [...series]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, yearly]) => {
      const [territory = '', indicator = ''] = key.split(' ')
      return {
        territory_id: territory,
        indicator_id: indicator,
        ...Object.fromEntries([...yearly].map(([year, value]) => [String(year), value])),
      }
    })
}

/** A territory that ever had a cinema has zeros in the years without; one that never had has no row. */
function add(series: Series, territory: string, indicator: string, year: number, amount: number): void {
  const key = `${territory} ${indicator}`
  const yearly = series.get(key) ?? new Map(COUNTED_YEARS.map((each) => [each, 0]))
  series.set(key, yearly.set(year, (yearly.get(year) ?? 0) + amount))
}

function countActiveCinemas(source: SourceFolder, map: CommuneMap, series: Series): void {
  const unknownSeats: [string, number][] = []
  for (const { line, cells } of source.table(ACTIVE, [
    'annee',
    'ecrans',
    'fauteuils',
    'code_commune',
    'code_commune_actuelle',
    'genre',
    'art_et_essai',
  ])) {
    const code = cells.code_commune_actuelle || cells.code_commune
    const commune = map.current(code)
    const isFixed = FIXED.has(cells.genre)
    if (commune === undefined) source.report(ACTIVE, line, 'code_commune', code, 'commune-unknown')
    else if (!isFixed && !ROAMING.has(cells.genre))
      source.report(ACTIVE, line, 'genre', cells.genre === '' ? null : cells.genre, 'cinema-kind-unknown', false)
    else if (!/^\d+$/.test(cells.ecrans)) source.report(ACTIVE, line, 'ecrans', cells.ecrans, 'not-a-count')
    else if (isFixed) {
      const year = Number(cells.annee)
      const hasSeats = /^\d+$/.test(cells.fauteuils)
      if (!hasSeats) {
        unknownSeats.push([`${commune.id} seats`, year])
        source.report(ACTIVE, line, 'fauteuils', cells.fauteuils === '' ? null : cells.fauteuils, 'not-a-count', false)
      }
      for (const id of [commune.id, ...commune.above]) {
        add(series, id, 'cinemas', year, 1)
        add(series, id, 'screens', year, Number(cells.ecrans))
        add(series, id, 'seats', year, hasSeats ? Number(cells.fauteuils) : 0)
        add(series, id, 'art_et_essai', year, CLASSED.has(cells.art_et_essai) ? 1 : 0)
      }
    }
  }
  for (const [key, year] of unknownSeats) series.get(key)?.delete(year)
}

/** The nation is read from the file by Région alone: the other writes zero cinemas where it has no count, before 1992. */
function readPublished(source: SourceFolder, file: string, codeColumn: 'code_region' | 'code_departement', series: Series): void {
  for (const { line, cells } of source.table(file, [codeColumn, 'indicateur', 'categorie_exploitation', 'annee', 'valeur'])) {
    const indicator = PUBLISHED[cells.indicateur]
    if (indicator === undefined || cells.categorie_exploitation !== 'tous') continue
    const code = cells[codeColumn]
    if (code === 'FR' && codeColumn === 'code_departement') continue
    const territory = code === 'FR' ? NATION : territoryId(codeColumn === 'code_region' ? 'region' : 'departement', code)
    const value = Number(cells.valeur)
    if (territory === undefined) source.report(file, line, codeColumn, code, 'territory-unknown')
    else if (cells.valeur === '' || !Number.isFinite(value)) source.report(file, line, 'valeur', cells.valeur, 'not-a-number')
    else {
      const key = `${territory} ${indicator}`
      series.set(key, (series.get(key) ?? new Map<number, number>()).set(Number(cells.annee), Math.round(value)))
    }
  }
}

function countApprovedFilms(source: SourceFolder, series: Series): void {
  for (const { line, cells } of source.table(FILMS, ['annee_agrement', 'aide_regionale'])) {
    const year = Number(cells.annee_agrement)
    if (!COUNTED_YEARS.includes(year)) source.report(FILMS, line, 'annee_agrement', cells.annee_agrement, 'not-a-year')
    else {
      add(series, NATION, 'approved_films', year, 1)
      add(series, NATION, 'approved_films_with_regional_aid', year, cells.aide_regionale.toUpperCase() === 'X' ? 1 : 0)
    }
  }
}
