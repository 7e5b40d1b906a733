import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { callAgain } from '#application/call-again.ts'
import { recordItemAct } from '#application/record-item-act.ts'
import { recordShow } from '#application/record-show.ts'
import { readMinutes } from '#application/read-minutes.ts'
import { takeItemStep, type ItemStep } from '#application/take-item-step.ts'
import type { CommitteeRules } from '#domain/committee/committee-rules.ts'
import type { Hand } from '#domain/committee/show-of-hands.ts'
import { dayOf, type Day } from '#domain/time/day.ts'
import { sortedJson } from '#main/sorted-json.ts'
import type { Store } from '#store/connect.ts'
import { applicationsOf } from '#store/sql/applications.ts'
import { committeeMeetingsOf } from '#store/sql/committee-meetings.ts'
import { committeeMembersOf } from '#store/sql/committee-members.ts'
import { committeesOf } from '#store/sql/committees.ts'
import { rolesOf } from '#store/sql/roles.ts'
import { schemesOf } from '#store/sql/schemes.ts'
import { smallAuthority, soundInstant } from '../fixtures/small-authority.ts'
import { SMALL_FILE } from '../fixtures/small-scheme.ts'
import { freshStore, STORE_KINDS } from './stores.ts'

const AT = soundInstant('2026-06-15T08:00:00.000Z')
const day = (text: string): Day => dayOf(text) ?? expect.fail(text)
const TODAY = '2026-06-15'
const MEMBERS = ['anne', 'brice', 'chloé'] as const
const fingerprint = (sealed: object): string => createHash('sha256').update(sortedJson(sealed)).digest('hex')
const RULES: CommitteeRules = { name: 'Essai', sector: 'cinema', composition: [], quorum: { leastPercent: 60, never: 2 } }

