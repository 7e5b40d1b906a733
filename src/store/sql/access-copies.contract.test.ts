import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { freshStore, STORE_KINDS } from '../../../test/contracts/stores.ts'
import { smallAuthority, soundInstant } from '../../../test/fixtures/small-authority.ts'
import { SMALL_FILE } from '../../../test/fixtures/small-scheme.ts'
import type { Store } from '../connect.ts'
import { accessCopiesOf } from './access-copies.ts'
import { applicationsOf } from './applications.ts'

const AT = soundInstant('2026-06-15T08:00:00.000Z')
const LINES = [
  { id: 'decision', mask: null },
  { id: 'address', mask: 'privacy' },
] as const

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
    accessCopiesOf(store.db).give('aidé', { asker, lines: LINES, state, by: { personId: 'agente', role: 'case-officer' }, at: AT })

  it('are kept in order with their choices, and the file stays where it stands', async () => {
    const [first, second] = [await give('Une personne'), await give('Une autre')]
    const copies = await accessCopiesOf(store.db).of('aidé')
    expect(copies.map(({ id, asker }) => [id, asker])).toEqual([
      [second, 'Une autre'],
      [first, 'Une personne'],
    ])
    expect(copies[0]?.lines).toEqual(LINES)
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
    expect(told.join(' ')).not.toMatch(/personne"|privacy|agente/)
  })
})
