import type { Kysely } from 'kysely'
import type { CommitteeMembers, CommitteeMember, NewMember } from '#application/ports/committee-members.ts'
import type { Trade } from '#domain/committee/committee-rules.ts'
import { UNSAID, type MemberProfile } from '#domain/committee/member-profile.ts'
import type { Gender } from '#domain/committee/composition.ts'
import { COMMITTEE_SEATS, type Role } from '#domain/person/role.ts'
import type { Database } from '../schema.ts'
import { keepable, keepableJson } from './keepable-json.ts'
import { giveRole, withdrawRole } from './roles.ts'
import { rolesHeld } from './roles-held.ts'

/** Who sits on committees, held in SQL. */
export const committeeMembersOf = (db: Kysely<Database>): CommitteeMembers => ({
  of: async (committeeId, on) => {
    const seats = await seatsHeld(db, committeeId, on).orderBy('id').execute()
    const profiles = await db.selectFrom('committee_member').selectAll().where('committee_id', '=', committeeId).execute()
    const said = await profilesOf(
      db,
      seats.map(({ person_id }) => person_id),
    )
    const known = new Map(profiles.map((profile) => [profile.person_id, profile]))
    const firsts = seats.filter(({ person_id }, at) => seats.findIndex((seat) => seat.person_id === person_id) === at)
    return firsts.map(({ person_id, role, from_on, until_on }): CommitteeMember => {
      const profile = known.get(person_id)
      return {
        personId: person_id,
        ...(said.get(person_id) ?? UNSAID),
        trade: (profile?.trade as Trade | undefined) ?? (role === 'state-officer' ? 'state' : null),
        gender: (profile?.gender as Gender | null | undefined) ?? null,
        mandate: profile?.mandate ?? '',
        alternateOf: profile?.alternate_of ?? null,
        undertakingOn: profile?.undertaking_on ?? null,
        feeRule: profile?.fee_rule ?? '',
        fromOn: from_on,
        untilOn: until_on,
      }
    })
  },
  unsigned: async (personId, on) => {
    const rows = await db
      .selectFrom('committee_member')
      .select('committee_id')
      .where('person_id', '=', personId)
      .where('undertaking_on', 'is', null)
      .where(
        'committee_id',
        'in',
        rolesHeld(db, on)
          .select('body_id')
          .where('person_id', '=', personId)
          .where('role', 'in', [...COMMITTEE_SEATS]),
      )
      .orderBy('committee_id')
      .execute()
    return rows.map(({ committee_id }) => committee_id)
  },
  sign: async (committeeId, personId, on) => {
    const signed = await db
      .updateTable('committee_member')
      .set({ undertaking_on: on, kept_by: personId, kept_at: new Date() })
      .where('committee_id', '=', committeeId)
      .where('person_id', '=', personId)
      .where('undertaking_on', 'is', null)
      .returning('person_id')
      .executeTakeFirst()
    return signed !== undefined
  },
  appoint: (member) => appoint(db, member),
  profile: async (personId) => (await profilesOf(db, [personId])).get(personId) ?? UNSAID,
  say: async (personId, { bornIn, departement, languages }) => {
    const values = { born_in: bornIn, departement, languages: keepableJson(languages), said_at: new Date() }
    await db
      .insertInto('member_profile')
      .values({ person_id: personId, ...values })
      .onConflict((conflict) => conflict.column('person_id').doUpdateSet(values))
      .execute()
  },
  unsay: async (personId) => {
    await db.deleteFrom('member_profile').where('person_id', '=', personId).execute()
  },
})

async function profilesOf(db: Kysely<Database>, personIds: readonly string[]): Promise<ReadonlyMap<string, MemberProfile>> {
  if (personIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('member_profile')
    .selectAll()
    .where('person_id', 'in', [...personIds])
    .execute()
  return new Map(rows.map(({ person_id, born_in, departement, languages }) => [person_id, { bornIn: born_in, departement, languages }]))
}

const seatsHeld = (db: Kysely<Database>, committeeId: string, on: string) =>
  rolesHeld(db, on)
    .selectAll()
    .where('body_id', '=', committeeId)
    .where('role', 'in', [...COMMITTEE_SEATS])

/** Appointments to a committee wait for each other: a person never holds two seats of it. */
const appoint = (db: Kysely<Database>, member: NewMember): Promise<void> =>
  db.transaction().execute(async (transaction) => {
    const { committeeId, personId, authorityId, fromOn, untilOn, by } = member
    await transaction.selectFrom('committee').select('id').where('id', '=', committeeId).forUpdate().executeTakeFirstOrThrow()
    const profile = {
      trade: member.trade,
      gender: member.gender,
      mandate: keepable(member.mandate),
      alternate_of: member.alternateOf,
      undertaking_on: member.undertakingOn,
      fee_rule: keepable(member.feeRule),
      kept_by: by,
      kept_at: new Date(),
    }
    await transaction
      .insertInto('committee_member')
      .values({ committee_id: committeeId, person_id: personId, ...profile })
      .onConflict((conflict) => conflict.columns(['committee_id', 'person_id']).doUpdateSet(profile))
      .execute()
    const role: Role = member.trade === 'state' ? 'state-officer' : 'expert'
    const held = await transaction
      .selectFrom('role_given')
      .selectAll()
      .where('person_id', '=', personId)
      .where('body_id', '=', committeeId)
      .where('role', 'in', [...COMMITTEE_SEATS])
      .where('withdrawn_at', 'is', null)
      .execute()
    const isSame = (one: (typeof held)[number]): boolean => one.role === role && one.from_on === fromOn && one.until_on === untilOn
    // Terms that have ended stay as they were.
    for (const one of held.filter((seat) => !isSame(seat) && (seat.until_on === null || seat.until_on >= fromOn)))
      await withdrawRole(transaction, one.id, by)
    if (!held.some(isSame)) await giveRole(transaction, { personId, role, authorityId, bodyId: committeeId, fromOn, untilOn, givenBy: by })
  })
