import type { Kysely, Selectable, Transaction } from 'kysely'
import type { Deliberation, Deliberations, DeliberationItem, EarlierWord, VotedItem } from '#application/ports/deliberations.ts'
import type { Doer } from '#application/ports/applications.ts'
import type { ItemResult } from '#domain/deliberation/check-result.ts'
import { followingDecision } from '#domain/deliberation/decision.ts'
import { MOVES, type ApplicationState } from '#domain/grant/application-life.ts'
import type { Database, DeliberationRow } from '../schema.ts'
import { appendLog } from './append-log.ts'
import { deliberationOf, waitingFiles } from './deliberation-rows.ts'
import { keepApplicationEvent } from './keep-application-event.ts'
import { keepableJson } from './keepable-json.ts'

/** What bodies decide of files, held in SQL. */
export const deliberationsOf = (db: Kysely<Database>): Deliberations => ({
  awaiting: async (authorityIds) => {
    if (authorityIds.length === 0) return []
    const files = await waitingFiles(db, (query) =>
      query
        .where('scheme.authority_id', 'in', [...authorityIds])
        .where('application.state', 'in', ['opined', 'ineligible'])
        .where(({ not, exists, selectFrom }) =>
          not(
            exists(
              selectFrom('deliberation_item')
                .innerJoin('deliberation', 'deliberation.id', 'deliberation_id')
                .select('deliberation_id')
                .whereRef('deliberation_item.application_id', '=', 'application.id')
                .where('deliberation.state', '=', 'prepared'),
            ),
          ),
        ),
    )
    return withEarlier(db, files)
  },
  prepare: ({ id, authorityId, body, purpose, heldOn, files, by, at }) =>
    db.transaction().execute(async (transaction) => {
      const held = await transaction
        .selectFrom('application')
        .innerJoin('round', 'round.id', 'application.round_id')
        .innerJoin('scheme', 'scheme.id', 'round.scheme_id')
        .select('application.id')
        .where('application.id', 'in', [...files])
        .where('application.state', 'in', ['opined', 'ineligible'])
        .where('scheme.authority_id', '=', authorityId)
        .forUpdate('application')
        .execute()
      const onPaper = await transaction
        .selectFrom('deliberation_item')
        .innerJoin('deliberation', 'deliberation.id', 'deliberation_id')
        .select('application_id')
        .where('application_id', 'in', [...files])
        .where('state', '=', 'prepared')
        .executeTakeFirst()
      if (held.length !== files.length || onPaper !== undefined) return false
      await transaction
        .insertInto('deliberation')
        .values({
          id,
          authority_id: authorityId,
          body: keepableJson(body),
          purpose,
          held_on: heldOn,
          state: 'prepared',
          prepared_by: by,
          prepared_at: at,
        })
        .execute()
      for (const [position, { applicationId, opinion }] of (
        await waitingFiles(transaction, (query) => query.where('application.id', 'in', [...files]))
      ).entries()) {
        const decision = followingDecision(opinion)
        await transaction
          .insertInto('deliberation_item')
          .values({
            deliberation_id: id,
            application_id: applicationId,
            position,
            opinion_fingerprint: opinion?.fingerprint ?? null,
            proposal: decision === null ? null : keepableJson({ decision, reason: '', isReasonWithheld: false }),
          })
          .execute()
      }
      return true
    }),
  find: async (id) => (await readDeliberations(db, (query) => query.where('id', '=', id)))[0] ?? null,
  ofAuthorities: async (authorityIds) => {
    if (authorityIds.length === 0) return []
    const rows = await db
      .selectFrom('deliberation')
      .selectAll()
      .where('authority_id', 'in', [...authorityIds])
      .orderBy('held_on', 'desc')
      .orderBy('prepared_at', 'desc')
      .execute()
    return rows.map(deliberationOf)
  },
  held: async (ids) => {
    if (ids.length === 0) return []
    const rows = await db
      .selectFrom('deliberation_item')
      .innerJoin('application', 'application.id', 'application_id')
      .innerJoin('round', 'round.id', 'application.round_id')
      .select(['deliberation_id', 'application_id', 'scheme_id'])
      .where('deliberation_id', 'in', [...ids])
      .orderBy('deliberation_id')
      .orderBy('position')
      .execute()
    return rows.map((row) => ({ paperId: row.deliberation_id, applicationId: row.application_id, schemeId: row.scheme_id }))
  },
  propose: async (id, applicationId, proposal) => {
    const changed = await db
      .updateTable('deliberation_item')
      .from('deliberation')
      .set({ proposal: keepableJson(proposal) })
      .whereRef('deliberation.id', '=', 'deliberation_item.deliberation_id')
      .where('deliberation.id', '=', id)
      .where('deliberation.state', '=', 'prepared')
      .where('application_id', '=', applicationId)
      .returning('application_id')
      .executeTakeFirst()
    return changed !== undefined
  },
  vote: (id, given) => db.transaction().execute((transaction) => recordVote(transaction, id, given)),
  publish: (id, { transmittedOn, terms, at }) =>
    db.transaction().execute(async (transaction) => {
      const changed = await transaction
        .updateTable('deliberation')
        .set({
          state: 'published',
          transmitted_on: transmittedOn,
          published_at: at,
          payment_terms: terms === null ? null : keepableJson(terms),
        })
        .where('id', '=', id)
        .where('state', '=', 'voted')
        .returning(['number', 'fingerprint'])
        .executeTakeFirst()
      if (changed === undefined) return false
      const { number, fingerprint } = changed
      await appendLog(transaction, { act: 'award-published', at, facts: { deliberation: number, fingerprint }, hidden: {} })
      return true
    }),
  published: () => readDeliberations(db, (query) => query.where('state', '=', 'published').where('purpose', '=', 'decide')),
  ofFile: (applicationId) =>
    readDeliberations(db, (query) =>
      query
        .where('purpose', '=', 'decide')
        .where('id', 'in', (inner) =>
          inner.selectFrom('deliberation_item').select('deliberation_id').where('application_id', '=', applicationId),
        ),
    ),
})

