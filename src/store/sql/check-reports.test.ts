import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { KeptReport } from '#application/ports/checks.ts'
import { openEmbedded, type Store } from '../connect.ts'
import { migrate } from '../migrate.ts'
import { checkReports } from './check-reports.ts'

const report: KeptReport = {
  file: 'a.csv',
  fingerprint: 'f',
  schema: '2.1.1',
  format: 'csv',
  encoding: 'utf-8',
  delimiter: ',',
  sheet: null,
  headLine: 1,
  columns: [],
  rows: 1,
  valid: false,
  figures: null,
  problems: [
    {
      line: 2,
      column: 'montant',
      found: 'NC\u0000\ud800\\u0000',
      expected: null,
      reason: 'amount-unreadable',
      blocking: true,
      corrected: null,
    },
  ],
  problemsCount: 1,
  kinds: [{ reason: 'amount-unreadable', count: 1, blocking: true }],
}
let store: Store
beforeAll(async () => {
  store = await openEmbedded('memory://')
  await migrate(store, 'src/store/migrations')
})
afterAll(() => store.close())
const keep = (today: string): Promise<string> =>
  checkReports(store.db).keep({ file: 'a.csv', fingerprint: 'f', report, corrected: 'a,b\u0000\r\n' }, today, 30)
const moveTo = (id: string, createdAt: string): Promise<unknown> =>
  store.db
    .updateTable('check_report')
    .set({ created_at: createdAt as never })
    .where('id', '=', id)
    .execute()

describe('kept reports', () => {
  it('are found at their address, zero bytes and broken characters apart', async () => {
    const id = await keep('2026-11-22')
    expect(id).toMatch(/^[\w-]{22}$/)
    const found = await checkReports(store.db).find(id, '2026-11-22', 30)
    expect(found?.report.problems[0]?.found).toBe('NC\ufffd\\u0000')
    expect(await checkReports(store.db).corrected(id, '2026-11-22', 30)).toBe('a,b\r\n')
  })
  it('have addresses that differ', async () => {
    expect(await keep('2026-11-22')).not.toBe(await keep('2026-11-22'))
  })
  it.each([
    ['2026-10-22T22:00:00Z', '2026-11-21', true],
    ['2026-10-22T22:00:00Z', '2026-11-22', true],
    ['2026-10-22T22:00:00Z', '2026-11-23', false],
  ])('one of %s is read on %s: %s', async (createdAt, today, isThere) => {
    const id = await keep('2026-01-01')
    await moveTo(id, createdAt)
    expect((await checkReports(store.db).find(id, today, 30)) !== null).toBe(isThere)
  })
  it('those whose time has passed go when another is kept', async () => {
    const id = await keep('2026-01-01')
    await moveTo(id, '2026-10-01T12:00:00Z')
    await keep('2026-11-22')
    expect(await store.db.selectFrom('check_report').select('id').where('id', '=', id).execute()).toEqual([])
  })
  it.each(['', '../..', "' or 1=1", 'x'.repeat(10_000)])('%j is the address of none', async (id) => {
    expect(await checkReports(store.db).find(id, '2026-11-22', 30)).toBeNull()
  })
})
