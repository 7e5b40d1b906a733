import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import type { Store } from './connect.ts'

/** A migration as it stands on disk: `0001_name.sql`, never edited once merged. */
type Migration = { readonly name: string; readonly text: string; readonly fingerprint: string }

export function readMigrations(folder: string): Migration[] {
  return readdirSync(folder)
    .filter((name) => /^\d{4}_.+\.sql$/.test(name))
    .toSorted()
    .map((name) => {
      const text = readFileSync(join(folder, name), 'utf8')
      return { name, text, fingerprint: createHash('sha256').update(text).digest('hex') }
    })
}

/**
 * Brings the database to the last migration, each in a transaction of its own.
 * Two processes that start together wait for each other; an edited migration is refused.
 */
export async function migrate(store: Store, folder: string): Promise<void> {
  await store.runScript(`${CLAIM} create table if not exists migration (name text primary key, fingerprint text not null);`)
  for (const { name, text, fingerprint } of readMigrations(folder)) {
    const known = await sql<{ fingerprint: string }>`select fingerprint from migration where name = ${name}`.execute(store.db)
    const row = known.rows[0]
    if (row === undefined) await store.runScript(`${CLAIM} ${onceOnly(name, text, fingerprint)}`)
    else if (row.fingerprint !== fingerprint) throw new Error(`migration ${name} was edited after it ran`)
  }
}

const CLAIM = 'select pg_advisory_xact_lock(20261122);'

/** The migration's text, passed over when another process ran it while we waited. */
function onceOnly(name: string, text: string, fingerprint: string): string {
  return `do $once$ begin
    if exists (select 1 from migration where name = '${name}') then return; end if;
    execute $migration$ ${text} $migration$;
    insert into migration values ('${name}', '${fingerprint}');
  end $once$;`
}
