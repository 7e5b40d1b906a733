import { isAPIError } from 'better-auth/api'
import { LINK_MINUTES, LONGEST_NAME, type Accounts, type AskAnswer, type Entry, type EntryRefusal } from '#application/ports/accounts.ts'
import type { AccountLetter } from '#application/ports/outbox.ts'
import { attempts, type AttemptsDesk } from './attempts.ts'
import { cookiesOf } from './cookies.ts'
import { API_PATH, authOf, SSO_ID, type Library, type LibraryDesk, type SingleSignOn } from './library.ts'
import { ownAccount } from './own-account.ts'
import { signedInOf, type Kept } from './signed-in.ts'

export type AccountsDesk = Pick<LibraryDesk, 'database' | 'secret' | 'now'> &
  AttemptsDesk & {
    /** Our addresses, known once we listen. */
    readonly origins: () => readonly string[]
    readonly singleSignOn: SingleSignOn | undefined
    /** Puts a letter where it waits to be sent. */
    readonly post: (email: string, letter: AccountLetter) => Promise<void>
    /** Forgets what an address asked to be told of. */
    readonly forgetAddress: (email: string) => Promise<void>
    /** Deletes the files that a person began and never sent. */
    readonly deleteDrafts: (personId: string) => Promise<unknown>
    /** What rests on their consent, in files that stay. */
    readonly eraseAnswers: (personId: string) => Promise<void>
    readonly isHeld: (personId: string) => Promise<boolean>
  }

/** The addresses of the library that a browser may call itself; every form goes through its functions. */
const OPEN_PATHS = new Set(
  [
    'passkey/generate-register-options',
    'passkey/verify-registration',
    'passkey/generate-authenticate-options',
    'passkey/verify-authentication',
    `callback/${SSO_ID}`,
  ].map((path) => `${API_PATH}/${path}`),
)
const EMAIL = /^[^\s@<>,;"']{1,64}@[^\s@<>,;"']+\.[^\s@<>,;"']+$/
const LONGEST_EMAIL = 254

const cleanEmail = (given: string): string | null => {
  const email = given.trim().toLowerCase()
  return email.length <= LONGEST_EMAIL && EMAIL.test(email) ? email : null
}

