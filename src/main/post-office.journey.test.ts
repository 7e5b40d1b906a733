import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { followersOf } from '#store/sql/followers.ts'
import { outboxOf } from '#store/sql/outbox.ts'
import { textsOf } from '#store/sql/texts.ts'
import { toldActsOf } from '#store/sql/told-acts.ts'
import type { Store } from '#store/connect.ts'
import { freshStore } from '../../test/contracts/stores.ts'
import { SMALL_TEXT } from '../../test/fixtures/small-text.ts'
import { postOffice, type PostOffice } from './post-office.ts'

type Received = { readonly from: string; readonly to: readonly string[]; readonly text: string }

const decoded = (text: string): string =>
  Buffer.from(
    text.replaceAll(/=\r?\n/g, '').replaceAll(/=([0-9A-F]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))),
    'latin1',
  ).toString('utf8')

describe('the post office', () => {
  let store: Store
  let server: SMTPServer
  let office: PostOffice
  let refusal: number | null = null
  const received: Received[] = []
  const remarks: string[] = []

  beforeAll(async () => {
    store = await freshStore('embedded')
    server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      onData: (stream, session, done) => {
        let text = ''
        stream.on('data', (chunk: Buffer) => (text += chunk.toString('latin1')))
        stream.on('end', () => {
          if (refusal !== null) return done(Object.assign(new Error('refusé'), { responseCode: refusal }))
          const { mailFrom, rcptTo } = session.envelope
          received.push({ from: mailFrom === false ? '' : mailFrom.address, to: rcptTo.map(({ address }) => address), text })
          return done()
        })
      },
    })
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
    const bound = server.server.address()
    const port = typeof bound === 'object' && bound !== null ? bound.port : 0
    office = postOffice({
      outbox: outboxOf(store.db),
      followers: followersOf(store.db),
      acts: toldActsOf(store.db),
      origin: 'https://contrechamp.example',
      smtp: { url: `smtp://127.0.0.1:${port}`, from: 'ne-pas-repondre@contrechamp.example' },
      tell: (remark) => remarks.push(remark),
    })
  })
  afterAll(async () => {
    await office.close()
    await new Promise<void>((closed) => server.close(closed))
    await store.close()
  })
  beforeEach(async () => {
    received.length = 0
    remarks.length = 0
    refusal = null
    await store.db.deleteFrom('mail').execute()
    await store.db.deleteFrom('follower').execute()
  })
  const linkIn = (text: string): string => /https:\/\/contrechamp\.example\/suivre\/([\w-]+)/.exec(text)?.[1] ?? ''

  it('from the ask to the leave: confirm, be told, leave', async () => {
    const followers = followersOf(store.db)
    await followers.ask('a@exemple.fr', { kind: 'all' })
    expect(await office.round()).toBe(1)
    expect(received).toMatchObject([{ from: 'ne-pas-repondre@contrechamp.example', to: ['a@exemple.fr'] }])
    const asking = decoded(received[0]?.text ?? '')
    expect(asking).toContain('sans confirmation, l’adresse est oubliée au bout de 7 jours')
    await followers.confirm(linkIn(asking))

    const texts = textsOf(store.db)
    const done = await texts.register({
      of: { id: 'un', conventionId: null, territoryId: null, amends: null },
      bytes: new Uint8Array([1]),
      reading: {
        file: 'a.pdf',
        fingerprint: 'f1',
        format: 'pdf',
        text: { ...SMALL_TEXT, title: 'Titre\r\nBcc: intrus@exemple.fr' },
        problems: [],
      },
      fromText: null,
      by: 'moi',
    })
    await texts.publish(done.kind === 'registered' ? done.versionId : 0, { fromText: '2026-01-01', events: [], typed: [], by: 'moi' })
    expect(await office.round()).toBe(1)
    const { to, text } = received[1] ?? expect.fail('nothing was sent')
    expect(to).toEqual(['a@exemple.fr'])
    expect(text).not.toMatch(/^Bcc:/m)
    expect(text).toMatch(/^List-Unsubscribe:\s+<https:\/\/contrechamp\.example\/suivre\/[\w-]+\/quitter>/m)
    expect(decoded(text)).toContain('https://contrechamp.example/conventions/un')
    await followers.leave(linkIn(decoded(text)))
    await texts.addEvent('un', { kind: 'signed', onText: '2026', note: '' }, 'moi')
    expect(await office.round()).toBe(0)
    expect((await store.db.selectFrom('mail').select('recipient').execute()).map(({ recipient }) => recipient)).toEqual(['', ''])
  })

  it('a server that cannot now is tried again later; the remark names nobody', async () => {
    await followersOf(store.db).ask('a@exemple.fr', { kind: 'all' })
    refusal = 451
    expect(await office.round()).toBe(0)
    expect(await outboxOf(store.db).counts()).toEqual({ waiting: 1, givenUp: 0 })
    expect(remarks.join(' ')).toMatch(/451/)
    expect(remarks.join(' ')).not.toContain('@')
  })
  it('a mail refused for good is not tried again', async () => {
    await followersOf(store.db).ask('a@exemple.fr', { kind: 'all' })
    refusal = 550
    await office.round()
    expect(await outboxOf(store.db).counts()).toEqual({ waiting: 0, givenUp: 1 })
  })
  it('without a server, mails wait and late asks are forgotten all the same', async () => {
    const followers = followersOf(store.db)
    const closed = postOffice({
      outbox: outboxOf(store.db),
      followers,
      acts: toldActsOf(store.db),
      origin: 'https://c.example',
      smtp: undefined,
      tell: () => {},
    })
    await followers.ask('a@exemple.fr', { kind: 'all' })
    expect([await closed.round(), (await outboxOf(store.db).counts()).waiting]).toEqual([0, 1])
    await store.db
      .updateTable('follower')
      .set({ made_at: new Date('2020-01-01') })
      .execute()
    await closed.round()
    expect((await outboxOf(store.db).counts()).waiting).toBe(0)
    await closed.close()
  })
})
