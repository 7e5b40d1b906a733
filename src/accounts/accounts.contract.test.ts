import { createHmac } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Accounts, Entry, KeptCookie } from '#application/ports/accounts.ts'
import type { AccountLetter } from '#application/ports/outbox.ts'
import type { Store } from '#store/connect.ts'
import { freshStore, STORE_KINDS } from '../../test/contracts/stores.ts'
import { accounts } from './accounts.ts'

const PASSWORD = 'douze caractères au moins'
const EMAIL = 'a@exemple.fr'

/** A browser that keeps its cookies. */
const browser = () => {
  const jar = new Map<string, string>()
  return {
    jar,
    headers: () => new Headers({ cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ') }),
    keep: (cookies: readonly KeptCookie[]) => {
      for (const { name, value, maxAge } of cookies)
        if (maxAge === 0) jar.delete(name)
        else jar.set(name, value)
    },
  }
}
type Browser = ReturnType<typeof browser>

/** The code of that moment, as RFC 6238 makes it. */
function codeOf(secret: string, at = Date.now()): string {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
  const bits = [...secret].map((letter) => letters.indexOf(letter).toString(2).padStart(5, '0')).join('')
  const key = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)))
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(Math.floor(at / 30_000)))
  const hash = createHmac('sha1', key).update(counter).digest()
  const start = (hash.at(-1) ?? 0) & 15
  return String((hash.readUInt32BE(start) & 0x7fffffff) % 1_000_000).padStart(6, '0')
}

