import { sql, type Kysely } from 'kysely'
import type { MeasuredPlace, Place, PlaceName, Territories, Zone } from '#application/ports/territories.ts'
import type { ComparableRule } from '#domain/territory/comparable.ts'
import { partsOfTerritoryId, type TerritoryId, type TerritoryLevel } from '#domain/territory/territory-id.ts'
import type { Database, TerritoryProfileRow, TerritoryRow } from '../schema.ts'
import { comparableGroups } from './comparable-groups.ts'
import { namedThings } from './named-things.ts'
import { placeName, territoryIdOf } from './place-name.ts'

/** The territories with what is known of each. */
export function territoriesOf(db: Kysely<Database>): Territories & { readonly forget: () => void } {
  const groups = comparableGroups(async (rule) => (await holding(measured(db), rule).orderBy('territory.code').execute()).map(measuredOf))
  return { ...readings(db), comparable: groups.of, forget: groups.forget }
}

const readings = (db: Kysely<Database>): Omit<Territories, 'comparable'> => ({
  find: (id) => find(db, id),
  presentCommuneOf: async (code) => {
    const row = await db.selectFrom('former_commune').select('commune_id').where('code', '=', code).executeTakeFirst()
    return row === undefined ? null : territoryIdOf(row.commune_id)
  },
  measured: async (id) => (await measured(db).where('territory.id', '=', id).execute()).map(measuredOf)[0] ?? null,
  series: async (id) => {
    const rows = await db.selectFrom('series').selectAll().where('territory_id', '=', id).orderBy('indicator_id').execute()
    return rows.map((row) => ({ indicatorId: row.indicator_id, firstYear: row.first_year, yearly: row.yearly }))
  },
  indicators: async () => {
    const rows = await db.selectFrom('indicator').selectAll().execute()
    return new Map(
      rows.map((row) => [
        row.id,
        {
          id: row.id,
          label: row.label,
          unit: row.unit,
          definition: row.definition,
          perimeter: row.perimeter,
          asOf: row.as_of,
          sourceTitle: row.source_title,
          sourceUrl: row.source_url,
          readOn: row.read_on,
        },
      ]),
    )
  },
  ofLevel: async (level) => {
    const rows = await measured(db)
      .where('territory.level', '=', level)
      .orderBy(sql`territory.zone <> 'metro'`)
      .orderBy(sql`territory.zone = 'com'`)
      .orderBy('territory.name')
      .execute()
    return rows.map(measuredOf)
  },
  inside: async (id, level, { offset, limit }) => {
    const parts = partsOfTerritoryId(id)
    const within = measured(db)
      .where('territory.level', '=', level)
      .$if(parts?.level !== 'nation', (query) => query.where(parentColumn(parts?.level), '=', id))
    const { count } = await within
      .clearSelect()
      .select((one) => one.fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow()
    const rows = await within.orderBy('territory.name').orderBy('territory.id').offset(offset).limit(limit).execute()
    return { count: Number(count), rows: rows.map(measuredOf) }
  },
  ...namedThings(db),
})

type MeasuredRow = Pick<TerritoryRow, 'id' | 'level' | 'name' | 'zone' | 'population'> &
  Partial<{ [K in keyof TerritoryProfileRow]: TerritoryProfileRow[K] | null }>

const measured = (db: Kysely<Database>) =>
  db
    .selectFrom('territory')
    .leftJoin('territory_profile as profile', 'profile.territory_id', 'territory.id')
    .selectAll('profile')
    .select(['territory.id', 'territory.level', 'territory.name', 'territory.zone', 'territory.population'])

type MeasuredQuery = ReturnType<typeof measured>

function holding(query: MeasuredQuery, rule: ComparableRule): MeasuredQuery {
  let held = query.where('territory.level', '=', rule.level)
  if (rule.kinds !== undefined) held = held.where('territory.kind', 'in', [...rule.kinds])
  if (rule.densityClass !== undefined) held = held.where('profile.density_class', '=', rule.densityClass)
  if (rule.population !== undefined) {
    held = held.where('territory.population', '>=', rule.population.from)
    if (rule.population.below !== null) held = held.where('territory.population', '<', rule.population.below)
  }
  if (rule.ruralShare !== undefined) {
    const share = sql<number>`profile.rural_population * 100.0 / nullif(territory.population, 0)`
    held = held.where(share, '>=', rule.ruralShare.from)
    if (rule.ruralShare.below !== null) held = held.where(share, '<', rule.ruralShare.below)
  }
  return held
}

function parentColumn(level: TerritoryLevel | undefined): 'territory.region_id' | 'territory.departement_id' | 'territory.epci_id' {
  if (level === 'region') return 'territory.region_id'
  return level === 'departement' ? 'territory.departement_id' : 'territory.epci_id'
}

const measuredOf = (row: MeasuredRow): MeasuredPlace => ({
  ...placeName(row.id, row.name),
  zone: zoneOf(row.zone),
  population: row.population,
  measures: {
    cinemas: row.cinemas ?? null,
    itinerantCinemas: row.itinerant_cinemas ?? null,
    screens: row.screens ?? null,
    seats: row.seats ?? null,
    artEtEssai: row.art_et_essai ?? null,
    admissions: row.admissions ?? null,
    festivals: row.festivals ?? null,
    qpv: row.qpv ?? null,
    qpvCommunes: row.qpv_communes ?? null,
    frrClass: row.frr_class ?? null,
    frrCommunes: row.frr_communes ?? null,
    frrPopulation: row.frr_population ?? null,
    densityClass: row.density_class ?? null,
    ruralPopulation: row.rural_population ?? null,
    primarySchools: row.primary_schools ?? null,
    lowerSecondarySchools: row.lower_secondary_schools ?? null,
    upperSecondarySchools: row.upper_secondary_schools ?? null,
  },
})

async function find(db: Kysely<Database>, id: TerritoryId): Promise<Place | null> {
  const row = await db
    .selectFrom('territory')
    .leftJoin('territory as region', 'region.id', 'territory.region_id')
    .leftJoin('territory as departement', 'departement.id', 'territory.departement_id')
    .leftJoin('territory as epci', 'epci.id', 'territory.epci_id')
    .leftJoin('territory as seat', 'seat.id', 'territory.seat_id')
    .selectAll('territory')
    .select(['region.name as region', 'departement.name as departement', 'epci.name as epci', 'seat.name as seat'])
    .where('territory.id', '=', id)
    .executeTakeFirst()
  if (row === undefined) return null
  const named = (other: string | null, name: string | null): PlaceName | null =>
    other === null || name === null ? null : placeName(other, name)
  return {
    ...placeName(row.id, row.name),
    code: row.code,
    kind: row.kind,
    zone: zoneOf(row.zone),
    population: row.population,
    communesCount: row.communes_count,
    region: named(row.region_id, row.region),
    departement: named(row.departement_id, row.departement),
    epci: named(row.epci_id, row.epci),
    seat: named(row.seat_id, row.seat),
  }
}

const zoneOf = (zone: string | null): Zone | null => (zone === 'metro' || zone === 'drom' || zone === 'com' ? zone : null)
