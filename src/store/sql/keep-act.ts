import type { Transaction } from 'kysely'
import type { TextActKind } from '#application/ports/texts.ts'
import type { Database } from '../schema.ts'
import { keepableJson } from './keepable-json.ts'
import { tellFollowers } from './tell-followers.ts'

type Act = {
  readonly textId: string
  readonly versionId: number | null
  readonly kind: TextActKind
  readonly detail: object
  readonly by: string
}

/** Keeps who did what, in the transaction that does it, and writes to those who follow. */
export async function keepAct(transaction: Transaction<Database>, { textId, versionId, kind, detail, by }: Act): Promise<void> {
  const { id } = await transaction
    .insertInto('text_act')
    .values({ text_id: textId, version_id: versionId, kind, detail: keepableJson(detail), made_by: by })
    .returning('id')
    .executeTakeFirstOrThrow()
  await tellFollowers(transaction, id)
}
