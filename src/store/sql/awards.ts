import { sql, type Kysely } from 'kysely'
import type { AwardFilter, Awards } from '#application/ports/awards.ts'
import type { Database } from '../schema.ts'
import { knownAwards } from './known-awards.ts'

const ACCENTED = 'àáâäãåçèéêëìíîïñòóôöõùúûüýÿ'
const PLAIN = 'aaaaaaceeeeiiiinooooouuuuyy'

export const awards = (db: Kysely<Database>): Awards => ({
  find: async (filter, from, limit) => {
    const query = narrowed(db, filter)
      .selectAll('award')
      .orderBy(sql`coalesce(award."decidedOn", award.year::text, '') desc`)
      .orderBy('award.grantor')
      .orderBy('award.id')
    return limit === null ? query.execute() : query.limit(limit).offset(from).execute()
  },
  amounts: async (filter) =>
    narrowed(db, filter)
      .select(['award.origin', 'award.moment', 'award.includesCnc', 'award.confidence'])
      .select(sql<(number | null)[]>`array_agg(award."amountCents" order by award.id)`.as('amounts'))
      .groupBy(['award.origin', 'award.moment', 'award.includesCnc', 'award.confidence'])
      .orderBy('award.origin', 'desc')
      .orderBy('award.moment')
      .orderBy('award.includesCnc')
      .orderBy('award.confidence')
      .execute(),
  byLevel: async (region) =>
    db
      .selectFrom(knownAwards(db).as('award'))
      .leftJoin('territory', 'territory.id', 'award.territoryId')
      .where(sql<boolean>`coalesce(award.review, '') <> 'waiting'`)
      .$if(region !== null, (query) =>
        query.where((row) => row.or([row('territory.id', '=', region), row('territory.region_id', '=', region)])),
      )
      .select(['territory.level', 'award.origin', 'award.moment', 'award.includesCnc'])
      .select([
        sql<number>`count(distinct award.grantor)`.as('grantorsCount'),
        sql<number | null>`min(award.year)`.as('firstYear'),
        sql<number | null>`max(award.year)`.as('lastYear'),
        sql<(number | null)[]>`array_agg(award."amountCents" order by award.id)`.as('amounts'),
      ])
      .groupBy(['territory.level', 'award.origin', 'award.moment', 'award.includesCnc'])
      .orderBy(sql`array_position(array['region', 'departement', 'epci', 'commune'], territory.level::text)`)
      .orderBy('award.origin', 'desc')
      .orderBy('award.moment')
      .orderBy('award.includesCnc')
      .execute(),
  countWaiting: async (filter) => {
    const row = await narrowed(db, { ...filter, state: 'waiting' })
      .select(sql<number>`count(*)`.as('count'))
      .executeTakeFirstOrThrow()
    return row.count
  },
  choices: async () => {
    const all = db.selectFrom(knownAwards(db).as('award'))
    const [territories, grantors, years, stages, domains] = await Promise.all([
      all.select(['territoryId', 'territoryName']).distinct().where('territoryId', 'is not', null).orderBy('territoryName').execute(),
      all.select('grantor').distinct().orderBy('grantor').execute(),
      all.select('year').distinct().where('year', 'is not', null).orderBy('year', 'desc').execute(),
      all.select('stage').distinct().where('stage', 'is not', null).orderBy('stage').execute(),
      all.select('domain').distinct().where('domain', 'is not', null).orderBy('domain').execute(),
    ])
    return {
      territories: territories.flatMap(({ territoryId, territoryName }) =>
        territoryId === null ? [] : [{ value: territoryId, label: territoryName ?? territoryId }],
      ),
      grantors: grantors.map(({ grantor }) => grantor),
      years: years.flatMap(({ year }) => year ?? []),
      stages: stages.flatMap(({ stage }) => stage ?? []),
      domains: domains.flatMap(({ domain }) => domain ?? []),
    }
  },
})

function narrowed(db: Kysely<Database>, filter: AwardFilter) {
  const folded = sql<string>`translate(lower(concat_ws(' ', award.grantor, award.beneficiary, award.purpose, award.director)), ${ACCENTED}, ${PLAIN})`
  return db
    .selectFrom(knownAwards(db).as('award'))
    .where((award) => (filter.state === 'waiting' ? award('review', '=', 'waiting') : award(sql`coalesce(review, '')`, '<>', 'waiting')))
    .$if(filter.territory !== null, (query) => query.where('award.territoryId', '=', filter.territory))
    .$if(filter.grantor !== null, (query) => query.where('award.grantor', '=', filter.grantor ?? ''))
    .$if(filter.year !== null, (query) => query.where('award.year', '=', filter.year))
    .$if(filter.stage !== null, (query) => query.where('award.stage', '=', filter.stage))
    .$if(filter.domain !== null, (query) => query.where('award.domain', '=', filter.domain))
    .$if(filter.words.length > 0, (query) =>
      query.where((award) => award.and(filter.words.map((word) => award(folded, 'like', `%${word}%`)))),
    )
}
