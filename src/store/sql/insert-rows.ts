import { sql, type Kysely } from 'kysely'
import type { LoadedRow } from '#application/ports/loading.ts'
import type { Database } from '../schema.ts'

/** Rows sent at once: enough to be quick, few enough to stay small in memory. */
const BATCH = 2000

/**
 * Writes rows of named columns: one statement a batch, whose single parameter is JSON, so that lists, days and objects go as they are.
 * The columns are those of the first row; on a clash of `key`, the new row wins when one is given.
 */
export async function insertRows(db: Kysely<Database>, table: keyof Database, rows: readonly LoadedRow[], key?: string): Promise<void> {
  const columns = Object.keys(rows[0] ?? {})
  const names = sql.join(columns.map((column) => sql.ref(column)))
  const others = columns.filter((column) => column !== key)
  const clash =
    key === undefined
      ? sql``
      : sql`on conflict (${sql.ref(key)}) do update set ${sql.join(others.map((column) => sql`${sql.ref(column)} = excluded.${sql.ref(column)}`))}`
  for (let start = 0; start < rows.length; start += BATCH) {
    const batch = JSON.stringify(rows.slice(start, start + BATCH))
    await sql`insert into ${sql.table(table)} (${names}) select ${names} from json_populate_recordset(null::${sql.table(table)}, ${batch}::json) ${clash}`.execute(
      db,
    )
  }
}
