import type { Kysely } from 'kysely'
import type { KeptLine, Payments } from '#application/ports/payments.ts'
import { cents } from '#domain/money/cents.ts'
import type { PaymentKind } from '#domain/payment/payment.ts'
import type { Database } from '../schema.ts'
import { appendLog } from './append-log.ts'
import { keepable } from './keepable-json.ts'
import { instantText } from './schemes.ts'

/** The money of awards, held in SQL. */
export const paymentsOf = (db: Kysely<Database>): Payments => ({
  of: (applicationId) => linesOf(db, applicationId),
  add: (applicationId, { kind, amount, on, words, by, at }, refuse) =>
    db.transaction().execute(async (transaction) => {
      const file = await transaction
        .selectFrom('application')
        .select(['number', 'round_id'])
        .where('id', '=', applicationId)
        .where('state', '=', 'awarded')
        .forUpdate()
        .executeTakeFirst()
      if (file === undefined) return 'moved-meanwhile'
      const refusal = refuse(await linesOf(transaction, applicationId))
      if (refusal !== null) return { refusal }
      await transaction
        .insertInto('payment_line')
        .values({ application_id: applicationId, kind, amount_cents: amount, on_day: on, words: keepable(words), made_by: by, made_at: at })
        .execute()
      await appendLog(transaction, {
        act: 'payment-recorded',
        at,
        facts: { round: file.round_id },
        hidden: { file: { number: file.number }, payment: { kind, amount_cents: amount, on, words } },
      })
      return 'added'
    }),
})

async function linesOf(db: Kysely<Database>, applicationId: string): Promise<KeptLine[]> {
  const rows = await db.selectFrom('payment_line').selectAll().where('application_id', '=', applicationId).orderBy('id').execute()
  return rows.map(({ id, kind, amount_cents, on_day, words, made_at }) => ({
    id,
    kind: kind as PaymentKind,
    amount: cents(amount_cents),
    on: on_day,
    words,
    madeAt: instantText(made_at),
  }))
}
