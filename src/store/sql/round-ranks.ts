import { sql, type Kysely } from 'kysely'
import type { CommitteeMeetings, RecommendedFile } from '#application/ports/committee-meetings.ts'
import type { ApplicationContent } from '#domain/grant/application.ts'
import type { ApplicationState } from '#domain/grant/application-life.ts'
import { cents } from '#domain/money/cents.ts'
import type { Database } from '../schema.ts'

type Ranks = Pick<CommitteeMeetings, 'recommended' | 'rank'>

/** The order in which committees place the files that they recommend, held in SQL. */
export const roundRanksOf = (db: Kysely<Database>): Ranks => ({
  recommended: async (roundId, personId) => {
    const kept = await db
      .selectFrom('application_person')
      .innerJoin('application', 'application.id', 'application_person.application_id')
      .select('tie')
      .where('round_id', '=', roundId)
      .where('number', 'is not', null)
      .where('person_id', '=', personId)
      .where('tie', 'in', ['applicant', 'co-applicant', 'recused'])
      .executeTakeFirst()
    if (kept !== undefined) return null
    const rows = await db
      .selectFrom('application')
      .innerJoin('opinion', 'opinion.application_id', 'application.id')
      .leftJoin('round_rank', (join) =>
        join.onRef('round_rank.application_id', '=', 'application.id').onRef('round_rank.round_id', '=', 'application.round_id'),
      )
      .leftJoin('deliberation_item', (join) =>
        join
          .onRef('deliberation_item.application_id', '=', 'application.id')
          .on(({ exists, selectFrom }) =>
            exists(
              selectFrom('deliberation')
                .select('deliberation.id')
                .whereRef('deliberation.id', '=', 'deliberation_item.deliberation_id')
                .where('deliberation.state', '=', 'prepared'),
            ),
          ),
      )
      .select(['application.id', 'number', 'content', 'application.state', 'amount_cents', 'place', 'deliberation_id'])
      .where('application.round_id', '=', roundId)
      .where('opinion.kind', '=', 'recommended')
      .orderBy(sql`place nulls last`)
      .orderBy('number')
      .execute()
    return rows.map(({ id, number, content, state, amount_cents, place, deliberation_id }): RecommendedFile => {
      const { title, applicant } = content as ApplicationContent
      return {
        id,
        number: number ?? '',
        title,
        applicant: applicant.name,
        state: state as ApplicationState,
        amount: amount_cents === null ? null : cents(amount_cents),
        place,
        isBeforeAssembly: deliberation_id !== null,
      }
    })
  },
  rank: (roundId, applicationIds, by) =>
    db.transaction().execute(async (transaction) => {
      // Two who place files of one round at once wait for each other: the last order is whole.
      await transaction.selectFrom('round').select('id').where('id', '=', roundId).forUpdate().executeTakeFirst()
      await transaction.deleteFrom('round_rank').where('round_id', '=', roundId).execute()
      if (applicationIds.length === 0) return
      await transaction
        .insertInto('round_rank')
        .values(applicationIds.map((id, at) => ({ round_id: roundId, application_id: id, place: at + 1, made_by: by })))
        .execute()
    }),
})
