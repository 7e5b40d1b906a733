import { sql, type Kysely, type Transaction } from 'kysely'
import type { PactText, TextActKind, Texts, TextVersion, VersionHead } from '#application/ports/texts.ts'
import type { Correction } from '#domain/convention/correction.ts'
import { TEXT_NATURES, type ConventionText } from '#domain/convention/convention-text.ts'
import type { TextLifeEvent } from '#domain/convention/text-life.ts'
import type { Database, PactTextRow, TextEventRow, TextVersionRow } from '../schema.ts'
import { appendLog, nowText } from './append-log.ts'
import { keepAct } from './keep-act.ts'
import { keepable, keepableJson } from './keepable-json.ts'
import { raiseVersion } from './raise-version.ts'
import { registerText } from './register-text.ts'

/** The texts of the pact, held in SQL. */
export const textsOf = (db: Kysely<Database>): Texts => ({
  all: () => readTexts(db, null),
  find: async (id) => (await readTexts(db, id))[0] ?? null,
  version: async (versionId) => {
    if (!Number.isSafeInteger(versionId)) return null
    const row = await versions(db).where('text_version.id', '=', versionId).executeTakeFirst()
    return row === undefined ? null : versionOf(row)
  },
  published: async () => {
    const rows = await versions(db).where('state', '=', 'published').orderBy('text_id').orderBy('number').execute()
    return rows.map((row) => ({ textId: row.text_id, version: versionOf(row) }))
  },
  file: async (fingerprint) => {
    const row = await db.selectFrom('text_file').selectAll().where('fingerprint', '=', fingerprint).executeTakeFirst()
    return row === undefined ? null : { name: row.name, format: formatOf(row.format), bytes: new Uint8Array(row.bytes) }
  },
  acts: async (textId) =>
    (await db.selectFrom('text_act').selectAll().where('text_id', '=', textId).orderBy('id').execute()).map((row) => ({
      id: row.id,
      versionId: row.version_id,
      kind: row.kind as TextActKind,
      detail: row.detail,
      madeBy: row.made_by,
      madeAt: row.made_at.toISOString(),
    })),
  register: (given) => db.transaction().execute((transaction) => registerText(transaction, given)),
  corrections: (versionId) => correctionsOf(db, versionId),
  correct: ({ versionId, after, corrections, text, by }) =>
    db.transaction().execute(async (transaction) => {
      const head = await held(transaction, versionId)
      if (head?.state !== 'draft') return 'not-a-draft'
      const known = await correctionsOf(transaction, versionId)
      if (known.length !== after) return 'changed-meanwhile'
      await transaction
        .updateTable('text_version')
        .set({ structure: keepableJson(text) })
        .where('id', '=', versionId)
        .execute()
      await transaction
        .updateTable('pact_text')
        .set({ title: keepable(text.title), nature: text.nature })
        .where('id', '=', head.text_id)
        .execute()
      const isUndone = corrections.length < known.length
      const detail = isUndone ? { left: corrections.length } : { correction: corrections.at(-1) ?? null }
      await keepAct(transaction, { textId: head.text_id, versionId, kind: isUndone ? 'undone' : 'corrected', detail, by })
      return 'kept'
    }),
  publish: (versionId, { fromText, events, typed, by }) =>
    db.transaction().execute(async (transaction) => {
      const head = await held(transaction, versionId)
      if (head?.state !== 'draft') return 'not-a-draft'
      await transaction
        .updateTable('text_version')
        .set({ state: 'published', from_text: fromText, published_at: sql`now()` })
        .where('id', '=', versionId)
        .execute()
      await keepAct(transaction, { textId: head.text_id, versionId, kind: 'published', detail: { fromText }, by })
      for (const event of events) await keepEvent(transaction, head.text_id, { event, isRead: true, by })
      for (const event of typed) await keepEvent(transaction, head.text_id, { event, isRead: false, by })
      const facts = { text: head.text_id, version: head.number, fingerprint: head.fingerprint }
      await appendLog(transaction, { act: 'text-published', at: nowText(), facts, hidden: { by } })
      await raiseVersion(transaction)
      return 'published'
    }),
  withdraw: (versionId, reason, by) =>
    db.transaction().execute(async (transaction) => {
      const head = await held(transaction, versionId)
      if (head?.state !== 'published') return 'not-published'
      await transaction.updateTable('text_version').set({ state: 'withdrawn' }).where('id', '=', versionId).execute()
      await keepAct(transaction, { textId: head.text_id, versionId, kind: 'withdrawn', detail: { reason }, by })
      const facts = { text: head.text_id, version: head.number, fingerprint: head.fingerprint }
      await appendLog(transaction, { act: 'text-withdrawn', at: nowText(), facts, hidden: { by, reason } })
      await raiseVersion(transaction)
      return 'withdrawn'
    }),
  addEvent: (textId, event, by) =>
    db.transaction().execute(async (transaction) => {
      const row = await transaction.selectFrom('pact_text').select('id').where('id', '=', textId).executeTakeFirst()
      if (row === undefined) return 'unknown-text'
      await keepEvent(transaction, textId, { event, isRead: false, by })
      await raiseVersion(transaction)
      return 'kept'
    }),
})

