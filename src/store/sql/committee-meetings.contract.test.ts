import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Applications } from '#application/ports/applications.ts'
import type { CommitteeMeetings } from '#application/ports/committee-meetings.ts'
import { sortedJson } from '#main/sorted-json.ts'
import type { Store } from '../connect.ts'
import { freshStore, STORE_KINDS } from '../../../test/contracts/stores.ts'
import { smallAuthority, soundInstant } from '../../../test/fixtures/small-authority.ts'
import { SMALL_FILE } from '../../../test/fixtures/small-scheme.ts'
import { applicationsOf } from './applications.ts'
import { committeeMeetingsOf } from './committee-meetings.ts'
import { committeeMembersOf } from './committee-members.ts'
import { committeesOf } from './committees.ts'
import { declaredLinksOf } from './declared-links.ts'

const AT = soundInstant('2026-06-15T08:00:00.000Z')
const TODAY = '2026-06-15'
const fingerprint = (sealed: object): string => createHash('sha256').update(sortedJson(sealed)).digest('hex')

describe.each(STORE_KINDS)('the meeting of a committee on %s', (kind) => {
  let store: Store
  let files: Applications
  let meetings: CommitteeMeetings
  let roundId = ''
  beforeAll(async () => {
    store = await freshStore(kind)
    files = applicationsOf(store.db)
    meetings = committeeMeetingsOf(store.db)
    roundId = await smallAuthority(store)
    await committeesOf(store.db).keep({
      id: 'comite',
      authorityId: 'essai',
      rules: { name: 'Essai', sector: 'cinema', composition: [], quorum: { leastPercent: 50, never: 1 } },
    })
    for (const [personId, alternateOf] of [
      ['anne', null],
      ['brice', null],
      ['chloé', 'anne'],
    ] as const)
      await committeeMembersOf(store.db).appoint({
        committeeId: 'comite',
        authorityId: 'essai',
        personId,
        trade: 'author',
        gender: null,
        mandate: '',
        alternateOf,
        undertakingOn: null,
        feeRule: '',
        fromOn: '2026-01-01',
        untilOn: null,
        by: 'moi',
      })
  })
  afterAll(() => store.close())

  async function heard(id: string): Promise<string> {
    const by = { personId: 'autrice', role: 'applicant' } as const
    await files.begin({ id, roundId, content: SMALL_FILE, formerId: null, by })
    await files.send(id, { seen: 0, at: AT, by, fingerprint })
    await files.move(id, { kind: 'send-to-committee', from: ['submitted'], to: 'in-committee', detail: {}, at: AT, by })
    return id
  }
  const seen = async (id: string, personId = 'secrétaire') =>
    (await meetings.files('comite', personId, TODAY)).find((file) => file.id === id)
  const given = { committeeId: 'comite', on: TODAY, by: 'secrétaire' }

  it('a file has its members, without alternates whom nobody called', async () => {
    const id = await heard('simple')
    expect(await seen(id)).toMatchObject({ seated: ['anne', 'brice'], aside: [], readers: [], noted: [], content: SMALL_FILE })
  })

  it('who is set aside is told with their reason, reads no more, and sees no such file', async () => {
    const id = await heard('retrait')
    expect(await meetings.name([{ fileId: id, personId: 'anne' }], given)).toBe(true)
    expect((await seen(id))?.readers).toEqual(['anne'])
    await committeesOf(store.db).recuse(id, 'anne', { state: 'in-committee', reason: 'Ma sœur y joue.', at: AT })
    expect(await seen(id)).toMatchObject({ aside: [{ personId: 'anne', reason: 'Ma sœur y joue.' }], readers: [] })
    expect(await seen(id, 'anne')).toBeUndefined()
  })

  it.each([
    ['a member set aside', 'retrait', 'anne'],
    ['an alternate whom nobody called', 'simple', 'chloé'],
    ['a stranger', 'simple', 'driss'],
    ['a file of elsewhere', 'inventé', 'brice'],
  ])('with %s among them, no reader is named', async (_, fileId, personId) => {
    const readings = [
      { fileId: 'simple', personId: 'brice' },
      { fileId, personId },
    ]
    expect([await meetings.name(readings, given), (await seen('simple'))?.readers]).toEqual([false, []])
  })

  it('named twice, a reader is named once', async () => {
    const reading = { fileId: 'simple', personId: 'brice' }
    expect([await meetings.name([reading], given), await meetings.name([reading, reading], given)]).toEqual([true, true])
    expect((await seen('simple'))?.readers).toEqual(['brice'])
  })

  it('what somebody declares is theirs to take off', async () => {
    const links = declaredLinksOf(store.db)
    await links.add('anne', { kind: 'company', name: 'Les Films du Chat' })
    const [link] = await links.of(['anne', 'brice'])
    expect(link).toMatchObject({ personId: 'anne', kind: 'company', name: 'Les Films du Chat' })
    await links.remove('brice', link?.id ?? 0)
    expect(await links.of(['anne'])).toHaveLength(1)
    await links.remove('anne', link?.id ?? 0)
    expect(await links.of(['anne'])).toEqual([])
  })
})
