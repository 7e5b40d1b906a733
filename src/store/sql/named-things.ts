import { sql, type Kysely } from 'kysely'
import type { KnownAid, NamedQpv, PlaceName, Territories } from '#application/ports/territories.ts'
import { partsOfTerritoryId, type TerritoryId } from '#domain/territory/territory-id.ts'
import type { Database } from '../schema.ts'
import { placeName } from './place-name.ts'

type NamedThings = Pick<Territories, 'cinemas' | 'festivals' | 'qpv' | 'organisations' | 'aids'>

/** What stands in a territory and has a name: read from the data pack and from the facts. */
export const namedThings = (db: Kysely<Database>): NamedThings => ({
  cinemas: async (id, { offset, limit }) => {
    const within = db.selectFrom('cinema').innerJoin('territory as place', 'place.id', 'cinema.commune_id').where(isIn(id))
    const rows = await within
      .selectAll('cinema')
      .select(['place.id as place_id', 'place.name as place'])
      .orderBy(sql`screens desc nulls last`)
      .orderBy('cinema.name')
      .orderBy('cinema.id')
      .offset(offset)
      .limit(limit)
      .execute()
    return {
      isLoaded: await isLoaded(db, 'cinemas'),
      count: await countOf(within.clearSelect().select(counted())),
      rows: rows.map((row) => ({
        name: row.name,
        commune: placeName(row.place_id, row.place),
        screens: row.screens,
        seats: row.seats,
        admissions2024: row.admissions_2024,
        artEtEssai: row.art_et_essai,
        artEtEssaiClass: row.art_et_essai_class,
        labels: row.labels,
        isItinerant: row.is_itinerant,
      })),
    }
  },
  festivals: async (id, { offset, limit }) => {
    const within = db.selectFrom('festival').innerJoin('territory as place', 'place.id', 'festival.commune_id').where(isIn(id))
    const rows = await within
      .selectAll('festival')
      .select(['place.id as place_id', 'place.name as place'])
      .orderBy('festival.name')
      .orderBy('festival.id')
      .offset(offset)
      .limit(limit)
      .execute()
    return {
      isLoaded: await isLoaded(db, 'festivals'),
      count: await countOf(within.clearSelect().select(counted())),
      rows: rows.map(({ name, place_id, place, forms, season, founded, website }) => ({
        name,
        commune: placeName(place_id, place),
        forms,
        season,
        founded,
        website,
      })),
    }
  },
  qpv: async (id, { offset, limit }) => {
    const within = db
      .selectFrom('qpv')
      .where('qpv.code', 'in', (inner) =>
        inner.selectFrom('qpv_commune').innerJoin('territory as place', 'place.id', 'commune_id').select('qpv_code').where(isIn(id)),
      )
    const rows = await within.select(['code', 'name']).orderBy('name').orderBy('code').offset(offset).limit(limit).execute()
    const communes = await communesOf(
      db,
      rows.map(({ code }) => code),
    )
    return {
      isLoaded: await isLoaded(db, 'qpv'),
      count: await countOf(within.clearSelect().select(counted())),
      rows: rows.map(({ code, name }): NamedQpv => ({ code, name, communes: communes.get(code) ?? [] })),
    }
  },
  organisations: async (id) => {
    const rows = await db.selectFrom('organisation').selectAll().where('territory_id', '=', id).orderBy('name').execute()
    return rows.map(({ name, roles, source_url, read_on }) => ({ name, roles, sourceUrl: source_url, readOn: read_on }))
  },
  aids: async (id, { offset, limit }) => {
    const [awards, grants] = await Promise.all([awardsOf(db, id), grantsOf(db, id)])
    const all = [...awards, ...grants].toSorted((a, b) => dayOf(b).localeCompare(dayOf(a)) || a.work.localeCompare(b.work))
    return { count: all.length, rows: all.slice(offset, offset + limit) }
  },
})

const dayOf = (aid: KnownAid): string => aid.decidedOn ?? String(aid.year ?? '')

/** Whether the commune called `place` lies in that territory, or is it. */
function isIn(id: TerritoryId) {
  const level = partsOfTerritoryId(id)?.level
  if (level === 'nation') return sql<boolean>`true`
  if (level === 'commune') return sql<boolean>`place.id = ${id}`
  return level === 'region'
    ? sql<boolean>`place.region_id = ${id}`
    : level === 'departement'
      ? sql<boolean>`place.departement_id = ${id}`
      : sql<boolean>`place.epci_id = ${id}`
}

const counted = () => sql<number>`count(*)::int`.as('count')
const countOf = async (asked: { readonly executeTakeFirstOrThrow: () => Promise<{ count: number }> }): Promise<number> =>
  (await asked.executeTakeFirstOrThrow()).count

const isLoaded = async (db: Kysely<Database>, part: string): Promise<boolean> =>
  (await db.selectFrom('load_record').select('part').where('part', '=', part).executeTakeFirst()) !== undefined

async function communesOf(db: Kysely<Database>, codes: readonly string[]): Promise<Map<string, PlaceName[]>> {
  if (codes.length === 0) return new Map()
  const rows = await db
    .selectFrom('qpv_commune')
    .innerJoin('territory', 'territory.id', 'commune_id')
    .select(['qpv_code', 'territory.id', 'territory.name'])
    .where('qpv_code', 'in', [...codes])
    .orderBy('territory.id')
    .execute()
  const found = new Map<string, PlaceName[]>()
  for (const row of rows) found.set(row.qpv_code, [...(found.get(row.qpv_code) ?? []), placeName(row.id, row.name)])
  return found
}

async function awardsOf(db: Kysely<Database>, id: TerritoryId): Promise<KnownAid[]> {
  const rows = await db.selectFrom('fund_award').selectAll().where('territory_id', '=', id).execute()
  return rows.map((row) => ({
    work: row.work,
    grantor: row.grantor,
    beneficiary: row.producer ?? row.director,
    decidedOn: row.decided_on,
    year: row.decided_on === null ? null : Number(row.decided_on.slice(0, 4)),
    amountCents: row.amount_cents,
    moment: row.moment,
    includesCnc: row.includes_cnc,
    sourceTitle: row.grantor,
    sourceUrl: row.source_url,
    readOn: row.read_on,
  }))
}

async function grantsOf(db: Kysely<Database>, id: TerritoryId): Promise<KnownAid[]> {
  const rows = await db
    .selectFrom('grant_line as line')
    .innerJoin('grant_file as file', 'file.fingerprint', 'line.file_fingerprint')
    .selectAll('line')
    .select(['file.name as file_name', 'file.source_title', 'file.source_url'])
    .where('line.territory_id', '=', id)
    .where('file.is_current', '=', true)
    .where('line.cinema_confidence', 'in', ['certain', 'probable'])
    .where(sql<boolean>`line.review is distinct from 'refused'`)
    .execute()
  return rows.map((row) => ({
    work: row.purpose ?? row.reference ?? '',
    grantor: row.grantor,
    beneficiary: row.beneficiary,
    decidedOn: row.decided_on,
    year: row.year,
    amountCents: row.amount_cents,
    moment: row.moment,
    includesCnc: 'unknown',
    sourceTitle: row.source_title ?? row.file_name,
    sourceUrl: row.source_url,
    readOn: null,
  }))
}
