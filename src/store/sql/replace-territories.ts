import { sql, type Transaction } from 'kysely'
import type { LoadedRow } from '#application/ports/loading.ts'
import type { Database } from '../schema.ts'
import { insertRows } from './insert-rows.ts'

type Leaning = { readonly table_name: string; readonly column_name: string; readonly is_needed: boolean }

/**
 * Writes the territories over those that are there, since other tables lean on them, then takes away those that are no more:
 * a row that leaned on one follows the commune that took it over, else forgets it, and goes when it cannot be without.
 */
export async function replaceTerritories(
  transaction: Transaction<Database>,
  rows: readonly LoadedRow[],
  former: readonly LoadedRow[],
): Promise<void> {
  await insertRows(transaction, 'territory', rows, 'id')
  const kept = rows.map(({ id }) => id)
  const gone = await sql<{ id: string }>`select id from territory where not (id = any (${kept}))`.execute(transaction)
  if (gone.rows.length === 0) return
  const successors = new Map(former.map(({ code, commune_id }) => [`commune-${String(code)}`, commune_id]))
  const leaning = await columnsThatLeanOnTerritories(transaction)
  for (const { id } of gone.rows) {
    const successor = successors.get(id) ?? null
    for (const { table_name, column_name, is_needed } of leaning) {
      const [table, column] = [sql.table(table_name), sql.ref(column_name)]
      if (is_needed) await sql`delete from ${table} where ${column} = ${id}`.execute(transaction)
      else await sql`update ${table} set ${column} = ${successor} where ${column} = ${id}`.execute(transaction)
    }
  }
  await sql`delete from territory where id = any (${gone.rows.map(({ id }) => id)})`.execute(transaction)
}

async function columnsThatLeanOnTerritories(transaction: Transaction<Database>): Promise<Leaning[]> {
  const found = await sql<Leaning>`
    select constraint_of.conrelid::regclass::text as table_name, attribute.attname::text as column_name, attribute.attnotnull as is_needed
    from pg_constraint constraint_of
    join pg_attribute attribute on attribute.attrelid = constraint_of.conrelid and attribute.attnum = constraint_of.conkey[1]
    where constraint_of.contype = 'f' and constraint_of.confrelid = 'territory'::regclass
    order by is_needed desc`.execute(transaction)
  return found.rows
}
