import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Store } from '#store/connect.ts'
import { freshStore, STORE_KINDS } from '../../test/contracts/stores.ts'
import { attempts, type Attempts } from './attempts.ts'

const SECRET = 'un secret de trente-deux caractères ou plus'
const tried = async (mayTry: Attempts, times: number, key = 'a@exemple.fr'): Promise<number> =>
  (await Promise.all(Array.from({ length: times }, () => mayTry('passwordsOfAddress', key)))).filter(Boolean).length

describe.each(STORE_KINDS)('attempts on %s', (kind) => {
  let store: Store
  beforeAll(async () => {
    store = await freshStore(kind)
  })
  beforeEach(async () => void (await sql`delete from sign_in_attempt`.execute(store.db)))
  afterAll(() => store.close())
  const process = (): Attempts => attempts({ connections: store.connections, secret: SECRET })

  it.each([
    [9, 9],
    [10, 10],
    [11, 10],
  ])('of %i passwords for one address, %i may be tried', async (times, most) => expect(await tried(process(), times)).toBe(most))

  it('one address does not count for another, nor a password for a mail', async () => {
    const mayTry = process()
    await tried(mayTry, 11)
    expect([await tried(mayTry, 1, 'b@exemple.fr'), await mayTry('mailsToAddress', 'a@exemple.fr')]).toEqual([1, true])
  })

  it('two processes count together on a server, each alone on the embedded database', async () => {
    const [one, other] = [process(), process()]
    const allowed = await Promise.all([tried(one, 8), tried(other, 8)])
    expect(allowed.reduce((sum, count) => sum + count)).toBe(kind === 'server' ? 10 : 16)
    expect(await tried(process(), 1)).toBe(kind === 'server' ? 0 : 1)
  })

  it('a count is kept without the address', async () => {
    await tried(process(), 3)
    const { rows } = await sql<{ key: string; points: number }>`select key, points from sign_in_attempt`.execute(store.db)
    expect(rows.map(({ points }) => points)).toEqual(kind === 'server' ? [3] : [])
    expect(rows.map(({ key }) => key).join()).not.toContain('exemple')
  })

  it('begins again once its time has passed', async () => {
    await tried(process(), 10)
    await sql`update sign_in_attempt set expire = 1`.execute(store.db)
    expect(await tried(process(), 1)).toBe(1)
  })

  it('when the server fails, each process still counts', async () => {
    const broken = { query: () => Promise.reject(new Error('no server')) }
    expect(await tried(attempts({ connections: broken, secret: SECRET }), 12)).toBe(10)
  })
})
