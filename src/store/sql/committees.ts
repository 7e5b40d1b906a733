import type { Kysely, Selectable, Transaction } from 'kysely'
import type { Committee, Committees, NewOpinion, SealedOpinion } from '#application/ports/committees.ts'
import type { CommitteeRules } from '#domain/committee/committee-rules.ts'
import { itemStanding } from '#domain/committee/item-records.ts'
import type { OpinionKind } from '#domain/committee/item-vote.ts'
import type { ApplicationState } from '#domain/grant/application-life.ts'
import { cents } from '#domain/money/cents.ts'
import type { CommitteeRow, Database, OpinionRow } from '../schema.ts'
import { appendLog, canonical, nowText, sha256Text } from './append-log.ts'
import { filesBefore } from './application-queue.ts'
import { itemOf } from './committee-item.ts'
import { keepApplicationEvent } from './keep-application-event.ts'
import { recordsOf } from './item-records.ts'
import { keepable, keepableJson } from './keepable-json.ts'
import { mannersIn } from './manners.ts'
import { ownPartsOf } from './own-parts.ts'
import { instantText } from './schemes.ts'
import { keepShown, removeShown, shownOf } from './shown-votes.ts'

/** Committees and what they say of files, held in SQL. */
export const committeesOf = (db: Kysely<Database>): Committees => ({
  all: async () => (await db.selectFrom('committee').selectAll().orderBy('id').execute()).map(committeeOf),
  find: async (id) => {
    if (id === null) return null
    const row = await db.selectFrom('committee').selectAll().where('id', '=', id).executeTakeFirst()
    return row === undefined ? null : committeeOf(row)
  },
  keep: ({ id, authorityId, rules }) =>
    db.transaction().execute(async (transaction) => {
      const known = await transaction.selectFrom('committee').select('rules').where('id', '=', id).forUpdate().executeTakeFirst()
      const values = { authority_id: authorityId, rules: keepableJson(rules) }
      const fingerprint = sha256Text(canonical(JSON.parse(values.rules)))
      if (known !== undefined && sha256Text(canonical(known.rules)) === fingerprint) return
      await transaction
        .insertInto('committee')
        .values({ id, ...values })
        .onConflict((conflict) => conflict.column('id').doUpdateSet(values))
        .execute()
      const { leastPercent, never } = rules.quorum
      await appendLog(transaction, {
        act: 'committee-kept',
        at: nowText(),
        facts: { committee: id, authority: authorityId, fingerprint, quorum_percent: leastPercent, quorum_never: never },
        hidden: {},
      })
    }),
  files: async (committeeId, personId) => {
    const files = await filesBefore(db, committeeId, personId)
    const ids = files.map(({ id }) => id)
    const [mine, mannerOf] = [await ownPartsOf(db, personId, ids), await mannersIn(db, ids)]
    return files.map((file) => ({ ...file, mine: mine(file.id), manner: mannerOf(file.id) }))
  },
  item: (committeeId, applicationId, on) => itemOf(db, committeeId, applicationId, on),
  note: (applicationId, personId, words) =>
    whileIn(db, applicationId, 'in-committee', async (transaction) => {
      const kept = { words: keepable(words) }
      await transaction
        .insertInto('reader_note')
        .values({ application_id: applicationId, person_id: personId, ...kept })
        .onConflict((conflict) => conflict.columns(['application_id', 'person_id']).doUpdateSet(kept))
        .execute()
    }),
  vote: (applicationId, personId, choice) =>
    whileIn(db, applicationId, 'in-committee', async (transaction) => {
      if (itemStanding(await recordsOf(transaction, applicationId)) === 'closed') return false
      await transaction
        .insertInto('ballot')
        .values({ application_id: applicationId, person_id: personId, choice })
        .onConflict((conflict) => conflict.columns(['application_id', 'person_id']).doUpdateSet({ choice }))
        .execute()
    }),
  recuse: (applicationId, personId, { state, reason, at }) =>
    whileIn(db, applicationId, state, async (transaction, { number, round_id }) => {
      const tied = await transaction
        .insertInto('application_person')
        .values({ application_id: applicationId, person_id: personId, tie: 'recused', reason: keepable(reason), made_by: personId })
        .onConflict((conflict) => conflict.columns(['application_id', 'person_id', 'tie']).doNothing())
        .returning('tie')
        .executeTakeFirst()
      if (tied === undefined) return // set aside already
      for (const table of ['reader_note', 'ballot', 'shown_hand'] as const)
        await transaction.deleteFrom(table).where('application_id', '=', applicationId).where('person_id', '=', personId).execute()
      await appendLog(transaction, {
        act: 'file-moved',
        at,
        facts: { round: round_id },
        hidden: { file: { number }, person: personId, move: { kind: 'recuse', reason } },
      })
    }),
  show: ({ applicationId, committeeId, on, by }, shown, refusalOn) =>
    db.transaction().execute(async (transaction) => {
      const file = await heldWhole(transaction, applicationId)
      if (file === undefined) return 'moved-meanwhile'
      const refusal = refusalOn(await itemOf(transaction, committeeId, applicationId, on))
      if (refusal !== null) return { refusal }
      await keepShown(transaction, applicationId, shown, by)
      return 'shown'
    }),
  shown: (applicationId) => shownOf(db, applicationId),
  callAgain: ({ applicationId, committeeId, on, by }, { words, sentOn, heldOn }, lackOn) =>
    db.transaction().execute(async (transaction) => {
      if ((await heldWhole(transaction, applicationId)) === undefined) return 'moved-meanwhile'
      const lack = lackOn(await itemOf(transaction, committeeId, applicationId, on))
      if (lack === null) return 'quorum-met'
      const call = { sent_on: sentOn, held_on: heldOn, ...lack }
      await transaction
        .insertInto('item_act')
        .values({ application_id: applicationId, kind: 'second-call', words: keepable(words), made_by: by, ...call })
        .execute()
      await transaction.deleteFrom('ballot').where('application_id', '=', applicationId).execute()
      await removeShown(transaction, applicationId)
      return 'recorded'
    }),
  seal: ({ applicationId, committeeId, on }, fingerprint, decide) =>
    db.transaction().execute(async (transaction) => {
      const file = await heldWhole(transaction, applicationId)
      if (file === undefined) return 'moved-meanwhile'
      const decided = decide(await itemOf(transaction, committeeId, applicationId, on))
      if ('refusal' in decided) return decided
      await keepOpinion(transaction, file, committeeId, decided.opinion, fingerprint)
      return 'sealed'
    }),
  opinion: async (applicationId) => {
    const row = await db.selectFrom('opinion').selectAll().where('application_id', '=', applicationId).executeTakeFirst()
    return row === undefined ? null : opinionOf(row)
  },
})

