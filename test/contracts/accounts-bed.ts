import { afterAll, beforeAll, beforeEach, expect } from 'vitest'
import type { Accounts, Entry, KeptCookie } from '#application/ports/accounts.ts'
import type { AccountLetter } from '#application/ports/outbox.ts'
import { accounts } from '#accounts/accounts.ts'
import type { Store } from '#store/connect.ts'
import { codeOf } from '../fixtures/totp-code.ts'
import { freshStore, type StoreKind } from './stores.ts'

export const PASSWORD = 'douze caractères au moins'
export const EMAIL = 'a@exemple.fr'
const FROM = 'réseau'

/** A browser that keeps its cookies. */
export const browser = () => {
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

type Bed = {
  store: Store
  house: Accounts
  isHeld: boolean
  readonly sent: { email: string; letter: AccountLetter }[]
  readonly forgotten: string[]
  readonly draftsDeleted: string[]
  readonly answersErased: string[]
}

/** Accounts on an empty store, and what the tests of accounts do first. */
export function accountsOn(kind: StoreKind) {
  const bed = { sent: [], forgotten: [], draftsDeleted: [], answersErased: [], isHeld: false } as unknown as Bed
  beforeAll(async () => {
    bed.store = await freshStore(kind)
  })
  beforeEach(async () => {
    for (const table of ['person', 'sign_in_token'] as const) await bed.store.db.deleteFrom(table).execute()
    bed.sent.length = 0
    bed.forgotten.length = 0
    bed.draftsDeleted.length = 0
    bed.answersErased.length = 0
    bed.isHeld = false
    bed.house = accounts({
      database: { db: bed.store.db, type: 'postgres' },
      connections: null,
      secret: 'un secret de trente-deux caractères ou plus',
      origins: () => ['https://contrechamp.example'],
      singleSignOn: undefined,
      now: () => new Date(),
      post: (email, letter) => Promise.resolve(void bed.sent.push({ email, letter })),
      forgetAddress: (email) => Promise.resolve(void bed.forgotten.push(email)),
      deleteDrafts: (personId) => Promise.resolve(void bed.draftsDeleted.push(personId)),
      eraseAnswers: (personId) => Promise.resolve(void bed.answersErased.push(personId)),
      isHeld: () => Promise.resolve(bed.isHeld),
    })
  })
  afterAll(() => bed.store.close())

  const lastToken = (): string => {
    const letter = bed.sent.at(-1)?.letter
    return letter?.kind === 'sign-in' ? letter.token : expect.fail('no link was sent')
  }
  const entered = (who: Browser, entry: Entry): void => {
    expect(entry.kind).toBe('in')
    if (entry.kind === 'in') who.keep(entry.cookies)
  }
  const made = async (email = EMAIL): Promise<Browser> => {
    await bed.house.askAccount({ email, name: 'Personne A', to: '', from: FROM })
    const who = browser()
    entered(who, await bed.house.enterByLink(who.headers(), lastToken()))
    return who
  }
  const withPassword = async (): Promise<Browser> => {
    const who = await made()
    expect(await bed.house.setPassword(who.headers(), { current: '', next: PASSWORD, from: FROM })).toEqual({ kind: 'done', cookies: [] })
    return who
  }
  const withCode = async (): Promise<{ who: Browser; secret: string; spare: readonly string[] }> => {
    const who = await withPassword()
    const started = await bed.house.startSecondFactor(who.headers(), PASSWORD)
    if (started.kind !== 'started') expect.fail(started.reason)
    const done = await bed.house.confirmSecondFactor(who.headers(), codeOf(started.secret))
    if (done.kind !== 'done') expect.fail(done.reason)
    who.keep(done.cookies)
    return { who, secret: started.secret, spare: started.spareCodes }
  }
  return { bed, lastToken, entered, made, withPassword, withCode }
}
