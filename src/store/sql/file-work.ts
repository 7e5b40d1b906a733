import type { Kysely, Selectable, Transaction } from 'kysely'
import type { FileWork } from '#application/ports/file-work.ts'
import type { ApplicationState } from '#domain/grant/application-life.ts'
import type { ApplicationRow, Database } from '../schema.ts'
import { appendLog } from './append-log.ts'
import { keepApplicationEvent } from './keep-application-event.ts'
import { officersOf, standingOf, workOf } from './work-list.ts'

/** The work of a service on its files, held in SQL. */
export const fileWorkOf = (db: Kysely<Database>): FileWork => ({
  files: (authorityIds, personId) => workOf(db, authorityIds, personId),
  standing: (id) => standingOf(db, id),
  officers: (authorityIds, on) => officersOf(db, authorityIds, on),
  assign: (id, officerId, { at, by, batch }) =>
    onSent(db, id, async (transaction, file) => {
      const was = await officerOf(transaction, id)
      if (was === officerId) return false
      await giveTo(transaction, id, officerId, by.personId)
      const detail = { officer: officerId, was, batch }
      await keepApplicationEvent(transaction, { id, kind: 'assigned', state: file.state, detail, by })
      await logMove(transaction, file, { kind: 'assigned' }, at, by.personId)
      return true
    }),
  writeLetter: (id, letter, { state, fingerprint, at, by, batch }) =>
    onSent(db, id, async (transaction, file) => {
      if (file.state !== state) return false
      await keepApplicationEvent(transaction, { id, kind: 'letter', state, detail: { ...letter, fingerprint, batch }, by })
      await appendLog(transaction, {
        act: 'letter-written',
        at,
        facts: { round: file.round_id },
        hidden: { file: { number: file.number }, letter: { fingerprint }, person: by.personId },
      })
      return true
    }),
  undo: (id, { stepId, to, at, by, batch }) =>
    onSent(db, id, async (transaction, file) => {
      const step = await transaction
        .selectFrom('application_event')
        .selectAll()
        .where('application_id', '=', id)
        .orderBy('id', 'desc')
        .limit(1)
        .executeTakeFirst()
      if (step?.id !== stepId || step.state_after !== file.state) return false
      if (step.kind === 'assigned') await giveTo(transaction, id, formerOfficer(step.detail), by.personId)
      else await transaction.updateTable('application').set({ state: to }).where('id', '=', id).execute()
      await keepApplicationEvent(transaction, { id, kind: 'undone', state: to, detail: { step: stepId, of: step.kind, batch }, by })
      await logMove(transaction, file, { kind: 'undone', of: step.kind }, at, by.personId)
      return true
    }),
})

type SentFile = Selectable<ApplicationRow> & { readonly state: ApplicationState }

/** Does something to a file that was sent, nobody else changing it meanwhile. */
const onSent = (
  db: Kysely<Database>,
  id: string,
  act: (transaction: Transaction<Database>, file: SentFile) => Promise<boolean>,
): Promise<boolean> =>
  db.transaction().execute(async (transaction) => {
    const file = await transaction.selectFrom('application').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
    return file === undefined || file.number === null ? false : act(transaction, { ...file, state: file.state as ApplicationState })
  })

async function officerOf(transaction: Transaction<Database>, id: string): Promise<string | null> {
  const row = await transaction
    .selectFrom('application_person')
    .select('person_id')
    .where('application_id', '=', id)
    .where('tie', '=', 'officer')
    .executeTakeFirst()
  return row?.person_id ?? null
}

async function giveTo(transaction: Transaction<Database>, id: string, officerId: string | null, by: string): Promise<void> {
  await transaction.deleteFrom('application_person').where('application_id', '=', id).where('tie', '=', 'officer').execute()
  if (officerId === null) return
  await transaction
    .insertInto('application_person')
    .values({ application_id: id, person_id: officerId, tie: 'officer', made_by: by })
    .execute()
}

const formerOfficer = (detail: object): string | null => ('was' in detail && typeof detail.was === 'string' ? detail.was : null)

const logMove = (
  transaction: Transaction<Database>,
  { number, round_id }: SentFile,
  move: object,
  at: string,
  person: string,
): Promise<number> =>
  appendLog(transaction, { act: 'file-moved', at, facts: { round: round_id }, hidden: { file: { number }, person, move } })
