import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { exportEntry, exportLog } from '#application/export-log.ts'
import type { DecisionLog } from '#application/ports/decision-log.ts'
import type { LogExport } from '#domain/proof/log-export.ts'
import { checkEntryFile, checkEntryProof } from '#domain/proof/check-entry-proof.ts'
import { checkLog } from '#domain/proof/check-log.ts'
import type { LogBreak } from '#domain/proof/log-break.ts'
import { dayOf, type Day } from '#domain/time/day.ts'
import { logSigner, PROOF_TOOLS } from '#main/log-signer.ts'
import { freshStore, STORE_KINDS } from '../../../test/contracts/stores.ts'
import { smallAuthority, soundInstant } from '../../../test/fixtures/small-authority.ts'
import { SMALL_FILE } from '../../../test/fixtures/small-scheme.ts'
import type { Store } from '../connect.ts'
import { appendLog } from './append-log.ts'
import { applicationsOf } from './applications.ts'
import { decisionLogOf } from './decision-log.ts'
import { LogRewritten } from './seal-days.ts'

const day = (text: string): Day => dayOf(text) ?? expect.fail(text)
const folder = mkdtempSync(join(tmpdir(), 'contrechamp-log-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

it('the key is drawn once, and only its owner reads it', () => {
  const [first, again] = [logSigner(folder), logSigner(folder)]
  expect(again.id).toBe(first.id)
  expect(statSync(join(folder, 'cle-du-journal.pem')).mode & 0o777).toBe(0o600)
})

describe.each(STORE_KINDS)('the log on %s', (kind) => {
  let store: Store
  let log: DecisionLog
  beforeAll(async () => {
    store = await freshStore(kind)
    log = decisionLogOf(store.db, logSigner(folder))
    await log.openKey(soundInstant('2026-02-28T10:00:00.000Z'))
  })
  afterAll(() => store.close())
  const exported = (): Promise<LogExport> => exportLog(log, soundInstant('2199-12-31T10:00:00.000Z'))
  const breaks = async (): Promise<readonly LogBreak[]> => checkLog(await exported(), PROOF_TOOLS).breaks
  const append = (at: string): Promise<number> =>
    store.db
      .transaction()
      .execute((transaction) => appendLog(transaction, { act: 'file-moved', at, facts: { round: 'essai' }, hidden: { person: 'autrice' } }))

  it('acts appended together follow one another without a gap', async () => {
    const seqs = await Promise.all(Array.from({ length: 15 }, () => append('2026-03-01T10:00:00.000Z')))
    expect(seqs.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 15 }, (_, at) => at + 2))
    expect(await breaks()).toEqual([])
  })

  it('an act whose transaction fails leaves nothing', async () => {
    const before = await log.count()
    await expect(
      store.db.transaction().execute(async (transaction) => {
        await appendLog(transaction, { act: 'file-moved', at: '2026-03-01T10:00:00.000Z', facts: {}, hidden: {} })
        throw new Error('échec')
      }),
    ).rejects.toThrow('échec')
    expect(await log.count()).toBe(before)
  })

  it('what is sent is logged in the same transaction, and names nobody', async () => {
    const roundId = await smallAuthority(store)
    const files = applicationsOf(store.db)
    const by = { personId: 'autrice-secrète', role: 'applicant' } as const
    await files.begin({ id: 'dossier-secret', roundId, content: SMALL_FILE, formerId: null, by })
    await files.send('dossier-secret', { seen: 0, at: soundInstant('2026-03-02T10:00:00.000Z'), by, fingerprint: () => 'f' })
    const texts = await log.texts(1, 1000)
    expect(texts.at(-1)).toContain('"act":"file-sent"')
    expect(texts.join('')).not.toMatch(/secr|ESS-2026|Autrice/)
    expect((await log.openings(await log.count())).map(({ name, value }) => [name, value])).toEqual([
      ['file', { number: 'ESS-2026-00001', fingerprint: 'f' }],
      ['person', 'autrice-secrète'],
    ])
  })

  it('an act is never dated before the one that it follows, nor on a day that is sealed', async () => {
    await append('2026-01-01T00:00:00.000Z')
    const sealed = await log.sealBefore(day('2199-01-01'))
    expect(sealed).toBeGreaterThan(0)
    const last = (await log.seals()).at(-1)?.day ?? ''
    await append('2026-01-01T00:00:00.000Z')
    const text = (await log.texts(await log.count(), 1))[0] ?? ''
    expect((JSON.parse(text) as { at: string }).at.slice(0, 10) > last).toBe(true)
    expect(await breaks()).toEqual([])
  })

  it('a day is sealed once', async () => {
    await log.sealBefore(day('2199-01-01'))
    expect(await log.sealBefore(day('2199-01-01'))).toBe(0)
    expect(await breaks()).toEqual([])
  })

  it('each act of a sealed day is shown to be of it, by code that shares nothing with what drew its path', async () => {
    const lastSealed = (await log.seals()).at(-1)?.lastSeq ?? 0
    expect(lastSealed).toBeGreaterThan(15)
    for (let seq = 1; seq <= lastSealed; seq += 1) {
      const proof = await exportEntry(log, seq)
      if (proof === null || proof === 'unsealed') throw new Error(`no proof of ${seq}`)
      expect(checkEntryProof(proof, PROOF_TOOLS)).toMatchObject({ breaks: [], seq })
      expect(checkEntryFile(JSON.stringify(proof), PROOF_TOOLS)).toMatchObject({ isAsGivenOut: true })
    }
  })

  it('none is shown while its day is not sealed, nor one that is not there', async () => {
    const seq = await append('2199-06-01T00:00:00.000Z')
    expect([await exportEntry(log, seq), await exportEntry(log, seq + 1), await exportEntry(log, 0)]).toEqual(['unsealed', null, null])
    await log.sealBefore(day('2199-12-01'))
  })

  it('an opening proves what was committed to; erased, it breaks nothing', async () => {
    const openings = await log.openings(3)
    expect(checkLog({ ...(await exported()), openings }, PROOF_TOOLS).breaks).toEqual([])
    await log.erase(3)
    expect([await log.openings(3), await breaks()]).toEqual([[], []])
  })

  it('a key is opened once, and another is told by an entry before it signs', async () => {
    const before = await log.count()
    await log.openKey(soundInstant('2026-02-28T10:00:00.000Z'))
    expect(await log.count()).toBe(before)
    const turned = decisionLogOf(store.db, logSigner(join(folder, kind)))
    await turned.openKey(soundInstant('2026-02-28T10:00:00.000Z'))
    expect([await log.count(), (await log.keys()).length]).toEqual([before + 1, 2])
    const { breaks: found, signers } = checkLog(await exportLog(turned, soundInstant('2199-12-31T10:00:00.000Z')), PROOF_TOOLS)
    expect([found, signers]).toEqual([[], (await log.keys()).map(({ id }) => id)])
  })

  it('what is committed to is what the database gives back', async () => {
    const hidden = { reason: 'a\u0000b\ud800', amount: 12, list: [{ é: null }], nothing: undefined }
    const at = '2026-03-01T10:00:00.000Z'
    const seq = await store.db.transaction().execute((transaction) => appendLog(transaction, { act: 'file-moved', at, facts: {}, hidden }))
    const openings = await log.openings(seq)
    expect(openings.map(({ name }) => name)).toEqual(['amount', 'list', 'nothing', 'reason'])
    expect(checkLog({ ...(await exported()), openings }, PROOF_TOOLS).breaks).toEqual([])
  })

  it('acts that go on while the log is read are no break', async () => {
    const writing = Promise.all(Array.from({ length: 20 }, () => append('2026-03-01T10:00:00.000Z')))
    const found = await Promise.all(Array.from({ length: 5 }, () => breaks()))
    await writing
    expect(found.flat()).toEqual([])
  })

  it('the database refuses that an act be changed or taken off', async () => {
    await expect(sql`update log_entry set text = '{}' where seq = 2`.execute(store.db)).rejects.toThrow(/only added to/)
    await expect(sql`delete from log_entry where seq = 2`.execute(store.db)).rejects.toThrow(/only added to/)
    await expect(sql`delete from log_seal`.execute(store.db)).rejects.toThrow(/only added to/)
    await expect(sql`update log_key set public_key = ''`.execute(store.db)).rejects.toThrow(/only added to/)
    await expect(sql`update log_opening set value = '{}'`.execute(store.db)).rejects.toThrow(/only added to/)
    await expect(sql`truncate log_entry cascade`.execute(store.db)).rejects.toThrow(/only added to/)
  })

  it('rewritten behind the program’s back, it says where, and a rewritten day is not signed', async () => {
    await sql`alter table log_entry disable trigger log_entry_kept`.execute(store.db)
    const last = await append('2026-03-01T10:00:00.000Z')
    await sql`update log_entry set text = replace(text, 'essai', 'autre') where seq = ${last}`.execute(store.db)
    expect(await breaks()).toEqual([{ kind: 'last-changed', seq: last }])
    await expect(log.sealBefore(day('2299-01-01'))).rejects.toThrow(new LogRewritten(last))
    await sql`update log_entry set text = replace(text, 'autre', 'essai') where seq = ${last}`.execute(store.db)
    await sql`update log_entry set text = replace(text, 'essai', 'autre') where seq = 4`.execute(store.db)
    expect(await breaks()).toContainEqual({ kind: 'link-broken', place: 4, seq: 5 })
    await sql`update log_entry set text = replace(text, 'autre', 'essai') where seq = 4`.execute(store.db)
    expect(await breaks()).toEqual([])
    await sql`delete from log_opening where seq = 7`.execute(store.db)
    await sql`delete from log_entry where seq = 7`.execute(store.db)
    expect(await breaks()).toContainEqual({ kind: 'entry-out-of-place', place: 6, seq: 8, expected: 7 })
  })
})
