import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Applications } from '#application/ports/applications.ts'
import type { CoApplicants } from '#application/ports/co-applicants.ts'
import type { Store } from '../connect.ts'
import { freshStore, STORE_KINDS } from '../../../test/contracts/stores.ts'
import { smallAuthority, soundInstant } from '../../../test/fixtures/small-authority.ts'
import { SMALL_FILE } from '../../../test/fixtures/small-scheme.ts'
import { applicationsOf } from './applications.ts'
import { coApplicantsOf } from './co-applicants.ts'

const BY = { personId: 'autrice', role: 'applicant' } as const
const AT = soundInstant('2026-11-25T08:00:00.000Z')

describe.each(STORE_KINDS)('people invited to write a file, on %s', (kind) => {
  let store: Store
  let files: Applications
  let invited: CoApplicants
  let roundId = ''
  let made = 0
  beforeAll(async () => {
    store = await freshStore(kind)
    ;[files, invited] = [applicationsOf(store.db), coApplicantsOf(store.db)]
    roundId = await smallAuthority(store)
  })
  afterAll(() => store.close())

  /** A draft with one link, and the hash of its secret. */
  async function link(): Promise<{ readonly id: string; readonly hash: string }> {
    made += 1
    const [id, hash] = [`dossier-${made}`, `hash-${made}`]
    await files.begin({ id, roundId, content: SMALL_FILE, formerId: null, by: BY })
    await invited.invite({ applicationId: id, tokenHash: hash, name: 'Alex', by: 'autrice', at: AT, days: 14 })
    return { id, hash }
  }
  const isOfIt = async (id: string, personId: string): Promise<boolean> =>
    (await files.ties(id, personId, '2026-11-25'))?.ties.isApplicant === true

  it('a link serves once: of two who use it together, one joins', async () => {
    const { id, hash } = await link()
    const joined = await Promise.all(['une', 'deux'].map((person) => invited.join(hash, person, AT)))
    expect(joined.map((one) => one.kind).toSorted()).toEqual(['joined', 'no-such-link'])
    expect([await isOfIt(id, 'une'), await isOfIt(id, 'deux')].toSorted()).toEqual([false, true])
    expect((await invited.ofFile(id)).map(({ name, usedAt }) => [name, usedAt])).toEqual([['Alex', AT]])
    expect((await files.events(id)).map((event) => event.kind)).toEqual(['begun', 'co-applicant-joined'])
  })

  it.each([
    ['2026-12-09T07:59:59.999Z', 'joined'],
    ['2026-12-09T08:00:00.000Z', 'no-such-link'],
    ['2026-12-09T08:00:00.001Z', 'no-such-link'],
  ])('used at %s, fourteen days after: %s', async (instant, expected) => {
    const { hash } = await link()
    expect((await invited.join(hash, 'alex', soundInstant(instant))).kind).toBe(expected)
  })

  it('the applicant who opens their own link leaves it to another', async () => {
    const { id, hash } = await link()
    expect(await invited.join(hash, 'autrice', AT)).toEqual({ kind: 'of-it-already', applicationId: id })
    expect(await invited.opens(hash, AT)).toEqual({ applicationId: id })
  })

  it('withdrawn, neither the link nor whoever used it holds, and the link of another file is not touched', async () => {
    const [{ id, hash }, other] = [await link(), await link()]
    const [first] = await invited.ofFile(id)
    expect(await invited.withdraw(other.id, first?.id ?? 0, 'autrice', AT)).toBe(false)
    await invited.join(hash, 'alex', AT)
    expect(await isOfIt(id, 'alex')).toBe(true)
    expect([await invited.withdraw(id, first?.id ?? 0, 'autrice', AT), await invited.withdraw(id, first?.id ?? 0, 'autrice', AT)]).toEqual([
      true,
      false,
    ])
    expect(await isOfIt(id, 'alex')).toBe(false)
    expect([await isOfIt(id, 'autrice'), await invited.join(hash, 'alex', AT)]).toEqual([true, { kind: 'no-such-link' }])
  })

  it('once the file is sent, its links no longer open it', async () => {
    const { id, hash } = await link()
    await files.send(id, { seen: 0, at: AT, by: BY, fingerprint: () => 'f' })
    expect([await invited.opens(hash, AT), await invited.join(hash, 'alex', AT)]).toEqual([null, { kind: 'no-such-link' }])
  })
})
