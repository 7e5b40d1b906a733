import type { Kysely } from 'kysely'
import type { CommitteeItem } from '#application/ports/committees.ts'
import type { BallotChoice } from '#domain/committee/item-vote.ts'
import type { Database } from '../schema.ts'
import { recordsOf } from './item-records.ts'
import { seatedOn } from './seats.ts'
import { shownOf } from './shown-votes.ts'

/** A member who sets themselves aside is counted among the seated, and says nothing. */
export async function itemOf(db: Kysely<Database>, committeeId: string, applicationId: string, on: string): Promise<CommitteeItem> {
  const seated = await seatedOn(db, committeeId, applicationId, on)
  const aside = await db
    .selectFrom('application_person')
    .select('person_id')
    .distinct()
    .where('application_id', '=', applicationId)
    .where('tie', 'in', ['recused', 'applicant', 'co-applicant'])
    .execute()
  const out = new Set(aside.map(({ person_id }) => person_id))
  const able = seated.filter((person) => !out.has(person))
  const notes = await db.selectFrom('reader_note').selectAll().where('application_id', '=', applicationId).orderBy('made_at').execute()
  const ballots = await db.selectFrom('ballot').selectAll().where('application_id', '=', applicationId).orderBy('person_id').execute()
  const shown = await shownOf(db, applicationId)
  return {
    able,
    members: { seated: seated.length, recused: seated.length - able.length },
    notes: notes
      .filter(({ person_id }) => able.includes(person_id))
      .map(({ person_id, words, made_at }) => ({ personId: person_id, words, madeAt: made_at.toISOString() })),
    ballots: ballots
      .filter(({ person_id }) => able.includes(person_id))
      .map(({ person_id, choice }) => ({ personId: person_id, choice: choice as BallotChoice })),
    shown: shown === null ? null : { ...shown, hands: shown.hands.filter(({ personId }) => able.includes(personId)) },
    records: await recordsOf(db, applicationId),
  }
}
