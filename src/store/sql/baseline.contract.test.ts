import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Baseline } from '#application/ports/baseline.ts'
import type { Texts } from '#application/ports/texts.ts'
import type { BaselinePassage, BaselineReading } from '#domain/baseline/baseline-reading.ts'
import { freshStore, STORE_KINDS } from '../../../test/contracts/stores.ts'
import { SMALL_TEXT } from '../../../test/fixtures/small-text.ts'
import type { Store } from '../connect.ts'
import { baselineOf } from './baseline.ts'
import { textsOf } from './texts.ts'

const PASSAGE: BaselinePassage = {
  article: 'axis_1__art_1',
  block: 'axis_1__art_1__para_1',
  page: 2,
  quote: 'Aucun élu ne siège.',
  state: 'present',
  why: { way: 'pas d’élus', met: [{ entry: 'élu', words: 'élu' }], cues: [], isMisplaced: false },
}
const reading = (request: string, given: Partial<BaselineReading> = {}): BaselineReading => ({
  request,
  state: 'absent',
  passages: [],
  setAside: [],
  searched: { for: [{ way: 'pas d’élus', expressions: [['élu']] }], divisions: ['preamble', 'axis_1'] },
  isMeasured: true,
  ...given,
})
const PRESENT = reading('P8.4', { state: 'present', passages: [PASSAGE], setAside: [{ ...PASSAGE, state: 'absent' }] })

