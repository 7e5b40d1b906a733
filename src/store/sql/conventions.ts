import type { Kysely } from 'kysely'
import type { ConventionEvent, Conventions, KnownConvention, Signatory } from '#application/ports/conventions.ts'
import { partsOfTerritoryId, type TerritoryId } from '#domain/territory/territory-id.ts'
import type { ConventionEventRow, ConventionRow, ConventionSignatoryRow, Database } from '../schema.ts'

const SIGNATORIES: readonly Signatory['kind'][] = ['state', 'cnc', 'region', 'departement', 'metropole', 'epci', 'commune']
const EVENTS: readonly ConventionEvent['kind'][] = ['vote', 'signature', 'letter', 'financial-application', 'extension', 'announcement']

/** « Île-de-France » stands between H and K, whatever the database's own order. */
const FRENCH = new Intl.Collator('fr')

/** The conventions that the facts hold. */
export function conventionsOf(db: Kysely<Database>): Conventions {
  return {
    all: () => read(db, null),
    find: async (id) => (await read(db, id))[0] ?? null,
    regions: async () => {
      const rows = await db
        .selectFrom('territory')
        .select(['id', 'name', 'zone'])
        .where('level', '=', 'region')
        .where('zone', 'in', ['metro', 'drom'])
        .execute()
      return rows
        .map(({ id, name, zone }) => ({ id: territoryOf(id), name, isOverseas: zone !== 'metro' }))
        .toSorted((a, b) => Number(a.isOverseas) - Number(b.isOverseas) || FRENCH.compare(a.name, b.name))
    },
  }
}

async function read(db: Kysely<Database>, id: string | null): Promise<KnownConvention[]> {
  const rows = await db
    .selectFrom('convention')
    .innerJoin('territory', 'territory.id', 'territory_id')
    .selectAll('convention')
    .select('territory.name as territory_name')
    .$if(id !== null, (query) => query.where('convention.id', '=', id ?? ''))
    .orderBy('generation', 'desc')
    .orderBy('convention.id')
    .execute()
  const ids = rows.map((row) => row.id)
  if (ids.length === 0) return []
  const signatories = await db
    .selectFrom('convention_signatory')
    .selectAll()
    .where('convention_id', 'in', ids)
    .orderBy('position')
    .execute()
  const events = await db.selectFrom('convention_event').selectAll().where('convention_id', 'in', ids).orderBy('position').execute()
  const ordered = rows.toSorted((a, b) => FRENCH.compare(a.territory_name, b.territory_name))
  return ordered.map((row) => conventionOf(row, signatories.filter(isOf(row.id)), events.filter(isOf(row.id))))
}

const isOf =
  (id: string) =>
  (row: { convention_id: string }): boolean =>
    row.convention_id === id

function conventionOf(
  row: ConventionRow & { territory_name: string },
  signatories: readonly ConventionSignatoryRow[],
  events: readonly ConventionEventRow[],
): KnownConvention {
  return {
    id: row.id,
    territoryId: territoryOf(row.territory_id),
    territoryName: row.territory_name,
    title: row.title,
    generation: row.generation,
    startsOn: row.starts_on,
    endsOn: row.ends_on,
    note: row.note,
    signatories: signatories.map((one) => ({
      name: one.name,
      kind: SIGNATORIES.find((kind) => kind === one.kind) ?? 'other',
      territoryId: one.territory_id === null ? null : territoryOf(one.territory_id),
      attested: one.attested === 'present' ? 'present' : 'read',
      source: sourceOf(one),
    })),
    events: events.map((one) => ({
      kind: EVENTS.find((kind) => kind === one.kind) ?? 'other',
      onText: one.on_text,
      label: one.label,
      source: sourceOf(one),
    })),
  }
}

const sourceOf = (row: { source_title: string; source_urls: string[]; read_on: string | null }): Signatory['source'] => ({
  title: row.source_title,
  addresses: row.source_urls,
  readOn: row.read_on,
  publishedOn: null,
})

/** A row's territory; one that no code can have is a bug of whoever wrote the row. */
function territoryOf(text: string): TerritoryId {
  const parts = partsOfTerritoryId(text)
  if (parts === undefined) throw new Error(`not a territory: ${text}`)
  return parts.id
}