/** Accounts held by the library, in our tables. */
export function accounts(desk: AccountsDesk): Accounts {
  const mayTry = attempts(desk)
  const until = (): string => new Date(desk.now().getTime() + LINK_MINUTES * 60_000).toISOString()
  let made: Library | undefined
  const library = (): Library =>
    (made ??= authOf({
      ...desk,
      origins: desk.origins(),
      sendLink: ({ email, token, metadata }) =>
        desk.post(
          email,
          metadata['isKnown'] === true
            ? { kind: 'sign-in', token, to: String(metadata['to'] ?? ''), isNew: metadata['isNew'] === true, until: until() }
            : { kind: 'no-account', until: until() },
        ),
    }))
  const personByEmail: Accounts['personByEmail'] = async (email) => {
    const found = await (await library().$context).internalAdapter.findUserByEmail(email.trim().toLowerCase())
    return found === null ? null : { id: found.user.id, name: found.user.name, email: found.user.email }
  }
  const readSession = async (headers: Headers): Promise<{ kept: Kept | null; headers: Headers }> => {
    const answer = await library().api.getSession({ headers, returnHeaders: true })
    return { kept: answer.response, headers: answer.headers }
  }

  /** A letter goes in every case but too many: nothing tells who has an account. */
  async function ask(given: { email: string; from: string }, send: (email: string) => Promise<void>): Promise<AskAnswer> {
    const email = cleanEmail(given.email)
    if (email === null) return 'bad-email'
    if (!(await mayTry('mailsOfNetwork', given.from))) return 'too-many'
    if (await mayTry('mailsToAddress', email)) await send(email)
    return 'asked'
  }
  /** The same work whether the address is known or not; without a name, a link makes no account. */
  const sendLink = async (email: string, { name, ...metadata }: { name?: string; to: string; isKnown: boolean; isNew: boolean }) =>
    void (await library().api.signInMagicLink({
      body: { email, metadata, ...(name === undefined ? {} : { name }) },
      headers: new Headers(),
    }))

  return {
    ...ownAccount({ ...desk, library, mayTry, readSession }),
    singleSignOn: desk.singleSignOn?.name ?? null,
    isHeld: desk.isHeld,
    personByEmail,
    namesOf: async (personIds) => {
      if (personIds.length === 0) return new Map()
      const where = [{ field: 'id', operator: 'in' as const, value: [...personIds] }]
      const { adapter } = await library().$context
      const found = await adapter.findMany<{ id: string; name: string }>({ model: 'user', where, limit: personIds.length })
      return new Map(found.map(({ id, name }) => [id, name]))
    },
    who: async (headers) => signedInOf((await readSession(headers)).kept),
    arrive: async (headers) => {
      const read = await readSession(headers)
      return { person: signedInOf(read.kept), cookies: cookiesOf(read.headers) }
    },
    singleSignOnAnswers: async () => (await library().$context).socialProviders.some(({ id }) => id === SSO_ID),
    askLink: (given) =>
      ask(given, async (email) => sendLink(email, { to: given.to, isKnown: (await personByEmail(email)) !== null, isNew: false })),
    askAccount: (given) =>
      ask(given, async (email) =>
        sendLink(email, {
          name: given.name.trim().slice(0, LONGEST_NAME),
          to: given.to,
          isKnown: true,
          isNew: (await personByEmail(email)) === null,
        }),
      ),
    enterByLink: (headers, token) => entry('dead', () => library().api.magicLinkVerify({ query: { token }, headers, returnHeaders: true })),
    enterByPassword: async (headers, { email, password, from }) => {
      const known = cleanEmail(email)
      if (known === null) return { kind: 'refused', reason: 'wrong' }
      const mayGoOn = (await mayTry('passwordsOfNetwork', from)) && (await mayTry('passwordsOfAddress', known))
      if (!mayGoOn) return { kind: 'refused', reason: 'too-many' }
      return entry('wrong', () => library().api.signInEmail({ body: { email: known, password }, headers, returnHeaders: true }))
    },
    enterByCode: (headers, given) => {
      const code = given.replaceAll(/\s/g, '')
      return /^\d{6}$/.test(code)
        ? entry('wrong', () => library().api.verifyTOTP({ body: { code }, headers, returnHeaders: true }))
        : entry('wrong', () => library().api.verifyBackupCode({ body: { code }, headers, returnHeaders: true }))
    },
    startSingleSignOn: async (headers, { to, isNew }) => {
      if (desk.singleSignOn === undefined) return null
      const body = { provider: SSO_ID, callbackURL: to, errorCallbackURL: '/compte/entrer', requestSignUp: isNew, disableRedirect: true }
      const started = await library().api.signInSocial({ body, headers, returnHeaders: true }).catch(refusedOnly)
      const address = started?.response.url
      return started === null || address === undefined ? null : { address, cookies: cookiesOf(started.headers) }
    },
    answer: async (request) => (OPEN_PATHS.has(new URL(request.url).pathname) ? library().handler(request) : null),
    leave: async (headers) => cookiesOf((await library().api.signOut({ headers, returnHeaders: true })).headers),
    makePerson: async ({ email, name }) => {
      const known = await personByEmail(email)
      if (known !== null) return known
      const { internalAdapter } = await library().$context
      const { id } = await internalAdapter.createUser({ email: email.toLowerCase(), name, emailVerified: true }, { method: 'admin' })
      return { id, name, email: email.toLowerCase() }
    },
  }
}

/** What the library refused, as null; anything else is thrown on. */
function refusedOnly(cause: unknown): null {
  if (isAPIError(cause)) return null
  throw cause
}

async function entry(otherwise: EntryRefusal, enter: () => Promise<{ headers: Headers; response: unknown }>): Promise<Entry> {
  try {
    const { headers, response } = await enter()
    const cookies = cookiesOf(headers)
    const isCodeAsked = typeof response === 'object' && response !== null && 'twoFactorRedirect' in response
    return { kind: isCodeAsked ? 'code-asked' : 'in', cookies }
  } catch (cause) {
    if (!isAPIError(cause)) throw cause
    return { kind: 'refused', reason: refusalOf(cause.body?.code) ?? otherwise }
  }
}

function refusalOf(code: string | undefined): EntryRefusal | null {
  if (code === 'INVALID_TWO_FACTOR_COOKIE') return 'dead'
  if (code === 'ACCOUNT_TEMPORARILY_LOCKED' || code === 'TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE') return 'locked'
  return null
}
