import { RURAL_CLASSES } from '#domain/territory/rural-class.ts'
import { NATION } from '#domain/territory/territory-id.ts'
import type { OutCell } from '#registry/extract/tidy-csv.ts'
import type { CommuneMap } from './map-of-communes.ts'
import type { SourceFolder } from './source-folder.ts'
import { addUpwards, countDistinct, type Tally } from './tally.ts'

const CINEMAS = 'data/cinema/cnc-etablissements-2024.csv.gz'
const FESTIVALS = 'data/cinema/festivals-cinema-audiovisuel.csv'
const QPV = 'data/territoires/qpv-2024.csv'
const SCHOOLS = 'data/territoires/bpe2024-etablissements-scolaires.csv.gz'
const PLACES = {
  epci: 'data/territoires/epci.csv.gz',
  departement: 'data/territoires/departements.csv',
  region: 'data/territoires/regions.csv',
}

/** Classes that hold the whole commune; a commune classed in part is not counted as classed. */
const FRR_WHOLE: ReadonlySet<string> = new Set(['FRR socle', 'FRR+', 'FRR bénéficiaire'])

const COUNTS = ['cinemas', 'itinerant_cinemas', 'screens', 'seats', 'art_et_essai', 'admissions', 'festivals', 'qpv'] as const
const SCHOOL_COUNTS = ['primary_schools', 'lower_secondary_schools', 'upper_secondary_schools'] as const
const SUMS = ['qpv_communes', 'frr_communes', 'frr_population', 'rural_population'] as const
type Count = (typeof COUNTS)[number] | (typeof SCHOOL_COUNTS)[number] | (typeof SUMS)[number]

export const PROFILE_COLUMNS = ['territory_id', ...COUNTS, ...SUMS, ...SCHOOL_COUNTS, 'longitude', 'latitude']
export const COMMUNE_COLUMNS = ['territory_id', ...COUNTS, 'frr_class', 'density_class', ...SCHOOL_COUNTS]

/** What only the mainland's file can tell: unknown, not zero, overseas. */
const MAINLAND_ONLY: ReadonlySet<Count> = new Set(['cinemas', 'itinerant_cinemas', 'screens', 'seats', 'art_et_essai', 'admissions'])
/** What is counted on the mainland and in the five overseas départements, and unknown in the overseas collectivities. */
const NOT_IN_COLLECTIVITIES: ReadonlySet<Count> = new Set(['frr_communes', 'frr_population', 'rural_population', ...SCHOOL_COUNTS])

export type Profiles = Readonly<Record<'nation' | 'region' | 'departement' | 'epci' | 'commune', Record<string, OutCell>[]>>

/** The profile of every territory, each level by its id. */
export function territoryProfiles(source: SourceFolder, map: CommuneMap): Profiles {
  const tallies = tallyAll(source, map)
  const zones = new Map<string, Set<string>>(
    [...map.communes.values()].flatMap(({ id, above, zone }) => [id, ...above].map((each) => [each, new Set([zone])] as const)),
  )
  for (const { above, zone } of map.communes.values()) for (const id of above) zones.get(id)?.add(zone)

  const valueOf = (count: Count, id: string): number | null => {
    const inside = zones.get(id) ?? new Set()
    if (MAINLAND_ONLY.has(count) && !inside.has('metro')) return null
    if (NOT_IN_COLLECTIVITIES.has(count) && !inside.has('metro') && !inside.has('drom')) return null
    return tallies[count].get(id) ?? 0
  }
  const rowOf = (id: string, extra: Record<string, OutCell>): Record<string, OutCell> => ({
    territory_id: id,
    ...Object.fromEntries([...COUNTS, ...SUMS, ...SCHOOL_COUNTS].map((count) => [count, valueOf(count, id)])),
    ...extra,
  })
  const placesOf = (level: 'epci' | 'departement' | 'region'): Record<string, OutCell>[] => {
    const key = level === 'epci' ? 'siren' : 'code'
    return source
      .table(PLACES[level], [key, 'longitude', 'latitude'])
      .map(({ cells }) => rowOf(`${level}-${cells[key]}`, { longitude: cells.longitude, latitude: cells.latitude }))
      .toSorted(byId)
  }
  const communes = [...map.communes.values()].map(({ id, frrClass, densityClass }) =>
    rowOf(id, { frr_class: frrClass, density_class: densityClass }),
  )
  return {
    nation: [rowOf(NATION, {})],
    region: placesOf('region'),
    departement: placesOf('departement'),
    epci: placesOf('epci'),
    commune: communes.toSorted(byId),
  }
}

