import type { Kysely } from 'kysely'
import { COMMITTEE_SEATS } from '#domain/person/role.ts'
import type { Database } from '../schema.ts'
import { rolesHeld } from './roles-held.ts'

/** Those who hold a seat or stand in for one, and whose seat each alternate takes. */
export type Seats = { readonly holders: readonly string[]; readonly steads: ReadonlyMap<string, string> }

/** The seats of a committee on a day. */
export async function seatsOn(db: Kysely<Database>, committeeId: string, on: string): Promise<Seats> {
  const holders = await rolesHeld(db, on)
    .select('person_id')
    .distinct()
    .where('body_id', '=', committeeId)
    .where('role', 'in', [...COMMITTEE_SEATS])
    .orderBy('person_id')
    .execute()
  const alternates = await db
    .selectFrom('committee_member')
    .select(['person_id', 'alternate_of'])
    .where('committee_id', '=', committeeId)
    .where('alternate_of', 'is not', null)
    .execute()
  return {
    holders: holders.map(({ person_id }) => person_id),
    steads: new Map(alternates.map(({ person_id, alternate_of }) => [person_id, alternate_of ?? ''])),
  }
}

/** Who sits for a file: the members, but where an alternate was called in the stead of one. */
export function seatedFor({ holders, steads }: Seats, called: readonly string[]): string[] {
  const replaced = new Set(called.map((alternate) => steads.get(alternate)))
  return holders.filter((person) => (steads.has(person) ? called.includes(person) : !replaced.has(person)))
}

/** The alternates who were called for some files, by file. */
export async function calledFor(db: Kysely<Database>, applicationIds: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> {
  if (applicationIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('item_act')
    .select(['application_id', 'person_id'])
    .where('application_id', 'in', [...applicationIds])
    .where('kind', '=', 'alternate')
    .execute()
  const called = new Map<string, string[]>()
  for (const { application_id, person_id } of rows)
    if (person_id !== null) called.set(application_id, [...(called.get(application_id) ?? []), person_id])
  return called
}

/** Who sits for one file on a day. */
export async function seatedOn(db: Kysely<Database>, committeeId: string, applicationId: string, on: string): Promise<string[]> {
  const called = (await calledFor(db, [applicationId])).get(applicationId) ?? []
  return seatedFor(await seatsOn(db, committeeId, on), called)
}
