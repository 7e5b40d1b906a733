import type { Kysely, Transaction } from 'kysely'
import type { Costing, CostingGiven, Costings, SessionPartner } from '#application/ports/costings.ts'
import type { CostedFile } from '#domain/grant/costing.ts'
import { cents, ZERO } from '#domain/money/cents.ts'
import type { Day } from '#domain/time/day.ts'
import type { Database } from '../schema.ts'
import { appendLog } from './append-log.ts'
import { keepableJson } from './keepable-json.ts'

/** Costing sessions, held in SQL. */
export const costingsOf = (db: Kysely<Database>): Costings => ({
  of: (roundId) => costingOf(db, roundId),
  keepSession: (roundId, session, given, refusalsOn) =>
    oneAtOnce(db, roundId, async (transaction) => {
      const before = await costingOf(transaction, roundId)
      const costing = { ...session, costed: before?.costed ?? [] }
      const refusals = refusalsOn(costing)
      if (refusals.length > 0) return { refusals }
      const values = { held_on: session.heldOn, partners: keepableJson(session.partners), kept_by: given.by, kept_at: given.at }
      await transaction
        .insertInto('costing_session')
        .values({ round_id: roundId, ...values })
        .onConflict((conflict) => conflict.column('round_id').doUpdateSet(values))
        .execute()
      await log(transaction, roundId, costing, given)
      return 'kept'
    }),
  set: (roundId, costed, given, refusalsOn) =>
    oneAtOnce(db, roundId, async (transaction) => {
      const before = await costingOf(transaction, roundId)
      if (before === null) return 'no-session'
      const costing = { ...before, costed }
      const refusals = refusalsOn(costing)
      if (refusals.length > 0) return { refusals }
      if (!(await areOpined(transaction, costed))) return 'moved-meanwhile'
      await keepAmounts(transaction, roundId, costing)
      await log(transaction, roundId, costing, given)
      return 'kept'
    }),
})

/** Two who cost a round at once wait for each other. */
const oneAtOnce = <Outcome>(db: Kysely<Database>, roundId: string, act: (transaction: Transaction<Database>) => Promise<Outcome>) =>
  db.transaction().execute(async (transaction) => {
    await transaction.selectFrom('round').select('id').where('id', '=', roundId).forUpdate().executeTakeFirst()
    return act(transaction)
  })

async function costingOf(db: Kysely<Database>, roundId: string): Promise<Costing | null> {
  const session = await db.selectFrom('costing_session').selectAll().where('round_id', '=', roundId).executeTakeFirst()
  if (session === undefined) return null
  const rows = await db
    .selectFrom('costing_amount')
    .innerJoin('application', 'application.id', 'costing_amount.application_id')
    .select(['application_id', 'partner', 'amount_cents'])
    .where('round_id', '=', roundId)
    .orderBy('number')
    .orderBy('partner')
    .execute()
  const files = [...new Set(rows.map(({ application_id }) => application_id))]
  return {
    heldOn: session.held_on as Day,
    partners: session.partners as unknown as readonly SessionPartner[],
    costed: files.map((fileId) => {
      const own = rows.filter(({ application_id }) => application_id === fileId)
      return { fileId, amounts: Object.fromEntries(own.map(({ partner, amount_cents }) => [partner, cents(amount_cents)])) }
    }),
  }
}

/** Whether files that are given an amount still wait for a body; they do until this is done. */
async function areOpined(transaction: Transaction<Database>, costed: readonly CostedFile[]): Promise<boolean> {
  if (costed.length === 0) return true
  const ids = costed.map(({ fileId }) => fileId)
  const held = await transaction
    .selectFrom('application')
    .select('id')
    .where('id', 'in', ids)
    .where('state', '=', 'opined')
    .forShare()
    .execute()
  return held.length === new Set(ids).size
}

/** A sum of nothing is no line, nor is one of a partner who is not there. */
async function keepAmounts(transaction: Transaction<Database>, roundId: string, { partners, costed }: Costing): Promise<void> {
  const ofRound = transaction.selectFrom('application').select('id').where('round_id', '=', roundId)
  await transaction.deleteFrom('costing_amount').where('application_id', 'in', ofRound).execute()
  const rows = costed.flatMap(({ fileId, amounts }) =>
    partners
      .map(({ id }) => ({ application_id: fileId, partner: id, amount_cents: amounts[id] ?? ZERO }))
      .filter(({ amount_cents }) => amount_cents > 0),
  )
  if (rows.length > 0) await transaction.insertInto('costing_amount').values(rows).execute()
}

const log = (transaction: Transaction<Database>, roundId: string, costing: Costing, { at }: CostingGiven): Promise<number> =>
  appendLog(transaction, { act: 'costing-kept', at, facts: { round: roundId, partners: costing.partners.length }, hidden: { costing } })
