import type { Kysely } from 'kysely'
import type { CommitteeMeetings, MeetingFile, ReadingToName } from '#application/ports/committee-meetings.ts'
import type { ApplicationContent } from '#domain/grant/application.ts'
import type { Database } from '../schema.ts'
import { filesBefore } from './application-queue.ts'
import { itemRecordsOf } from './item-records.ts'
import { mannersIn } from './manners.ts'
import { minutedFilesOf } from './minuted-files.ts'
import { roundRanksOf } from './round-ranks.ts'
import { calledFor, seatedFor, seatsOn } from './seats.ts'

/** Committees' meetings, held in SQL. */
export const committeeMeetingsOf = (db: Kysely<Database>): CommitteeMeetings => ({
  ...itemRecordsOf(db),
  ...roundRanksOf(db),
  minuted: (roundId) => minutedFilesOf(db, roundId),
  files: async (committeeId, personId, on) => {
    const queued = (await filesBefore(db, committeeId, personId)).filter(({ state }) => state !== 'opined')
    const parts = await partsIn(
      db,
      committeeId,
      queued.map(({ id }) => id),
      on,
    )
    return queued.map((file): MeetingFile => ({ ...file, ...parts(file.id) })).toSorted((a, b) => (a.number < b.number ? -1 : 1))
  },
  name: (readings, { committeeId, on, by }) =>
    db.transaction().execute(async (transaction) => {
      const ids = [...new Set(readings.map(({ fileId }) => fileId))]
      if (ids.length === 0) return true
      const held = await transaction
        .selectFrom('application')
        .innerJoin('round', 'round.id', 'application.round_id')
        .select('application.id')
        .where('application.id', 'in', ids)
        .where('application.state', 'in', ['eligible', 'in-committee'])
        .where('round.committee_id', '=', committeeId)
        .forShare('application')
        .execute()
      const parts = await partsIn(transaction, committeeId, ids, on)
      if (held.length < ids.length || !readings.every((reading) => mayRead(reading, parts(reading.fileId)))) return false
      await transaction
        .insertInto('application_person')
        .values(
          readings.map(({ fileId, personId }) => ({
            application_id: fileId,
            person_id: personId,
            tie: 'reader',
            made_by: by,
          })),
        )
        .onConflict((conflict) => conflict.columns(['application_id', 'person_id', 'tie']).doNothing())
        .execute()
      return true
    }),
})

type Parts = Pick<MeetingFile, 'content' | 'seated' | 'aside' | 'readers' | 'noted' | 'manner'>

const mayRead = ({ personId }: ReadingToName, { seated, aside }: Parts): boolean =>
  seated.includes(personId) && !aside.some((one) => one.personId === personId)

/** Who has which part in some files, read for all of them at once. */
async function partsIn(db: Kysely<Database>, committeeId: string, ids: readonly string[], on: string): Promise<(id: string) => Parts> {
  const among = ids.length === 0 ? [''] : [...ids]
  const seats = await seatsOn(db, committeeId, on)
  const called = await calledFor(db, ids)
  const contents = await db.selectFrom('application').select(['id', 'content']).where('id', 'in', among).execute()
  const ties = await db.selectFrom('application_person').selectAll().where('application_id', 'in', among).orderBy('person_id').execute()
  const notes = await db.selectFrom('reader_note').select(['application_id', 'person_id']).where('application_id', 'in', among).execute()
  const mannerOf = await mannersIn(db, among)
  return (id) => {
    const seated = seatedFor(seats, called.get(id) ?? [])
    const mine = ties.filter((tie) => tie.application_id === id)
    const out = mine.filter(({ tie, person_id }) => ASIDE.includes(tie) && seated.includes(person_id))
    return {
      content: contents.find((one) => one.id === id)?.content as ApplicationContent,
      seated,
      aside: seated.flatMap((personId) => {
        const found = out.filter(({ person_id }) => person_id === personId)
        return found.length === 0 ? [] : [{ personId, reason: found.map(({ reason }) => reason).join('') }]
      }),
      readers: mine
        .filter(({ tie, person_id }) => tie === 'reader' && !out.some((one) => one.person_id === person_id) && seated.includes(person_id))
        .map(({ person_id }) => person_id),
      noted: notes.filter(({ application_id }) => application_id === id).map(({ person_id }) => person_id),
      manner: mannerOf(id),
    }
  }
}

const ASIDE: readonly string[] = ['recused', 'applicant', 'co-applicant']
