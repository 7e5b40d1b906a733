import { sql } from 'kysely'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { ATTEMPTS_AFTER_MINUTES, type Outbox } from '#application/ports/outbox.ts'
import type { FollowedSubject, Followers } from '#application/ports/followers.ts'
import { freshStore, STORE_KINDS } from '../../../test/contracts/stores.ts'
import { SMALL_TEXT } from '../../../test/fixtures/small-text.ts'
import type { Store } from '../connect.ts'
import { followersOf } from './followers.ts'
import { keepAct } from './keep-act.ts'
import { outboxOf } from './outbox.ts'
import { textsOf } from './texts.ts'
import { toldActsOf } from './told-acts.ts'

const ALL: FollowedSubject = { kind: 'all' }

describe.each(STORE_KINDS)('followers on %s', (kind) => {
  const opened = freshStore(kind)
  let store: Store
  let followers: Followers
  let outbox: Outbox
  beforeEach(async () => {
    store = await opened
    followers = followersOf(store.db)
    outbox = outboxOf(store.db)
    for (const table of ['mail', 'follower', 'text_act', 'text_event', 'text_version', 'pact_text', 'text_file'] as const)
      await store.db.deleteFrom(table).execute()
  })
  afterAll(async () => (await opened).close())

  const idOf = async (email: string): Promise<string> =>
    (await store.db.selectFrom('follower').select('id').where('email', '=', email).orderBy('made_at', 'desc').executeTakeFirstOrThrow()).id
  const follows = async (email: string, subject: FollowedSubject): Promise<string> => {
    await followers.ask(email, subject)
    const id = await idOf(email)
    await followers.confirm(id)
    await store.db.deleteFrom('mail').execute()
    return id
  }
  const aged = async (table: 'follower' | 'mail', interval: string): Promise<void> =>
    void (await store.db
      .updateTable(table)
      .set({ made_at: sql<Date>`now() - ${interval}::interval` })
      .execute())
  const count = async (table: 'follower' | 'mail'): Promise<number> =>
    Number(
      (
        await store.db
          .selectFrom(table)
          .select((of) => of.fn.countAll<number>().as('count'))
          .executeTakeFirstOrThrow()
      ).count,
    )
  const published = async (id: string, fingerprint: string): Promise<number> => {
    const texts = textsOf(store.db)
    const of = { id, conventionId: null, territoryId: null, amends: null }
    const reading = { file: 'a.pdf', fingerprint, format: 'pdf' as const, text: { ...SMALL_TEXT, title: id }, problems: [] }
    const done = await texts.register({ of, bytes: new Uint8Array([1]), reading, fromText: null, by: 'moi' })
    const versionId = done.kind === 'registered' ? done.versionId : expect.fail('not registered')
    await texts.publish(versionId, { fromText: '2026', events: [], typed: [], by: 'moi' })
    return versionId
  }

  it('an ask is kept unconfirmed, with one mail that asks to confirm it', async () => {
    expect(await followers.ask('a@exemple.fr', ALL)).toBe('kept')
    const id = await idOf('a@exemple.fr')
    expect(await followers.find(id)).toEqual({ subject: ALL, isConfirmed: false })
    expect(await outbox.next()).toMatchObject({ recipient: 'a@exemple.fr', letter: { kind: 'confirm', followerId: id } })
    expect(await outbox.next()).toBeNull()
  })
  it('the same ask again sends nothing more and says the same', async () => {
    await followers.ask('a@exemple.fr', ALL)
    expect(await followers.ask('a@exemple.fr', ALL)).toBe('kept')
    expect([await count('follower'), await count('mail')]).toEqual([1, 1])
  })
  it('an ask not confirmed in a day may be made again', async () => {
    await followers.ask('a@exemple.fr', ALL)
    await aged('follower', '25 hours')
    await followers.ask('a@exemple.fr', ALL)
    expect([await count('follower'), await count('mail')]).toEqual([1, 1])
  })
  it.each([
    [2, 2],
    [3, 3],
    [4, 3],
  ])('an address is asked to confirm three times a day at most: %i asks, %i mails', async (asks, mails) => {
    for (let place = 0; place < asks; place += 1) await followers.ask('a@exemple.fr', { kind: 'text', id: `t${place}` })
    expect(await count('mail')).toBe(mails)
  })
  it.each([
    ['6 days 23 hours', true],
    ['7 days', false],
    ['7 days 1 hour', false],
  ])('who does not confirm within seven days is forgotten with their mail: after %s, kept %s', async (interval, isKept) => {
    await followers.ask('a@exemple.fr', ALL)
    const id = await idOf('a@exemple.fr')
    await aged('follower', interval)
    expect(await followers.confirm(id)).toBe(isKept)
    await followers.forgetLate()
    expect([await count('follower'), await count('mail')]).toEqual(isKept ? [1, 1] : [0, 0])
  })
  it('who leaves is forgotten with what was still to be sent', async () => {
    const id = await follows('a@exemple.fr', ALL)
    await published('un', 'f1')
    expect(await count('mail')).toBe(1)
    expect(await followers.leave(id)).toEqual(ALL)
    expect([await count('follower'), await count('mail')]).toEqual([0, 0])
    expect(await followers.leave(id)).toBeNull()
  })
  it.each(['', 'x', '../../etc', "' or 1=1", 'a'.repeat(32), 'é'.repeat(32)])('an id that is none finds nobody: %s', async (id) => {
    expect([await followers.find(id), await followers.confirm(id), await followers.leave(id)]).toEqual([null, false, null])
  })

  it('a publication is told to who follows everything, the text or its axis, and to nobody else', async () => {
    for (const [name, subject] of [
      ['tout', ALL],
      ['texte', { kind: 'text', id: 'un' }],
      ['axe', { kind: 'axis', axis: 'creation' }],
      ['autre-texte', { kind: 'text', id: 'deux' }],
      ['autre-axe', { kind: 'axis', axis: 'heritage' }],
      ['demande', { kind: 'request', id: 'P8.2' }],
    ] as const)
      await follows(`${name}@exemple.fr`, subject)
    await followers.ask('sans-confirmer@exemple.fr', ALL)
    await store.db.deleteFrom('mail').execute()
    await published('un', 'f1')
    const told = await store.db.selectFrom('mail').select('recipient').orderBy('recipient').execute()
    expect(told.map(({ recipient }) => recipient)).toEqual(['axe@exemple.fr', 'texte@exemple.fr', 'tout@exemple.fr'])
  })
  it('one act makes one mail to a person, whatever they follow', async () => {
    await follows('a@exemple.fr', ALL)
    await followers.ask('a@exemple.fr', { kind: 'text', id: 'un' })
    await store.db
      .updateTable('follower')
      .set({ confirmed_at: sql<Date>`now()` })
      .execute()
    await store.db.deleteFrom('mail').execute()
    await published('un', 'f1')
    expect(await count('mail')).toBe(1)
  })
  it('what is done with a draft is told to nobody', async () => {
    await follows('a@exemple.fr', ALL)
    const texts = textsOf(store.db)
    const versionId = await published('un', 'f1')
    await store.db.deleteFrom('mail').execute()
    await texts.register({
      of: { id: 'brouillon', conventionId: null, territoryId: null, amends: null },
      bytes: new Uint8Array([1]),
      reading: { file: 'b.pdf', fingerprint: 'f2', format: 'pdf', text: SMALL_TEXT, problems: [] },
      fromText: null,
      by: 'moi',
    })
    await texts.addEvent('brouillon', { kind: 'signed', onText: '2026', note: '' }, 'moi')
    expect([await count('mail'), (await toldActsOf(store.db).latest(ALL, 9)).map(({ kind: act }) => act)]).toEqual([0, ['published']])
    await texts.addEvent('un', { kind: 'signed', onText: '2026-01', note: 'page 3' }, 'moi')
    await texts.withdraw(versionId, 'une erreur', 'moi')
    expect(await count('mail')).toBe(2)
    expect(await toldActsOf(store.db).latest({ kind: 'text', id: 'un' }, 9)).toMatchObject([
      { kind: 'withdrawn', reason: 'une erreur', versionNumber: 1 },
      { kind: 'dated', event: { kind: 'signed', onText: '2026-01', note: 'page 3' }, versionNumber: null },
      { kind: 'published', fromText: '2026', textTitle: 'un', isExample: true },
    ])
  })
  it('a decision is told to who follows its request', async () => {
    await follows('a@exemple.fr', { kind: 'request', id: 'P8.2' })
    await published('un', 'f1')
    await store.db.deleteFrom('mail').execute()
    for (const request of ['P8.2', 'P8.3'])
      await store.db
        .transaction()
        .execute((transaction) => keepAct(transaction, { textId: 'un', versionId: null, kind: 'decided', detail: { request }, by: 'moi' }))
    expect(await count('mail')).toBe(1)
    expect((await toldActsOf(store.db).latest({ kind: 'request', id: 'P8.2' }, 9)).map(({ request }) => request)).toEqual(['P8.2'])
  })

  it('a mail is tried a bounded number of times, later and later', async () => {
    await followers.ask('a@exemple.fr', ALL)
    for (const minutes of ATTEMPTS_AFTER_MINUTES) {
      await aged('mail', `${Math.max(0, minutes - 1)} minutes`)
      if (minutes > 0) expect(await outbox.next()).toBeNull()
      await aged('mail', `${minutes} minutes`)
      expect(await outbox.next()).not.toBeNull()
    }
    await aged('mail', '20 days')
    expect([await outbox.next(), await outbox.counts()]).toEqual([null, { waiting: 0, givenUp: 1 }])
  })
  it('once sent, nothing is left of its recipient', async () => {
    await followers.ask('a@exemple.fr', ALL)
    const mail = await outbox.next()
    await outbox.done(mail?.id ?? 0)
    expect(await store.db.selectFrom('mail').select(['recipient', 'body']).execute()).toEqual([{ recipient: '', body: '{}' }])
    expect(await outbox.counts()).toEqual({ waiting: 0, givenUp: 0 })
  })
})
