import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { keepSession, readCosting, setAmounts } from '#application/cost-round.ts'
import type { SessionPartner } from '#application/ports/costings.ts'
import { itemVote } from '#domain/committee/item-vote.ts'
import { cents } from '#domain/money/cents.ts'
import { dayOf } from '#domain/time/day.ts'
import { sortedJson } from '#main/sorted-json.ts'
import type { Store } from '#store/connect.ts'
import { applicationsOf } from '#store/sql/applications.ts'
import { committeeMeetingsOf } from '#store/sql/committee-meetings.ts'
import { committeesOf } from '#store/sql/committees.ts'
import { costingsOf } from '#store/sql/costings.ts'
import { rolesOf } from '#store/sql/roles.ts'
import { schemesOf } from '#store/sql/schemes.ts'
import { smallAuthority, soundInstant } from '../fixtures/small-authority.ts'
import { SMALL_FILE } from '../fixtures/small-scheme.ts'
import { freshStore, STORE_KINDS } from './stores.ts'

const AT = soundInstant('2026-06-15T08:00:00.000Z')
const QUORUM = { leastPercent: 0, never: 0 } as const
const HELD = dayOf('2026-06-15') ?? expect.fail('a day')
const fingerprint = (sealed: object): string => createHash('sha256').update(sortedJson(sealed)).digest('hex')
const partner = (id: string, envelope: number | null): SessionPartner => ({
  id,
  kind: id === 'p1' ? 'region' : 'departement',
  name: `Département ${id}`,
  envelope: envelope === null ? null : cents(envelope),
  present: 'Une personne fictive',
})

