import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Applications } from '#application/ports/applications.ts'
import type { Committees, NewOpinion } from '#application/ports/committees.ts'
import { itemVote } from '#domain/committee/item-vote.ts'
import { sortedJson } from '#main/sorted-json.ts'
import type { Store } from '../connect.ts'
import { freshStore, STORE_KINDS } from '../../../test/contracts/stores.ts'
import { smallAuthority, soundInstant } from '../../../test/fixtures/small-authority.ts'
import { SMALL_FILE } from '../../../test/fixtures/small-scheme.ts'
import { applicationsOf } from './applications.ts'
import { committeesOf } from './committees.ts'
import { rolesOf } from './roles.ts'

const AT = soundInstant('2026-06-15T08:00:00.000Z')
const TODAY = '2026-06-15'
const MEMBERS = ['anne', 'brice', 'chloé', 'driss'] as const
const QUORUM = { leastPercent: 50, never: 1 } as const
const fingerprint = (sealed: object): string => createHash('sha256').update(sortedJson(sealed)).digest('hex')

describe.each(STORE_KINDS)('what a committee says of a file on %s', (kind) => {
  let store: Store
  let files: Applications
  let committees: Committees
  let roundId = ''
  beforeAll(async () => {
    store = await freshStore(kind)
    files = applicationsOf(store.db)
    committees = committeesOf(store.db)
    roundId = await smallAuthority(store)
    await committees.keep({
      id: 'comite',
      authorityId: 'essai',
      rules: { name: 'Essai', sector: 'cinema', composition: [], quorum: QUORUM },
    })
    for (const personId of MEMBERS)
      await rolesOf(store.db).give({
        personId,
        role: 'expert',
        authorityId: 'essai',
        bodyId: 'comite',
        fromOn: '2026-01-01',
        untilOn: null,
        givenBy: 'moi',
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
  const seal = (applicationId: string): ReturnType<Committees['seal']> =>
    committees.seal({ applicationId, committeeId: 'comite', on: TODAY }, fingerprint, ({ members, ballots }): { opinion: NewOpinion } => ({
      opinion: {
        kind: 'deferred',
        amount: null,
        reason: 'Un regard.',
        vote: {
          ...itemVote(
            members,
            ballots.map(({ choice }) => choice),
            QUORUM,
          ),
          wayOut: '',
        },
        sealedAt: AT,
        by: { personId: 'secrétaire', role: 'committee-secretary' },
      },
    }))
  const ballotsOf = async (id: string): Promise<string[]> =>
    (await committees.item('comite', id, TODAY)).ballots.map(({ personId }) => personId)

  it.each([1, 2, 3])('votes that come with the seal are in what is sealed, or are told that it is too late (%i)', async (turn) => {
    const id = await heard(`ensemble-${turn}`)
    const [first, second, sealed, third, fourth] = await Promise.all([
      committees.vote(id, 'anne', 'deferred'),
      committees.vote(id, 'brice', 'recommended'),
      seal(id),
      committees.vote(id, 'chloé', 'abstention'),
      committees.recuse(id, 'driss', { state: 'in-committee', reason: 'Coproduction.', at: AT }),
    ])
    expect(sealed).toBe('sealed')
    const kept = MEMBERS.filter((_, at) => [first, second, third][at] === true)
    expect(await ballotsOf(id)).toEqual(kept)
    const opinion = await committees.opinion(id)
    expect([opinion?.vote.took, opinion?.vote.recused]).toEqual([kept.length, fourth ? 1 : 0])
  })

  it('once sealed, neither a note, nor a vote, nor a recusal of then is kept, and nothing is sealed twice', async () => {
    const id = await heard('scellé')
    expect([await committees.note(id, 'anne', 'Beau.'), await committees.vote(id, 'anne', 'deferred')]).toEqual([true, true])
    expect([await seal(id), await seal(id)]).toEqual(['sealed', 'moved-meanwhile'])
    expect(await committees.vote(id, 'brice', 'recommended')).toBe(false)
    expect(await committees.note(id, 'anne', 'Moins beau.')).toBe(false)
    expect(await committees.recuse(id, 'anne', { state: 'in-committee', reason: 'Trop tard.', at: AT })).toBe(false)
    const { ballots, notes } = await committees.item('comite', id, TODAY)
    expect([ballots.map(({ choice }) => choice), notes.map(({ words }) => words)]).toEqual([['deferred'], ['Beau.']])
  })

  it('among the files of a committee, each tells what one was asked and has said of it, and nothing of the others', async () => {
    const id = await heard('ma part')
    const mineOf = async (personId: string) => (await committees.files('comite', personId)).find((file) => file.id === id)?.mine
    expect(await mineOf('anne')).toEqual({ isReader: false, hasNoted: false, hasVoted: false })
    await files.tie(id, 'anne', 'reader', '', 'moi')
    await committees.note(id, 'brice', 'Beau.')
    await committees.vote(id, 'anne', 'deferred')
    expect([await mineOf('anne'), await mineOf('brice'), await mineOf('chloé')]).toEqual([
      { isReader: true, hasNoted: false, hasVoted: true },
      { isReader: false, hasNoted: true, hasVoted: false },
      { isReader: false, hasNoted: false, hasVoted: false },
    ])
  })

  it('what was decided not to seal leaves the file before its committee', async () => {
    const id = await heard('à reprendre')
    const outcome = await committees.seal({ applicationId: id, committeeId: 'comite', on: TODAY }, fingerprint, () => ({ refusal: 'non' }))
    expect(outcome).toEqual({ refusal: 'non' })
    expect([(await files.find(id))?.state, await committees.opinion(id)]).toEqual(['in-committee', null])
  })

  it('whoever is aside is no longer able, and setting oneself aside again writes nothing more', async () => {
    const id = await heard('retrait')
    await committees.vote(id, 'anne', 'deferred')
    const acts = async (): Promise<number> => (await store.db.selectFrom('log_entry').select('seq').execute()).length
    const before = await acts()
    const aside = { state: 'in-committee', reason: 'Famille.', at: AT } as const
    expect([await committees.recuse(id, 'anne', aside), await committees.recuse(id, 'anne', aside)]).toEqual([true, true])
    expect((await acts()) - before).toBe(1)
    const { able, members, ballots } = await committees.item('comite', id, TODAY)
    expect([able.toSorted(), members, ballots]).toEqual([['brice', 'chloé', 'driss'], { seated: 4, recused: 1 }, []])
  })
})
