import type { Kysely, Transaction } from 'kysely'
import type { FileMail, FileMails } from '#application/ports/file-mails.ts'
import { ATTEMPTS_AFTER_MINUTES, type FileLetter } from '#application/ports/outbox.ts'
import { fileMailState } from '#domain/grant/file-mail.ts'
import type { Database } from '../schema.ts'
import { writeMail } from './outbox.ts'
import { instantText } from './schemes.ts'

const PEOPLE = ['applicant', 'co-applicant'] as const

/** The address of somebody without an account; null for none. */
type OtherAddress = (personId: string) => string | null

/** Mails about files, held in SQL beside the mails themselves; fictitious people have addresses that lead to nobody. */
export const fileMailsOf = (db: Kysely<Database>, otherAddress: OtherAddress = () => null): FileMails => ({
  of: async (applicationId) => {
    const rows = await db
      .selectFrom('file_mail')
      .leftJoin('mail', 'mail.id', 'file_mail.mail_id')
      .select(['file_mail.id', 'event_id', 'person_id', 'file_mail.leaves_at', 'file_mail.sent_at', 'taken_back_at', 'answer', 'attempts'])
      .where('application_id', '=', applicationId)
      .orderBy('file_mail.id')
      .execute()
    return rows.map((row): FileMail => {
      const [sentAt, takenBackAt] = [textOrNull(row.sent_at), textOrNull(row.taken_back_at)]
      const triesLeft = row.attempts === null ? 0 : ATTEMPTS_AFTER_MINUTES.length - row.attempts
      const state = fileMailState({ sentAt, takenBackAt, triesLeft })
      return {
        id: row.id,
        eventId: row.event_id,
        personId: row.person_id,
        state,
        leavesAt: instantText(row.leaves_at),
        sentAt,
        answer: row.answer,
        mayBeTakenBack: state === 'queued' && row.attempts === 0,
      }
    })
  },
  addressees: async (applicationIds) => {
    const counts = new Map<string, number>()
    for (const { applicationId } of await peopleOf(db, { applicationIds, ties: PEOPLE, otherAddress }))
      counts.set(applicationId, (counts.get(applicationId) ?? 0) + 1)
    return counts
  },
  announce: ({ applicationId, ...given }) =>
    db
      .transaction()
      .execute((transaction) => mailPeople(transaction, applicationId, { ...given, about: 'letter', ties: PEOPLE, otherAddress })),
  takeBack: (eventId, at) =>
    db.transaction().execute(async (transaction) => {
      // Whoever sends holds the row of a mail while they count their try: after that it may be on its way.
      const waiting = await transaction
        .selectFrom('file_mail')
        .innerJoin('mail', 'mail.id', 'file_mail.mail_id')
        .select(['file_mail.id', 'mail.id as mail_id'])
        .where('event_id', '=', eventId)
        .where('mail.attempts', '=', 0)
        .where('mail.sent_at', 'is', null)
        .forUpdate()
        .execute()
      for (const { id, mail_id } of waiting) {
        await transaction.updateTable('file_mail').set({ taken_back_at: at }).where('id', '=', id).execute()
        await transaction.deleteFrom('mail').where('id', '=', mail_id).execute()
      }
      return waiting.length
    }),
})

const textOrNull = (at: Date | null): string | null => (at === null ? null : instantText(at))

type Ties = readonly (typeof PEOPLE)[number][]

/** Those of some files who have an address, each once a file. */
async function peopleOf(
  db: Kysely<Database>,
  given: { readonly applicationIds: readonly string[]; readonly ties: Ties; readonly otherAddress: OtherAddress },
): Promise<{ readonly applicationId: string; readonly personId: string; readonly email: string }[]> {
  if (given.applicationIds.length === 0) return []
  const rows = await db
    .selectFrom('application_person')
    .leftJoin('person', 'person.id', 'application_person.person_id')
    .select(['application_id', 'person_id', 'person.email'])
    .distinct()
    .where('application_id', 'in', [...given.applicationIds])
    .where('tie', 'in', [...given.ties])
    .orderBy('application_id')
    .orderBy('person_id')
    .execute()
  return rows.flatMap(({ application_id: applicationId, person_id: personId, email }) => {
    const address = email ?? given.otherAddress(personId)
    return address === null ? [] : [{ applicationId, personId, email: address }]
  })
}

type Given = {
  readonly eventId: number
  readonly about: FileLetter['about']
  readonly ties: Ties
  readonly otherAddress?: OtherAddress
  readonly by: string
  readonly at: string
  readonly leavesAt: string
}

/** Writes to the people of a file about one event of it, each once, in the transaction that calls for it; gives how many. */
export async function mailPeople(
  transaction: Transaction<Database>,
  applicationId: string,
  { eventId, about, ties, otherAddress = () => null, by, at, leavesAt }: Given,
): Promise<number> {
  const people = await peopleOf(transaction, { applicationIds: [applicationId], ties, otherAddress })
  if (people.length === 0) return 0
  const { name, is_fictitious } = await transaction
    .selectFrom('application')
    .innerJoin('round', 'round.id', 'application.round_id')
    .innerJoin('scheme', 'scheme.id', 'round.scheme_id')
    .innerJoin('authority', 'authority.id', 'scheme.authority_id')
    .select(['authority.name', 'authority.is_fictitious'])
    .where('application.id', '=', applicationId)
    .forUpdate(['application']) // whoever asks at the same time waits, and finds it asked
    .executeTakeFirstOrThrow()
  const asked = await peopleAsked(transaction, eventId)
  const others = people.filter(({ personId }) => !asked.has(personId))
  for (const { personId, email } of others) {
    const letter: FileLetter = { kind: 'file', about, fileId: applicationId, eventId, from: name, isFictitious: is_fictitious }
    const mailId = await writeMail(transaction, email, letter, leavesAt)
    await transaction
      .insertInto('file_mail')
      .values({
        application_id: applicationId,
        event_id: eventId,
        person_id: personId,
        mail_id: mailId,
        made_by: by,
        made_at: at,
        leaves_at: leavesAt,
        answer: null,
        sent_at: null,
        taken_back_at: null,
      })
      .execute()
  }
  return others.length
}

/** Those to whom a mail about an event waits or was sent: one that will never leave may be asked for again. */
async function peopleAsked(transaction: Transaction<Database>, eventId: number): Promise<ReadonlySet<string>> {
  const rows = await transaction
    .selectFrom('file_mail')
    .leftJoin('mail', 'mail.id', 'file_mail.mail_id')
    .select('person_id')
    .where('event_id', '=', eventId)
    .where('taken_back_at', 'is', null)
    .where((of) => of.or([of('file_mail.sent_at', 'is not', null), of('attempts', '<', ATTEMPTS_AFTER_MINUTES.length)]))
    .execute()
  return new Set(rows.map(({ person_id }) => person_id))
}
