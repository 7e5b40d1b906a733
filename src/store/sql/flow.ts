import { sql, type Kysely } from 'kysely'
import type { Flow, FlowRemark, PastRounds } from '#application/ports/flow.ts'
import { bodyOf, type PastRound, type SentFile } from '#domain/flow/past-round.ts'
import { FLOW_OPTIONS } from '#domain/flow/flow-option.ts'
import type { Applicant } from '#domain/grant/application.ts'
import type { ApplicationState } from '#domain/grant/application-life.ts'
import { ROLES } from '#domain/person/role.ts'
import type { WorkFormat } from '#domain/scheme/supported-work.ts'
import { RURAL_CLASSES } from '#domain/territory/rural-class.ts'
import type { Day } from '#domain/time/day.ts'
import type { Instant } from '#domain/time/instant.ts'
import type { Database } from '../schema.ts'
import { keepable } from './keepable-json.ts'
import { instantText } from './schemes.ts'

/** What comes in the rounds of schemes and what is said of it, held in SQL. */
export const flowOf = (db: Kysely<Database>): Flow => ({
  pastRounds: (schemeId, personId, at) => pastRounds(db, schemeId, personId, at),
  remarks: (schemeId) => remarksOn(db, schemeId),
  say: ({ schemeId, option, answersId, words, author, at }) =>
    db.transaction().execute(async (transaction) => {
      const answered =
        answersId === null
          ? null
          : await transaction
              .selectFrom('flow_remark')
              .select('option')
              .where('id', '=', answersId)
              .where('scheme_id', '=', schemeId)
              .where('answers_id', 'is', null)
              .where('withdrawn_at', 'is', null)
              .forUpdate()
              .executeTakeFirst()
      if (answered === undefined) return 'nothing-to-answer'
      await transaction
        .insertInto('flow_remark')
        .values({
          scheme_id: schemeId,
          option: answered?.option ?? option,
          answers_id: answersId,
          words: keepable(words),
          author_id: author.id,
          author_name: keepable(author.name),
          author_role: author.role,
          made_at: at,
          withdrawn_at: null,
        })
        .execute()
      return 'said'
    }),
  withdraw: async ({ id, schemeId, authorId, at }) => {
    const withdrawn = await db
      .updateTable('flow_remark')
      .set({ withdrawn_at: at })
      .where('id', '=', id)
      .where('scheme_id', '=', schemeId)
      .where('author_id', '=', authorId)
      .where('withdrawn_at', 'is', null)
      .returning('id')
      .executeTakeFirst()
    return withdrawn !== undefined
  },
})

async function remarksOn(db: Kysely<Database>, schemeId: string): Promise<FlowRemark[]> {
  const rows = await db.selectFrom('flow_remark').selectAll().where('scheme_id', '=', schemeId).orderBy('id').execute()
  return rows.flatMap((row) => {
    const option = FLOW_OPTIONS.find((one) => one === row.option)
    const role = ROLES.find((one) => one === row.author_role)
    if (option === undefined || role === undefined) return []
    return {
      id: row.id,
      option,
      answersId: row.answers_id,
      words: row.withdrawn_at === null ? row.words : null,
      author: { id: row.author_id, name: row.author_name, role },
      madeAt: instantText(row.made_at),
      withdrawnAt: row.withdrawn_at === null ? null : instantText(row.withdrawn_at),
    }
  })
}

const UNDECIDED: readonly ApplicationState[] = ['submitted', 'incomplete', 'complete', 'eligible', 'ineligible', 'in-committee', 'opined']

async function pastRounds(db: Kysely<Database>, schemeId: string, personId: string, at: Instant): Promise<PastRounds> {
  const rows = await db
    .selectFrom('application')
    .innerJoin('round', 'round.id', 'application.round_id')
    .leftJoin('territory_profile', (join) =>
      join.on(sql`territory_profile.territory_id`, '=', sql`application.content -> 'applicant' ->> 'territoryId'`),
    )
    .select(['round.id', 'round.label', 'round.closes_at', 'round.committee_on', 'application.state', 'territory_profile.density_class'])
    .select([
      sql<WorkFormat | null>`application.content ->> 'format'`.as('format'),
      sql<boolean | null>`application.content -> 'isFirstWork'`.as('is_first_work'),
      sql<Applicant>`application.content -> 'applicant'`.as('applicant'),
      sql<boolean>`exists (select 1 from application_person where application_id = application.id and person_id = ${personId}
        and tie in ('applicant', 'co-applicant', 'recused'))`.as('is_kept'),
    ])
    .where('round.scheme_id', '=', schemeId)
    .where('round.closes_at', '<=', new Date(at))
    .where('application.number', 'is not', null)
    .orderBy('round.closes_at')
    .orderBy('round.id')
    .orderBy('application.number')
    .execute()
  const kept = new Set(rows.filter(({ is_kept, state }) => is_kept && UNDECIDED.some((one) => one === state)).map(({ id }) => id))
  const rounds = new Map<string, PastRound & { files: SentFile[] }>()
  for (const row of rows) {
    if (kept.has(row.id)) continue
    const round = rounds.get(row.id) ?? {
      id: row.id,
      label: row.label,
      closesAt: instantText(row.closes_at),
      committeeOn: row.committee_on as Day | null,
      files: [],
    }
    rounds.set(row.id, round)
    round.files.push({
      format: row.format,
      isFirstWork: row.is_first_work,
      isRural: row.density_class === null ? null : RURAL_CLASSES.includes(row.density_class),
      applicant: row.applicant.kind,
      body: bodyOf(row.applicant),
    })
  }
  return { rounds: [...rounds.values()], isOneKept: kept.size > 0, areDrawn: false }
}
