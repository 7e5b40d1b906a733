import { sql, type Kysely } from 'kysely'
import type { FileStanding, Officer, WorkedFile } from '#application/ports/file-work.ts'
import type { ApplicationContent } from '#domain/grant/application.ts'
import { dayOf, type Day } from '#domain/time/day.ts'
import type { Database } from '../schema.ts'
import { notKeptFrom, queuedFile, SINCE } from './application-queue.ts'
import { rolesHeld } from './roles-held.ts'

const RECEIVED = sql<string>`coalesce(application.received_on::text, to_char(application.sent_at at time zone 'Europe/Paris', 'YYYY-MM-DD'))`
const ANSWER_BY = sql<
  string | null
>`(select detail->>'answerBy' from application_event where application_id = application.id and kind = 'ask-for-parts' order by id desc limit 1)`
const SENT_PARTS = sql<
  { documentId: string }[] | null
>`(select parts from application_sent where application_id = application.id order by number desc limit 1)`
const OFFICERS = sql<
  string[]
>`array(select person_id from application_person where application_id = application.id and tie = 'officer' order by person_id)`

/** Files sent to some authorities but those that this person is kept from, the oldest in their state first. */
export async function workOf(db: Kysely<Database>, authorityIds: readonly string[], personId: string): Promise<WorkedFile[]> {
  if (authorityIds.length === 0) return []
  const rows = await db
    .selectFrom('application')
    .innerJoin('round', 'round.id', 'application.round_id')
    .innerJoin('scheme', 'scheme.id', 'round.scheme_id')
    .select(['application.id', 'number', 'content', 'state', 'sent_at', 'received_on', 'round_id', 'scheme_id', 'label', 'authority_id'])
    .select([SINCE.as('since'), RECEIVED.as('received'), ANSWER_BY.as('answer_by'), SENT_PARTS.as('parts'), OFFICERS.as('officers')])
    .where('scheme.authority_id', 'in', [...authorityIds])
    .where('application.number', 'is not', null)
    .where('application.destroyed_at', 'is', null)
    .where(notKeptFrom(personId))
    .orderBy('since')
    .orderBy('application.number')
    .execute()
  return rows.map((row) => {
    const content = row.content as ApplicationContent
    return {
      ...queuedFile(row),
      authorityId: row.authority_id,
      content,
      documents: (row.parts ?? []).map(({ documentId }) => documentId),
      ...standingIn(row),
    }
  })
}

/** What the desk knows of one file that was sent. */
export async function standingOf(db: Kysely<Database>, id: string): Promise<FileStanding | null> {
  const row = await db
    .selectFrom('application')
    .select(['received_on', RECEIVED.as('received'), ANSWER_BY.as('answer_by'), OFFICERS.as('officers')])
    .where('application.id', '=', id)
    .where('number', 'is not', null)
    .executeTakeFirst()
  return row === undefined ? null : standingIn(row)
}

type StandingRow = {
  readonly received: string
  readonly received_on: string | null
  readonly officers: string[]
  readonly answer_by: string | null
}

const standingIn = ({ received, received_on, officers, answer_by }: StandingRow): FileStanding => ({
  receivedOn: soundDay(received),
  isImported: received_on !== null,
  officerIds: officers,
  answerBy: dayOf(answer_by ?? '') ?? null,
})

/** Who holds the role of case officer in some authorities on a day. */
export async function officersOf(db: Kysely<Database>, authorityIds: readonly string[], on: string): Promise<Officer[]> {
  if (authorityIds.length === 0) return []
  const rows = await rolesHeld(db, on)
    .select(['role_given.person_id', 'role_given.authority_id'])
    .distinct()
    .where('role', '=', 'case-officer')
    .where('role_given.authority_id', 'in', [...authorityIds])
    .orderBy('role_given.person_id')
    .execute()
  return rows.map((row) => ({ personId: row.person_id, authorityId: row.authority_id }))
}

function soundDay(text: string): Day {
  const day = dayOf(text)
  if (day === undefined) throw new TypeError(`not a day: ${text}`)
  return day
}
