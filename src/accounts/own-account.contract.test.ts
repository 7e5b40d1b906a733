import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { accountsOn, browser, EMAIL, PASSWORD } from '../../test/contracts/accounts-bed.ts'
import { STORE_KINDS } from '../../test/contracts/stores.ts'
import { codeOf } from '../../test/fixtures/totp-code.ts'

describe.each(STORE_KINDS)('one’s own account on %s', (kind) => {
  const { bed, lastToken, entered, made, withPassword, withCode } = accountsOn(kind)

  it('with a second factor, neither password nor link signs in alone', async () => {
    const { secret } = await withCode()
    for (const first of ['password', 'link'] as const) {
      const who = browser()
      if (first === 'link') await bed.house.askLink({ email: EMAIL, to: '', from: 'réseau' })
      const asked =
        first === 'link'
          ? await bed.house.enterByLink(who.headers(), lastToken())
          : await bed.house.enterByPassword(who.headers(), { email: EMAIL, password: PASSWORD, from: 'réseau' })
      expect(asked.kind).toBe('code-asked')
      if (asked.kind === 'code-asked') who.keep(asked.cookies)
      expect(await bed.house.who(who.headers())).toBeNull()
      expect(await bed.house.enterByCode(who.headers(), codeOf(secret, Date.now() - 3_600_000))).toEqual({
        kind: 'refused',
        reason: 'wrong',
      })
      entered(who, await bed.house.enterByCode(who.headers(), codeOf(secret)))
      expect(await bed.house.who(who.headers())).toMatchObject({ way: first, hasUsedSecondFactor: true })
    }
  })
  it('a spare code serves once', async () => {
    const { spare } = await withCode()
    const outcomes: string[] = []
    for (let i = 0; i < 2; i += 1) {
      const who = browser()
      const asked = await bed.house.enterByPassword(who.headers(), { email: EMAIL, password: PASSWORD, from: 'réseau' })
      if (asked.kind === 'code-asked') who.keep(asked.cookies)
      outcomes.push((await bed.house.enterByCode(who.headers(), spare[0] ?? '')).kind)
    }
    expect(outcomes).toEqual(['in', 'refused'])
  })
  it('after five wrong codes the right one is refused too', async () => {
    const { secret } = await withCode()
    const who = browser()
    const asked = await bed.house.enterByPassword(who.headers(), { email: EMAIL, password: PASSWORD, from: 'réseau' })
    if (asked.kind === 'code-asked') who.keep(asked.cookies)
    const wrong = codeOf(secret, Date.now() - 3_600_000)
    for (let i = 0; i < 5; i += 1) await bed.house.enterByCode(who.headers(), wrong)
    expect(await bed.house.enterByCode(who.headers(), codeOf(secret))).toMatchObject({ kind: 'refused', reason: 'locked' })
  })
  it('the secret and the spare codes are not readable in the table', async () => {
    const { secret, spare } = await withCode()
    const row = await bed.store.db.selectFrom('second_factor').selectAll().executeTakeFirstOrThrow()
    expect([row.secret.includes(secret), row.backup_codes.includes(spare[0] ?? '')]).toEqual([false, false])
  })
  it('the second factor goes with the password, and not without', async () => {
    const { who } = await withCode()
    expect(await bed.house.dropSecondFactor(who.headers(), 'faux')).toEqual({ kind: 'refused', reason: 'wrong-password' })
    const dropped = await bed.house.dropSecondFactor(who.headers(), PASSWORD)
    if (dropped.kind === 'done') who.keep(dropped.cookies)
    expect((await bed.house.own(who.headers()))?.hasSecondFactor).toBe(false)
  })

  it('a session ended elsewhere is refused at the next request; another’s cannot be ended', async () => {
    const first = await withPassword()
    const second = browser()
    entered(second, await bed.house.enterByPassword(second.headers(), { email: EMAIL, password: PASSWORD, from: 'réseau' }))
    const listed = (await bed.house.own(first.headers()))?.sessions ?? []
    expect(listed.map(({ isThisOne, way }) => [isThisOne, way])).toEqual([
      [true, 'link'],
      [false, 'password'],
    ])
    await bed.house.askAccount({ email: 'b@exemple.fr', name: 'Personne B', to: '', from: 'réseau' })
    const stranger = browser()
    entered(stranger, await bed.house.enterByLink(stranger.headers(), lastToken()))
    const target = listed[1]?.id ?? ''
    expect(await bed.house.endSession(stranger.headers(), target)).toEqual({ kind: 'refused', reason: 'no-such' })
    expect((await bed.house.who(second.headers()))?.email).toBe(EMAIL)
    expect((await bed.house.endSession(first.headers(), target)).kind).toBe('done')
    expect(await bed.house.who(second.headers())).toBeNull()
  })
  it('signing out ends the session, not the cookie alone', async () => {
    const who = await made()
    const before = who.headers()
    who.keep(await bed.house.leave(who.headers()))
    expect([who.jar.has('compte'), await bed.house.who(before)]).toEqual([false, null])
  })
  it('a session lasts twelve hours from its last use', async () => {
    const who = await made()
    await bed.store.db
      .updateTable('login_session')
      .set({ expires_at: sql<Date>`now() + interval '1 hour'` })
      .execute()
    const arrived = await bed.house.arrive(who.headers())
    expect(arrived.cookies.map(({ name, maxAge }) => [name, maxAge])).toEqual([['compte', 12 * 3600]])
    await bed.store.db
      .updateTable('login_session')
      .set({ expires_at: sql<Date>`now() - interval '1 second'` })
      .execute()
    expect(await bed.house.who(who.headers())).toBeNull()
  })

  it('the export holds the account and no secret', async () => {
    const { who, secret, spare } = await withCode()
    const text = JSON.stringify(await bed.house.exported(who.headers()))
    const hash = (await bed.store.db.selectFrom('sign_in_way').select('password').executeTakeFirstOrThrow()).password ?? ''
    expect(JSON.parse(text)).toMatchObject({ person: { email: EMAIL, has_second_factor: true } })
    expect([secret, spare[0] ?? '', hash].filter((kept) => text.includes(kept))).toEqual([])
  })
  it('erasing leaves nothing of the person', async () => {
    const { who } = await withCode()
    const { personId } = (await bed.house.who(who.headers())) ?? expect.fail('nobody is in')
    expect((await bed.house.erase(who.headers())).kind).toBe('done')
    expect([bed.draftsDeleted, bed.answersErased]).toEqual([[personId], [personId]])
    expect([await bed.house.who(who.headers()), await bed.house.personByEmail(EMAIL), bed.forgotten]).toEqual([null, null, [EMAIL]])
    for (const table of ['login_session', 'sign_in_way', 'second_factor', 'passkey'] as const)
      expect(await bed.store.db.selectFrom(table).selectAll().execute()).toEqual([])
  })
  it('whose files are held as archives keeps the account; what rested on consent is erased', async () => {
    const who = await made()
    bed.isHeld = true
    expect(await bed.house.erase(who.headers())).toEqual({ kind: 'refused', reason: 'held' })
    expect([(await bed.house.who(who.headers()))?.email, bed.forgotten]).toEqual([EMAIL, [EMAIL]])
    expect([bed.draftsDeleted.length, bed.answersErased.length]).toEqual([1, 1])
  })
  it('a person made for the demonstration is the same when made again', async () => {
    const first = await bed.house.makePerson({ email: 'Demo@exemple.fr', name: 'Personne fictive' })
    expect(await bed.house.makePerson({ email: 'demo@exemple.fr', name: 'Autre' })).toEqual(first)
    expect(await bed.house.personByEmail('DEMO@exemple.fr')).toEqual(first)
  })
  it.each(['sign-up/email', 'sign-in/email', 'sign-in/magic-link', 'two-factor/verify-totp', 'update-user', 'list-sessions', 'ok'])(
    'the library’s address %s is closed to browsers',
    async (path) => {
      expect(await bed.house.answer(new Request(`https://contrechamp.example/api/compte/${path}`, { method: 'POST' }))).toBeNull()
    },
  )
})
