import type { Kysely } from 'kysely'
import type { Catalogue } from '#application/ports/catalogue.ts'
import type { Database } from '../schema.ts'

/** What the loads recorded of themselves. */
export function loadedCatalogue(db: Kysely<Database>): Pick<Catalogue, 'parts' | 'problemCounts' | 'problems'> {
  return {
    parts: async () => {
      const files = await db.selectFrom('load_file').selectAll().orderBy('file').execute()
      const records = await db
        .selectFrom('load_record')
        .selectAll('load_record')
        .select((row) =>
          row
            .selectFrom('load_problem')
            .whereRef('load_problem.part', '=', 'load_record.part')
            .select((count) => count.fn.countAll<number>().as('count'))
            .as('problems'),
        )
        .orderBy('part')
        .execute()
      return records.map((record) => ({
        part: record.part,
        rowsRead: record.rows_read,
        rowsKept: record.rows_kept,
        loadedAt: record.loaded_at,
        problemsCount: record.problems ?? 0,
        files: files
          .filter(({ part }) => part === record.part)
          .map(({ file, rows_read, rows_kept }) => ({ file, rowsRead: rows_read, rowsKept: rows_kept })),
      }))
    },
    problemCounts: () =>
      db
        .selectFrom('load_problem')
        .select(({ fn }) => ['part', 'file', fn.countAll<number>().as('count')])
        .groupBy(['part', 'file'])
        .orderBy('part')
        .orderBy('file')
        .execute(),
    problems: async ({ part, from, most }) => {
      const all = db
        .selectFrom('load_problem')
        .selectAll()
        .orderBy('part')
        .orderBy('file')
        .orderBy('line')
        .orderBy('id')
        .offset(from)
        .limit(most)
      const rows = await (part === null ? all : all.where('part', '=', part)).execute()
      return rows.map(({ id: _, column_name, ...problem }) => ({ ...problem, column: column_name }))
    },
  }
}
