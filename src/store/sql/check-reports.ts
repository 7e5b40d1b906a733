import { randomBytes } from 'node:crypto'
import { sql, type Kysely, type RawBuilder } from 'kysely'
import type { CheckReports, KeptReport } from '#application/ports/checks.ts'
import type { Database } from '../schema.ts'
import { keepable, keepableJson } from './keepable-json.ts'

const ID_BYTES = 16
const ID = /^[\w-]{22}$/

export const checkReports = (db: Kysely<Database>): CheckReports => ({
  keep: async ({ file, fingerprint, report, corrected }, today, daysKept) => {
    const id = randomBytes(ID_BYTES).toString('base64url')
    await db.transaction().execute(async (transaction) => {
      await transaction.deleteFrom('check_report').where('created_at', '<', oldest(today, daysKept)).execute()
      await transaction
        .insertInto('check_report')
        .values({
          id,
          file_name: file,
          fingerprint,
          report: keepableJson(report),
          corrected: corrected === null ? null : keepable(corrected),
        })
        .execute()
    })
    return id
  },
  find: async (id, today, daysKept) => {
    if (!ID.test(id)) return null
    const row = await db
      .selectFrom('check_report')
      .select(['file_name', 'report'])
      .select(sql<string>`to_char(created_at at time zone 'Europe/Paris', 'YYYY-MM-DD')`.as('checked_on'))
      .select(sql<boolean>`corrected is not null`.as('has_corrected'))
      .where('id', '=', id)
      .where('created_at', '>=', oldest(today, daysKept))
      .executeTakeFirst()
    if (row === undefined) return null
    return { id, file: row.file_name, checkedOn: row.checked_on, report: row.report as KeptReport, hasCorrected: row.has_corrected }
  },
  corrected: async (id, today, daysKept) => {
    if (!ID.test(id)) return null
    const row = await db
      .selectFrom('check_report')
      .select('corrected')
      .where('id', '=', id)
      .where('created_at', '>=', oldest(today, daysKept))
      .executeTakeFirst()
    return row?.corrected ?? null
  },
})

/** The first instant, in Paris, of the earliest day still kept. */
const oldest = (today: string, daysKept: number): RawBuilder<Date> =>
  sql<Date>`((${today}::date - ${daysKept}::integer)::timestamp at time zone 'Europe/Paris')`