const committeeOf = ({ id, authority_id, rules }: Selectable<CommitteeRow>): Committee => ({
  id,
  authorityId: authority_id,
  rules: rules as CommitteeRules,
})

type HeldFile = { readonly id: string; readonly number: string | null; readonly round_id: string }

/** A file before its committee; whoever votes or steps aside holds a share of its row: they are done, or wait and find it changed. */
const heldWhole = (transaction: Transaction<Database>, applicationId: string): Promise<HeldFile | undefined> =>
  transaction
    .selectFrom('application')
    .select(['id', 'number', 'round_id'])
    .where('id', '=', applicationId)
    .where('state', '=', 'in-committee')
    .forUpdate()
    .executeTakeFirst()

/** Does something to a file that stays where it stands meanwhile; `false` when it no longer stands there, or nothing was done. */
const whileIn = (
  db: Kysely<Database>,
  applicationId: string,
  state: ApplicationState,
  act: (transaction: Transaction<Database>, file: HeldFile) => Promise<unknown>,
): Promise<boolean> =>
  db.transaction().execute(async (transaction) => {
    const file = await transaction
      .selectFrom('application')
      .select(['id', 'number', 'round_id'])
      .where('id', '=', applicationId)
      .where('state', '=', state)
      .forShare()
      .executeTakeFirst()
    if (file === undefined) return false
    return (await act(transaction, file)) !== false
  })

async function keepOpinion(
  transaction: Transaction<Database>,
  { id, number, round_id }: HeldFile,
  committeeId: string,
  { kind, amount, reason, vote, sealedAt, by }: NewOpinion,
  fingerprint: (sealed: object) => string,
): Promise<void> {
  const seal = fingerprint({ number, committee: committeeId, kind, amount_cents: amount, reason, vote, sealed_at: sealedAt })
  await transaction.updateTable('application').set({ state: 'opined' }).where('id', '=', id).execute()
  await transaction
    .insertInto('opinion')
    .values({
      application_id: id,
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
  await keepApplicationEvent(transaction, { id, kind: 'seal-opinion', state: 'opined', detail: { fingerprint: seal }, by, at: sealedAt })
  await appendLog(transaction, {
    act: 'opinion-sealed',
    at: sealedAt,
    facts: { round: round_id, committee: committeeId },
    hidden: { file: { number }, opinion: { kind, amount_cents: amount, fingerprint: seal } },
  })
}

const opinionOf = (row: Selectable<OpinionRow>): SealedOpinion => ({
  committeeId: row.committee_id,
  kind: row.kind as OpinionKind,
  amount: row.amount_cents === null ? null : cents(row.amount_cents),
  reason: row.reason,
  // Opinions sealed before votes by show and second convocations say nothing of either.
  vote: { show: null, secondCall: null, ...(row.vote as Omit<SealedOpinion['vote'], 'show' | 'secondCall'>) },
  fingerprint: row.fingerprint,
  sealedAt: instantText(row.sealed_at),
})