type Vote = Parameters<Deliberations['vote']>[1]

async function recordVote(
  transaction: Transaction<Database>,
  id: string,
  given: Vote,
): Promise<'voted' | 'voted-already' | 'number-taken'> {
  const { number, presence, at, by, fingerprint } = given
  const paper = await transaction
    .selectFrom('deliberation')
    .selectAll()
    .where('id', '=', id)
    .where('state', '=', 'prepared')
    .forUpdate()
    .executeTakeFirst()
  if (paper === undefined) return 'voted-already'
  const taken = await transaction
    .selectFrom('deliberation')
    .select('id')
    .where('authority_id', '=', paper.authority_id)
    .where('number', '=', number)
    .executeTakeFirst()
  if (taken !== undefined) return 'number-taken'
  const voted: object[] = []
  for (const item of given.items) {
    const told = await decideOne(transaction, paper, item, { number, at, by })
    if (told !== null) voted.push(told)
  }
  const seal = fingerprint({ number, body: paper.body, held_on: paper.held_on, presence, items: voted })
  await transaction
    .updateTable('deliberation')
    .set({ state: 'voted', number, in_office: presence.inOffice, present: presence.present, fingerprint: seal, voted_at: at })
    .where('id', '=', id)
    .execute()
  return 'voted'
}