describe.each(STORE_KINDS)('votes in meeting on %s', (kind) => {
  let store: Store
  let roundId = ''
  const desk = () => ({
    applications: applicationsOf(store.db),
    committees: committeesOf(store.db),
    committeeMembers: committeeMembersOf(store.db),
    committeeMeetings: committeeMeetingsOf(store.db),
    roles: rolesOf(store.db),
    schemes: schemesOf(store.db),
  })
  const ruled = (more: Partial<CommitteeRules> = {}) =>
    desk().committees.keep({ id: 'comite', authorityId: 'essai', rules: { ...RULES, ...more } })
  beforeAll(async () => {
    store = await freshStore(kind)
    roundId = await smallAuthority(store)
    await ruled()
    const given = { authorityId: 'essai', fromOn: '2026-01-01', untilOn: null, givenBy: 'moi' } as const
    for (const personId of MEMBERS) await desk().roles.give({ ...given, personId, role: 'expert', bodyId: 'comite' })
    await desk().roles.give({ ...given, personId: 'secrétaire', role: 'committee-secretary', bodyId: null })
  })
  afterAll(() => store.close())

  async function heard(id: string): Promise<string> {
    const by = { personId: 'autrice', role: 'applicant' } as const
    const { applications } = desk()
    await applications.begin({ id, roundId, content: SMALL_FILE, formerId: null, by })
    await applications.send(id, { seen: 0, at: AT, by, fingerprint })
    await applications.move(id, { kind: 'send-to-committee', from: ['submitted'], to: 'in-committee', detail: {}, at: AT, by })
    return id
  }
  const record = async (id: string, act: 'open' | 'close' | 'by-show' | 'by-ballot', personId = 'secrétaire') =>
    (await recordItemAct(desk(), { fileId: id, personId, on: TODAY }, { kind: act, words: '', personId: null })).kind
  const step = async (id: string, personId: string, taken: ItemStep, on = TODAY) =>
    (await takeItemStep(desk(), { fileId: id, personId, on, step: taken, at: AT, fingerprint })).kind
  const show = async (id: string, said: Readonly<Record<string, Hand>>, personId = 'secrétaire') => {
    const hands = Object.entries(said).map(([one, hand]) => ({ personId: one, hand }))
    return (await recordShow(desk(), { fileId: id, personId, on: TODAY }, { asked: 'recommended', hands })).kind
  }
  const sealing = { kind: 'seal', opinion: 'recommended', amount: null, reason: 'Un regard.', wayOut: '' } as const
  const minuted = async (id: string) => {
    const read = await readMinutes(desk(), { roundId, personId: 'secrétaire', on: TODAY, dayOf: (at) => at.slice(0, 10) })
    return read.kind === 'read' ? read.items.find((item) => item.id === id) : undefined
  }

  it('by show, the secretary alone records what each says, once the file is open and the manner chosen', async () => {
    const id = await heard('main levée')
    expect(await show(id, { anne: 'for' })).toBe('not-open')
    await record(id, 'open')
    expect(await show(id, { anne: 'for' })).toBe('voted-by-ballot')
    expect([await record(id, 'by-show', 'anne'), await record(id, 'by-show')]).toEqual(['refused', 'recorded'])
    expect([await show(id, {}), await show(id, { anne: 'for' }, 'anne')]).toEqual(['nobody-said', 'refused'])
    expect([await show(id, { anne: 'against' }), await show(id, { anne: 'for', brice: 'for', chloé: 'against' })]).toEqual([
      'recorded',
      'recorded',
    ])
    expect(await step(id, 'anne', { kind: 'vote', choice: 'deferred' })).toBe('voted-by-show')
    expect(await step(id, 'secrétaire', sealing)).toBe('done')
    expect(await minuted(id)).toMatchObject({
      opinion: { vote: { took: 3, show: { asked: 'recommended', against: 1 }, counts: { recommended: 2 } } },
      shown: { hands: [{ personId: 'anne', hand: 'for' }, { personId: 'brice' }, { personId: 'chloé', hand: 'against' }] },
    })
    expect(await show(id, { anne: 'against' })).toBe('refused')
  })

  it('whoever is in conflict says nothing, and what they said goes with them', async () => {
    const id = await heard('en retrait')
    for (const act of ['open', 'by-show'] as const) await record(id, act)
    expect(await show(id, { anne: 'for', brice: 'for', inventée: 'for' })).toBe('not-able')
    await show(id, { anne: 'for', brice: 'for', chloé: 'against' })
    expect(await step(id, 'anne', { kind: 'recuse', reason: 'Ma sœur y joue.' })).toBe('done')
    expect((await desk().committees.shown(id))?.hands.map(({ personId }) => personId)).toEqual(['brice', 'chloé'])
    expect(await show(id, { anne: 'for', brice: 'for' })).toBe('not-able')
    expect(await step(id, 'secrétaire', sealing)).toBe('no-way-out')
    expect([await show(id, { brice: 'for', chloé: 'abstention' }), await step(id, 'secrétaire', sealing)]).toEqual(['recorded', 'done'])
  })

  it('ballots and hands are never added up: the manner says which count', async () => {
    const id = await heard('deux manières')
    for (const personId of MEMBERS) await step(id, personId, { kind: 'vote', choice: 'deferred' })
    for (const act of ['open', 'by-show'] as const) await record(id, act)
    expect(await step(id, 'secrétaire', { ...sealing, opinion: 'deferred' })).toBe('no-way-out')
    await show(id, { anne: 'for', brice: 'for' })
    expect(await record(id, 'by-ballot')).toBe('recorded')
    expect(await step(id, 'secrétaire', sealing)).toBe('no-way-out')
    expect(await step(id, 'secrétaire', { ...sealing, opinion: 'deferred' })).toBe('done')
    expect((await minuted(id))?.opinion?.vote.show).toBeNull()
  })

  it('without a quorum, or closed, nothing is carried by show', async () => {
    const id = await heard('sans quorum')
    for (const act of ['open', 'by-show'] as const) await record(id, act)
    await show(id, { anne: 'for' })
    expect(await step(id, 'secrétaire', sealing)).toBe('no-way-out')
    await record(id, 'close')
    expect([await show(id, { anne: 'for', brice: 'for' }), await record(id, 'by-ballot')]).toEqual(['not-open', 'out-of-order'])
  })

  it('a rule in force sets the manner for all, and leaves nothing to choose', async () => {
    const rule = { manner: 'show', source: 'règlement, 4' } as const
    await ruled({ voting: { ...rule, status: 'in-force' } })
    const id = await heard('par règle')
    await record(id, 'open')
    expect([await record(id, 'by-ballot'), await step(id, 'anne', { kind: 'vote', choice: 'deferred' })]).toEqual([
      'set-by-rule',
      'voted-by-show',
    ])
    expect(await show(id, { anne: 'for', brice: 'for' })).toBe('recorded')
    await ruled({ voting: { ...rule, status: 'proposed' } })
    expect([await step(id, 'anne', { kind: 'vote', choice: 'deferred' }), await record(id, 'by-show')]).toEqual(['done', 'recorded'])
    await ruled()
  })

  it('called a second time, a file is voted anew, under the quorum of a rule in force, its delay kept, from the day of its meeting', async () => {
    // The store dates what is recorded by its own clock.
    const later = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
    const again = async (id: string, sentOn: string, heldOn: string, personId = 'secrétaire') => {
      const call = { sentOn: day(sentOn), heldOn: day(heldOn), words: 'Grève.' }
      return (await callAgain(desk(), { fileId: id, personId, on: day(later(0)) }, call)).kind
    }
    const rule = { quorum: null, leastDays: 5, source: 'règlement, 5' } as const
    await ruled({ secondCall: { ...rule, status: 'in-force' } })
    const id = await heard('deux fois')
    await step(id, 'anne', { kind: 'vote', choice: 'recommended' })
    expect([await again(id, later(1), later(5)), await again(id, later(0), later(-1))]).toEqual(['bad-days', 'bad-days'])
    expect(await again(id, later(0), later(5))).toBe('no-session')
    await record(id, 'open')
    expect(await again(id, later(-1), later(5))).toBe('before-session')
    expect([await again(id, later(0), later(5), 'anne'), await again(id, later(0), later(5))]).toEqual(['refused', 'recorded'])
    expect((await desk().committees.item('comite', id, TODAY)).ballots).toEqual([])
    expect((await desk().committeeMeetings.records(id)).flatMap(({ call }) => call ?? [])).toEqual([
      { sentOn: later(0), heldOn: later(5), took: 1, needed: 2 },
    ])
    await step(id, 'brice', { kind: 'vote', choice: 'recommended' })
    expect(await step(id, 'secrétaire', sealing)).toBe('no-way-out')
    await ruled({ secondCall: { ...rule, status: 'proposed' } })
    expect(await step(id, 'secrétaire', sealing, day(later(5)))).toBe('no-way-out')
    await ruled({ secondCall: { ...rule, status: 'in-force' } })
    expect(await step(id, 'secrétaire', sealing, day(later(5)))).toBe('done')
    expect((await minuted(id))?.opinion?.vote).toMatchObject({
      took: 1,
      needed: 0,
      secondCall: { sentOn: later(0), heldOn: later(5), source: 'règlement, 5' },
    })
    const met = await heard('au complet')
    await record(met, 'open')
    for (const personId of ['anne', 'brice']) await step(met, personId, { kind: 'vote', choice: 'deferred' })
    expect(await again(met, later(0), later(5))).toBe('quorum-met')
    await ruled()
  })

  it('a vote by show that comes with the seal is in what is sealed, or comes too late', async () => {
    const id = await heard('ensemble')
    for (const act of ['open', 'by-show'] as const) await record(id, act)
    await show(id, { anne: 'for', brice: 'for' })
    const [shown, sealed] = await Promise.all([show(id, { anne: 'for', brice: 'for', chloé: 'for' }), step(id, 'secrétaire', sealing)])
    expect(sealed).toBe('done')
    expect((await minuted(id))?.opinion?.vote.took).toBe(shown === 'recorded' ? 3 : 2)
  })
})
