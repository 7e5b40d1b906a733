import { sql, type Kysely, type RawBuilder } from 'kysely'
import type { FollowedSubject } from '#application/ports/followers.ts'
import type { ToldAct, ToldActs, ToldKind } from '#application/ports/told-acts.ts'
import type { TextLifeEvent } from '#domain/convention/text-life.ts'
import type { Database } from '../schema.ts'

export const TOLD_KINDS: readonly ToldKind[] = ['published', 'withdrawn', 'dated', 'decided', 'answered']
const LIFE_KINDS: readonly TextLifeEvent['kind'][] = ['voted', 'signed', 'in-force', 'extended', 'ended', 'ends']

/** The request of the register that an act is about: its detail names it. */
export const REQUEST_OF_ACT = sql<string | null>`coalesce(act.detail ->> 'request', act.detail ->> 'requestId')`

/** What is done with texts, as it is told. */
export const toldActsOf = (db: Kysely<Database>): ToldActs => ({
  latest: async (subject, most) => {
    const rows = await acts(db).where(isOf(subject)).orderBy('act.id', 'desc').limit(most).execute()
    return rows.map(actOf)
  },
  find: async (id) => {
    if (!Number.isSafeInteger(id)) return null
    const row = await acts(db).where('act.id', '=', id).executeTakeFirst()
    return row === undefined ? null : actOf(row)
  },
  textTitle: async (id) => {
    const row = await db
      .selectFrom('pact_text')
      .select(['id', 'title'])
      .where((where) => where.or([where('id', '=', id), where('convention_id', '=', id)]))
      .where(sql<boolean>`exists (select from text_act where text_act.text_id = pact_text.id and text_act.kind = 'published')`)
      .orderBy(sql`(id = ${id}) desc, id`)
      .limit(1)
      .executeTakeFirst()
    return row === undefined ? null : { id: row.id, title: onOneLine(row.title) }
  },
})

/** Acts that are told, on texts that were public by then. */
const acts = (db: Kysely<Database>) =>
  db
    .selectFrom('text_act as act')
    .innerJoin('pact_text as text', 'text.id', 'act.text_id')
    .leftJoin('text_version as version', 'version.id', 'act.version_id')
    .select(['act.id', 'act.kind', 'act.detail', 'act.made_at', 'text.id as text_id', 'text.title', 'text.is_example', 'version.number'])
    .select(REQUEST_OF_ACT.as('request'))
    .where('act.kind', 'in', TOLD_KINDS)
    .where(
      sql<boolean>`exists (select from text_act as opened where opened.text_id = act.text_id and opened.kind = 'published' and opened.id <= act.id)`,
    )

/** A version tells of the axes that it has; a decision and an answer, of their request. */
function isOf(subject: FollowedSubject): RawBuilder<boolean> {
  switch (subject.kind) {
    case 'all':
      return sql<boolean>`true`
    case 'text':
      return sql<boolean>`(text.id = ${subject.id} or text.convention_id = ${subject.id})`
    case 'axis':
      return sql<boolean>`(act.kind in ('published', 'withdrawn') and jsonb_path_query_array(version.structure, '$.divisions.**.axis') @> to_jsonb(${subject.axis}::text))`
    case 'request':
      return sql<boolean>`${REQUEST_OF_ACT} = ${subject.id}`
  }
}

type ActRow = {
  id: number
  kind: string
  detail: object
  made_at: Date
  text_id: string
  title: string
  is_example: boolean
  number: number | null
  request: string | null
}

const actOf = (row: ActRow): ToldAct => ({
  id: row.id,
  kind: TOLD_KINDS.find((kind) => kind === row.kind) ?? 'dated',
  textId: row.text_id,
  textTitle: onOneLine(row.title),
  isExample: row.is_example,
  versionNumber: row.number,
  fromText: textIn(row.detail, 'fromText'),
  reason: textIn(row.detail, 'reason'),
  event: row.kind === 'dated' ? eventIn(row.detail) : null,
  request: row.request,
  madeAt: row.made_at.toISOString(),
})

/** A title is said in the head of a mail: on one line. */
const onOneLine = (title: string): string => title.replaceAll(/[\r\n\t]+/g, ' ')

function textIn(detail: object, key: string): string | null {
  const value = new Map<string, unknown>(Object.entries(detail)).get(key)
  return typeof value === 'string' ? value : null
}

function eventIn(detail: object): TextLifeEvent | null {
  const kind = LIFE_KINDS.find((one) => one === textIn(detail, 'kind'))
  const onText = textIn(detail, 'onText')
  return kind === undefined || onText === null ? null : { kind, onText, note: textIn(detail, 'note') ?? '' }
}