describe.each(STORE_KINDS)('the common base on %s', (kind) => {
  let store: Store
  let texts: Texts
  let baseline: Baseline
  beforeAll(async () => {
    store = await freshStore(kind)
    texts = textsOf(store.db)
    baseline = baselineOf(store.db)
  })
  afterAll(() => store.close())
  const dataVersion = async (): Promise<number> =>
    (await store.db.selectFrom('data_version').select('version').executeTakeFirstOrThrow()).version

  async function published(id: string): Promise<number> {
    const read = { file: `${id}.pdf`, fingerprint: id, format: 'pdf', text: SMALL_TEXT, problems: [] } as const
    const of = { id, conventionId: null, territoryId: null, amends: null }
    const done = await texts.register({ of, bytes: new Uint8Array([1]), reading: read, fromText: null, by: 'moi' })
    if (done.kind !== 'registered') return expect.fail('not registered')
    await texts.publish(done.versionId, { fromText: null, events: [], typed: [], by: 'moi' })
    return done.versionId
  }
  const decide = (textId: string, versionId: number, after: number, state: 'present' | 'absent'): ReturnType<Baseline['decide']> =>
    baseline.decide({
      textId,
      request: 'P8.4',
      after,
      decision: { versionId, state, passages: [{ article: 'axis_1', block: null, page: null, quote: 'Q' }], reason: 'relu', by: 'moi' },
    })

  it('what rules propose is given back as it was kept, but for what they searched, which is in the rules', async () => {
    const id = await published('un')
    const before = await dataVersion()
    await baseline.keep(id, 'r1', [PRESENT, reading('P2.1')])
    const kept = { request: 'P8.4', state: 'present', versionId: id, passages: PRESENT.passages, setAside: PRESENT.setAside }
    expect((await baseline.readings(id)).find(({ request }) => request === 'P8.4')).toEqual({
      ...kept,
      divisions: ['preamble', 'axis_1'],
    })
    expect((await baseline.readingsOf('P8.4')).map(({ versionId }) => versionId)).toEqual([id])
    expect(await baseline.proposed()).toEqual([{ versionId: id, states: { 'P8.4': 'present', 'P2.1': 'absent' } }])
    expect(await dataVersion()).toBe(before + 1)
  })

  it('a version is unread until these very rules have read it, and read in place of what others proposed', async () => {
    const id = await published('deux')
    expect(await baseline.unread('r1')).toContain(id)
    await baseline.keep(id, 'r1', [PRESENT])
    expect(await baseline.unread('r1')).not.toContain(id)
    expect(await baseline.unread('r2')).toContain(id)
    await baseline.keep(id, 'r2', [reading('P8.4')])
    expect((await baseline.readings(id)).map(({ state }) => state)).toEqual(['absent'])
  })

  it('a version that was withdrawn is no longer in the matrix, nor to be read', async () => {
    const id = await published('trois')
    await baseline.keep(id, 'r1', [PRESENT])
    await texts.withdraw(id, 'déposé deux fois', 'moi')
    expect((await baseline.proposed()).map(({ versionId }) => versionId)).not.toContain(id)
    expect((await baseline.readingsOf('P8.4')).map(({ versionId }) => versionId)).not.toContain(id)
    expect(await baseline.unread('r3')).not.toContain(id)
  })

  it('the last decision holds, all are kept, signed, with the act of each', async () => {
    const id = await published('quatre')
    const before = await dataVersion()
    expect(await decide('quatre', id, 0, 'present')).toBe('kept')
    expect(await decide('quatre', id, 1, 'absent')).toBe('kept')
    expect((await baseline.held()).filter(({ textId }) => textId === 'quatre')).toEqual([
      { textId: 'quatre', request: 'P8.4', versionId: id, state: 'absent', by: 'moi', at: expect.stringMatching(/^\d{4}-/) },
    ])
    expect((await baseline.heldOf('P8.4')).find(({ textId }) => textId === 'quatre')?.state).toBe('absent')
    expect((await baseline.decisions('quatre')).map(({ request, state, reason, by }) => [request, state, reason, by])).toEqual([
      ['P8.4', 'present', 'relu', 'moi'],
      ['P8.4', 'absent', 'relu', 'moi'],
    ])
    expect((await texts.acts('quatre')).at(-1)).toMatchObject({
      kind: 'decided',
      versionId: id,
      madeBy: 'moi',
      detail: { request: 'P8.4', state: 'absent', reason: 'relu' },
    })
    expect(await dataVersion()).toBe(before + 2)
  })

  it('a decision made on a page that is no longer true is refused; so is one on a text that is not there', async () => {
    const id = await published('cinq')
    expect(await decide('cinq', id, 1, 'present')).toBe('changed-meanwhile')
    expect(await decide('nul', id, 0, 'present')).toBe('unknown-text')
  })

  it('of two decisions at once, one is told that somebody decided meanwhile', async () => {
    const id = await published('six')
    const outcomes = await Promise.all([decide('six', id, 0, 'present'), decide('six', id, 0, 'absent')])
    expect(outcomes.toSorted()).toEqual(['changed-meanwhile', 'kept'])
  })

  it('a contest is shown once a registrar accepts its party, and answered once', async () => {
    await published('sept')
    const given = { textId: 'sept', request: 'P8.4', party: 'Région', passage: 'mots', reason: 'raison' }
    const before = await dataVersion()
    expect(await baseline.contest(given)).toBe('kept')
    expect(await dataVersion()).toBe(before)
    const [contest] = await baseline.contests('sept')
    expect(contest).toEqual({ ...given, id: expect.any(Number), at: expect.any(String), isAccepted: false, answer: null })
    const id = contest?.id ?? 0
    expect((await texts.acts('sept')).map((act) => act.kind)).not.toContain('contested')
    expect(await baseline.acceptContest(id, 'greffe')).toBe('kept')
    expect(await baseline.acceptContest(id, 'greffe')).toBe('kept')
    expect((await baseline.contests('sept'))[0]?.isAccepted).toBe(true)
    expect(await baseline.answerContest(id, 'entendu', 'greffe')).toBe('kept')
    expect(await baseline.answerContest(id, 'encore', 'greffe')).toBe('unknown-contest')
    expect((await baseline.contests(null)).find((one) => one.id === id)?.answer).toMatchObject({ words: 'entendu', by: 'greffe' })
    expect((await texts.acts('sept')).map((act) => act.kind).slice(-2)).toEqual(['contested', 'answered'])
  })

  it.each([
    [19, 'kept'],
    [20, 'too-many'],
    [21, 'too-many'],
  ])('with %i contests waiting on one state, another is %s', async (waiting, outcome) => {
    const id = `attente-${waiting}`
    await published(id)
    const given = { textId: id, request: 'P8.4', party: 'p', passage: 'm', reason: 'r' }
    await store.db
      .insertInto('baseline_contest')
      .values(
        Array.from({ length: waiting }, () => ({
          text_id: id,
          request_id: 'P8.4',
          party: 'p',
          passage: 'm',
          reason: 'r',
          answer: null,
          answered_by: null,
          answered_at: null,
        })),
      )
      .execute()
    expect(await baseline.contest(given)).toBe(outcome)
    expect(await baseline.contest({ ...given, request: 'P2.1' })).toBe('kept')
  })

  it('a contest of what is not there is refused', async () => {
    expect(await baseline.contest({ textId: 'nul', request: 'P8.4', party: 'p', passage: 'm', reason: 'r' })).toBe('unknown-text')
    expect(await baseline.acceptContest(999_999, 'greffe')).toBe('unknown-contest')
    expect(await baseline.answerContest(999_999, 'r', 'greffe')).toBe('unknown-contest')
  })
})
