import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { accountsOn, browser, EMAIL, PASSWORD } from '../../test/contracts/accounts-bed.ts'
import { STORE_KINDS } from '../../test/contracts/stores.ts'

describe.each(STORE_KINDS)('signing in on %s', (kind) => {
  const { bed, lastToken, entered, made, withPassword } = accountsOn(kind)

  it('the link that makes an account signs in, with the address proved and the age declared', async () => {
    const who = await made()
    expect(await bed.house.who(who.headers())).toMatchObject({
      name: 'Personne A',
      email: EMAIL,
      isEmailVerified: true,
      way: 'link',
      hasUsedSecondFactor: false,
    })
    expect((await bed.house.own(who.headers()))?.adultDeclaredAt).toBeInstanceOf(Date)
  })
  it('the names of accounts are read by their ids, and of those only', async () => {
    await made()
    const person = await bed.house.personByEmail(EMAIL)
    expect(await bed.house.namesOf([person?.id ?? '', 'personne'])).toEqual(new Map([[person?.id, 'Personne A']]))
    expect(await bed.house.namesOf([])).toEqual(new Map())
  })
  it('a link serves once, and is kept hashed', async () => {
    await made()
    const token = lastToken()
    const again = browser()
    expect(await bed.house.enterByLink(again.headers(), token)).toEqual({ kind: 'refused', reason: 'dead' })
    await bed.house.askLink({ email: EMAIL, to: '', from: 'réseau' })
    const kept = await bed.store.db.selectFrom('sign_in_token').select('identifier').execute()
    expect(kept.some(({ identifier }) => identifier.includes(lastToken()))).toBe(false)
  })
  it.each([
    ['14 minutes', 'in'],
    ['16 minutes', 'refused'],
  ])('a link opened after %s: %s', async (age, outcome) => {
    await made()
    await bed.house.askLink({ email: EMAIL, to: '', from: 'réseau' })
    await bed.store.db
      .updateTable('sign_in_token')
      .set({ expires_at: sql<Date>`expires_at - ${age}::interval` })
      .execute()
    expect((await bed.house.enterByLink(browser().headers(), lastToken())).kind).toBe(outcome)
  })
  it('asking says the same of an address without account, which a letter tells apart', async () => {
    await made()
    const known = await bed.house.askLink({ email: EMAIL, to: '', from: 'réseau' })
    const unknown = await bed.house.askLink({ email: 'b@exemple.fr', to: '', from: 'réseau' })
    expect(unknown).toBe(known)
    expect(bed.sent.at(-1)).toMatchObject({ email: 'b@exemple.fr', letter: { kind: 'no-account' } })
    expect(await bed.house.personByEmail('b@exemple.fr')).toBeNull()
  })
  it('the fourth letter to an address in a quarter of an hour is not written, and nothing says so', async () => {
    const answers: string[] = []
    for (let i = 0; i < 4; i += 1) answers.push(await bed.house.askLink({ email: EMAIL, to: '', from: 'réseau' }))
    expect([answers, bed.sent.length]).toEqual([['asked', 'asked', 'asked', 'asked'], 3])
  })
  it('a link asked for an account that was erased makes none anew', async () => {
    const who = await made()
    await bed.house.askLink({ email: EMAIL, to: '', from: 'réseau' })
    await bed.house.erase(who.headers())
    expect(await bed.house.enterByLink(browser().headers(), lastToken())).toEqual({ kind: 'refused', reason: 'dead' })
    expect(await bed.house.personByEmail(EMAIL)).toBeNull()
  })
  it.each(['', 'a', 'a@b', 'a@exemple.fr\r\nBcc: b@exemple.fr', `${'a'.repeat(65)}@exemple.fr`])(
    '%j is no address, and nothing is sent',
    async (email) => {
      expect(await bed.house.askLink({ email, to: '', from: 'réseau' })).toBe('bad-email')
      expect(bed.sent).toEqual([])
    },
  )
  it('the cookie is « compte », secure over https, and lasts twelve hours', async () => {
    await bed.house.askAccount({ email: EMAIL, name: 'Personne A', to: '', from: 'réseau' })
    const entry = await bed.house.enterByLink(new Headers(), lastToken())
    expect(entry.kind === 'in' ? entry.cookies.map(({ name, maxAge, isSecure }) => ({ name, maxAge, isSecure })) : []).toEqual([
      { name: 'compte', maxAge: 12 * 3600, isSecure: true },
    ])
  })
  it('a cookie whose signature was touched is nobody’s', async () => {
    const who = await made()
    who.jar.set('compte', `${who.jar.get('compte') ?? ''}`.replace(/.{4}%3D$/, 'AAAA%3D'))
    expect(await bed.house.who(who.headers())).toBeNull()
  })

  it('a password signs in; a wrong one and an unknown address say the same', async () => {
    await withPassword()
    const who = browser()
    entered(who, await bed.house.enterByPassword(who.headers(), { email: 'A@exemple.fr ', password: PASSWORD, from: 'réseau' }))
    expect(await bed.house.who(who.headers())).toMatchObject({ way: 'password', hasUsedSecondFactor: false })
    const wrong = await bed.house.enterByPassword(new Headers(), { email: EMAIL, password: `${PASSWORD}.`, from: 'réseau' })
    const unknown = await bed.house.enterByPassword(new Headers(), { email: 'b@exemple.fr', password: PASSWORD, from: 'réseau' })
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
    expect(await bed.house.setPassword(who.headers(), { current: '', next: 'é'.repeat(length), from: 'réseau' })).toEqual(outcome)
  })
  it('the eleventh password tried on an address is not looked at, even right', async () => {
    await withPassword()
    for (let i = 0; i < 10; i += 1) await bed.house.enterByPassword(new Headers(), { email: EMAIL, password: 'x', from: 'réseau' })
    expect(await bed.house.enterByPassword(new Headers(), { email: EMAIL, password: PASSWORD, from: 'ailleurs' })).toEqual({
      kind: 'refused',
      reason: 'too-many',
    })
  })
  it('a session opened by password changes the password only with the present one, and ends the others', async () => {
    const first = await withPassword()
    const who = browser()
    entered(who, await bed.house.enterByPassword(who.headers(), { email: EMAIL, password: PASSWORD, from: 'réseau' }))
    const next = 'un autre de douze'
    expect(await bed.house.setPassword(who.headers(), { current: 'faux', next, from: 'réseau' })).toEqual({
      kind: 'refused',
      reason: 'wrong-password',
    })
    expect((await bed.house.setPassword(who.headers(), { current: PASSWORD, next, from: 'réseau' })).kind).toBe('done')
    expect([await bed.house.who(first.headers()), (await bed.house.who(who.headers()))?.email]).toEqual([null, EMAIL])
  })
})
