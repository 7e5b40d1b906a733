import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Applications } from '#application/ports/applications.ts'
import type { Committees } from '#application/ports/committees.ts'
import type { Deliberations } from '#application/ports/deliberations.ts'
import { itemVote, type OpinionKind } from '#domain/committee/item-vote.ts'
import type { ItemResult } from '#domain/deliberation/check-result.ts'
import type { Decision } from '#domain/deliberation/decision.ts'
import { cents } from '#domain/money/cents.ts'
import { sortedJson } from '#main/sorted-json.ts'
import { freshStore, STORE_KINDS } from '../../../test/contracts/stores.ts'
import { smallAuthority, soundInstant } from '../../../test/fixtures/small-authority.ts'
import { SMALL_FILE } from '../../../test/fixtures/small-scheme.ts'
import type { Store } from '../connect.ts'
import { applicationsOf } from './applications.ts'
import { committeesOf } from './committees.ts'
import { deliberationsOf } from './deliberations.ts'

const AT = soundInstant('2026-06-15T08:00:00.000Z')
const fingerprint = (value: object): string => createHash('sha256').update(sortedJson(value)).digest('hex')
const BODY = { kind: 'standing-committee', name: 'Commission permanente', delegation: null } as const
const CLERK = { personId: 'greffe', role: 'assembly-clerk' } as const
const result = (decision: Decision | null): ItemResult => ({
  tally: { inFavour: 3, against: 1, abstained: 0, setAside: 0 },
  decision,
  settled: '',
  reason: '',
  isReasonWithheld: false,
})
const AWARD: Decision = { kind: 'award', amount: cents(800_000) }