/** Records what was decided of one file and moves it; nothing when it is no longer there to be decided. */
async function decideOne(
  transaction: Transaction<Database>,
  paper: Selectable<DeliberationRow>,
  { applicationId, result }: VotedItem,
  { number, at, by }: { readonly number: string; readonly at: string; readonly by: Doer },
): Promise<object | null> {
  const move = paper.purpose === 'decide' && result.decision !== null ? result.decision.kind : null
  const from: readonly ApplicationState[] = move === null ? ['opined', 'ineligible'] : MOVES[move].from
  const file = await transaction
    .selectFrom('application')
    .select(['number', 'round_id'])
    .where('id', '=', applicationId)
    .where('state', 'in', [...from])
    .forUpdate()
    .executeTakeFirst()
  if (file === undefined) return null
  const item = await transaction
    .updateTable('deliberation_item')
    .set({ result: keepableJson(result) })
    .where('deliberation_id', '=', paper.id)
    .where('application_id', '=', applicationId)
    .returning('opinion_fingerprint')
    .executeTakeFirst()
  if (item === undefined) return null
  if (move !== null) {
    const state = MOVES[move].to
    await transaction.updateTable('application').set({ state }).where('id', '=', applicationId).execute()
    await keepApplicationEvent(transaction, { id: applicationId, kind: move, state, detail: { deliberation: number }, by, at })
  }
  await appendLog(transaction, {
    act: 'vote-recorded',
    at,
    facts: { round: file.round_id, deliberation: number },
    hidden: { file: { number: file.number }, result },
  })
  return { file: file.number, opinion: item.opinion_fingerprint, result }
}

const papers = (db: Kysely<Database>) => db.selectFrom('deliberation').selectAll()
type PaperQuery = ReturnType<typeof papers>

async function readDeliberations(db: Kysely<Database>, chosen: (query: PaperQuery) => PaperQuery): Promise<Deliberation[]> {
  const rows = await chosen(papers(db)).orderBy('held_on', 'desc').orderBy('prepared_at', 'desc').execute()
  if (rows.length === 0) return []
  const ids = rows.map(({ id }) => id)
  const items = await db.selectFrom('deliberation_item').selectAll().where('deliberation_id', 'in', ids).orderBy('position').execute()
  const files = await withEarlier(
    db,
    await waitingFiles(db, (query) =>
      query.where('application.id', 'in', (inner) =>
        inner.selectFrom('deliberation_item').select('application_id').where('deliberation_id', 'in', ids),
      ),
    ),
  )
  const fileOf = new Map(files.map((file) => [file.applicationId, file]))
  return rows.map((row) => ({
    ...deliberationOf(row),
    items: items
      .filter(({ deliberation_id }) => deliberation_id === row.id)
      .flatMap(({ application_id, proposal, result }): DeliberationItem[] => {
        const file = fileOf.get(application_id)
        if (file === undefined) return []
        const earlier = file.earlier.filter(({ heldOn }) => heldOn <= row.held_on)
        return [
          {
            ...file,
            earlier: row.purpose === 'decide' ? earlier : [],
            proposal: proposal as DeliberationItem['proposal'],
            result: result as DeliberationItem['result'],
          },
        ]
      }),
  }))
}

/** With what bodies that advise have said of them. */
async function withEarlier<File extends { readonly applicationId: string }>(
  db: Kysely<Database>,
  files: readonly File[],
): Promise<(File & { readonly earlier: readonly EarlierWord[] })[]> {
  if (files.length === 0) return []
  const rows = await db
    .selectFrom('deliberation_item')
    .innerJoin('deliberation', 'deliberation.id', 'deliberation_id')
    .select(['application_id', 'body', 'held_on', 'result'])
    .where('purpose', '=', 'advise')
    .where('result', 'is not', null)
    .where(
      'application_id',
      'in',
      files.map(({ applicationId }) => applicationId),
    )
    .orderBy('held_on')
    .execute()
  return files.map((file) => ({
    ...file,
    earlier: rows
      .filter(({ application_id }) => application_id === file.applicationId)
      .map(({ body, held_on, result }) => ({
        body: body as EarlierWord['body'],
        heldOn: held_on,
        result: result as unknown as ItemResult,
      })),
  }))
}
