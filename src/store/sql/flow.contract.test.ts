import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sayOfFlow, withdrawRemark } from '#application/discuss-flow.ts'
import { openFlow } from '#application/foresee-flow.ts'
import type { Flow } from '#application/ports/flow.ts'
import type { ApplicationContent } from '#domain/grant/application.ts'
import type { Role } from '#domain/person/role.ts'
import type { Store } from '../connect.ts'
import { freshStore, STORE_KINDS } from '../../../test/contracts/stores.ts'
import { smallAuthority, soundInstant } from '../../../test/fixtures/small-authority.ts'
import { SMALL_FILE } from '../../../test/fixtures/small-scheme.ts'
import { applicationsOf } from './applications.ts'
import { flowOf } from './flow.ts'
import { rolesOf } from './roles.ts'
import { schemesOf } from './schemes.ts'

const ON = '2027-02-01'
const AT = soundInstant('2027-02-01T08:00:00.000Z')
const CLOSING = '2026-12-31T00:00:00.000Z'
const schemeId = 'essai-aide'
const by = { personId: 'autrice', role: 'applicant' } as const

describe.each(STORE_KINDS)('the flow of a scheme on %s', (kind) => {
  let store: Store
  let flow: Flow
  let desk: Parameters<typeof openFlow>[0]
  beforeAll(async () => {
    store = await freshStore(kind)
    flow = flowOf(store.db)
    desk = { flow, schemes: schemesOf(store.db), roles: rolesOf(store.db) }
    const roundId = await smallAuthority(store)
    await smallAuthority(store, 'ailleurs', 'AIL')
    const place = { id: 'commune-85194', level: 'commune', code: '85194', name: 'Exemple' }
    await store.db.insertInto('territory').values(place).execute()
    await store.db.insertInto('territory_profile').values({ territory_id: 'commune-85194', density_class: 'Bourgs ruraux' }).execute()
    const give = (personId: string, role: Role, authorityId = 'essai'): Promise<number> =>
      desk.roles.give({
        personId,
        role,
        authorityId,
        bodyId: role === 'expert' ? 'comite' : null,
        fromOn: '2026-01-01',
        untilOn: null,
        givenBy: 'moi',
      })
    for (const [personId, role] of [
      ['agente', 'case-officer'],
      ['agente', 'committee-secretary'],
      ['experte', 'expert'],
      ['déléguée', 'delegate'],
      ['élue', 'elected-official'],
    ] as const)
      await give(personId, role)
    await give('voisine', 'case-officer', 'ailleurs')
    await sent(roundId, 'personne', {})
    await sent(roundId, 'société', {
      format: 'feature',
      isFirstWork: null,
      applicant: { ...SMALL_FILE.applicant, kind: 'company', name: 'Film', siret: '123 456 782 00012', territoryId: 'commune-85194' },
    })
    await applicationsOf(store.db).begin({ id: 'brouillon', roundId, content: SMALL_FILE, formerId: null, by })
  })
  afterAll(() => store.close())

  async function sent(roundId: string, id: string, given: Partial<ApplicationContent>): Promise<void> {
    const files = applicationsOf(store.db)
    await files.begin({ id, roundId, content: { ...SMALL_FILE, ...given }, formerId: null, by })
    await files.send(id, { seen: 0, at: soundInstant('2026-06-15T08:00:00.000Z'), by, fingerprint: () => 'f' })
  }
  const past = async (personId: string, at = AT) => flow.pastRounds(schemeId, personId, at)

  it.each([
    ['one millisecond before it closes', '2026-12-30T23:59:59.999Z', 0],
    ['at the instant it closes', CLOSING, 1],
    ['one millisecond after', '2026-12-31T00:00:00.001Z', 1],
  ])('a round %s: %s counts %i', async (_, at, count) => {
    expect((await past('agente', soundInstant(at))).rounds.length).toBe(count)
  })
  it('holds what was sent in it, nothing of who or what, and no draft', async () => {
    const { rounds, areDrawn } = await past('agente')
    expect(areDrawn).toBe(false)
    expect(rounds.map(({ files }) => files)).toEqual([
      [
        { format: 'short', isFirstWork: true, isRural: null, applicant: 'natural-person', body: null },
        { format: 'feature', isFirstWork: null, isRural: true, applicant: 'company', body: '123456782' },
      ],
    ])
  })
  it('is not shown to whoever is kept from a file of it that is not decided, and is once it is', async () => {
    const files = applicationsOf(store.db)
    await files.tie('société', 'experte', 'recused', 'parenté', 'experte')
    expect(await past('experte')).toEqual({ rounds: [], isOneKept: true, areDrawn: false })
    expect((await past('agente')).rounds.length).toBe(1)
    await files.move('société', { kind: 'award', from: ['submitted'], to: 'awarded', detail: {}, at: AT, by })
    expect((await past('experte')).rounds.length).toBe(1)
  })

  it.each([
    ['agente', 'opened'],
    ['experte', 'opened'],
    ['déléguée', 'opened'],
    ['élue', 'not-this-role'],
    ['voisine', 'not-this-role'],
    ['autrice', 'not-this-role'],
  ])('to %s it is %s', async (personId, answer) => {
    expect((await openFlow(desk, { schemeId, personId, on: ON, at: AT })).kind).toBe(answer)
  })
  it('counts the people in office today', async () => {
    expect(await openFlow(desk, { schemeId, personId: 'agente', on: ON, at: AT })).toMatchObject({ people: { officers: 1, readers: 1 } })
    expect(await openFlow(desk, { schemeId, personId: 'agente', on: '2025-12-31', at: AT })).toEqual({
      kind: 'not-this-role',
      act: 'read-flow',
    })
  })

  const say = (person: string, words: string, answersId: number | null = null, role: Role | null = null) =>
    sayOfFlow(desk, { schemeId, person: { id: person, name: `Nom de ${person}` }, on: ON, at: AT, option: 'quota', answersId, words, role })
  const withdraw = (id: number, person: string) => withdrawRemark(desk, { id, schemeId, person: { id: person, name: '' }, on: ON, at: AT })
  const lastId = async (): Promise<number> => (await flow.remarks(schemeId)).at(-1)?.id ?? expect.fail('no remark')

  it('a remark is kept under the name and role of whoever said it, in the role they choose among theirs', async () => {
    expect([
      await say('déléguée', ' Un quota unique ? \u0000'),
      await say('agente', 'Oui.', null, 'committee-secretary'),
      await say('agente', 'Non.', null, 'delegate'),
    ]).toEqual(Array(3).fill({ kind: 'said' }))
    expect((await flow.remarks(schemeId)).map(({ words, author }) => [words, author.name, author.role])).toEqual([
      ['Un quota unique ? ', 'Nom de déléguée', 'delegate'],
      ['Oui.', 'Nom de agente', 'committee-secretary'],
      ['Non.', 'Nom de agente', 'case-officer'],
    ])
  })
  it.each([
    ['no word', '  ', 'no-words'],
    ['2 999 signs', 'a'.repeat(2999), 'said'],
    ['3 000 signs', 'a'.repeat(3000), 'said'],
    ['3 001 signs', 'a'.repeat(3001), 'too-long'],
  ])('%s: it is %s', async (_, words, answer) => expect((await say('experte', words)).kind).toBe(answer))
  it.each(['élue', 'voisine', 'autrice'])('%s neither speaks nor withdraws', async (person) => {
    expect([(await say(person, 'Moi aussi.')).kind, (await withdraw(1, person)).kind]).toEqual(['not-this-role', 'not-this-role'])
  })
  it('an answer stands under a remark that still stands, never under an answer, nor under that of another scheme', async () => {
    await say('experte', 'À répondre.')
    const remark = await lastId()
    expect(await say('agente', 'Voici.', remark)).toEqual({ kind: 'said' })
    const answer = await lastId()
    expect((await flow.remarks(schemeId)).at(-1)).toMatchObject({ answersId: remark, option: 'quota' })
    const refused = { kind: 'nothing-to-answer' }
    expect([await say('agente', 'Et encore.', answer), await say('agente', 'À qui ?', 999_999)]).toEqual([refused, refused])
    expect(
      await flow.say({
        schemeId: 'ailleurs-aide',
        option: 'quota',
        answersId: remark,
        words: 'Ici.',
        author: { id: 'x', name: 'X', role: 'expert' },
        at: AT,
      }),
    ).toBe('nothing-to-answer')
  })
  it('one’s own remark is withdrawn once, its words no longer read, its place kept; nobody withdraws another’s', async () => {
    await say('experte', 'Je me trompe.')
    const id = await lastId()
    expect((await withdraw(id, 'agente')).kind).toBe('not-yours')
    expect([(await withdraw(id, 'experte')).kind, (await withdraw(id, 'experte')).kind]).toEqual(['withdrawn', 'not-yours'])
    expect((await flow.remarks(schemeId)).at(-1)).toMatchObject({ id, words: null, withdrawnAt: AT, author: { id: 'experte' } })
    expect((await say('agente', 'Trop tard.', id)).kind).toBe('nothing-to-answer')
  })
})
