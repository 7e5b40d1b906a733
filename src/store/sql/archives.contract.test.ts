import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { exportLog } from '#application/export-log.ts'
import type { DestructionList } from '#application/ports/archives.ts'
import type { Applications } from '#application/ports/applications.ts'
import { destroyListed, giveUpDestruction, openArchives, proposeDestruction, recordVisa } from '#application/retire-files.ts'
import { checkLog } from '#domain/proof/check-log.ts'
import { logSigner, PROOF_TOOLS } from '#main/log-signer.ts'
import { archivesOn, ASKED, AT, CLERK, day, sha256, TODAY } from '../../../test/contracts/archives-bed.ts'
import { STORE_KINDS } from '../../../test/contracts/stores.ts'
import { smallAuthority, soundInstant } from '../../../test/fixtures/small-authority.ts'
import { SMALL_FILE } from '../../../test/fixtures/small-scheme.ts'
import type { Store } from '../connect.ts'
import { applicationsOf } from './applications.ts'
import { archivesOf } from './archives.ts'
import { fileWorkOf } from './file-work.ts'
import { committeesOf } from './committees.ts'
import { decisionLogOf } from './decision-log.ts'
import { tablesOfAFile } from './delete-drafts.ts'
import { TABLES_OF_A_FILE } from './destroy-file.ts'

