import type { Kysely } from 'kysely'
import type { AccessCopies, AccessCopy } from '#application/ports/access-copies.ts'
import type { Database } from '../schema.ts'
import { appendLog } from './append-log.ts'
import { keepApplicationEvent } from './keep-application-event.ts'
import { instantText } from './schemes.ts'

/** Copies given to those who ask for access, held in SQL as events of their file. */
export const accessCopiesOf = (db: Kysely<Database>): AccessCopies => ({
  give: (applicationId, { asker, lines, state, by, at }) =>
    db.transaction().execute(async (transaction) => {
      const file = await transaction
        .selectFrom('application')
        .select(['number', 'round_id'])
        .where('id', '=', applicationId)
        .where('state', '=', state)
        .where('destroyed_at', 'is', null)
        .forUpdate()
        .executeTakeFirst()
      if (file === undefined) return null
      await keepApplicationEvent(transaction, { id: applicationId, kind: 'access-given', state, detail: { asker, lines }, by, at })
      await appendLog(transaction, {
        act: 'access-given',
        at,
        facts: { round: file.round_id },
        hidden: { file: { number: file.number }, access: { asker, lines } },
      })
      const { id } = await transaction
        .selectFrom('application_event')
        .select(({ fn }) => fn.max('id').as('id'))
        .where('application_id', '=', applicationId)
        .where('kind', '=', 'access-given')
        .executeTakeFirstOrThrow()
      return Number(id)
    }),
  of: async (applicationId) => {
    const rows = await db
      .selectFrom('application_event')
      .select(['id', 'detail', 'made_at'])
      .where('application_id', '=', applicationId)
      .where('kind', '=', 'access-given')
      .orderBy('id', 'desc')
      .execute()
    return rows.map(({ id, detail, made_at }) => {
      // A destroyed file keeps the event and not what it says.
      const { asker = '', lines = [] } = detail as Partial<AccessCopy>
      return { id: Number(id), asker, lines, givenAt: instantText(made_at) }
    })
  },
})
