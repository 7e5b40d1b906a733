import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ApplicationContent } from '#domain/grant/application.ts'
import { freshStore, STORE_KINDS } from '../../../test/contracts/stores.ts'
import { smallAuthority, soundInstant } from '../../../test/fixtures/small-authority.ts'
import { SMALL_FILE } from '../../../test/fixtures/small-scheme.ts'
import type { Store } from '../connect.ts'
import { accessCopiesOf } from './access-copies.ts'
import { applicationsOf } from './applications.ts'
import { deleteUnheldBytes } from './delete-unheld-bytes.ts'
import { destroyFile } from './destroy-file.ts'

const AT = soundInstant('2026-06-15T08:00:00.000Z')
const LINES = [
  { id: 'decision', mask: null },
  { id: 'address', mask: 'privacy' },
] as const

const MASKED = new Map([[2, new Uint8Array([37, 80, 68, 70])]])
const PARTS = [
  { partId: 1, name: 'note.pdf', fingerprint: 'n', giving: 'withheld', mask: 'unpublished-work', copy: null },
  { partId: 2, name: 'devis.pdf', fingerprint: 'd', giving: 'masked', mask: 'privacy', copy: 'devis-masqué' },
] as const
const OFFICER = { personId: 'agente', role: 'case-officer' } as const

describe.each(STORE_KINDS)('copies given for access on %s', (kind) => {
  let store: Store
  beforeAll(async () => {
    store = await freshStore(kind)
    const files = applicationsOf(store.db)
    const by = { personId: 'autrice', role: 'applicant' } as const
    await files.begin({ id: 'aidé', roundId: await smallAuthority(store), content: SMALL_FILE, formerId: null, by })
    await files.move('aidé', { kind: 'submit', from: ['draft'], to: 'awarded', detail: {}, at: AT, by })
  })
  afterAll(() => store.close())
  const give = (asker: string, state: 'awarded' | 'refused' = 'awarded') =>
    accessCopiesOf(store.db).give('aidé', { asker, lines: LINES, parts: PARTS, masked: MASKED, state, by: OFFICER, at: AT })

  it('are kept in order with their choices, and the file stays where it stands', async () => {
    const [first, second] = [await give('Une personne'), await give('Une autre')]
    const copies = await accessCopiesOf(store.db).of('aidé')
    expect(copies.map(({ id, asker }) => [id, asker])).toEqual([
      [second, 'Une autre'],
      [first, 'Une personne'],
    ])
    expect([copies[0]?.lines, copies[0]?.parts]).toEqual([LINES, PARTS])
    expect((await applicationsOf(store.db).find('aidé'))?.state).toBe('awarded')
  })
  it('none is given of a file that has moved', async () => {
    expect(await give('Trop tard', 'refused')).toBeNull()
    expect(await accessCopiesOf(store.db).of('aidé')).toHaveLength(2)
  })
  it('the log tells that a copy was given, and neither of what nor to whom', async () => {
    const texts = (await store.db.selectFrom('log_entry').select('text').execute()).map(({ text }) => text)
    const told = texts.filter((text) => text.includes('access-given'))
    expect(told).toHaveLength(2)
    expect(told.join(' ')).not.toMatch(/personne"|privacy|agente|devis/)
    const opened = await store.db.selectFrom('log_opening').select('value').where('name', '=', 'access').execute()
    expect(opened.map(({ value }) => JSON.stringify(value))).toEqual(Array(2).fill(expect.stringContaining('devis-masqué')))
  })
  it('what was masked is kept with the copy that gives it, once whatever the number of copies, and no other is', async () => {
    const copies = accessCopiesOf(store.db)
    for (const { id } of await copies.of('aidé')) {
      expect(await copies.maskedBytes('aidé', id, 2)).toEqual(MASKED.get(2))
      expect(await copies.maskedBytes('aidé', id, 1)).toBeNull()
      expect(await copies.maskedBytes('autre', id, 2)).toBeNull()
    }
    expect(await store.db.selectFrom('deposited_file').select('size').execute()).toEqual([{ size: 4 }])
  })
  it('its bytes stay as long as a copy holds them', async () => {
    await store.db.transaction().execute((transaction) => deleteUnheldBytes(transaction, ['devis-masqué']))
    expect(await store.db.selectFrom('deposited_file').select('fingerprint').execute()).toHaveLength(1)
    const left = (content: ApplicationContent): ApplicationContent => content
    await store.db.transaction().execute((transaction) => destroyFile(transaction, { id: 'aidé', number: 'ESS-2026-00001', at: AT, left }))
    expect(await store.db.selectFrom('deposited_file').select('fingerprint').execute()).toEqual([])
  })
})
