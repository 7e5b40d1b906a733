import { sql, type Kysely } from 'kysely'
import type { Baseline, KeptReading } from '#application/ports/baseline.ts'
import { BASELINE_STATES, type BaselineState } from '#domain/baseline/baseline-rule.ts'
import type { BaselineDecision } from '#domain/baseline/baseline-standing.ts'
import type { BaselinePassage } from '#domain/baseline/baseline-reading.ts'
import type { BaselineDecisionRow, BaselineReadingRow, Database } from '../schema.ts'
import { appendLog, nowText } from './append-log.ts'
import { baselineContestsOf } from './baseline-contests.ts'
import { insertRows } from './insert-rows.ts'
import { keepAct } from './keep-act.ts'
import { keepable, keepableJson } from './keepable-json.ts'
import { raiseVersion } from './raise-version.ts'

/** Where texts stand against the common base, held in SQL. */
export const baselineOf = (db: Kysely<Database>): Baseline => ({
  ...baselineContestsOf(db),
  unread: async (rulesFingerprint) =>
    (
      await db
        .selectFrom('text_version')
        .select('id')
        .where('state', '=', 'published')
        .where(({ not, exists, selectFrom }) =>
          not(
            exists(
              selectFrom('baseline_reading')
                .select('request_id')
                .whereRef('version_id', '=', 'text_version.id')
                .where('rules_fingerprint', '=', rulesFingerprint),
            ),
          ),
        )
        .orderBy('id')
        .execute()
    ).map(({ id }) => id),
  keep: (versionId, rulesFingerprint, readings) =>
    db.transaction().execute(async (transaction) => {
      // Two processes that start together read alike: the second waits, and writes the same again.
      await transaction.selectFrom('text_version').select('id').where('id', '=', versionId).forUpdate().execute()
      await transaction.deleteFrom('baseline_reading').where('version_id', '=', versionId).execute()
      const rows = readings.map(({ request, state, passages, setAside, searched }) => ({
        version_id: versionId,
        request_id: request,
        rules_fingerprint: rulesFingerprint,
        state,
        passages: { passages, setAside },
        searched: { divisions: searched.divisions },
      }))
      await insertRows(transaction, 'baseline_reading', rows)
      await raiseVersion(transaction)
    }),
  proposed: async () => {
    const { rows } = await sql<{ version_id: number; states: Record<string, string> }>`
      select version_id, json_object_agg(request_id, baseline_reading.state) as states
      from baseline_reading join text_version on text_version.id = version_id and text_version.state = 'published'
      group by version_id`.execute(db)
    return rows.map(({ version_id, states }) => ({
      versionId: version_id,
      states: Object.fromEntries(Object.entries(states).map(([request, state]) => [request, stateOf(state)])),
    }))
  },
  readings: async (versionId) =>
    (await db.selectFrom('baseline_reading').selectAll().where('version_id', '=', versionId).execute()).map(readingOf),
  readingsOf: async (request) =>
    (
      await db
        .selectFrom('baseline_reading')
        .innerJoin('text_version', 'text_version.id', 'version_id')
        .selectAll('baseline_reading')
        .where('request_id', '=', request)
        .where('text_version.state', '=', 'published')
        .execute()
    ).map(readingOf),
  held: async () =>
    (
      await db
        .selectFrom('baseline_decision')
        .distinctOn(['text_id', 'request_id'])
        .select(['text_id', 'request_id', 'version_id', 'state', 'decided_by', 'decided_at'])
        .orderBy('text_id')
        .orderBy('request_id')
        .orderBy('id', 'desc')
        .execute()
    ).map((row) => ({
      textId: row.text_id,
      request: row.request_id,
      versionId: row.version_id,
      state: stateOf(row.state),
      by: row.decided_by,
      at: row.decided_at.toISOString(),
    })),
  decisions: async (textId) =>
    (await db.selectFrom('baseline_decision').selectAll().where('text_id', '=', textId).orderBy('id').execute()).map((row) => ({
      request: row.request_id,
      ...decisionOf(row),
    })),
  heldOf: async (request) =>
    (
      await db
        .selectFrom('baseline_decision')
        .distinctOn('text_id')
        .selectAll()
        .where('request_id', '=', request)
        .orderBy('text_id')
        .orderBy('id', 'desc')
        .execute()
    ).map((row) => ({ textId: row.text_id, ...decisionOf(row) })),
  decide: ({ textId, request, after, decision: { versionId, state, passages, reason, by } }) =>
    db.transaction().execute(async (transaction) => {
      // Held until the transaction ends, so that two persons do not decide at once.
      const text = await transaction.selectFrom('pact_text').select('id').where('id', '=', textId).forUpdate().executeTakeFirst()
      if (text === undefined) return 'unknown-text'
      const known = await transaction
        .selectFrom('baseline_decision')
        .select('id')
        .where('text_id', '=', textId)
        .where('request_id', '=', request)
        .execute()
      if (known.length !== after) return 'changed-meanwhile'
      await transaction
        .insertInto('baseline_decision')
        .values({
          text_id: textId,
          version_id: versionId,
          request_id: request,
          state,
          passages: keepableJson(passages),
          reason: keepable(reason),
          decided_by: by,
        })
        .execute()
      await keepAct(transaction, { textId, versionId, kind: 'decided', detail: { request, state, reason }, by })
      await appendLog(transaction, { act: 'baseline-decided', at: nowText(), facts: { text: textId, request, state }, hidden: { by } })
      await raiseVersion(transaction)
      return 'kept'
    }),
})

function stateOf(text: string): BaselineState {
  const state = BASELINE_STATES.find((one) => one === text)
  if (state === undefined) throw new Error(`not a state: ${text}`)
  return state
}

const readingOf = (row: Omit<BaselineReadingRow, 'passages' | 'searched'> & { passages: object; searched: object }): KeptReading => {
  const { passages, setAside } = row.passages as { passages: BaselinePassage[]; setAside: BaselinePassage[] }
  const { divisions } = row.searched as { divisions: string[] }
  return { versionId: row.version_id, request: row.request_id, state: stateOf(row.state), passages, setAside, divisions }
}

const decisionOf = (
  row: Omit<BaselineDecisionRow, 'id' | 'passages' | 'decided_at'> & { passages: object; decided_at: Date },
): BaselineDecision => ({
  versionId: row.version_id,
  state: stateOf(row.state),
  passages: row.passages as BaselineDecision['passages'],
  reason: row.reason,
  by: row.decided_by,
  at: row.decided_at.toISOString(),
})