describe.each(STORE_KINDS)('accounts on %s', (kind) => {
  let store: Store
  let held = false
  const sent: { email: string; letter: AccountLetter }[] = []
  const forgotten: string[] = []
  let house: Accounts
  const open = (): Accounts =>
    accounts({
      database: { db: store.db, type: 'postgres' },
      secret: 'un secret de trente-deux caractères ou plus',
      origins: () => ['https://contrechamp.example'],
      singleSignOn: undefined,
      now: () => new Date(),
      post: (email, letter) => Promise.resolve(void sent.push({ email, letter })),
      forgetAddress: (email) => Promise.resolve(void forgotten.push(email)),
      isHeld: () => Promise.resolve(held),
    })
  beforeAll(async () => {
    store = await freshStore(kind)
  })
  beforeEach(async () => {
    for (const table of ['person', 'sign_in_token'] as const) await store.db.deleteFrom(table).execute()
    house = open()
    sent.length = 0
    forgotten.length = 0
    held = false
  })
  afterAll(() => store.close())

  const lastToken = (): string => {
    const letter = sent.at(-1)?.letter
    return letter?.kind === 'sign-in' ? letter.token : expect.fail('no link was sent')
  }
  const entered = (who: Browser, entry: Entry): void => {
    expect(entry.kind).toBe('in')
    if (entry.kind === 'in') who.keep(entry.cookies)
  }
  const made = async (): Promise<Browser> => {
    await house.askAccount({ email: EMAIL, name: 'Personne A', to: '', from: 'réseau' })
    const who = browser()
    entered(who, await house.enterByLink(who.headers(), lastToken()))
    return who
  }
  const withPassword = async (): Promise<Browser> => {
    const who = await made()
    expect(await house.setPassword(who.headers(), { current: '', next: PASSWORD, from: 'réseau' })).toEqual({ kind: 'done', cookies: [] })
    return who
  }
  const withCode = async (): Promise<{ who: Browser; secret: string; spare: readonly string[] }> => {
    const who = await withPassword()
    const started = await house.startSecondFactor(who.headers(), PASSWORD)
    if (started.kind !== 'started') expect.fail(started.reason)
    const done = await house.confirmSecondFactor(who.headers(), codeOf(started.secret))
    if (done.kind !== 'done') expect.fail(done.reason)
    who.keep(done.cookies)
    return { who, secret: started.secret, spare: started.spareCodes }
  }

  it('the link that makes an account signs in, with the address proved and the age declared', async () => {
    const who = await made()
    expect(await house.who(who.headers())).toMatchObject({
      name: 'Personne A',
      email: EMAIL,
      isEmailVerified: true,
      way: 'link',
      hasUsedSecondFactor: false,
    })
    expect((await house.own(who.headers()))?.adultDeclaredAt).toBeInstanceOf(Date)
  })
  it('a link serves once, and is kept hashed', async () => {
    await made()
    const token = lastToken()
    const again = browser()
    expect(await house.enterByLink(again.headers(), token)).toEqual({ kind: 'refused', reason: 'dead' })
    await house.askLink({ email: EMAIL, to: '', from: 'réseau' })
    const kept = await store.db.selectFrom('sign_in_token').select('identifier').execute()
    expect(kept.some(({ identifier }) => identifier.includes(lastToken()))).toBe(false)
  })
  it.each([
    ['14 minutes', 'in'],
    ['16 minutes', 'refused'],
  ])('a link opened after %s: %s', async (age, outcome) => {
    await made()
    await house.askLink({ email: EMAIL, to: '', from: 'réseau' })
    await store.db
      .updateTable('sign_in_token')
      .set({ expires_at: sql<Date>`expires_at - ${age}::interval` })
      .execute()
    expect((await house.enterByLink(browser().headers(), lastToken())).kind).toBe(outcome)
  })
  it('asking says the same of an address without account, which a letter tells apart', async () => {
    await made()
    const known = await house.askLink({ email: EMAIL, to: '', from: 'réseau' })
    const unknown = await house.askLink({ email: 'b@exemple.fr', to: '', from: 'réseau' })
    expect(unknown).toBe(known)
    expect(sent.at(-1)).toMatchObject({ email: 'b@exemple.fr', letter: { kind: 'no-account' } })
    expect(await house.personByEmail('b@exemple.fr')).toBeNull()
  })
  it('the fourth letter to an address in a quarter of an hour is not written, and nothing says so', async () => {
    const answers: string[] = []
    for (let i = 0; i < 4; i += 1) answers.push(await house.askLink({ email: EMAIL, to: '', from: 'réseau' }))
    expect([answers, sent.length]).toEqual([['asked', 'asked', 'asked', 'asked'], 3])
  })
  it('a link asked for an account that was erased makes none anew', async () => {
    const who = await made()
    await house.askLink({ email: EMAIL, to: '', from: 'réseau' })
    await house.erase(who.headers())
    expect(await house.enterByLink(browser().headers(), lastToken())).toEqual({ kind: 'refused', reason: 'dead' })
    expect(await house.personByEmail(EMAIL)).toBeNull()
  })
  it.each(['', 'a', 'a@b', 'a@exemple.fr\r\nBcc: b@exemple.fr', `${'a'.repeat(65)}@exemple.fr`])(
    '%j is no address, and nothing is sent',
    async (email) => {
      expect(await house.askLink({ email, to: '', from: 'réseau' })).toBe('bad-email')
      expect(sent).toEqual([])
    },
  )
  it('the cookie is « compte », secure over https, and lasts twelve hours', async () => {
    await house.askAccount({ email: EMAIL, name: 'Personne A', to: '', from: 'réseau' })
    const entry = await house.enterByLink(new Headers(), lastToken())
    expect(entry.kind === 'in' ? entry.cookies.map(({ name, maxAge, isSecure }) => ({ name, maxAge, isSecure })) : []).toEqual([
      { name: 'compte', maxAge: 12 * 3600, isSecure: true },
    ])
  })
  it('a cookie whose signature was touched is nobody’s', async () => {
    const who = await made()
    who.jar.set('compte', `${who.jar.get('compte') ?? ''}`.replace(/.{4}%3D$/, 'AAAA%3D'))
    expect(await house.who(who.headers())).toBeNull()
  })

  it('a password signs in; a wrong one and an unknown address say the same', async () => {
    await withPassword()
    const who = browser()
    entered(who, await house.enterByPassword(who.headers(), { email: 'A@exemple.fr ', password: PASSWORD, from: 'réseau' }))
    expect(await house.who(who.headers())).toMatchObject({ way: 'password', hasUsedSecondFactor: false })
    const wrong = await house.enterByPassword(new Headers(), { email: EMAIL, password: `${PASSWORD}.`, from: 'réseau' })
    const unknown = await house.enterByPassword(new Headers(), { email: 'b@exemple.fr', password: PASSWORD, from: 'réseau' })
    expect([wrong, unknown]).toEqual([
      { kind: 'refused', reason: 'wrong' },
      { kind: 'refused', reason: 'wrong' },
    ])
  })
  it.each([
    [11, { kind: 'refused', reason: 'short' }],
    [12, { kind: 'done', cookies: [] }],
    [128, { kind: 'done', cookies: [] }],
    [129, { kind: 'refused', reason: 'long' }],
  ])('a password of %i characters: %j', async (length, outcome) => {
    const who = await made()
    expect(await house.setPassword(who.headers(), { current: '', next: 'é'.repeat(length), from: 'réseau' })).toEqual(outcome)
  })
  it('the eleventh password tried on an address is not looked at, even right', async () => {
    await withPassword()
    for (let i = 0; i < 10; i += 1) await house.enterByPassword(new Headers(), { email: EMAIL, password: 'x', from: 'réseau' })
    expect(await house.enterByPassword(new Headers(), { email: EMAIL, password: PASSWORD, from: 'ailleurs' })).toEqual({
      kind: 'refused',
      reason: 'too-many',
    })
  })
  it('a session opened by password changes the password only with the present one, and ends the others', async () => {
    const first = await withPassword()
    const who = browser()
    entered(who, await house.enterByPassword(who.headers(), { email: EMAIL, password: PASSWORD, from: 'réseau' }))
    const next = 'un autre de douze'
    expect(await house.setPassword(who.headers(), { current: 'faux', next, from: 'réseau' })).toEqual({
      kind: 'refused',
      reason: 'wrong-password',
    })
    expect((await house.setPassword(who.headers(), { current: PASSWORD, next, from: 'réseau' })).kind).toBe('done')
    expect([await house.who(first.headers()), (await house.who(who.headers()))?.email]).toEqual([null, EMAIL])
  })

  it('with a second factor, neither password nor link signs in alone', async () => {
    const { secret } = await withCode()
    for (const first of ['password', 'link'] as const) {
      const who = browser()
      if (first === 'link') await house.askLink({ email: EMAIL, to: '', from: 'réseau' })
      const asked =
        first === 'link'
          ? await house.enterByLink(who.headers(), lastToken())
          : await house.enterByPassword(who.headers(), { email: EMAIL, password: PASSWORD, from: 'réseau' })
      expect(asked.kind).toBe('code-asked')
      if (asked.kind === 'code-asked') who.keep(asked.cookies)
      expect(await house.who(who.headers())).toBeNull()
      expect(await house.enterByCode(who.headers(), codeOf(secret, Date.now() - 3_600_000))).toEqual({ kind: 'refused', reason: 'wrong' })
      entered(who, await house.enterByCode(who.headers(), codeOf(secret)))
      expect(await house.who(who.headers())).toMatchObject({ way: first, hasUsedSecondFactor: true })
    }
  })
  it('a spare code serves once', async () => {
    const { spare } = await withCode()
    const outcomes: string[] = []
    for (let i = 0; i < 2; i += 1) {
      const who = browser()
      const asked = await house.enterByPassword(who.headers(), { email: EMAIL, password: PASSWORD, from: 'réseau' })
      if (asked.kind === 'code-asked') who.keep(asked.cookies)
      outcomes.push((await house.enterByCode(who.headers(), spare[0] ?? '')).kind)
    }
    expect(outcomes).toEqual(['in', 'refused'])
  })
  it('after five wrong codes the right one is refused too', async () => {
    const { secret } = await withCode()
    const who = browser()
    const asked = await house.enterByPassword(who.headers(), { email: EMAIL, password: PASSWORD, from: 'réseau' })
    if (asked.kind === 'code-asked') who.keep(asked.cookies)
    const wrong = codeOf(secret, Date.now() - 3_600_000)
    for (let i = 0; i < 5; i += 1) await house.enterByCode(who.headers(), wrong)
    expect(await house.enterByCode(who.headers(), codeOf(secret))).toMatchObject({ kind: 'refused', reason: 'locked' })
  })
  it('the secret and the spare codes are not readable in the table', async () => {
    const { secret, spare } = await withCode()
    const row = await store.db.selectFrom('second_factor').selectAll().executeTakeFirstOrThrow()
    expect([row.secret.includes(secret), row.backup_codes.includes(spare[0] ?? '')]).toEqual([false, false])
  })
  it('the second factor goes with the password, and not without', async () => {
    const { who } = await withCode()
    expect(await house.dropSecondFactor(who.headers(), 'faux')).toEqual({ kind: 'refused', reason: 'wrong-password' })
    const dropped = await house.dropSecondFactor(who.headers(), PASSWORD)
    if (dropped.kind === 'done') who.keep(dropped.cookies)
    expect((await house.own(who.headers()))?.hasSecondFactor).toBe(false)
  })

  it('a session ended elsewhere is refused at the next request; another’s cannot be ended', async () => {
    const first = await withPassword()
    const second = browser()
    entered(second, await house.enterByPassword(second.headers(), { email: EMAIL, password: PASSWORD, from: 'réseau' }))
    const listed = (await house.own(first.headers()))?.sessions ?? []
    expect(listed.map(({ isThisOne, way }) => [isThisOne, way])).toEqual([
      [true, 'link'],
      [false, 'password'],
    ])
    await house.askAccount({ email: 'b@exemple.fr', name: 'Personne B', to: '', from: 'réseau' })
    const stranger = browser()
    entered(stranger, await house.enterByLink(stranger.headers(), lastToken()))
    const target = listed[1]?.id ?? ''
    expect(await house.endSession(stranger.headers(), target)).toEqual({ kind: 'refused', reason: 'no-such' })
    expect((await house.who(second.headers()))?.email).toBe(EMAIL)
    expect((await house.endSession(first.headers(), target)).kind).toBe('done')
    expect(await house.who(second.headers())).toBeNull()
  })
  it('signing out ends the session, not the cookie alone', async () => {
    const who = await made()
    const before = who.headers()
    who.keep(await house.leave(who.headers()))
    expect([who.jar.has('compte'), await house.who(before)]).toEqual([false, null])
  })
  it('a session lasts twelve hours from its last use', async () => {
    const who = await made()
    await store.db
      .updateTable('login_session')
      .set({ expires_at: sql<Date>`now() + interval '1 hour'` })
      .execute()
    const arrived = await house.arrive(who.headers())
    expect(arrived.cookies.map(({ name, maxAge }) => [name, maxAge])).toEqual([['compte', 12 * 3600]])
    await store.db
      .updateTable('login_session')
      .set({ expires_at: sql<Date>`now() - interval '1 second'` })
      .execute()
    expect(await house.who(who.headers())).toBeNull()
  })

  it('the export holds the account and no secret', async () => {
    const { who, secret, spare } = await withCode()
    const text = JSON.stringify(await house.exported(who.headers()))
    const hash = (await store.db.selectFrom('sign_in_way').select('password').executeTakeFirstOrThrow()).password ?? ''
    expect(JSON.parse(text)).toMatchObject({ personne: { courriel: EMAIL, secondFacteur: true } })
    expect([secret, spare[0] ?? '', hash].filter((kept) => text.includes(kept))).toEqual([])
  })
  it('erasing leaves nothing of the person', async () => {
    const { who } = await withCode()
    expect((await house.erase(who.headers())).kind).toBe('done')
    expect([await house.who(who.headers()), await house.personByEmail(EMAIL), forgotten]).toEqual([null, null, [EMAIL]])
    for (const table of ['login_session', 'sign_in_way', 'second_factor', 'passkey'] as const)
      expect(await store.db.selectFrom(table).selectAll().execute()).toEqual([])
  })
  it('whose files are held as archives keeps the account; what rested on consent is erased', async () => {
    const who = await made()
    held = true
    expect(await house.erase(who.headers())).toEqual({ kind: 'refused', reason: 'held' })
    expect([(await house.who(who.headers()))?.email, forgotten]).toEqual([EMAIL, [EMAIL]])
  })
  it('a person made for the demonstration is the same when made again', async () => {
    const first = await house.makePerson({ email: 'Demo@exemple.fr', name: 'Personne fictive' })
    expect(await house.makePerson({ email: 'demo@exemple.fr', name: 'Autre' })).toEqual(first)
    expect(await house.personByEmail('DEMO@exemple.fr')).toEqual(first)
  })
  it.each(['sign-up/email', 'sign-in/email', 'sign-in/magic-link', 'two-factor/verify-totp', 'update-user', 'list-sessions', 'ok'])(
    'the library’s address %s is closed to browsers',
    async (path) => {
      expect(await house.answer(new Request(`https://contrechamp.example/api/compte/${path}`, { method: 'POST' }))).toBeNull()
    },
  )
})
