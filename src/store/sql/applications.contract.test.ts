import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { leftBehind } from '#application/begin-again.ts'
import type { Applications } from '#application/ports/applications.ts'
import type { Store } from '../connect.ts'
import { sortedJson } from '#main/sorted-json.ts'
import { freshStore, STORE_KINDS } from '../../../test/contracts/stores.ts'
import { smallAuthority, soundInstant } from '../../../test/fixtures/small-authority.ts'
import { SMALL_FILE } from '../../../test/fixtures/small-scheme.ts'
import { applicationsOf } from './applications.ts'
import { rolesOf } from './roles.ts'
import { schemesOf } from './schemes.ts'

const BY = { personId: 'autrice', role: 'applicant' } as const
const AT = soundInstant('2026-11-25T08:00:00.000Z')
const fingerprint = (sent: object): string => createHash('sha256').update(sortedJson(sent)).digest('hex')
const part = (applicationId: string, text: string) => ({
  applicationId,
  documentId: 'scenario',
  name: 'scénario.pdf',
  media: 'text/plain',
  fingerprint: createHash('sha256').update(text).digest('hex'),
  bytes: new TextEncoder().encode(text),
  by: 'autrice',
  whileIn: 'draft' as const,
})

describe.each(STORE_KINDS)('files deposited on %s', (kind) => {
  let store: Store
  let files: Applications
  let roundId = ''
  beforeAll(async () => {
    store = await freshStore(kind)
    files = applicationsOf(store.db)
    roundId = await smallAuthority(store)
  })
  afterAll(() => store.close())

  let made = 0
  async function begun(): Promise<string> {
    made += 1
    const id = `dossier-${made}`
    await files.begin({ id, roundId, content: SMALL_FILE, formerId: null, by: BY })
    return id
  }

  it('a draft is kept as it is typed, and found by whoever began it', async () => {
    const id = await begun()
    expect((await files.find(id))?.content).toEqual(SMALL_FILE)
    expect((await files.ofPerson('autrice')).map((file) => file.id)).toContain(id)
    expect(await files.ofPerson('autre')).toEqual([])
    expect((await files.events(id)).map((event) => [event.kind, event.stateAfter])).toEqual([['begun', 'draft']])
  })

  it('what was just saved, come again after a lost answer, answers as the first time; later it is an old page', async () => {
    const id = await begun()
    const content = { ...SMALL_FILE, title: 'Un\u0000' }
    expect([await files.save(id, 0, content), await files.save(id, 0, content)]).toEqual([1, 1])
    expect(await files.save(id, 1, SMALL_FILE)).toBe(2)
    expect(await files.save(id, 0, content)).toBe('saved-elsewhere')
    expect(await files.save(id, 0, SMALL_FILE)).toBe('saved-elsewhere')
  })

  it('the same document come again is in the file once; removed, it may come back', async () => {
    const id = await begun()
    const first = await files.addPart(part(id, 'synopsis'))
    expect(await files.addPart(part(id, 'synopsis'))).toBe(first)
    expect(await files.addPart({ ...part(id, 'synopsis'), documentId: 'autre' })).not.toBe(first)
    expect(await files.removePart(id, first ?? 0, 'draft')).toBe(true)
    expect(await files.addPart(part(id, 'synopsis'))).not.toBe(first)
    expect((await files.find(id))?.parts.length).toBe(2)
  })

  it('documents that come while a file is sent are in what was sent, or not at all', async () => {
    for (let time = 0; time < 5; time += 1) {
      const id = await begun()
      const first = (await files.addPart(part(id, 'scénario'))) ?? 0
      await Promise.all([
        files.addPart(part(id, `ajout ${time}`)),
        files.send(id, { seen: 0, at: AT, by: BY, fingerprint }),
        files.removePart(id, first, 'draft'),
      ])
      const [sent] = await files.sent(id)
      const now = (await files.find(id))?.parts.map((one) => one.fingerprint)
      expect(sent?.parts.map((one) => one.fingerprint)).toEqual(now)
      expect([await files.addPart(part(id, 'tard')), await files.removePart(id, first, 'draft')]).toEqual([null, false])
    }
  })

  it('two pages open on one draft do not write over each other', async () => {
    const id = await begun()
    expect(await files.save(id, 0, { ...SMALL_FILE, title: 'Un' })).toBe(1)
    expect(await files.save(id, 0, { ...SMALL_FILE, title: 'Deux' })).toBe('saved-elsewhere')
    expect((await files.find(id))?.content.title).toBe('Un')
  })

  it('sent, it has its number, its untouched copy and its event; sent again, it answers as the first time', async () => {
    const id = await begun()
    await files.addPart(part(id, 'un scénario'))
    const first = await files.send(id, { seen: 0, at: AT, by: BY, fingerprint })
    expect(first).toMatchObject({ kind: 'sent', sentAt: AT })
    const again = await files.send(id, { seen: 0, at: soundInstant('2026-11-26T08:00:00.000Z'), by: BY, fingerprint })
    expect(again).toEqual({ ...first, kind: 'already' })
    const [sent, ...others] = await files.sent(id)
    expect(others).toEqual([])
    expect(sent?.parts).toMatchObject([{ documentId: 'scenario', name: 'scénario.pdf' }])
    expect(sent?.fingerprint).toBe(fingerprint({ content: sent?.content, parts: sent?.parts }))
    expect(await files.save(id, 0, SMALL_FILE)).toBe('sent')
    expect((await files.events(id)).map((event) => event.kind)).toEqual(['begun', 'submit'])
  })

  it('whom a file that was sent names, or who was given a role, is kept; who only began a draft is not', async () => {
    const by = { personId: 'débutant', role: 'applicant' } as const
    await files.begin({ id: 'dossier-débutant', roundId, content: SMALL_FILE, formerId: null, by })
    expect(await files.keeps('débutant')).toBe(false)
    await files.send('dossier-débutant', { seen: 0, at: AT, by, fingerprint })
    expect(await files.keeps('débutant')).toBe(true)

    expect(await files.keeps('passante')).toBe(false)
    const given = {
      personId: 'passante',
      role: 'expert',
      authorityId: 'essai',
      bodyId: null,
      fromOn: '2026-01-01',
      untilOn: '2026-01-02',
    } as const
    await rolesOf(store.db).give({ ...given, givenBy: 'mairie' })
    expect(await files.keeps('passante')).toBe(true)
  })

  it('a draft saved since is not sent', async () => {
    const id = await begun()
    await files.save(id, 0, SMALL_FILE)
    expect(await files.send(id, { seen: 0, at: AT, by: BY, fingerprint })).toEqual({ kind: 'saved-elsewhere' })
    expect((await files.find(id))?.state).toBe('draft')
  })

  it('files sent together take numbers that follow, one each', async () => {
    const ids = await Promise.all(Array.from({ length: 12 }, begun))
    const sent = await Promise.all(ids.map((id) => files.send(id, { seen: 0, at: AT, by: BY, fingerprint })))
    const numbers = sent.map((one) => ('number' in one ? Number(one.number.slice(-5)) : 0)).toSorted((a, b) => a - b)
    expect(numbers).toEqual(Array.from({ length: 12 }, (_, at) => (numbers[0] ?? 0) + at))
    expect('number' in (sent[0] ?? {}) && sent[0] && 'number' in sent[0] ? sent[0].number : '').toMatch(/^ESS-2026-\d{5}$/)
  })

  it('the same bytes in two files are held once, and taken off one they stay in the other', async () => {
    const [one, two] = [await begun(), await begun()]
    const first = (await files.addPart(part(one, 'commun'))) ?? 0
    await files.addPart(part(two, 'commun'))
    expect(await files.removePart(two, first, 'draft')).toBe(false)
    expect(await files.removePart(one, first, 'draft')).toBe(true)
    expect((await files.find(one))?.parts).toEqual([])
    const kept = (await files.find(two))?.parts[0]?.id ?? 0
    expect(new TextDecoder().decode((await files.partBytes(two, kept))?.bytes)).toBe('commun')
    expect(await files.partBytes(one, kept)).toBeNull()
  })

  it('a file begun from another holds its documents, and each goes its own way', async () => {
    const former = await begun()
    await files.addPart(part(former, 'repris'))
    const parts = (await files.find(former))?.parts ?? []
    const id = `${former}-encore`
    await files.begin({
      id,
      roundId,
      content: SMALL_FILE,
      formerId: former,
      by: BY,
      start: { parts, detail: { left: [{ kind: 'budget' }] } },
    })
    const again = await files.find(id)
    expect([again?.formerId, again?.parts.map(({ name, fingerprint }) => [name, fingerprint])]).toEqual([
      former,
      parts.map(({ name, fingerprint }) => [name, fingerprint]),
    ])
    expect(await leftBehind(files, id)).toEqual([{ kind: 'budget' }])
    expect(await leftBehind(files, former)).toBeNull()
    expect(await files.removePart(id, again?.parts[0]?.id ?? 0, 'draft')).toBe(true)
    expect((await files.find(former))?.parts.length).toBe(1)
  })

  it('a step is taken from where the file stands, and once', async () => {
    const id = await begun()
    const move = { kind: 'withdraw', from: ['draft'], to: 'withdrawn', detail: {}, at: AT, by: BY } as const
    expect([await files.move(id, move), await files.move(id, move)]).toEqual([true, false])
    expect((await files.find(id))?.state).toBe('withdrawn')
  })

  it('what a person is to a file is read on the day: a term has its first and its last, and a role withdrawn is gone at once', async () => {
    const id = await begun()
    const roles = rolesOf(store.db)
    const given = { personId: 'experte', role: 'expert', authorityId: 'essai', bodyId: 'comite', givenBy: 'moi' } as const
    const role = await roles.give({ ...given, fromOn: '2026-02-01', untilOn: '2026-02-28' })
    const seated = async (day: string): Promise<boolean | undefined> => (await files.ties(id, 'experte', day))?.ties.isSeated
    expect(await Promise.all(['2026-01-31', '2026-02-01', '2026-02-02'].map(seated))).toEqual([false, true, true])
    expect(await Promise.all(['2026-02-27', '2026-02-28', '2026-03-01'].map(seated))).toEqual([true, true, false])
    expect(await roles.withdraw(role, 'moi')).toBe(true)
    expect([await seated('2026-02-10'), await roles.withdraw(role, 'moi')]).toEqual([false, false])
  })

  it('a published rule is never edited: the same again makes no version, another makes the next', async () => {
    const schemes = schemesOf(store.db)
    const scheme = await schemes.find('essai-aide')
    const rules = scheme?.versions[0].rules ?? expect.fail('no scheme')
    const version = {
      schemeId: 'essai-aide',
      authorityId: 'essai',
      rules,
      changeNote: 'plafond',
      by: 'moi',
      at: '2026-02-01T00:00:00.000Z',
    }
    expect(await schemes.publish({ ...version, fingerprint: 'f1' })).toEqual({ number: 1, isNew: false })
    expect(await schemes.publish({ ...version, fingerprint: 'f2' })).toEqual({ number: 2, isNew: true })
    expect((await schemes.round(roundId))?.round.version).toBe(1)
  })

  it('what changes of a round once announced stays to be read, with its reason', async () => {
    const schemes = schemesOf(store.db)
    const { round } = (await schemes.round(roundId)) ?? expect.fail('no round')
    const edit = { ...round, closesAt: soundInstant('2027-01-15T00:00:00.000Z') }
    const editing = { reason: 'Affluence.', by: 'moi', seen: 0 }
    expect([
      await schemes.changeRound(roundId, edit, editing),
      await schemes.changeRound(roundId, { ...edit, opensAt: soundInstant('2026-02-01T00:00:00.000Z') }, editing),
      await schemes.changeRound(roundId, edit, { ...editing, seen: 1 }),
    ]).toEqual(['changed', 'changed-meanwhile', 'same'])
    expect((await schemes.round(roundId))?.round.changes).toMatchObject([
      { field: 'closes-at', was: '2026-12-31T00:00:00.000Z', becomes: '2027-01-15T00:00:00.000Z', reason: 'Affluence.' },
    ])
  })
})