type DatedBy = { readonly event: TextLifeEvent; readonly isRead: boolean; readonly by: string }

/** Keeps a day of a text's life, who answers for it, and whether it was read in the file. */
async function keepEvent(transaction: Transaction<Database>, textId: string, { event, isRead, by }: DatedBy): Promise<void> {
  const { kind, onText, note } = event
  await transaction.insertInto('text_event').values({ text_id: textId, kind, on_text: onText, note, made_by: by }).execute()
  await keepAct(transaction, { textId, versionId: null, kind: 'dated', detail: isRead ? { ...event, isRead } : event, by })
}

/** The version, held until the transaction ends, so that two hands do not write it at once. */
const held = (
  transaction: Transaction<Database>,
  versionId: number,
): Promise<{ state: string; text_id: string; number: number; fingerprint: string } | undefined> =>
  transaction
    .selectFrom('text_version')
    .select(['state', 'text_id', 'number', 'fingerprint'])
    .where('id', '=', versionId)
    .forUpdate()
    .executeTakeFirst()

/** The corrections that hold: an undoing takes back all but the first so many. */
async function correctionsOf(db: Kysely<Database>, versionId: number): Promise<Correction[]> {
  const rows = await db
    .selectFrom('text_act')
    .select(['kind', 'detail'])
    .where('version_id', '=', versionId)
    .where('kind', 'in', ['corrected', 'undone'])
    .orderBy('id')
    .execute()
  const kept: Correction[] = []
  for (const { kind, detail } of rows) {
    if (kind === 'undone') kept.length = (detail as { left: number }).left
    else kept.push((detail as { correction: Correction }).correction)
  }
  return kept
}

const versions = (db: Kysely<Database>) =>
  db
    .selectFrom('text_version')
    .innerJoin('text_file', 'text_file.fingerprint', 'text_version.fingerprint')
    .selectAll('text_version')
    .select(['text_file.name as file_name', 'text_file.format'])

type HeadRow = Omit<TextVersionRow, 'id' | 'as_read' | 'structure' | 'problems' | 'made_at'> & {
  id: number
  made_at: Date
  file_name: string
  format: string
}

const FORMATS: readonly VersionHead['format'][] = ['pdf', 'docx', 'odt', 'html', 'markdown', 'akoma-ntoso']

function formatOf(text: string): VersionHead['format'] {
  const format = FORMATS.find((one) => one === text)
  if (format === undefined) throw new Error(`not a format: ${text}`)
  return format
}

const headOf = (row: HeadRow): VersionHead => ({
  id: row.id,
  number: row.number,
  fingerprint: row.fingerprint,
  file: row.file_name,
  format: formatOf(row.format),
  state: row.state === 'published' || row.state === 'withdrawn' ? row.state : 'draft',
  fromText: row.from_text,
  madeAt: row.made_at.toISOString(),
  publishedAt: row.published_at?.toISOString() ?? null,
})

const versionOf = (row: HeadRow & { as_read: object; structure: object; problems: object }): TextVersion => ({
  head: headOf(row),
  asRead: row.as_read as ConventionText,
  text: row.structure as ConventionText,
  problems: row.problems as TextVersion['problems'],
})

async function readTexts(db: Kysely<Database>, id: string | null): Promise<PactText[]> {
  const rows = await db
    .selectFrom('pact_text')
    .leftJoin('territory', 'territory.id', 'territory_id')
    .selectAll('pact_text')
    .select('territory.name as territory_name')
    .$if(id !== null, (query) => query.where('pact_text.id', '=', id ?? ''))
    .orderBy('pact_text.id')
    .execute()
  const ids = rows.map((row) => row.id)
  if (ids.length === 0) return []
  const events = await db.selectFrom('text_event').selectAll().where('text_id', 'in', ids).orderBy('id').execute()
  const heads = await db
    .selectFrom('text_version')
    .innerJoin('text_file', 'text_file.fingerprint', 'text_version.fingerprint')
    .select(['text_version.id', 'text_id', 'number', 'text_version.fingerprint', 'state', 'from_text', 'made_at', 'published_at'])
    .select(['text_file.name as file_name', 'text_file.format'])
    .where('text_id', 'in', ids)
    .orderBy('number')
    .execute()
  return rows.map((row) =>
    textOf(
      row,
      events.filter((event) => event.text_id === row.id),
      heads.filter((head) => head.text_id === row.id),
    ),
  )
}

const textOf = (
  row: Omit<PactTextRow, 'made_at'> & { territory_name: string | null },
  events: readonly Pick<TextEventRow, 'kind' | 'on_text' | 'note'>[],
  heads: readonly HeadRow[],
): PactText => ({
  id: row.id,
  title: row.title,
  nature: TEXT_NATURES.find((nature) => nature === row.nature) ?? 'other',
  conventionId: row.convention_id,
  territoryId: row.territory_id,
  territoryName: row.territory_name,
  amends: row.amends,
  isExample: row.is_example,
  events: events.map(({ kind, on_text, note }) => ({ kind: kind as TextLifeEvent['kind'], onText: on_text, note })),
  versions: heads.map(headOf),
})
