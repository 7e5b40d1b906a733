import type { Kysely, Transaction } from 'kysely'
import type { OpinionKind } from '#domain/committee/item-vote.ts'
import type { Hand, ShownVote } from '#domain/committee/show-of-hands.ts'
import type { Database } from '../schema.ts'

/** What was last said aloud on a file, by whoever said it. */
export async function shownOf(db: Kysely<Database>, applicationId: string): Promise<ShownVote | null> {
  const vote = await db.selectFrom('shown_vote').select('asked').where('application_id', '=', applicationId).executeTakeFirst()
  if (vote === undefined) return null
  const hands = await db.selectFrom('shown_hand').selectAll().where('application_id', '=', applicationId).orderBy('person_id').execute()
  return { asked: vote.asked as OpinionKind, hands: hands.map(({ person_id, hand }) => ({ personId: person_id, hand: hand as Hand })) }
}

/** Keeps a vote by show in the place of the one before. */
export async function keepShown(
  transaction: Transaction<Database>,
  applicationId: string,
  { asked, hands }: ShownVote,
  by: string,
): Promise<void> {
  await removeShown(transaction, applicationId)
  await transaction.insertInto('shown_vote').values({ application_id: applicationId, asked, kept_by: by }).execute()
  if (hands.length === 0) return
  await transaction
    .insertInto('shown_hand')
    .values(hands.map(({ personId, hand }) => ({ application_id: applicationId, person_id: personId, hand })))
    .execute()
}

/** Takes off what was said aloud on a file. */
export async function removeShown(transaction: Transaction<Database>, applicationId: string): Promise<void> {
  for (const table of ['shown_vote', 'shown_hand'] as const)
    await transaction.deleteFrom(table).where('application_id', '=', applicationId).execute()
}
