import type { Kysely, Selectable } from 'kysely'
import type { FileBatch, FileBatches } from '#application/ports/file-batches.ts'
import type { FileStep, StepOutcome, UndoOutcome } from '#domain/rights/file-step.ts'
import type { Database, FileBatchRow } from '../schema.ts'
import { keepableJson } from './keepable-json.ts'
import { instantText } from './schemes.ts'

/** Acts on several files at once, held in SQL. */
export const fileBatchesOf = (db: Kysely<Database>): FileBatches => ({
  open: ({ id, madeBy, step, at, fileIds }) =>
    db.transaction().execute(async (transaction) => {
      const opened = await transaction
        .insertInto('file_batch')
        .values({ id, made_by: madeBy, step: keepableJson(step), made_at: at, undone_at: null })
        .onConflict((conflict) => conflict.column('id').doNothing())
        .returning('id')
        .executeTakeFirst()
      if (opened === undefined) return false
      const known = await transaction
        .selectFrom('application')
        .select('id')
        .where('id', 'in', [...fileIds])
        .execute()
      const lines = known.map((file) => ({ batch_id: id, application_id: file.id, outcome: null, undo: null }))
      if (lines.length > 0) await transaction.insertInto('file_batch_line').values(lines).execute()
      return true
    }),
  tell: async (id, fileId, outcome) => {
    await line(db, id, fileId)
      .set({ outcome: keepableJson(outcome) })
      .execute()
  },
  find: async (id) => {
    const row = await db.selectFrom('file_batch').selectAll().where('id', '=', id).executeTakeFirst()
    if (row === undefined) return null
    const lines = await db
      .selectFrom('file_batch_line')
      .innerJoin('application', 'application.id', 'application_id')
      .select(['application_id', 'outcome', 'undo'])
      .where('batch_id', '=', id)
      .orderBy('application.number')
      .execute()
    return {
      ...batchOf(row),
      lines: lines.map(({ application_id, outcome, undo }) => ({
        fileId: application_id,
        outcome: outcome as StepOutcome | null,
        undo: undo as UndoOutcome | null,
      })),
    }
  },
  ofPerson: async (personId, most) =>
    (
      await db
        .selectFrom('file_batch')
        .selectAll()
        .where('made_by', '=', personId)
        .orderBy('made_at', 'desc')
        .orderBy('id')
        .limit(most)
        .execute()
    ).map(batchOf),
  openUndo: async (id, at) =>
    (await db
      .updateTable('file_batch')
      .set({ undone_at: at })
      .where('id', '=', id)
      .where('undone_at', 'is', null)
      .returning('id')
      .executeTakeFirst()) !== undefined,
  tellUndo: async (id, fileId, outcome) => {
    await line(db, id, fileId)
      .set({ undo: keepableJson(outcome) })
      .execute()
  },
})

const line = (db: Kysely<Database>, id: string, fileId: string) =>
  db.updateTable('file_batch_line').where('batch_id', '=', id).where('application_id', '=', fileId)

const batchOf = (row: Selectable<FileBatchRow>): Omit<FileBatch, 'lines'> => ({
  id: row.id,
  madeBy: row.made_by,
  step: row.step as FileStep,
  madeAt: instantText(row.made_at),
  undoneAt: row.undone_at === null ? null : instantText(row.undone_at),
})