describe.each(STORE_KINDS)('a costing session on %s', (kind) => {
  let store: Store
  let roundId = ''
  const desk = () => ({
    applications: applicationsOf(store.db),
    committees: committeesOf(store.db),
    committeeMeetings: committeeMeetingsOf(store.db),
    costings: costingsOf(store.db),
    roles: rolesOf(store.db),
    schemes: schemesOf(store.db),
  })
  beforeAll(async () => {
    store = await freshStore(kind)
    roundId = await smallAuthority(store)
    const rules = { name: 'Essai', sector: 'cinema', composition: [], quorum: QUORUM } as const
    await desk().committees.keep({ id: 'comite', authorityId: 'essai', rules })
    for (const [personId, role] of [
      ['secrétaire', 'committee-secretary'],
      ['autre-secrétaire', 'committee-secretary'],
      ['greffe', 'assembly-clerk'],
      ['élue', 'elected-official'],
      ['administration', 'administrator'],
    ] as const)
      await desk().roles.give({ personId, role, authorityId: 'essai', bodyId: null, fromOn: '2026-01-01', untilOn: null, givenBy: 'moi' })
    for (const id of ['a', 'b']) await recommended(id)
  })
  afterAll(() => store.close())

  async function recommended(id: string): Promise<void> {
    const by = { personId: 'autrice', role: 'applicant' } as const
    const { applications, committees } = desk()
    await applications.begin({ id, roundId, content: SMALL_FILE, formerId: null, by })
    await applications.send(id, { seen: 0, at: AT, by, fingerprint })
    await applications.move(id, { kind: 'send-to-committee', from: ['submitted'], to: 'in-committee', detail: {}, at: AT, by })
    await committees.seal({ applicationId: id, committeeId: 'comite', on: '2026-06-15' }, fingerprint, () => ({
      opinion: {
        kind: 'recommended',
        amount: null,
        reason: 'Un regard.',
        vote: { ...itemVote({ seated: 0, recused: 0 }, [], QUORUM), wayOut: 'essai' },
        sealedAt: AT,
        by: { personId: 'secrétaire', role: 'committee-secretary' },
      },
    }))
  }
  const asked = (personId = 'secrétaire') => ({ roundId, personId, on: '2026-06-15', at: AT })
  const set = (amounts: Readonly<Record<string, Readonly<Record<string, number>>>>, personId = 'secrétaire') =>
    setAmounts(
      desk(),
      asked(personId),
      Object.entries(amounts).map(([fileId, parts]) => ({
        fileId,
        amounts: Object.fromEntries(Object.entries(parts).map(([id, amount]) => [id, cents(amount)])),
      })),
    )
  const session = (partners: readonly SessionPartner[], personId = 'secrétaire') =>
    keepSession(desk(), asked(personId), { heldOn: HELD, partners })
  const read = async (personId = 'secrétaire') => {
    const costed = await readCosting(desk(), asked(personId))
    return costed.kind === 'costed' ? costed : expect.fail(costed.kind)
  }
  const entries = async () =>
    (await store.db.selectFrom('log_entry').select('text').execute()).filter(({ text }) => text.includes('costing-kept'))

  it('is written by the secretary alone, read by who prepares what is awarded', async () => {
    expect((await set({ a: { p1: 1_00 } })).kind).toBe('no-session')
    for (const one of ['greffe', 'élue', 'administration']) expect((await session([partner('p1', null)], one)).kind).toBe('refused')
    expect(await session([partner('p1', null), partner('p2', 10_000_00)])).toEqual({ kind: 'kept' })
    expect(await read('greffe')).toMatchObject({ mayKeep: false, partners: [{ name: 'Région essai', isLead: true }, { isLead: false }] })
    for (const one of ['élue', 'administration']) expect((await readCosting(desk(), asked(one))).kind).toBe('refused')
  })

  it('keeps amounts whole, to the last cent of need, intensity and envelope, and says what is left', async () => {
    expect(await set({ a: { p1: 12_000_00, p2: 8_000_00 }, b: { p1: 10_000_00, p2: 2_000_00 } })).toEqual({ kind: 'kept' })
    const { costing, sums } = await read()
    expect(costing?.costed).toEqual([
      { fileId: 'a', amounts: { p1: 12_000_00, p2: 8_000_00 } },
      { fileId: 'b', amounts: { p1: 10_000_00, p2: 2_000_00 } },
    ])
    expect(sums).toEqual({
      files: { a: 20_000_00, b: 12_000_00 },
      partners: { p1: { spent: 22_000_00, left: null }, p2: { spent: 10_000_00, left: 0 } },
    })
  })

  it.each([
    ['one cent above the need', { a: { p1: 12_000_01, p2: 8_000_00 } }, 'above'],
    ['one cent above an envelope', { a: { p2: 8_000_00 }, b: { p2: 2_000_01 } }, 'above-envelope'],
  ])('%s, keeps nothing of it', async (_, amounts, refusal) => {
    const before = (await read()).costing
    expect(await set(amounts as Parameters<typeof set>[0])).toMatchObject({ kind: 'above', refusals: [{ kind: refusal }] })
    expect((await read()).costing).toEqual(before)
  })

  it('an envelope is not lowered under what was proposed, nor a partner taken off who has proposed', async () => {
    expect(await session([partner('p1', null), partner('p2', 9_999_99)])).toMatchObject({
      kind: 'above',
      refusals: [{ kind: 'above-envelope' }],
    })
    expect(await session([partner('p1', null)])).toMatchObject({ kind: 'above', refusals: [{ kind: 'has-amounts', partnerId: 'p2' }] })
    expect((await set({ a: { p1: 12_000_00 } })).kind).toBe('kept')
    expect((await session([partner('p1', null)])).kind).toBe('kept')
  })

  it('each time it is kept, the log says so, with neither amount nor name in the open', async () => {
    const kept = await entries()
    expect(kept).toHaveLength(4)
    for (const { text } of kept) expect(text).not.toMatch(/1200000|Une personne|Département/)
  })

  it('whoever is set aside from a file of the round sees none of it, and writes none', async () => {
    await desk().applications.tie('b', 'autre-secrétaire', 'recused', 'Lien.', 'autre-secrétaire')
    expect((await readCosting(desk(), asked('autre-secrétaire'))).kind).toBe('kept-from-one')
    expect((await set({ a: { p1: 1_00 } }, 'autre-secrétaire')).kind).toBe('kept-from-one')
  })

  it('two who set amounts at once leave one whole costing', async () => {
    await Promise.all([set({ a: { p1: 1_00 }, b: { p1: 2_00 } }), set({ a: { p1: 3_00 }, b: { p1: 4_00 } })])
    const kept = (await read()).costing?.costed.map(({ amounts }) => amounts['p1'])
    expect([
      [1_00, 2_00],
      [3_00, 4_00],
    ]).toContainEqual(kept)
  })

  it('once a file is decided, nothing changes any more', async () => {
    const by = { personId: 'greffe', role: 'assembly-clerk' } as const
    await desk().applications.move('b', { kind: 'refuse', from: ['opined'], to: 'refused', detail: {}, at: AT, by })
    expect((await set({ a: { p1: 5_00 } })).kind).toBe('moved-meanwhile')
    expect((await read()).mayKeep).toBe(false)
  })
})
