import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Texts } from '#application/ports/texts.ts'
import type { TextReading } from '#application/ports/text-documents.ts'
import { corrected, type Correction } from '#domain/convention/correction.ts'
import type { ConventionText } from '#domain/convention/convention-text.ts'
import { freshStore, STORE_KINDS } from '../../../test/contracts/stores.ts'
import { SMALL_TEXT } from '../../../test/fixtures/small-text.ts'
import type { Store } from '../connect.ts'
import { textsOf } from './texts.ts'

type Read = TextReading & { text: ConventionText; format: 'pdf' }
const reading = (fingerprint: string, text = SMALL_TEXT): Read => ({
  file: `${fingerprint}.pdf`,
  fingerprint,
  format: 'pdf',
  text,
  problems: [],
})
const NEW = { conventionId: null, territoryId: null, amends: null }
const BYTES = new Uint8Array([0, 1, 255])

describe.each(STORE_KINDS)('texts on %s', (kind) => {
  let store: Store
  let texts: Texts
  beforeAll(async () => {
    store = await freshStore(kind)
    texts = textsOf(store.db)
  })
  afterAll(() => store.close())
  const version = async (): Promise<number> =>
    (await store.db.selectFrom('data_version').select('version').executeTakeFirstOrThrow()).version
  const registered = async (id: string, fingerprint: string): Promise<number> => {
    const done = await texts.register({ of: { id, ...NEW }, bytes: BYTES, reading: reading(fingerprint), fromText: null, by: 'moi' })
    return done.kind === 'registered' ? done.versionId : expect.fail('not registered')
  }

  it('a text is kept whole with its file, as a draft that nobody is shown', async () => {
    const before = await version()
    const id = await registered('un', 'f1')
    expect(await texts.version(id)).toEqual({
      head: expect.objectContaining({
        id,
        number: 1,
        fingerprint: 'f1',
        file: 'f1.pdf',
        format: 'pdf',
        state: 'draft',
        fromText: null,
        publishedAt: null,
      }),
      asRead: SMALL_TEXT,
      text: SMALL_TEXT,
      problems: [],
    })
    expect((await texts.file('f1'))?.bytes).toEqual(BYTES)
    expect((await texts.published()).map(({ textId }) => textId)).not.toContain('un')
    expect(await version()).toBe(before)
  })

  it('the same file twice makes no new version; another file makes the second', async () => {
    const first = await registered('deux', 'f2')
    expect(await texts.register({ of: { textId: 'deux' }, bytes: BYTES, reading: reading('f2'), fromText: null, by: 'moi' })).toEqual({
      kind: 'registered',
      textId: 'deux',
      versionId: first,
      isNew: false,
    })
    await texts.register({ of: { textId: 'deux' }, bytes: BYTES, reading: reading('f3'), fromText: '2025', by: 'moi' })
    expect((await texts.find('deux'))?.versions.map(({ number, fingerprint, fromText }) => [number, fingerprint, fromText])).toEqual([
      [1, 'f2', null],
      [2, 'f3', '2025'],
    ])
    expect((await texts.acts('deux')).map((act) => act.kind)).toEqual(['registered', 'registered'])
  })

  it('a version of a text that is not there is refused', async () =>
    expect(await texts.register({ of: { textId: 'nul' }, bytes: BYTES, reading: reading('f4'), fromText: null, by: 'moi' })).toEqual({
      kind: 'unknown-text',
    }))

  it('a file with signs that no database holds is kept without them', async () => {
    const odd = { ...SMALL_TEXT, title: 'A\u0000B\ud800' }
    const done = await texts
      .register({ of: { id: 'signes', ...NEW }, bytes: BYTES, reading: { ...reading('f5'), text: odd }, fromText: null, by: 'moi' })
      .catch((cause: unknown) => cause)
    expect(done).toMatchObject({ kind: 'registered' })
  })

  it('corrections are kept in order, undone, and refused when somebody else corrected meanwhile', async () => {
    const id = await registered('trois', 'f6')
    const title: Correction = { kind: 'describe', title: 'Corrigé', nature: 'amendment' }
    const first: Correction = { kind: 'merge', id: 'axis_1__art_1__para_2' }
    const correct = (after: number, corrections: Correction[]): Promise<string> =>
      texts.correct({ versionId: id, after, corrections, text: corrections.reduce(applied, SMALL_TEXT), by: 'moi' })
    expect(await correct(0, [title])).toBe('kept')
    expect(await correct(0, [first])).toBe('changed-meanwhile')
    expect(await correct(1, [title, first])).toBe('kept')
    expect(await texts.corrections(id)).toEqual([title, first])
    expect(await texts.find('trois')).toMatchObject({ title: 'Corrigé', nature: 'amendment' })
    expect(await correct(2, [title])).toBe('kept')
    expect(await texts.corrections(id)).toEqual([title])
    expect((await texts.version(id))?.asRead).toEqual(SMALL_TEXT)
    expect((await texts.acts('trois')).map((act) => [act.kind, act.madeBy])).toEqual([
      ['registered', 'moi'],
      ['corrected', 'moi'],
      ['corrected', 'moi'],
      ['undone', 'moi'],
    ])
  })

  it('a published version is shown to all, no longer corrected, and may be withdrawn with its reason', async () => {
    const id = await registered('quatre', 'f7')
    const before = await version()
    expect(await texts.publish(id, { fromText: '2024-01-01', events: [], typed: [], by: 'moi' })).toBe('published')
    expect(await version()).toBe(before + 1)
    expect((await texts.published()).find(({ textId }) => textId === 'quatre')?.version.head).toMatchObject({
      state: 'published',
      fromText: '2024-01-01',
    })
    expect(await texts.publish(id, { fromText: null, events: [], typed: [], by: 'moi' })).toBe('not-a-draft')
    expect(await texts.correct({ versionId: id, after: 0, corrections: [], text: SMALL_TEXT, by: 'moi' })).toBe('not-a-draft')
    expect(await texts.withdraw(id, 'déposé deux fois', 'moi')).toBe('withdrawn')
    expect(await texts.withdraw(id, 'encore', 'moi')).toBe('not-published')
    expect((await texts.published()).map(({ textId }) => textId)).not.toContain('quatre')
  })

  it('a publication that fails in between leaves nothing: no state, no day, no act, no entry of the log', async () => {
    const id = await registered('entre-deux', 'f10')
    const told = async (): Promise<unknown[]> => [
      await texts.find('entre-deux'),
      await texts.acts('entre-deux'),
      await version(),
      (await store.db.selectFrom('log_entry').selectAll().execute()).length,
    ]
    const before = await told()
    const day = { kind: 'signed', onText: '2024-12-12', note: '' } as const
    const first = { kind: 'in-force', onText: '2024-12-13', note: '' } as const
    // The second day holds a sign that no database takes: the version and the first day are written by then.
    const events = [day, { ...day, onText: '2024\u0000' }]
    await expect(texts.publish(id, { fromText: '2024', events, typed: [], by: 'moi' })).rejects.toThrow()
    expect(await told()).toEqual(before)
    expect(await texts.publish(id, { fromText: '2024', events: [day], typed: [first], by: 'moi' })).toBe('published')
    expect((await texts.find('entre-deux'))?.events).toEqual([day, first])
    const dated = (await texts.acts('entre-deux')).filter((act) => act.kind === 'dated')
    expect(dated.map(({ detail }) => detail)).toEqual([{ ...day, isRead: true }, first])
  })

  it('what happened to a text is dated by a person, and kept with who did', async () => {
    await registered('cinq', 'f8')
    const event = { kind: 'signed', onText: '2024-12-12', note: 'lu en dernière page' } as const
    expect(await texts.addEvent('cinq', event, 'moi')).toBe('kept')
    expect(await texts.addEvent('nul', event, 'moi')).toBe('unknown-text')
    expect((await texts.find('cinq'))?.events).toEqual([event])
    expect((await texts.acts('cinq')).at(-1)).toMatchObject({ kind: 'dated', detail: event, madeBy: 'moi' })
  })

  it('two registrations at once give two numbers', async () => {
    await registered('six', 'f9')
    await Promise.all(
      ['g1', 'g2', 'g3'].map((one) =>
        texts.register({ of: { textId: 'six' }, bytes: BYTES, reading: reading(one), fromText: null, by: 'moi' }),
      ),
    )
    expect((await texts.find('six'))?.versions.map(({ number }) => number)).toEqual([1, 2, 3, 4])
  })

  it('an address that is no number finds nothing', async () => expect(await texts.version(Number.NaN)).toBeNull())
})

function applied(text: ConventionText, correction: Correction): ConventionText {
  const result = corrected(text, correction)
  return 'value' in result ? result.value : expect.fail(JSON.stringify(result.refusals))
}
