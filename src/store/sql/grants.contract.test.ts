import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { importGrants, type Deposit } from '#application/import-grants.ts'
import type { GrantsAnswer, GrantsReport, ReadGrant } from '#application/ports/grants.ts'
import { openEmbedded, type Store } from '../connect.ts'
import { migrate } from '../migrate.ts'
import { sqlGrants } from './grants.ts'

let store: Store
beforeAll(async () => {
  store = await openEmbedded('memory://')
  await migrate(store, join(import.meta.dirname, '../migrations'))
})
afterAll(() => store.close())
beforeEach(() =>
  store.runScript(
    "delete from grant_line; delete from grant_file; delete from load_problem; delete from territory; insert into territory (id, level, code, name) values ('departement-44', 'departement', '44', 'Loire-Atlantique')",
  ),
)

const DEPOSIT: Deposit = {
  grantor: null,
  territoryId: 'departement-44',
  dataset: null,
  source: { title: null, url: null, licence: null },
  isConfirmed: false,
}
const grant = (line: number, more: Partial<ReadGrant> = {}): ReadGrant => ({
  line,
  grantor: 'Département de Bellerive',
  grantorSiren: '229999008',
  decidedOn: '2024-03-05',
  year: 2024,
  reference: null,
  beneficiary: `Association ${line}`,
  isBeneficiaryMasked: false,
  beneficiarySiret: null,
  purpose: 'Festival du film',
  amount_cents: 1_000_50,
  nature: null,
  moment: 'voted',
  aid: { rule: 'festival-de-films', confidence: 'certain', domain: 'cinema', stage: 'festival', format: null, review: null },
  ...more,
})
const REPORT: Omit<GrantsReport, 'fingerprint' | 'rows'> = {
  file: 'aides.csv',
  schema: '2.1.1',
  format: 'csv',
  encoding: 'utf-8',
  delimiter: ',',
  sheet: null,
  headLine: 1,
  columns: [],
  valid: false,
  figures: null,
  problemsCount: 1,
  problems: [
    { line: 3, column: 'montant', found: 'NC', expected: '1234.50', reason: 'amount-unreadable', blocking: true, corrected: null },
  ],
}
const answer = (fingerprint: string, grants: readonly ReadGrant[]): GrantsAnswer => ({
  report: { ...REPORT, fingerprint, rows: grants.length },
  corrected: null,
  grants,
})
const bring = (given: GrantsAnswer, deposit: Partial<Deposit> = {}) => importGrants(sqlGrants(store.db), given, { ...DEPOSIT, ...deposit })
const linesHeld = async (): Promise<string[]> =>
  (
    await store.db
      .selectFrom('grant_line')
      .select(['file_fingerprint', 'line', 'year'])
      .orderBy('file_fingerprint')
      .orderBy('line')
      .execute()
  ).map((row) => `${row.file_fingerprint} ${row.line} ${row.year}`)
const version = async (): Promise<number> => (await store.db.selectFrom('data_version').select('version').executeTakeFirstOrThrow()).version

describe('subsidies kept in SQL', () => {
  it('a file is kept with its rows, its problems and a new version of the data', async () => {
    const before = await version()
    expect(await bring(answer('a', [grant(2), grant(3)]))).toEqual({
      kind: 'imported',
      kept: 2,
      leftOut: 0,
      masked: 0,
      cinema: { certain: 2, probable: 0, doubtful: 0 },
      replaced: [],
    })
    expect(
      await store.db
        .selectFrom('grant_line')
        .select(['amount_cents', 'decided_on', 'territory_id', 'cinema_rule', 'moment', 'review'])
        .where('line', '=', 2)
        .executeTakeFirst(),
    ).toEqual({
      amount_cents: 1_000_50,
      decided_on: '2024-03-05',
      territory_id: 'departement-44',
      cinema_rule: 'festival-de-films',
      moment: 'voted',
      review: null,
    })
    expect(await store.db.selectFrom('load_problem').select(['part', 'line', 'column_name', 'found', 'reason']).execute()).toEqual([
      { part: 'grants/a', line: 3, column_name: 'montant', found: 'NC', reason: 'amount-unreadable' },
    ])
    expect(await version()).toBe(before + 1)
  })

  it('the same file twice adds nothing and leaves the version of the data', async () => {
    await bring(answer('a', [grant(2)]))
    const before = [await linesHeld(), await version()]
    expect(await bring(answer('a', [grant(2)]))).toEqual({ kind: 'already-held' })
    expect([await linesHeld(), await version()]).toEqual(before)
  })

  it.each([
    ['one row fewer asks', [grant(2)], 'fewer-rows', ['a 2 2024', 'a 3 2024']],
    ['as many rows replace', [grant(2), grant(3)], 'imported', ['b 2 2024', 'b 3 2024']],
    ['one row more replaces', [grant(2), grant(3), grant(4)], 'imported', ['b 2 2024', 'b 3 2024', 'b 4 2024']],
  ] as const)('%s', async (_, given, kind, held) => {
    await bring(answer('a', [grant(2), grant(3)]))
    expect((await bring(answer('b', given))).kind).toBe(kind)
    expect(await linesHeld()).toEqual(held)
  })

  it('fewer rows, once confirmed, replace those of their year and no other', async () => {
    await bring(answer('a', [grant(2), grant(3), grant(4, { year: 2023 })]))
    expect(await bring(answer('b', [grant(2)]))).toEqual({
      kind: 'fewer-rows',
      compared: [{ grantor: 'Département de Bellerive', year: 2024, held: 2, given: 1 }],
    })
    expect((await bring(answer('b', [grant(2)]), { isConfirmed: true })).kind).toBe('imported')
    expect(await linesHeld()).toEqual(['a 4 2023', 'b 2 2024'])
  })

  it('a grantor is the same by its SIREN, else by its name but for case and accents', async () => {
    await bring(answer('a', [grant(2), grant(3)]))
    expect((await bring(answer('b', [grant(2, { grantor: 'CD BELLERIVE' })]))).kind).toBe('fewer-rows')
    expect((await bring(answer('c', [grant(2, { grantorSiren: null, grantor: 'DEPARTEMENT DE BELLERIVE' })]))).kind).toBe('fewer-rows')
    expect((await bring(answer('d', [grant(2, { grantor: 'Ville de Bellerive', grantorSiren: null })]))).kind).toBe('imported')
  })

  it('a file that does not say who gives waits for the depositor to say it', async () => {
    expect(await bring(answer('a', [grant(2, { grantor: null })]))).toEqual({ kind: 'no-grantor', rows: 1 })
    expect((await bring(answer('a', [grant(2, { grantor: null })]), { grantor: 'Ville de Bellerive' })).kind).toBe('imported')
  })

  it('an unknown territory is refused and an import that fails leaves nothing', async () => {
    expect((await bring(answer('a', [grant(2)]), { territoryId: 'departement-98' })).kind).toBe('unknown-territory')
    const before = await version()
    await expect(bring(answer('a', [grant(2), grant(2)]))).rejects.toThrow()
    expect([await linesHeld(), await version(), await store.db.selectFrom('grant_file').selectAll().execute()]).toEqual([[], before, []])
  })
})