const byId = (a: Record<string, OutCell>, b: Record<string, OutCell>): number =>
  String(a['territory_id']) < String(b['territory_id']) ? -1 : 1

function tallyAll(source: SourceFolder, map: CommuneMap): Record<Count, Tally> {
  const tallies = Object.fromEntries([...COUNTS, ...SUMS, ...SCHOOL_COUNTS].map((count) => [count, new Map()])) as Record<Count, Tally>
  const add = (count: Count, code: string, amount: number): boolean => addUpwards(tallies[count], map, code, amount)

  for (const { line, cells } of source.table(CINEMAS, [
    'code_commune',
    'code_commune_actuelle',
    'genre',
    'ecrans',
    'fauteuils',
    'art_et_essai',
    'entrees_2024',
  ])) {
    const code = cells.code_commune_actuelle || cells.code_commune
    if (map.current(code) === undefined) source.report(CINEMAS, line, 'code_commune', code, 'commune-unknown')
    else if (cells.genre === 'ITINERANT') add('itinerant_cinemas', code, 1)
    else {
      add('cinemas', code, 1)
      add('screens', code, wholeOf(source, CINEMAS, line, 'ecrans', cells.ecrans))
      add('seats', code, wholeOf(source, CINEMAS, line, 'fauteuils', cells.fauteuils))
      add('admissions', code, wholeOf(source, CINEMAS, line, 'entrees_2024', cells.entrees_2024))
      if (cells.art_et_essai === 'OUI') add('art_et_essai', code, 1)
    }
  }
  for (const { line, cells } of source.table(FESTIVALS, ['code_commune', 'code_commune_actuelle'])) {
    const code = cells.code_commune_actuelle || cells.code_commune
    if (!add('festivals', code, 1)) {
      tallies.festivals.set(NATION, (tallies.festivals.get(NATION) ?? 0) + 1)
      source.report(FESTIVALS, line, 'code_commune', code === '' ? null : code, 'commune-unknown', false)
    }
  }
  const quarters = source
    .table(QPV, ['code_qp', 'code_commune'])
    .map(({ line, cells }) => ({ line, code: cells.code_qp, communes: cells.code_commune.split('|') }))
  for (const { line, communes } of quarters) {
    for (const code of communes) if (map.current(code) === undefined) source.report(QPV, line, 'code_commune', code, 'commune-unknown')
  }
  tallies.qpv = countDistinct(map, quarters)
  for (const code of new Set(quarters.flatMap(({ communes }) => communes.map((each) => map.current(each)?.code ?? ''))))
    add('qpv_communes', code, 1)
  for (const { line, cells } of source.table(SCHOOLS, ['code', 'ecoles_primaires', 'colleges', 'lycees'])) {
    if (map.current(cells.code) === undefined) source.report(SCHOOLS, line, 'code', cells.code, 'commune-unknown')
    add('primary_schools', cells.code, wholeOf(source, SCHOOLS, line, 'ecoles_primaires', cells.ecoles_primaires))
    add('lower_secondary_schools', cells.code, wholeOf(source, SCHOOLS, line, 'colleges', cells.colleges))
    add('upper_secondary_schools', cells.code, wholeOf(source, SCHOOLS, line, 'lycees', cells.lycees))
  }
  for (const { code, population, densityClass, frrClass } of map.communes.values()) {
    if (RURAL_CLASSES.includes(densityClass)) add('rural_population', code, population ?? 0)
    if (!FRR_WHOLE.has(frrClass)) continue
    add('frr_communes', code, 1)
    add('frr_population', code, population ?? 0)
  }
  return tallies
}

function wholeOf(source: SourceFolder, file: string, line: number, column: string, text: string): number {
  if (/^\d+$/.test(text)) return Number(text)
  source.report(file, line, column, text === '' ? null : text, 'not-a-count')
  return 0
}
