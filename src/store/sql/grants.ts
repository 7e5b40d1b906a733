import { sql, type Kysely, type Transaction } from 'kysely'
import type { GrantFile, GrantsLedger, GrantsStore, HeldRows, KeptGrant } from '#application/ports/grants.ts'
import type { GrantsProblem } from '#domain/grant/grants-problem.ts'
import type { Database } from '../schema.ts'
import { raiseVersion } from './raise-version.ts'

/** Imports wait for each other under this lock; it ends with the transaction. */
const IMPORT_LOCK = 20_261_123

/** The subsidies held in SQL. */
export const sqlGrants = (db: Kysely<Database>): GrantsStore => ({
  inOneGo: (work) =>
    db.transaction().execute(async (transaction) => {
      await sql`select pg_advisory_xact_lock(${sql.lit(IMPORT_LOCK)})`.execute(transaction)
      return work(ledgerOf(transaction))
    }),
})

const ledgerOf = (db: Transaction<Database>): GrantsLedger => ({
  holds: async (fingerprint) =>
    (await db.selectFrom('grant_file').select('is_current').where('fingerprint', '=', fingerprint).executeTakeFirst())?.is_current === true,
  knowsTerritory: async (id) => (await db.selectFrom('territory').select('id').where('id', '=', id).executeTakeFirst()) !== undefined,
  heldRows: () => heldRows(db),
  remove: (held) => remove(db, held),
  keep: (file, grants, problems) => keep(db, file, grants, problems),
})

async function heldRows(db: Transaction<Database>): Promise<HeldRows[]> {
  const rows = await db
    .selectFrom('grant_line')
    .innerJoin('grant_file', 'fingerprint', 'file_fingerprint')
    .select(({ fn }) => ['grant_line.grantor', 'grantor_siren', 'year', 'file_fingerprint', 'dataset', fn.countAll<number>().as('rows')])
    .groupBy(['grant_line.grantor', 'grantor_siren', 'year', 'file_fingerprint', 'dataset'])
    .execute()
  return rows.map((row) => ({
    grantor: row.grantor,
    grantorSiren: row.grantor_siren,
    year: row.year,
    rows: row.rows,
    fingerprint: row.file_fingerprint,
    dataset: row.dataset,
  }))
}

async function remove(db: Transaction<Database>, held: readonly HeldRows[]): Promise<void> {
  for (const rows of held) {
    await db
      .deleteFrom('grant_line')
      .where('file_fingerprint', '=', rows.fingerprint)
      .where('grantor', '=', rows.grantor)
      .where('grantor_siren', 'is not distinct from', rows.grantorSiren)
      .where('year', 'is not distinct from', rows.year)
      .execute()
  }
  await sql`update grant_file set is_current = false where is_current and not exists (select 1 from grant_line where file_fingerprint = fingerprint)`.execute(
    db,
  )
}

async function keep(
  db: Transaction<Database>,
  file: GrantFile,
  grants: readonly KeptGrant[],
  problems: readonly GrantsProblem[],
): Promise<void> {
  const known = {
    rows_read: file.rowsRead,
    rows_kept: grants.length,
    is_current: true,
    encoding: file.encoding,
    schema_version: file.schema,
  }
  await db
    .insertInto('grant_file')
    .values({
      ...known,
      fingerprint: file.fingerprint,
      name: file.name,
      grantor: file.grantor,
      dataset: file.dataset,
      source_title: file.source.title,
      source_url: file.source.url,
      licence: file.source.licence,
    })
    .onConflict((conflict) => conflict.column('fingerprint').doUpdateSet(known))
    .execute()
  for (const part of inParts(grants)) await insertGrants(db, file, part)
  const part = `grants/${file.fingerprint}`
  await db.deleteFrom('load_problem').where('part', '=', part).execute()
  for (const some of inParts(problems)) await insertProblems(db, part, file.name, some)
  await raiseVersion(db)
}

const MOST_ROWS = 5000

function* inParts<T>(rows: readonly T[]): Generator<readonly T[]> {
  for (let from = 0; from < rows.length; from += MOST_ROWS) yield rows.slice(from, from + MOST_ROWS)
}

/** Rows as one JSON parameter: thousands at once, whatever their number of columns. */
async function insertGrants(db: Transaction<Database>, file: GrantFile, grants: readonly KeptGrant[]): Promise<void> {
  const rows = grants.map((grant) => ({
    line: grant.line,
    grantor: grant.grantor,
    grantor_siren: grant.grantorSiren,
    decided_on: grant.decidedOn,
    year: grant.year,
    reference: grant.reference,
    beneficiary: grant.beneficiary,
    is_beneficiary_masked: grant.isBeneficiaryMasked,
    beneficiary_siret: grant.beneficiarySiret,
    purpose: grant.purpose,
    amount_cents: grant.amount_cents,
    nature: grant.nature,
    moment: grant.moment,
    cinema_confidence: grant.aid?.confidence ?? null,
    cinema_rule: grant.aid?.rule ?? null,
    stage: grant.aid?.stage ?? null,
    domain: grant.aid?.domain ?? null,
    format: grant.aid?.format ?? null,
    review: grant.aid?.review ?? null,
  }))
  await sql`
    insert into grant_line (file_fingerprint, territory_id, line, grantor, grantor_siren, decided_on, year, reference, beneficiary, is_beneficiary_masked,
      beneficiary_siret, purpose, amount_cents, nature, moment, cinema_confidence, cinema_rule, stage, domain, format, review)
    select ${file.fingerprint}, ${file.territoryId}, row.* from jsonb_to_recordset(${JSON.stringify(rows)}::text::jsonb) as row (
      line integer, grantor text, grantor_siren text, decided_on date, year integer, reference text, beneficiary text, is_beneficiary_masked boolean,
      beneficiary_siret text, purpose text, amount_cents bigint, nature text, moment text, cinema_confidence text, cinema_rule text, stage text, domain text, format text, review text)
  `.execute(db)
}

async function insertProblems(db: Transaction<Database>, part: string, file: string, problems: readonly GrantsProblem[]): Promise<void> {
  const rows = problems.map(({ line, column, found, expected, reason, blocking }) => ({
    line,
    column_name: column,
    found,
    expected,
    reason,
    blocking,
  }))
  await sql`
    insert into load_problem (part, file, line, column_name, found, expected, reason, blocking)
    select ${part}, ${file}, row.* from jsonb_to_recordset(${JSON.stringify(rows)}::text::jsonb) as row (
      line integer, column_name text, found text, expected text, reason text, blocking boolean)
  `.execute(db)
}
