import { sql, type Kysely } from 'kysely'
import type { Baseline } from '#application/ports/baseline.ts'
import type { Database } from '../schema.ts'
import { keepAct } from './keep-act.ts'
import { keepable } from './keepable-json.ts'
import { raiseVersion } from './raise-version.ts'

/** Contests of one text and request that may wait for a registrar at once. */
const MOST_WAITING = 20

/** What parties object to the states of a text; accepted once an act says so. */
export const baselineContestsOf = (db: Kysely<Database>): Pick<Baseline, 'contests' | 'contest' | 'acceptContest' | 'answerContest'> => ({
  contests: async (textId) =>
    (
      await db
        .selectFrom('baseline_contest')
        .selectAll()
        .select(({ exists, selectFrom }) =>
          exists(
            selectFrom('text_act')
              .select('text_act.id')
              .where('kind', '=', 'contested')
              .whereRef('text_act.text_id', '=', 'baseline_contest.text_id')
              .where(sql<boolean>`(detail->>'contest')::bigint = baseline_contest.id`),
          ).as('is_accepted'),
        )
        .$if(textId !== null, (query) => query.where('baseline_contest.text_id', '=', textId ?? ''))
        .orderBy('id')
        .execute()
    ).map((row) => ({
      id: row.id,
      textId: row.text_id,
      request: row.request_id,
      party: row.party,
      passage: row.passage,
      reason: row.reason,
      at: row.made_at.toISOString(),
      isAccepted: Boolean(row.is_accepted),
      answer:
        row.answer === null || row.answered_by === null || row.answered_at === null
          ? null
          : { words: row.answer, by: row.answered_by, at: row.answered_at.toISOString() },
    })),
  contest: ({ textId, request, party, passage, reason }) =>
    db.transaction().execute(async (transaction) => {
      const text = await transaction.selectFrom('pact_text').select('id').where('id', '=', textId).forUpdate().executeTakeFirst()
      if (text === undefined) return 'unknown-text'
      const waiting = await transaction
        .selectFrom('baseline_contest')
        .select('id')
        .where('text_id', '=', textId)
        .where('request_id', '=', request)
        .where('answer', 'is', null)
        .execute()
      if (waiting.length >= MOST_WAITING) return 'too-many'
      await transaction
        .insertInto('baseline_contest')
        .values({
          text_id: textId,
          request_id: request,
          party: keepable(party),
          passage: keepable(passage),
          reason: keepable(reason),
          answer: null,
          answered_by: null,
          answered_at: null,
        })
        .execute()
      return 'kept'
    }),
  acceptContest: (id, by) =>
    db.transaction().execute(async (transaction) => {
      const contest = await transaction.selectFrom('baseline_contest').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
      if (contest === undefined) return 'unknown-contest'
      const acts = await transaction
        .selectFrom('text_act')
        .select('detail')
        .where('text_id', '=', contest.text_id)
        .where('kind', '=', 'contested')
        .execute()
      if (acts.some(({ detail }) => (detail as { contest?: number }).contest === id)) return 'kept'
      const { text_id: textId, request_id: request, party } = contest
      await keepAct(transaction, { textId, versionId: null, kind: 'contested', detail: { contest: id, request, party }, by })
      await raiseVersion(transaction)
      return 'kept'
    }),
  answerContest: (id, words, by) =>
    db.transaction().execute(async (transaction) => {
      const contest = await transaction
        .updateTable('baseline_contest')
        .set({ answer: keepable(words), answered_by: by, answered_at: sql`now()` })
        .where('id', '=', id)
        .where('answer', 'is', null)
        .returning(['text_id', 'request_id'])
        .executeTakeFirst()
      if (contest === undefined) return 'unknown-contest'
      const { text_id: textId, request_id: request } = contest
      await keepAct(transaction, { textId, versionId: null, kind: 'answered', detail: { contest: id, request }, by })
      await raiseVersion(transaction)
      return 'kept'
    }),
})
