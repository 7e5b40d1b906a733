import type { Kysely, Selectable, Transaction } from 'kysely'
import type { CoApplicants } from '#application/ports/co-applicants.ts'
import type { CoApplicantInvitation } from '#domain/grant/co-applicant-invitation.ts'
import type { CoApplicantInvitationRow, Database } from '../schema.ts'
import { keepApplicationEvent } from './keep-application-event.ts'
import { keepable } from './keepable-json.ts'
import { instantText } from './schemes.ts'

const DAY_MS = 86_400_000
const TIES = ['applicant', 'co-applicant'] as const

/** People invited to write a file with its applicant, held in SQL. */
export const coApplicantsOf = (db: Kysely<Database>): CoApplicants => ({
  invite: async ({ applicationId, tokenHash, name, by, at, days }) => {
    await db
      .insertInto('co_applicant_invitation')
      .values({
        application_id: applicationId,
        token_hash: tokenHash,
        name: keepable(name),
        made_by: by,
        made_at: at,
        expires_at: new Date(Date.parse(at) + days * DAY_MS),
        used_by: null,
        used_at: null,
        withdrawn_at: null,
      })
      .execute()
  },
  ofFile: async (applicationId) =>
    (await db.selectFrom('co_applicant_invitation').selectAll().where('application_id', '=', applicationId).orderBy('id').execute()).map(
      invitationOf,
    ),
  opens: async (tokenHash, at) => {
    const row = await openLink(db, tokenHash, at).executeTakeFirst()
    return row === undefined ? null : { applicationId: row.application_id }
  },
  join: (tokenHash, personId, at) =>
    db.transaction().execute(async (transaction) => {
      // The draft is held too: it is not sent while somebody joins it.
      const row = await openLink(transaction, tokenHash, at).forUpdate().executeTakeFirst()
      if (row === undefined) return { kind: 'no-such-link' }
      const applicationId = row.application_id
      const tied = await transaction
        .selectFrom('application_person')
        .select('tie')
        .where('application_id', '=', applicationId)
        .where('person_id', '=', personId)
        .where('tie', 'in', [...TIES])
        .executeTakeFirst()
      if (tied !== undefined) return { kind: 'of-it-already', applicationId }
      await transaction.updateTable('co_applicant_invitation').set({ used_by: personId, used_at: at }).where('id', '=', row.id).execute()
      await transaction
        .insertInto('application_person')
        .values({ application_id: applicationId, person_id: personId, tie: 'co-applicant', made_by: row.made_by })
        .execute()
      await tell(transaction, applicationId, 'co-applicant-joined', personId)
      return { kind: 'joined', applicationId }
    }),
  withdraw: (applicationId, id, by, at) =>
    db.transaction().execute(async (transaction) => {
      const row = await transaction
        .updateTable('co_applicant_invitation')
        .set({ withdrawn_at: at })
        .where('id', '=', id)
        .where('application_id', '=', applicationId)
        .where('withdrawn_at', 'is', null)
        .returning('used_by')
        .executeTakeFirst()
      if (row === undefined) return false
      if (row.used_by === null) return true
      await transaction
        .deleteFrom('application_person')
        .where('application_id', '=', applicationId)
        .where('person_id', '=', row.used_by)
        .where('tie', '=', 'co-applicant')
        .execute()
      await tell(transaction, applicationId, 'co-applicant-left', by)
      return true
    }),
})

const openLink = (db: Kysely<Database>, tokenHash: string, at: string) =>
  db
    .selectFrom('co_applicant_invitation as invitation')
    .innerJoin('application', 'application.id', 'invitation.application_id')
    .select(['invitation.id', 'invitation.application_id', 'invitation.made_by'])
    .where('token_hash', '=', tokenHash)
    .where('used_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .where('expires_at', '>', at)
    .where('application.state', '=', 'draft')

const tell = (transaction: Transaction<Database>, id: string, kind: 'co-applicant-joined' | 'co-applicant-left', personId: string) =>
  keepApplicationEvent(transaction, { id, kind, state: 'draft', detail: {}, by: { personId, role: 'applicant' } })

const invitationOf = (row: Selectable<CoApplicantInvitationRow>): CoApplicantInvitation => ({
  id: row.id,
  name: row.name,
  madeAt: instantText(row.made_at),
  expiresAt: instantText(row.expires_at),
  usedAt: row.used_at === null ? null : instantText(row.used_at),
  withdrawnAt: row.withdrawn_at === null ? null : instantText(row.withdrawn_at),
})