const VISA = { number: '2026-041', on: '2026-06-15', signedBy: 'La directrice des archives' }
const SECRETS = /Un film|Autrice|autrice|Très beau|Coproduction|Un regard|scenario\.pdf|driss/
const folder = mkdtempSync(join(tmpdir(), 'contrechamp-archives-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe.each(STORE_KINDS)('files on their way out on %s', (kind) => {
  const bed = archivesOn(kind)
  const { desk, room, refused, aged } = bed
  const lastList = async (): Promise<DestructionList> => (await room()).lists[0] ?? expect.fail('no list')
  const dueIds = async (): Promise<string[]> => (await room()).due.map(({ id }) => id)
  let store: Store
  let files: Applications
  beforeAll(() => {
    store = bed.store
    files = applicationsOf(store.db)
  })

  /** Every row of every table, as text: what somebody who holds the database can read. */
  async function wholeDatabase(): Promise<string> {
    const tables = [...Object.keys(TABLES_OF_A_FILE), 'application', 'deposited_file', 'log_opening', 'log_entry'] as const
    const dumps = await Promise.all(
      tables.map(
        async (table) => (await sql<{ row: string }>`select to_jsonb(t)::text as row from ${sql.table(table)} t`.execute(store.db)).rows,
      ),
    )
    return dumps
      .flat()
      .map(({ row }) => row)
      .join('\n')
  }
  async function listed(ids: readonly string[]): Promise<number> {
    expect(await proposeDestruction(desk(), { ...ASKED, fileIds: ids })).toEqual({ kind: 'done' })
    return (await lastList()).id
  }

  it('what is due is listed by number, and says nothing of what it is about; the day before its tenth year it is not', async () => {
    await refused('vieux', 10)
    await refused('neuf', 9)
    const { due, kept } = await room()
    expect([due.map(({ id, state }) => [id, state]), kept]).toEqual([[['vieux', 'refused']], { count: 1, firstOn: '2027-06-15' }])
    expect(JSON.stringify(due)).not.toMatch(SECRETS)
    expect(await openArchives(desk(), { ...ASKED, on: day('2025-12-31') })).toBeNull()
  })

  it('nobody else opens the archives: neither another role, nor another authority, nor whoever the file concerns', async () => {
    for (const personId of ['autrice', 'agente', 'personne']) expect(await openArchives(desk(), { ...ASKED, personId })).toBeNull()
    await bed.administers('driss', 'essai')
    expect((await openArchives(desk(), { ...ASKED, personId: 'driss' }))?.due).toEqual([])
    expect(await proposeDestruction(desk(), { ...ASKED, personId: 'driss', fileIds: ['vieux'] })).toEqual({ kind: 'not-due' })
    await smallAuthority(store, 'ailleurs', 'AIL')
    await bed.administers('voisine', 'ailleurs')
    expect((await openArchives(desk(), { ...ASKED, personId: 'voisine' }))?.due).toEqual([])
  })

  it('what is not due, or is listed already, is not proposed', async () => {
    expect(await proposeDestruction(desk(), { ...ASKED, fileIds: [] })).toEqual({ kind: 'nothing-chosen' })
    expect(await proposeDestruction(desk(), { ...ASKED, fileIds: ['neuf'] })).toEqual({ kind: 'not-due' })
    const listId = await listed(['vieux'])
    expect([await dueIds(), await proposeDestruction(desk(), { ...ASKED, fileIds: ['vieux'] })]).toEqual([[], { kind: 'not-due' }])
    const stranger = { ...ASKED, personId: 'driss', listId }
    expect([await giveUpDestruction(desk(), stranger), (await openArchives(desk(), stranger))?.lists]).toEqual([{ kind: 'not-yours' }, []])
    expect(await giveUpDestruction(desk(), { ...ASKED, listId })).toEqual({ kind: 'done' })
    expect(await dueIds()).toEqual(['vieux'])
  })

  it('two lists proposed together: one has the file', async () => {
    const both = await Promise.all([1, 2].map(() => proposeDestruction(desk(), { ...ASKED, fileIds: ['vieux'] })))
    expect(both.map(({ kind: outcome }) => outcome).toSorted()[0]).toBe('done')
    expect(both.filter(({ kind: outcome }) => outcome === 'done')).toHaveLength(1)
    expect((await room()).lists).toHaveLength(1)
  })

  it('nothing is destroyed without the visa, nor by its record alone, nor without its number', async () => {
    const { id: listId } = await lastList()
    const destroyed = (visaNumber: string) => destroyListed(desk(), { ...ASKED, listId, visaNumber })
    expect(await destroyed(VISA.number)).toEqual({ kind: 'moved-meanwhile' })
    expect(await archivesOf(store.db).destroy(listId, { at: AT, by: CLERK, left: () => SMALL_FILE, isOver: () => true })).toBeNull()
    for (const wrong of [{ number: ' ' }, { signedBy: '' }, { on: '2026-06-16' }, { on: '2026-06-14' }, { on: 'hier' }])
      expect(await recordVisa(desk(), { ...ASKED, listId, visa: { ...VISA, ...wrong }, exceptedIds: [] })).toEqual({ kind: 'visa-unread' })
    expect(await recordVisa(desk(), { ...ASKED, listId, visa: VISA, exceptedIds: [] })).toEqual({ kind: 'done' })
    expect(await recordVisa(desk(), { ...ASKED, listId, visa: VISA, exceptedIds: [] })).toEqual({ kind: 'moved-meanwhile' })
    expect(await giveUpDestruction(desk(), { ...ASKED, listId })).toEqual({ kind: 'moved-meanwhile' })
    expect(await destroyed('2026-014')).toEqual({ kind: 'wrong-number' })
    expect((await files.find('vieux'))?.content.title).toBe('Un film')
  })

  it('destroyed, a file keeps its number, its decision and its fingerprints, and says nothing any more; the log still verifies', async () => {
    const log = decisionLogOf(store.db, logSigner(folder))
    await log.openKey(AT)
    const exported = () => exportLog(log, soundInstant('2199-12-31T10:00:00.000Z'))
    const [before, opinion, was] = [await exported(), await committeesOf(store.db).opinion('vieux'), await files.find('vieux')]
    expect(checkLog(before, PROOF_TOOLS).breaks).toEqual([])
    const { id: listId } = await lastList()
    expect(await destroyListed(desk(), { ...ASKED, listId, visaNumber: VISA.number })).toEqual({ kind: 'destroyed', destroyed: 1, left: 0 })

    const after = await exported()
    expect(checkLog(after, PROOF_TOOLS).breaks).toEqual([])
    expect(after.entries.slice(0, before.entries.length)).toEqual(before.entries)
    expect(after.entries.slice(before.entries.length).map((text) => (JSON.parse(text) as { act: string }).act)).toEqual(['files-destroyed'])

    const left = await files.find('vieux')
    expect([left?.number, left?.state, left?.sentFingerprint]).toEqual([was?.number, 'refused', was?.sentFingerprint])
    expect((await files.events('vieux')).map(({ kind: event }) => event)).toEqual([
      'begun',
      'submit',
      'send-to-committee',
      'seal-opinion',
      'refuse',
    ])
    const { kind: decided, fingerprint: seal, amount } = opinion ?? expect.fail('no opinion')
    expect(await committeesOf(store.db).opinion('vieux')).toMatchObject({ kind: decided, fingerprint: seal, amount, reason: '' })
    expect([await files.ties('vieux', 'autrice', TODAY), await files.ties('vieux', CLERK, TODAY)]).toEqual([null, null])
    expect((await fileWorkOf(store.db).files(['essai'], 'agente')).map(({ id }) => id)).toEqual(['neuf'])
    expect(await destroyListed(desk(), { ...ASKED, listId, visaNumber: VISA.number })).toEqual({ kind: 'moved-meanwhile' })
  })

  it('nothing of it is left to whoever holds the database: neither words, nor names, nor documents, nor what the log hid', async () => {
    const numbered = (await files.find('vieux'))?.number ?? ''
    const rows = (await wholeDatabase()).split('\n').filter((row) => !/"neuf"/.test(row))
    expect(rows.some((row) => row.includes(numbered))).toBe(true)
    const openings = await store.db.selectFrom('log_opening').select('value').where('name', '=', 'file').execute()
    expect(openings.filter(({ value }) => JSON.stringify(value).includes(numbered))).toEqual([])
    const about = rows.filter((row) => row.includes('"vieux"') && !row.includes('"neuf"'))
    expect(about.filter((row) => SECRETS.test(row))).toEqual([])
    const bytes = sha256('vieux')
    expect(await store.db.selectFrom('deposited_file').select('size').where('fingerprint', '=', bytes).execute()).toEqual([])
  })

  it('bytes that another file holds stay', async () => {
    await refused('premier', 12, 'le même scénario')
    await refused('second', 1, 'le même scénario')
    const listId = await listed(['premier'])
    await recordVisa(desk(), { ...ASKED, listId, visa: VISA, exceptedIds: [] })
    await destroyListed(desk(), { ...ASKED, listId, visaNumber: VISA.number })
    const part = (await files.find('second'))?.parts[0]?.id ?? 0
    expect(new TextDecoder().decode((await files.partBytes('second', part))?.bytes)).toBe('le même scénario')
    expect((await files.find('premier'))?.parts).toEqual([])
  })

  it('of an aided file, the title and the beneficiary that its award names to all are left, and no more', async () => {
    await refused('aidé', 11)
    await store.db.updateTable('application').set({ state: 'settled' }).where('id', '=', 'aidé').execute()
    const listId = await listed(['aidé'])
    await recordVisa(desk(), { ...ASKED, listId, visa: VISA, exceptedIds: [] })
    await destroyListed(desk(), { ...ASKED, listId, visaNumber: VISA.number })
    const { title, applicant, asked, answers, budget, declarations } = (await files.find('aidé'))?.content ?? expect.fail('no file')
    expect([title, applicant.name, applicant.address, asked, answers, budget, declarations]).toEqual([
      SMALL_FILE.title,
      SMALL_FILE.applicant.name,
      '',
      '',
      {},
      { expenses: [], funding: [] },
      [],
    ])
  })

  it('what the archives except is kept and proposed no more; what moved since is left, and may be proposed anew', async () => {
    for (const id of ['excepté', 'rouvert', 'détruit']) await refused(id, 11)
    const listId = await listed(['excepté', 'rouvert', 'détruit'])
    await recordVisa(desk(), { ...ASKED, listId, visa: VISA, exceptedIds: ['excepté', 'neuf'] })
    await aged('rouvert', 1)
    expect(await destroyListed(desk(), { ...ASKED, listId, visaNumber: VISA.number })).toEqual({ kind: 'destroyed', destroyed: 1, left: 1 })
    expect((await lastList()).files.map(({ id, isExcepted }) => [id, isExcepted])).toEqual([
      ['excepté', true],
      ['détruit', false],
    ])
    const titles = await Promise.all(['excepté', 'rouvert', 'détruit'].map(async (id) => (await files.find(id))?.content.title))
    expect(titles).toEqual(['Un film', 'Un film', ''])
    await aged('rouvert', 10)
    expect(await dueIds()).toEqual(['rouvert'])
  })

  it('an opinion is changed by nothing else, even of a destroyed file', async () => {
    const changed = (id: string, set: { reason?: string; kind?: string; sealed_by?: string }) =>
      store.db.updateTable('opinion').set(set).where('application_id', '=', id).execute()
    await expect(changed('neuf', { reason: '', sealed_by: '' })).rejects.toThrow(/not changed/)
    await expect(changed('vieux', { kind: 'recommended' })).rejects.toThrow(/not changed/)
    await expect(changed('vieux', { reason: 'Autre.' })).rejects.toThrow(/not changed/)
    await expect(store.db.deleteFrom('opinion').where('application_id', '=', 'vieux').execute()).rejects.toThrow(/not changed/)
  })

  it('every table that names a file says what becomes of it there', async () => {
    expect(await tablesOfAFile(store.db)).toEqual(Object.keys(TABLES_OF_A_FILE).toSorted())
  })
})
