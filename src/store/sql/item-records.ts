import type { Kysely, Selectable, Transaction } from 'kysely'
import type { CommitteeMeetings } from '#application/ports/committee-meetings.ts'
import { itemStanding, mayRecord, type ItemRecord, type ItemRecordKind, type SecondCall } from '#domain/committee/item-records.ts'
import type { Day } from '#domain/time/day.ts'
import type { Database, ItemActRow } from '../schema.ts'
import { appendLog } from './append-log.ts'
import { keepable } from './keepable-json.ts'
import { calledFor, seatsOn } from './seats.ts'
import { instantText } from './schemes.ts'

type Records = Pick<CommitteeMeetings, 'records' | 'record' | 'recusals' | 'lift'>

/** What is done with files in meeting, and recusals lifted, held in SQL. */
export const itemRecordsOf = (db: Kysely<Database>): Records => ({
  records: (applicationId) => recordsOf(db, applicationId),
  record: (applicationId, { kind, words, personId }, { committeeId, on, by }) =>
    db.transaction().execute(async (transaction) => {
      // Votes hold a share of this row: those of a file that closes are in, or come too late.
      const file = await transaction
        .selectFrom('application')
        .select('id')
        .where('id', '=', applicationId)
        .where('state', '=', 'in-committee')
        .forUpdate()
        .executeTakeFirst()
      if (file === undefined) return 'moved-meanwhile'
      if (!mayRecord(itemStanding(await recordsOf(transaction, applicationId)), kind)) return 'out-of-order'
      if (kind === 'alternate' && !(await maySit(transaction, { applicationId, committeeId, personId, on }))) return 'no-such-alternate'
      await keepRecord(transaction, { applicationId, kind, words, personId, by })
      return 'recorded'
    }),
  recusals: async (authorityIds, personId) => {
    if (authorityIds.length === 0) return []
    const rows = await db
      .selectFrom('application_person')
      .innerJoin('application', 'application.id', 'application_person.application_id')
      .innerJoin('round', 'round.id', 'application.round_id')
      .innerJoin('scheme', 'scheme.id', 'round.scheme_id')
      .select(['application.id', 'application.number', 'person_id', 'reason', 'application_person.made_at'])
      .where('tie', '=', 'recused')
      .where('scheme.authority_id', 'in', [...authorityIds])
      .where('application.state', 'in', ['eligible', 'in-committee'])
      .where(({ not, exists, selectFrom }) =>
        not(
          exists(
            selectFrom('application_person as own')
              .select('own.tie')
              .whereRef('own.application_id', '=', 'application.id')
              .where('own.person_id', '=', personId)
              .where('own.tie', 'in', ['applicant', 'co-applicant', 'recused']),
          ),
        ),
      )
      .orderBy('application.number')
      .orderBy('person_id')
      .execute()
    return rows.map((row) => ({
      fileId: row.id,
      number: row.number ?? '',
      personId: row.person_id,
      reason: row.reason,
      madeAt: instantText(row.made_at),
    }))
  },
  lift: (applicationId, personId, { state, reason, at, by }) =>
    db.transaction().execute(async (transaction) => {
      const file = await transaction
        .selectFrom('application')
        .select(['number', 'round_id'])
        .where('id', '=', applicationId)
        .where('state', '=', state)
        .forUpdate()
        .executeTakeFirst()
      const lifted = await transaction
        .deleteFrom('application_person')
        .where('application_id', '=', file === undefined ? '' : applicationId)
        .where('person_id', '=', personId)
        .where('tie', '=', 'recused')
        .returning('tie')
        .executeTakeFirst()
      if (file === undefined || lifted === undefined) return false
      await keepRecord(transaction, { applicationId, kind: 'lift-recusal', words: reason, personId, by })
      await appendLog(transaction, {
        act: 'file-moved',
        at,
        facts: { round: file.round_id },
        hidden: { file: { number: file.number }, person: by, move: { kind: 'lift-recusal', person: personId, reason } },
      })
      return true
    }),
})

/** What was done with a file in meeting, in order. */
export async function recordsOf(db: Kysely<Database>, applicationId: string): Promise<ItemRecord[]> {
  const rows = await db.selectFrom('item_act').selectAll().where('application_id', '=', applicationId).orderBy('id').execute()
  return rows.map(({ kind, words, person_id, made_by, made_at, ...call }) => ({
    kind: kind as ItemRecordKind,
    words,
    personId: person_id,
    call: callOf(call),
    madeBy: made_by,
    madeAt: instantText(made_at),
  }))
}

type CallColumns = Pick<Selectable<ItemActRow>, 'sent_on' | 'held_on' | 'took' | 'needed'>

const callOf = ({ sent_on, held_on, took, needed }: CallColumns): SecondCall | null =>
  sent_on === null || held_on === null ? null : { sentOn: sent_on as Day, heldOn: held_on as Day, took: took ?? 0, needed: needed ?? 0 }

type NewRow = Pick<ItemRecord, 'kind' | 'words' | 'personId'> & { readonly applicationId: string; readonly by: string }

async function keepRecord(transaction: Transaction<Database>, { applicationId, kind, words, personId, by }: NewRow): Promise<void> {
  await transaction
    .insertInto('item_act')
    .values({ application_id: applicationId, kind, words: keepable(words), person_id: personId, made_by: by })
    .execute()
}

type Called = { readonly applicationId: string; readonly committeeId: string; readonly personId: string | null; readonly on: string }

/** An alternate of the committee whom nobody set aside, not called yet, and whose member nobody else stands in for. */
async function maySit(transaction: Transaction<Database>, { applicationId, committeeId, personId, on }: Called): Promise<boolean> {
  const { holders, steads } = await seatsOn(transaction, committeeId, on)
  const stead = personId === null ? undefined : steads.get(personId)
  if (personId === null || stead === undefined || !holders.includes(personId)) return false
  const called = (await calledFor(transaction, [applicationId])).get(applicationId) ?? []
  if (called.some((one) => one === personId || steads.get(one) === stead)) return false
  const aside = await transaction
    .selectFrom('application_person')
    .select('tie')
    .where('application_id', '=', applicationId)
    .where('person_id', '=', personId)
    .where('tie', 'in', ['recused', 'applicant', 'co-applicant'])
    .executeTakeFirst()
  return aside === undefined
}
