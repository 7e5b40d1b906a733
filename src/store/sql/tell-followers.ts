import { sql, type Transaction } from 'kysely'
import type { Database } from '../schema.ts'
import { REQUEST_OF_ACT, TOLD_KINDS } from './told-acts.ts'

/**
 * Writes a mail to each person who follows what an act is about, once whatever they follow, in the transaction of the act itself.
 * Nobody is told of a text that was never published.
 */
export async function tellFollowers(transaction: Transaction<Database>, actId: number): Promise<void> {
  await sql`
    insert into mail (recipient, subject, body)
    select distinct on (follower.email) follower.email, 'act',
      json_build_object('kind', 'act', 'followerId', follower.id, 'actId', act.id)::text
    from text_act as act
    left join text_version as version on version.id = act.version_id
    join follower on follower.confirmed_at is not null and (
      follower.subject_kind = 'all'
      or (follower.subject_kind = 'text' and follower.subject = act.text_id)
      or (follower.subject_kind = 'request' and follower.subject = ${REQUEST_OF_ACT})
      or (follower.subject_kind = 'axis' and act.kind in ('published', 'withdrawn')
        and jsonb_path_query_array(version.structure, '$.divisions.**.axis') @> to_jsonb(follower.subject))
    )
    where act.id = ${actId} and act.kind in (${sql.join(TOLD_KINDS)})
      and exists (select from text_act as opened where opened.text_id = act.text_id and opened.kind = 'published' and opened.id <= act.id)
    order by follower.email, array_position(array['text', 'request', 'axis', 'all'], follower.subject_kind)
  `.execute(transaction)
}
