import type { Kysely } from 'kysely'
import type { Database } from '../schema.ts'

/** Roles that hold on a day: first and last day included, none that was withdrawn. */
export const rolesHeld = (db: Kysely<Database>, on: string) =>
  db
    .selectFrom('role_given')
    .where('withdrawn_at', 'is', null)
    .where('from_on', '<=', on)
    .where((where) => where.or([where('until_on', 'is', null), where('until_on', '>=', on)]))
