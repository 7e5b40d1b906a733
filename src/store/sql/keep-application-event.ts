import type { Transaction } from 'kysely'
import type { ApplicationEvent, Doer } from '#application/ports/applications.ts'
import type { ApplicationState } from '#domain/grant/application-life.ts'
import type { Database } from '../schema.ts'
import { keepableJson } from './keepable-json.ts'

type Given = {
  readonly id: string
  readonly kind: ApplicationEvent['kind']
  readonly state: ApplicationState
  readonly detail: object
  readonly by: Doer
  /** When it happened, as its caller dates it; none: now. */
  readonly at?: string | undefined
}

/** Keeps one thing that happened to a file, in the transaction that does it; gives its number. */
export async function keepApplicationEvent(
  transaction: Transaction<Database>,
  { id, kind, state, detail, by, at }: Given,
): Promise<number> {
  const kept = await transaction
    .insertInto('application_event')
    .values({
      application_id: id,
      kind,
      state_after: state,
      detail: keepableJson(detail),
      made_by: by.personId,
      made_role: by.role,
      ...(at === undefined ? {} : { made_at: new Date(at) }),
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return kept.id
}
