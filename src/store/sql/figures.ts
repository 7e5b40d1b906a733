import { sql, type Kysely, type Selectable, type SelectQueryBuilder } from 'kysely'
import type { Figure, Figures } from '#application/ports/figures.ts'
import { cents } from '#domain/money/cents.ts'
import { MOMENTS } from '#domain/source/moment.ts'
import { NATION, partsOfTerritoryId } from '#domain/territory/territory-id.ts'
import type { Database, FigureRow } from '../schema.ts'

const INCLUDES: readonly Figure['includesCnc'][] = ['yes', 'no', 'unknown', 'not-applicable']
const PRECISIONS: readonly Figure['precision'][] = ['exact', 'about', 'computed']

type NamedRow = Selectable<FigureRow> & { territory_name: string }
type FigureQuery = SelectQueryBuilder<Database, 'figure' | 'territory', NamedRow>

/** The figures that the facts hold, each with its source. */
export function figuresOf(db: Kysely<Database>): Figures {
  const query = (): FigureQuery =>
    db
      .selectFrom('figure')
      .innerJoin('territory', 'territory.id', 'figure.territory_id')
      .selectAll('figure')
      .select('territory.name as territory_name')
  return {
    ofTerritory: (id) => read(query().where('figure.territory_id', '=', id)),
    ofConvention: (id) => read(query().where('convention_id', '=', id)),
    countByConvention: async () => {
      const rows = await db
        .selectFrom('figure')
        .where('convention_id', 'is not', null)
        .groupBy('convention_id')
        .select(['convention_id', sql<number>`count(*)`.as('figures')])
        .execute()
      return new Map(rows.map((row) => [row.convention_id ?? '', row.figures]))
    },
    ofNationAndRegions: () =>
      read(query().where((is) => is.or([is('figure.territory_id', '=', NATION), is('territory.level', '=', 'region')]))),
  }
}

async function read(query: FigureQuery): Promise<Figure[]> {
  const rows = await query
    .orderBy('territory.name')
    .orderBy(sql`year_from nulls last`)
    .orderBy(sql`year_to nulls last`)
    .orderBy('subject')
    .orderBy('figure.id')
    .execute()
  return rows.map(figureOf)
}

/** A row as a figure; a word that the schema's checks do not let in would be a bug. */
function figureOf(row: NamedRow): Figure {
  const territory = partsOfTerritoryId(row.territory_id)
  if (territory === undefined) throw new Error(`not a territory: ${row.territory_id}`)
  return {
    id: row.id,
    territoryId: territory.id,
    territoryName: row.territory_name,
    conventionId: row.convention_id,
    subject: row.subject,
    label: row.label,
    yearFrom: row.year_from,
    yearTo: row.year_to,
    value: row.value,
    amount: row.amount_cents === null ? null : cents(row.amount_cents),
    unit: row.unit,
    funder: row.funder,
    includesCnc: INCLUDES.find((word) => word === row.includes_cnc) ?? 'unknown',
    perimeter: row.perimeter,
    moment: MOMENTS.find((moment) => moment === row.moment) ?? null,
    precision: PRECISIONS.find((precision) => precision === row.precision) ?? 'about',
    disagreesWith: row.disagrees_with,
    source: { title: row.source_title, addresses: row.source_urls, readOn: row.read_on, publishedOn: row.published_on },
    sourceKind: row.source_kind,
  }
}
