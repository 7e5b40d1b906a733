import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Applications } from '#application/ports/applications.ts'
import type { CommitteeMeetings } from '#application/ports/committee-meetings.ts'
import { itemVote } from '#domain/committee/item-vote.ts'
import { cents } from '#domain/money/cents.ts'
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
import { deliberationsOf } from './deliberations.ts'

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

  it('an alternate who is called sits in the stead of their member, once, and may be named', async () => {
    const id = await heard('suppléance')
    const call = (personId: string | null) => meetings.record(id, { kind: 'alternate', words: '', personId }, given)
    expect([await call('brice'), await call('inventée'), await call(null)]).toEqual(Array.from({ length: 3 }, () => 'no-such-alternate'))
    expect((await meetings.files('comite', 'chloé', TODAY)).some((file) => file.id === id)).toBe(false)
    expect([await call('chloé'), await call('chloé')]).toEqual(['recorded', 'no-such-alternate'])
    expect((await seen(id))?.seated).toEqual(['brice', 'chloé'])
    expect((await committeesOf(store.db).item('comite', id, TODAY)).able).toEqual(['brice', 'chloé'])
    const isSeated = async (personId: string) => (await files.ties(id, personId, TODAY))?.ties.isSeated
    expect([await isSeated('anne'), await isSeated('brice'), await isSeated('chloé')]).toEqual([false, true, true])
    const sees = async (personId: string) => (await meetings.files('comite', personId, TODAY)).some((file) => file.id === id)
    expect([await sees('anne'), await sees('chloé')]).toEqual([false, true])
  })

  it('a file that is closed takes no vote, until it is opened again', async () => {
    const id = await heard('clos')
    const { vote } = committeesOf(store.db)
    const record = (act: 'open' | 'close') => meetings.record(id, { kind: act, words: '', personId: null }, given)
    expect([await vote(id, 'anne', 'deferred'), await record('close')]).toEqual([true, 'out-of-order'])
    expect([await record('open'), await record('open'), await vote(id, 'anne', 'recommended')]).toEqual(['recorded', 'out-of-order', true])
    expect([await record('close'), await vote(id, 'brice', 'deferred')]).toEqual(['recorded', false])
    expect([await record('open'), await vote(id, 'brice', 'deferred')]).toEqual(['recorded', true])
    expect((await meetings.records(id)).map(({ kind: act }) => act)).toEqual(['open', 'close', 'open'])
  })

  it('votes that come with the closing are in, or come too late', async () => {
    const id = await heard('au même instant')
    await meetings.record(id, { kind: 'open', words: '', personId: null }, given)
    const { vote, item } = committeesOf(store.db)
    const [first, closed, second] = await Promise.all([
      vote(id, 'anne', 'deferred'),
      meetings.record(id, { kind: 'close', words: '', personId: null }, given),
      vote(id, 'brice', 'deferred'),
    ])
    const kept = ['anne', 'brice'].filter((_, at) => [first, second][at] === true)
    expect([closed, (await item('comite', id, TODAY)).ballots.map(({ personId }) => personId)]).toEqual(['recorded', kept])
  })

  it('a recusal is lifted once, with its reason, while the file is where it was', async () => {
    const id = await heard('levé')
    await committeesOf(store.db).recuse(id, 'brice', { state: 'in-committee', reason: 'Erreur de nom.', at: AT })
    const told = async (personId: string) => (await meetings.recusals(['essai'], personId)).filter(({ fileId }) => fileId === id)
    expect(await told('admin')).toMatchObject([{ personId: 'brice', reason: 'Erreur de nom.' }])
    expect(await told('brice')).toEqual([])
    expect(await meetings.recusals([], 'admin')).toEqual([])
    const lift = (state: 'eligible' | 'in-committee') => meetings.lift(id, 'brice', { state, reason: 'Homonyme.', at: AT, by: 'admin' })
    expect([await lift('eligible'), await lift('in-committee'), await lift('in-committee')]).toEqual([false, true, false])
    expect(await meetings.records(id)).toMatchObject([{ kind: 'lift-recusal', words: 'Homonyme.', personId: 'brice', madeBy: 'admin' }])
    expect((await seen(id))?.aside).toEqual([])
  })

  it('recommended files of a round are placed in an order, the last one whole', async () => {
    const ids = [await heard('premier'), await heard('second'), await heard('non retenu')]
    for (const [at, id] of ids.entries())
      await committeesOf(store.db).seal({ applicationId: id, committeeId: 'comite', on: TODAY }, fingerprint, () => ({
        opinion: {
          kind: at === 2 ? 'not-recommended' : 'recommended',
          amount: at === 0 ? cents(5_000_00) : null,
          reason: 'Un regard.',
          vote: { ...itemVote({ seated: 2, recused: 0 }, [], { leastPercent: 50, never: 1 }), wayOut: 'vote à main levée' },
          sealedAt: AT,
          by: { personId: 'secrétaire', role: 'committee-secretary' },
        },
      }))
    const order = async () => (await meetings.recommended(roundId, 'secrétaire'))?.map(({ id, amount, place }) => [id, amount, place])
    expect(await order()).toEqual([
      ['premier', 5_000_00, null],
      ['second', null, null],
    ])
    await Promise.all([meetings.rank(roundId, ['second', 'premier'], 'moi'), meetings.rank(roundId, ['second', 'premier'], 'moi')])
    expect((await order())?.map(([id, , place]) => [id, place])).toEqual([
      ['second', 1],
      ['premier', 2],
    ])
    const before = async () => (await meetings.recommended(roundId, 'secrétaire'))?.map(({ isBeforeAssembly }) => isBeforeAssembly)
    expect(await before()).toEqual([false, false])
    const body = { kind: 'standing-committee', name: 'Commission permanente', delegation: null } as const
    const paper = { id: 'rapport', authorityId: 'essai', body, purpose: 'decide', heldOn: '2026-06-20', files: ['premier'] } as const
    await deliberationsOf(store.db).prepare({ ...paper, by: 'greffe', at: AT })
    expect(await before()).toEqual([false, true])
    expect(await meetings.recommended(roundId, 'anne')).toBeNull()
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
