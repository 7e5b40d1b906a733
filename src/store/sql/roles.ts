import type { Kysely, Selectable, Transaction } from 'kysely'
import type { NewRole, RoleGiven, Roles } from '#application/ports/roles.ts'
import type { Role } from '#domain/person/role.ts'
import { appendLog, nowText } from './append-log.ts'
import type { Database, RoleGivenRow } from '../schema.ts'
import { rolesHeld } from './roles-held.ts'

/** Roles given to people, held in SQL. */
export const rolesOf = (db: Kysely<Database>): Roles => ({
  of: async (personId, on) => (await rolesHeld(db, on).selectAll().where('person_id', '=', personId).orderBy('id').execute()).map(roleOf),
  inAuthority: async (authorityId) =>
    (await db.selectFrom('role_given').selectAll().where('authority_id', '=', authorityId).orderBy('id').execute()).map(roleOf),
  give: (role) => db.transaction().execute((transaction) => giveRole(transaction, role)),
  withdraw: (id, by) => db.transaction().execute((transaction) => withdrawRole(transaction, id, by)),
})

/** Gives a role and tells it to the log, in the transaction that needs it. */
export async function giveRole(
  transaction: Transaction<Database>,
  { personId, role, authorityId, bodyId, fromOn, untilOn, givenBy }: NewRole,
): Promise<number> {
  const { id } = await transaction
    .insertInto('role_given')
    .values({
      person_id: personId,
      role,
      authority_id: authorityId,
      body_id: bodyId,
      from_on: fromOn,
      until_on: untilOn,
      given_by: givenBy,
      withdrawn_at: null,
      withdrawn_by: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  const facts = { authority: authorityId, role, body: bodyId, from: fromOn, until: untilOn }
  await appendLog(transaction, { act: 'role-given', at: nowText(), facts, hidden: { person: personId } })
  return id
}

/** Ends a role and tells it to the log; `false` when it was ended already. */
export async function withdrawRole(transaction: Transaction<Database>, id: number, by: string): Promise<boolean> {
  const gone = await transaction
    .updateTable('role_given')
    .set({ withdrawn_at: new Date(), withdrawn_by: by })
    .where('id', '=', id)
    .where('withdrawn_at', 'is', null)
    .returning(['person_id', 'role', 'authority_id'])
    .executeTakeFirst()
  if (gone === undefined) return false
  const facts = { authority: gone.authority_id, role: gone.role }
  await appendLog(transaction, { act: 'role-withdrawn', at: nowText(), facts, hidden: { person: gone.person_id } })
  return true
}

const roleOf = (row: Selectable<RoleGivenRow>): RoleGiven => ({
  id: row.id,
  personId: row.person_id,
  role: row.role as Role,
  authorityId: row.authority_id,
  bodyId: row.body_id,
  fromOn: row.from_on,
  untilOn: row.until_on,
  givenBy: row.given_by,
  withdrawnAt: row.withdrawn_at?.toISOString() ?? null,
})
