import { sql, type Kysely } from 'kysely'
import type { SearchEntry } from '#application/ports/search.ts'
import type { Database } from '../schema.ts'

/** What the initials of their names stand for. */
const EPCI_WORDS: Readonly<Record<string, string>> = {
  CC: 'communauté communes',
  CA: 'communauté agglomération agglo',
  CU: 'communauté urbaine',
  METRO: 'métropole',
  MET69: 'métropole',
}

/** The Régions of before 2016 and the initials in use. */
const FORMER_NAMES: Readonly<Record<string, string>> = {
  'region-11': 'IDF',
  'region-24': 'CVL',
  'region-27': 'BFC',
  'region-28': 'Basse-Normandie Haute-Normandie',
  'region-32': 'HDF Nord-Pas-de-Calais Picardie',
  'region-44': 'Alsace Champagne-Ardenne Lorraine',
  'region-52': 'PDL',
  'region-75': 'Aquitaine Limousin Poitou-Charentes',
  'region-76': 'Languedoc-Roussillon Midi-Pyrénées',
  'region-84': 'AURA Auvergne Rhône-Alpes',
  'region-93': 'PACA Sud',
}

/** Every entry that the search box may find, read afresh. */
export async function searchEntries(db: Kysely<Database>): Promise<SearchEntry[]> {
  const parts = await Promise.all([territories(db), conventions(db), schemes(db), organisations(db), cinemas(db), festivals(db)])
  return parts.flat()
}

async function territories(db: Kysely<Database>): Promise<SearchEntry[]> {
  const postcodes = db
    .selectFrom('postcode')
    .select(['commune_id', sql<string>`string_agg(code, ' ')`.as('codes')])
    .groupBy('commune_id')
    .as('postcodes')
  const former = db
    .selectFrom('former_commune')
    .select(['commune_id', sql<string>`string_agg(name, ' ')`.as('names')])
    .groupBy('commune_id')
    .as('former')
  const rows = await db
    .selectFrom('territory as place')
    .leftJoin('territory as departement', 'departement.id', 'place.departement_id')
    .leftJoin('territory as region', 'region.id', 'place.region_id')
    .leftJoin(postcodes, 'postcodes.commune_id', 'place.id')
    .leftJoin(former, 'former.commune_id', 'place.id')
    .where('place.level', '!=', 'nation')
    .select([
      'place.id',
      'place.level',
      'place.code',
      'place.name',
      'place.kind',
      'place.population',
      'departement.name as departement',
      'region.name as region',
      'postcodes.codes',
      'former.names',
    ])
    .execute()
  return rows.map((row) => ({
    id: row.id,
    kind: row.level as SearchEntry['kind'],
    title: row.name,
    detail:
      row.level === 'commune'
        ? [row.departement, row.region].filter((name) => name !== null && name !== row.name).join(', ')
        : (row.region ?? ''),
    also: [
      row.level === 'epci' ? (EPCI_WORDS[row.kind ?? ''] ?? '') : row.code,
      row.codes ?? '',
      row.names ?? '',
      FORMER_NAMES[row.id] ?? '',
    ].join(' '),
    href: `/territoires/${row.id}`,
    population: row.population,
  }))
}

async function conventions(db: Kysely<Database>): Promise<SearchEntry[]> {
  const rows = await db
    .selectFrom('convention')
    .innerJoin('territory', 'territory.id', 'territory_id')
    .select(['convention.id', 'title', 'generation', 'name'])
    .execute()
  return rows.map((row) => ({
    id: row.id,
    kind: 'convention',
    title: row.title,
    detail: row.name,
    also: row.generation,
    href: `/conventions/${row.id}`,
    population: null,
  }))
}

async function schemes(db: Kysely<Database>): Promise<SearchEntry[]> {
  const rows = await db.selectFrom('aid_scheme').select(['id', 'name', 'organisation', 'stages', 'works']).execute()
  return rows.map((row) => ({
    id: row.id,
    kind: 'scheme',
    title: row.name,
    detail: row.organisation,
    also: `${row.stages ?? ''} ${row.works ?? ''}`,
    href: `/aides#${row.id}`,
    population: null,
  }))
}

async function organisations(db: Kysely<Database>): Promise<SearchEntry[]> {
  const rows = await db
    .selectFrom('organisation')
    .leftJoin('territory', 'territory.id', 'territory_id')
    .select(['organisation.id', 'organisation.name', 'roles', 'territory.name as place', 'territory_id'])
    .execute()
  return rows.map((row) => ({
    id: row.id,
    kind: 'organisation',
    title: row.name,
    detail: row.place ?? '',
    also: row.roles,
    href: row.territory_id === null ? '/aides' : `/territoires/${row.territory_id}#organismes`,
    population: null,
  }))
}

async function cinemas(db: Kysely<Database>): Promise<SearchEntry[]> {
  const rows = await db
    .selectFrom('cinema')
    .innerJoin('territory', 'territory.id', 'commune_id')
    .select(['cinema.id', 'cinema.name', 'territory.name as place', 'commune_id'])
    .execute()
  return rows.map((row) => ({
    id: `cinema-${row.id}`,
    kind: 'cinema',
    title: row.name,
    detail: row.place,
    also: 'cinéma',
    href: `/territoires/${row.commune_id}#cinemas`,
    population: null,
  }))
}

async function festivals(db: Kysely<Database>): Promise<SearchEntry[]> {
  const rows = await db
    .selectFrom('festival')
    .innerJoin('territory', 'territory.id', 'commune_id')
    .select(['festival.id', 'festival.name', 'territory.name as place', 'commune_id'])
    .execute()
  return rows.map((row) => ({
    id: `festival-${row.id}`,
    kind: 'festival',
    title: row.name,
    detail: row.place,
    also: 'festival',
    href: `/territoires/${row.commune_id}#festivals`,
    population: null,
  }))
}
