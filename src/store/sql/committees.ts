import type { Kysely, Selectable, Transaction } from 'kysely'
import type { Committees, CommitteeItem, NewOpinion, SealedOpinion } from '#application/ports/committees.ts'
import type { CommitteeRules } from '#domain/committee/committee-rules.ts'
import type { BallotChoice, OpinionKind } from '#domain/committee/item-vote.ts'
import { cents } from '#domain/money/cents.ts'
import type { Database, OpinionRow } from '../schema.ts'
import { appendLog } from './append-log.ts'
import { filesBefore } from './application-queue.ts'
import { keepApplicationEvent } from './keep-application-event.ts'
import { keepable, keepableJson } from './keepable-json.ts'
import { instantText } from './schemes.ts'

/** Committees and what they say of files, held in SQL. */
export const committeesOf = (db: Kysely<Database>): Committees => ({
  all: async () =>
    (await db.selectFrom('committee').selectAll().orderBy('id').execute()).map(({ id, authority_id, rules }) => ({
      id,
      authorityId: authority_id,
      rules: rules as CommitteeRules,
    })),
  keep: async ({ id, authorityId, rules }) => {
    const values = { authority_id: authorityId, rules: keepableJson(rules) }
    await db
      .insertInto('committee')
      .values({ id, ...values })
      .onConflict((conflict) => conflict.column('id').doUpdateSet(values))
      .execute()
  },
  files: (committeeId, personId) => filesBefore(db, committeeId, personId),
  item: (committeeId, applicationId, on) => itemOf(db, committeeId, applicationId, on),
  note: async (applicationId, personId, words) => {
    await db
      .insertInto('reader_note')
      .values({ application_id: applicationId, person_id: personId, words: keepable(words) })
      .onConflict((conflict) => conflict.columns(['application_id', 'person_id']).doUpdateSet({ words: keepable(words) }))
      .execute()
  },
  vote: async (applicationId, personId, choice) => {
    await db
      .insertInto('ballot')
      .values({ application_id: applicationId, person_id: personId, choice })
      .onConflict((conflict) => conflict.columns(['application_id', 'person_id']).doUpdateSet({ choice }))
      .execute()
  },
  recuse: (applicationId, personId, reason, at) =>
    db.transaction().execute(async (transaction) => {
      const { number, round_id } = await transaction
        .selectFrom('application')
        .select(['number', 'round_id'])
        .where('id', '=', applicationId)
        .executeTakeFirstOrThrow()
      await transaction
        .insertInto('application_person')
        .values({ application_id: applicationId, person_id: personId, tie: 'recused', reason: keepable(reason), made_by: personId })
        .onConflict((conflict) => conflict.columns(['application_id', 'person_id', 'tie']).doNothing())
        .execute()
      for (const table of ['reader_note', 'ballot'] as const)
        await transaction.deleteFrom(table).where('application_id', '=', applicationId).where('person_id', '=', personId).execute()
      await appendLog(transaction, {
        act: 'file-moved',
        at,
        facts: { round: round_id },
        hidden: { file: { number }, person: personId, move: { kind: 'recuse', reason } },
      })
    }),
  seal: (opinion, fingerprint) => db.transaction().execute((transaction) => sealOpinion(transaction, opinion, fingerprint)),
  opinion: async (applicationId) => {
    const row = await db.selectFrom('opinion').selectAll().where('application_id', '=', applicationId).executeTakeFirst()
    return row === undefined ? null : opinionOf(row)
  },
})

/** A member who sets themselves aside is counted among the seated, and says nothing. */
async function itemOf(db: Kysely<Database>, committeeId: string, applicationId: string, on: string): Promise<CommitteeItem> {
  const seated = await db
    .selectFrom('role_given')
    .select('person_id')
    .distinct()
    .where('body_id', '=', committeeId)
    .where('role', 'in', ['expert', 'state-officer'])
    .where('withdrawn_at', 'is', null)
    .where('from_on', '<=', on)
    .where((where) => where.or([where('until_on', 'is', null), where('until_on', '>=', on)]))
    .execute()
  const aside = await db
    .selectFrom('application_person')
    .select('person_id')
    .distinct()
    .where('application_id', '=', applicationId)
    .where('tie', 'in', ['recused', 'applicant', 'co-applicant'])
    .execute()
  const out = new Set(aside.map(({ person_id }) => person_id))
  const able = seated.map(({ person_id }) => person_id).filter((person) => !out.has(person))
  const notes = await db.selectFrom('reader_note').selectAll().where('application_id', '=', applicationId).orderBy('made_at').execute()
  const ballots = await db.selectFrom('ballot').selectAll().where('application_id', '=', applicationId).orderBy('person_id').execute()
  return {
    members: { seated: seated.length, recused: seated.length - able.length },
    notes: notes
      .filter(({ person_id }) => able.includes(person_id))
      .map(({ person_id, words, made_at }) => ({ personId: person_id, words, madeAt: made_at.toISOString() })),
    ballots: ballots
      .filter(({ person_id }) => able.includes(person_id))
      .map(({ person_id, choice }) => ({ personId: person_id, choice: choice as BallotChoice })),
  }
}

async function sealOpinion(
  transaction: Transaction<Database>,
  { applicationId, committeeId, kind, amount, reason, vote, sealedAt, by }: NewOpinion,
  fingerprint: (sealed: object) => string,
): Promise<boolean> {
  const moved = await transaction
    .updateTable('application')
    .set({ state: 'opined' })
    .where('id', '=', applicationId)
    .where('state', '=', 'in-committee')
    .returning(['number', 'round_id'])
    .executeTakeFirst()
  if (moved === undefined) return false
  const sealed = { number: moved.number, committee: committeeId, kind, amount_cents: amount, reason, vote, sealed_at: sealedAt }
  const seal = fingerprint(sealed)
  await transaction
    .insertInto('opinion')
    .values({
      application_id: applicationId,
      committee_id: committeeId,
      kind,
      amount_cents: amount,
      reason: keepable(reason),
      vote: keepableJson(vote),
      fingerprint: seal,
      sealed_by: by.personId,
      sealed_at: sealedAt,
    })
    .execute()
  await keepApplicationEvent(transaction, { id: applicationId, kind: 'seal-opinion', state: 'opined', detail: { fingerprint: seal }, by })
  await appendLog(transaction, {
    act: 'opinion-sealed',
    at: sealedAt,
    facts: { round: moved.round_id, committee: committeeId },
    hidden: { file: { number: moved.number }, opinion: { kind, amount_cents: amount, fingerprint: seal } },
  })
  return true
}

const opinionOf = (row: Selectable<OpinionRow>): SealedOpinion => ({
  committeeId: row.committee_id,
  kind: row.kind as OpinionKind,
  amount: row.amount_cents === null ? null : cents(row.amount_cents),
  reason: row.reason,
  vote: row.vote as SealedOpinion['vote'],
  fingerprint: row.fingerprint,
  sealedAt: instantText(row.sealed_at),
})
