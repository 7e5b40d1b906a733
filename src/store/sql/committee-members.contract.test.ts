import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CommitteeMembers, NewMember } from '#application/ports/committee-members.ts'
import { UNSAID } from '#domain/committee/member-profile.ts'
import type { Store } from '../connect.ts'
import { freshStore, STORE_KINDS } from '../../../test/contracts/stores.ts'
import { smallAuthority } from '../../../test/fixtures/small-authority.ts'
import { committeeMembersOf } from './committee-members.ts'
import { committeesOf } from './committees.ts'
import { rolesOf } from './roles.ts'

const TODAY = '2026-06-15'
const MEMBER: NewMember = {
  committeeId: 'comite',
  authorityId: 'essai',
  personId: 'anne',
  trade: 'author',
  gender: 'woman',
  mandate: '',
  alternateOf: null,
  undertakingOn: '2026-01-10',
  feeRule: '120 € par séance',
  fromOn: '2026-01-01',
  untilOn: '2026-12-31',
  by: 'secrétaire',
}

describe.each(STORE_KINDS)('members of a committee on %s', (kind) => {
  let store: Store
  let members: CommitteeMembers
  beforeAll(async () => {
    store = await freshStore(kind)
    members = committeeMembersOf(store.db)
    await smallAuthority(store)
    await committeesOf(store.db).keep({
      id: 'comite',
      authorityId: 'essai',
      rules: { name: 'Essai', sector: 'cinema', composition: [], quorum: { leastPercent: 50, never: 1 } },
    })
  })
  afterAll(() => store.close())

  const sitting = async (on = TODAY): Promise<string[]> => (await members.of('comite', on)).map(({ personId }) => personId)
  const rolesOfAnne = async (): Promise<number> =>
    (await rolesOf(store.db).inAuthority('essai')).filter(({ personId }) => personId === 'anne').length

  it('what was written of a member is read, with the seat that it gives', async () => {
    await members.appoint(MEMBER)
    const { committeeId, authorityId, by, ...said } = MEMBER
    expect(await members.of(committeeId, TODAY)).toEqual([{ ...said, ...UNSAID }])
    expect((await rolesOf(store.db).of('anne', TODAY)).map(({ role, bodyId, givenBy }) => [role, bodyId, givenBy])).toEqual([
      ['expert', 'comite', by],
    ])
    expect(authorityId).toBe('essai')
  })

  it('what a member says of themselves is theirs: read with them, changed by no appointment, and taken back', async () => {
    const own = async () =>
      (await members.of('comite', TODAY)).map(({ bornIn, departement, languages }) => ({ bornIn, departement, languages }))
    const profile = { bornIn: 1980, departement: '29', languages: ['Breton'] }
    await members.say('anne', profile)
    await members.say('ailleurs', { ...profile, departement: '2A' })
    await members.appoint(MEMBER)
    expect([await members.profile('anne'), await own()]).toEqual([profile, [profile]])
    await members.unsay('ailleurs')
    expect([await members.profile('ailleurs'), await members.profile('anne')]).toEqual([UNSAID, profile])
    await members.say('anne', UNSAID)
    expect([await members.profile('anne'), await own(), await members.profile('personne')]).toEqual([UNSAID, [UNSAID], UNSAID])
  })

  it('the same appointment again, three at once, gives no second seat', async () => {
    await Promise.all([members.appoint(MEMBER), members.appoint({ ...MEMBER, gender: null }), members.appoint(MEMBER)])
    expect([await sitting(), await rolesOfAnne()]).toEqual([['anne'], 1])
  })

  it.each([
    ['2025-12-31', []],
    ['2026-01-01', ['anne']],
    ['2026-12-31', ['anne']],
    ['2027-01-01', []],
  ])('on %s, %j sit', async (on, expected) => {
    expect(await sitting(on)).toEqual(expected)
  })

  it('another term ends the seat that there was', async () => {
    await members.appoint({ ...MEMBER, untilOn: '2027-06-30' })
    expect([await sitting('2027-06-30'), (await rolesOf(store.db).of('anne', TODAY)).length]).toEqual([['anne'], 1])
  })

  it('who sits for the State is given that role, and one whose trade nobody wrote is there without', async () => {
    await members.appoint({ ...MEMBER, personId: 'état', trade: 'state', untilOn: null })
    const seat = { authorityId: 'essai', bodyId: 'comite', fromOn: '2026-01-01', untilOn: null, givenBy: 'moi' }
    await rolesOf(store.db).give({ personId: 'brice', role: 'expert', ...seat })
    const found = (await members.of('comite', TODAY)).map(({ personId, trade }) => [personId, trade])
    expect(found).toEqual([
      ['anne', 'author'],
      ['état', 'state'],
      ['brice', null],
    ])
    expect((await rolesOf(store.db).of('état', TODAY)).map(({ role }) => role)).toEqual(['state-officer'])
  })

  it('a member who sits signs their own undertaking once, and nobody owes one where they do not sit', async () => {
    await members.appoint({ ...MEMBER, personId: 'nora', undertakingOn: null })
    expect([await members.unsigned('nora', '2025-12-31'), await members.unsigned('nora', TODAY)]).toEqual([[], ['comite']])
    expect([await members.sign('comite', 'inventée', TODAY), await members.sign('comite', 'nora', TODAY)]).toEqual([false, true])
    expect((await members.of('comite', TODAY)).find(({ personId }) => personId === 'nora')?.undertakingOn).toBe(TODAY)
    expect([await members.unsigned('nora', TODAY), await members.sign('comite', 'nora', '2026-07-01')]).toEqual([[], false])
  })
})
