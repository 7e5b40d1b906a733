import type { Transaction } from 'kysely'
import type { TextActKind } from '#application/ports/texts.ts'
import type { Database } from '../schema.ts'
import { keepableJson } from './keepable-json.ts'

type Act = {
  readonly textId: string
  readonly versionId: number | null
  readonly kind: TextActKind
  readonly detail: object
  readonly by: string
}

/** Keeps who did what, in the transaction that does it. */
export const keepAct = async (transaction: Transaction<Database>, { textId, versionId, kind, detail, by }: Act): Promise<void> =>
  void (await transaction
    .insertInto('text_act')
    .values({ text_id: textId, version_id: versionId, kind, detail: keepableJson(detail), made_by: by })
    .execute())