describe.each(STORE_KINDS)('what a body decides on %s', (kind) => {
  let store: Store
  let files: Applications
  let committees: Committees
  let deliberations: Deliberations
  let roundId = ''
  beforeAll(async () => {
    store = await freshStore(kind)
    files = applicationsOf(store.db)
    committees = committeesOf(store.db)
    deliberations = deliberationsOf(store.db)
    roundId = await smallAuthority(store)
    const quorum = { leastPercent: 0, never: 0 }
    await committees.keep({ id: 'comite', authorityId: 'essai', rules: { name: 'Essai', sector: 'cinema', composition: [], quorum } })
  })
  afterAll(() => store.close())

  async function opined(id: string, opinion: OpinionKind = 'recommended'): Promise<string> {
    const by = { personId: 'autrice', role: 'applicant' } as const
    await files.begin({ id, roundId, content: SMALL_FILE, formerId: null, by })
    await files.send(id, { seen: 0, at: AT, by, fingerprint })
    await files.move(id, { kind: 'send-to-committee', from: ['submitted'], to: 'in-committee', detail: {}, at: AT, by })
    await committees.seal({ applicationId: id, committeeId: 'comite', on: '2026-06-15' }, fingerprint, ({ members }) => ({
      opinion: {
        kind: opinion,
        amount: opinion === 'recommended' ? cents(800_000) : null,
        reason: 'Un regard.',
        vote: { ...itemVote(members, [], { leastPercent: 0, never: 0 }), wayOut: 'essai' },
        sealedAt: AT,
        by: { personId: 'secrétaire', role: 'committee-secretary' },
      },
    }))
    return id
  }
  const prepare = (id: string, on: readonly string[], purpose: 'decide' | 'advise' = 'decide'): Promise<boolean> =>
    deliberations.prepare({ id, authorityId: 'essai', body: BODY, purpose, heldOn: '2026-06-20', files: on, by: 'greffe', at: AT })
  const vote = (id: string, number: string, decisions: Readonly<Record<string, Decision | null>>) =>
    deliberations.vote(id, {
      number,
      presence: { inOffice: 5, present: 4 },
      items: Object.entries(decisions).map(([applicationId, decision]) => ({ applicationId, result: result(decision) })),
      at: AT,
      by: CLERK,
      fingerprint,
    })
  const stateOf = async (id: string): Promise<string | undefined> => (await files.find(id))?.state
  const awaited = async (): Promise<string[]> => (await deliberations.awaiting(['essai'])).map(({ applicationId }) => applicationId)

  it('a paper is made from the sealed opinions, and takes its files off the list', async () => {
    const [one, other] = [await opined('p1'), await opined('p2', 'not-recommended')]
    expect(await awaited()).toEqual(['p1', 'p2'])
    expect(await prepare('papier-1', [one, other])).toBe(true)
    expect(await awaited()).toEqual([])
    const paper = await deliberations.find('papier-1')
    expect(paper?.items.map(({ opinion, proposal }) => [opinion?.kind, opinion?.amount, proposal?.decision])).toEqual([
      ['recommended', cents(800_000), AWARD],
      ['not-recommended', null, { kind: 'refuse', amount: null }],
    ])
    expect(await prepare('papier-1-bis', [one])).toBe(false)
    expect(await deliberations.find('papier-1-bis')).toBeNull()
  })

  it('a vote moves each file, in one act, and then nothing changes it', async () => {
    const [one, two, three] = [await opined('v1'), await opined('v2', 'deferred'), await opined('v3')]
    await prepare('papier-2', [one, two, three])
    expect(await vote('papier-2', 'D-2', { v1: AWARD, v2: { kind: 'defer', amount: null }, v3: null })).toBe('voted')
    expect([await stateOf('v1'), await stateOf('v2'), await stateOf('v3')]).toEqual(['awarded', 'deferred', 'opined'])
    expect(await vote('papier-2', 'D-2', { v1: AWARD })).toBe('voted-already')
    await expect(
      store.db.updateTable('deliberation_item').set({ result: null }).where('application_id', '=', 'v1').execute(),
    ).rejects.toThrow()
    await expect(store.db.deleteFrom('deliberation_item').where('application_id', '=', 'v1').execute()).rejects.toThrow()
    expect(await deliberations.propose('papier-2', 'v1', { decision: AWARD, reason: '', isReasonWithheld: false })).toBe(false)
    expect((await files.events('v1')).at(-1)).toMatchObject({ kind: 'award', stateAfter: 'awarded', detail: { deliberation: 'D-2' } })
    expect(await awaited()).toContain('v3')
  })

  it('a file that its applicant withdrew meanwhile is not decided', async () => {
    const id = await opined('retiré')
    await prepare('papier-3', [id])
    await files.move(id, {
      kind: 'withdraw',
      from: ['opined'],
      to: 'withdrawn',
      detail: {},
      at: AT,
      by: { personId: 'autrice', role: 'applicant' },
    })
    expect(await vote('papier-3', 'D-3', { [id]: AWARD })).toBe('voted')
    expect([await stateOf(id), (await deliberations.find('papier-3'))?.items[0]?.result]).toEqual(['withdrawn', null])
  })

  it('two votes at once: one is recorded', async () => {
    await prepare('papier-4', [await opined('double')])
    const told = await Promise.all([vote('papier-4', 'D-4', { double: AWARD }), vote('papier-4', 'D-4b', { double: AWARD })])
    expect(told.toSorted()).toEqual(['voted', 'voted-already'])
    expect((await files.events('double')).filter(({ kind: one }) => one === 'award')).toHaveLength(1)
  })

  it('a number names one act', async () => {
    await prepare('papier-5', [await opined('n1')])
    expect(await vote('papier-5', 'D-4', { n1: AWARD })).toBe('number-taken')
    expect(await stateOf('n1')).toBe('opined')
  })

  it('a body that advises moves nothing; who decides reads its word', async () => {
    const id = await opined('conseillé')
    await prepare('conseil', [id], 'advise')
    expect(await vote('conseil', 'C-1', { [id]: AWARD })).toBe('voted')
    expect(await stateOf(id)).toBe('opined')
    await prepare('papier-6', [id])
    expect((await deliberations.find('papier-6'))?.items[0]?.earlier).toMatchObject([{ body: BODY, result: { decision: AWARD } }])
  })

  it('is public once voted and transmitted, not before', async () => {
    const list = async (): Promise<(string | null)[]> => (await deliberations.published()).map(({ number }) => number)
    expect(await deliberations.publish('papier-6', { transmittedOn: '2026-06-22', terms: null, at: AT })).toBe(false)
    expect(await list()).toEqual([])
    expect(await deliberations.publish('papier-2', { transmittedOn: '2026-06-22', terms: null, at: AT })).toBe(true)
    expect(await list()).toEqual(['D-2'])
    expect((await deliberations.ofFile('v1')).map(({ number }) => number)).toEqual(['D-2'])
  })
})
