import { isAPIError } from 'better-auth/api'
import {
  LINK_MINUTES,
  LONGEST_NAME,
  LONGEST_PASSWORD,
  SHORTEST_PASSWORD,
  type AccountChange,
  type Accounts,
  type ChangeRefusal,
} from '#application/ports/accounts.ts'
import type { Attempts } from './attempts.ts'
import { cookiesOf } from './cookies.ts'
import { SSO_ID, type Library } from './library.ts'
import { signedInOf, wayNamed, type Kept } from './signed-in.ts'

type Desk = {
  readonly library: () => Library
  readonly now: () => Date
  readonly mayTry: Attempts
  readonly readSession: (headers: Headers) => Promise<{ kept: Kept | null }>
  readonly forgetAddress: (email: string) => Promise<void>
  readonly deleteDrafts: (personId: string) => Promise<unknown>
  readonly eraseAnswers: (personId: string) => Promise<void>
  readonly isHeld: (personId: string) => Promise<boolean>
}

type Own = Pick<
  Accounts,
  | 'own'
  | 'rename'
  | 'setPassword'
  | 'startSecondFactor'
  | 'confirmSecondFactor'
  | 'dropSecondFactor'
  | 'dropPasskey'
  | 'endSession'
  | 'exported'
  | 'erase'
>

const DONE: AccountChange = { kind: 'done', cookies: [] }
const refused = (reason: ChangeRefusal): { kind: 'refused'; reason: ChangeRefusal } => ({ kind: 'refused', reason })

/** What a person sees and changes of their own account. */
export function ownAccount({ library, now, mayTry, readSession, forgetAddress, deleteDrafts, eraseAnswers, isHeld }: Desk): Own {
  const inside = async () => (await library().$context).internalAdapter
  const passkeysOf = async (personId: string) =>
    (await library().$context).adapter.findMany<{ id: string; name?: string | null; createdAt?: Date | null }>({
      model: 'passkey',
      where: [{ field: 'userId', value: personId }],
    })

  /** Does something in the name of whoever is signed in. */
  async function asOneself(headers: Headers, change: (kept: Kept) => Promise<AccountChange>): Promise<AccountChange> {
    const { kept } = await readSession(headers)
    return kept === null ? refused('signed-out') : change(kept)
  }
  /** Calls a function of the library; what it refuses is `otherwise`. */
  async function called(otherwise: ChangeRefusal, call: () => Promise<{ headers: Headers }>): Promise<AccountChange> {
    try {
      return { kind: 'done', cookies: cookiesOf((await call()).headers) }
    } catch (cause) {
      if (!isAPIError(cause)) throw cause
      return refused(cause.body?.code === 'INVALID_PASSWORD' ? 'wrong-password' : otherwise)
    }
  }
  /** A link opened lately proves the address: what it opened may set a forgotten password. */
  const mayReset = ({ session }: Kept): boolean =>
    wayNamed(session.way) === 'link' && now().getTime() - session.createdAt.getTime() < LINK_MINUTES * 60_000

  return {
    own: async (headers) => {
      const { kept } = await readSession(headers)
      const person = signedInOf(kept)
      if (kept === null || person === null) return null
      const adapter = await inside()
      const [ways, passkeys, sessions] = await Promise.all([
        adapter.findAccounts(person.personId),
        passkeysOf(person.personId),
        adapter.listSessions(person.personId, { onlyActiveSessions: true }),
      ])
      return {
        person,
        adultDeclaredAt: kept.user.adultDeclaredAt ?? null,
        hasPassword: ways.some(({ providerId, password }) => providerId === 'credential' && Boolean(password)),
        mayResetPassword: mayReset(kept),
        hasSecondFactor: kept.user.twoFactorEnabled === true,
        hasSingleSignOn: ways.some(({ providerId }) => providerId === SSO_ID),
        passkeys: passkeys.map(({ id, name, createdAt }) => ({ id, name: name ?? null, madeAt: createdAt ?? null })),
        sessions: sessions
          .map((session) => ({
            id: session.id,
            isThisOne: session.id === kept.session.id,
            way: wayNamed('way' in session && typeof session.way === 'string' ? session.way : null),
            since: session.createdAt,
            lastAt: session.updatedAt,
            agent: session.userAgent ?? '',
          }))
          .toSorted((a, b) => Number(b.isThisOne) - Number(a.isThisOne) || b.since.getTime() - a.since.getTime()),
      }
    },
    rename: (headers, name) =>
      asOneself(headers, async ({ user }) => {
        const clean = name.replaceAll(/\s+/g, ' ').trim()
        if (clean === '') return refused('short')
        if (clean.length > LONGEST_NAME) return refused('long')
        await (await inside()).updateUser(user.id, { name: clean })
        return DONE
      }),
    setPassword: (headers, { current, next }) =>
      asOneself(headers, async (kept) => {
        if (next.length < SHORTEST_PASSWORD) return refused('short')
        if (next.length > LONGEST_PASSWORD) return refused('long')
        const { password, internalAdapter } = await library().$context
        const account = await internalAdapter.findCredentialAccount(kept.user.id)
        if (account?.password && !mayReset(kept)) {
          if (!(await mayTry('passwordsOfAddress', kept.user.email))) return refused('too-many')
          if (!(await password.verify({ hash: account.password, password: current }))) return refused('wrong-password')
        }
        const hash = await password.hash(next)
        if (account === null)
          await internalAdapter.linkAccount({ userId: kept.user.id, providerId: 'credential', accountId: kept.user.id, password: hash })
        else await internalAdapter.updateAccount(account.id, { password: hash })
        await endOthers(kept)
        return DONE
      }),
    startSecondFactor: async (headers, password) => {
      try {
        const started = await library().api.enableTwoFactor({ body: { password, method: 'totp' }, headers })
        if (started.method !== 'totp') return refused('no-such')
        const secret = new URL(started.totpURI).searchParams.get('secret') ?? ''
        return { kind: 'started', uri: started.totpURI, secret, spareCodes: started.backupCodes }
      } catch (cause) {
        if (!isAPIError(cause)) throw cause
        if (cause.body?.code === 'INVALID_PASSWORD') return refused('wrong-password')
        return refused(cause.status === 'UNAUTHORIZED' ? 'signed-out' : 'no-such')
      }
    },
    confirmSecondFactor: (headers, code) =>
      asOneself(headers, () =>
        called('wrong-code', () => library().api.verifyTOTP({ body: { code: code.replaceAll(/\s/g, '') }, headers, returnHeaders: true })),
      ),
    dropSecondFactor: (headers, password) =>
      asOneself(headers, () =>
        called('no-such', () => library().api.disableTwoFactor({ body: { password }, headers, returnHeaders: true })),
      ),
    dropPasskey: (headers, id) =>
      asOneself(headers, async ({ user }) => {
        const { adapter } = await library().$context
        const dropped = await adapter.deleteMany({
          model: 'passkey',
          where: [
            { field: 'id', value: id },
            { field: 'userId', value: user.id },
          ],
        })
        return dropped === 0 ? refused('no-such') : DONE
      }),
    endSession: (headers, id) =>
      asOneself(headers, async (kept) => {
        if (id === 'others') {
          await endOthers(kept)
          return DONE
        }
        const adapter = await inside()
        const mine = (await adapter.listSessions(kept.user.id)).find((session) => session.id === id)
        if (mine === undefined) return refused('no-such')
        await adapter.deleteSession(mine.token)
        return DONE
      }),
    exported: async (headers) => {
      const { kept } = await readSession(headers)
      if (kept === null) return null
      const { user } = kept
      const adapter = await inside()
      const [ways, passkeys, sessions] = await Promise.all([
        adapter.findAccounts(user.id),
        passkeysOf(user.id),
        adapter.listSessions(user.id),
      ])
      return {
        format: 'contrechamp-compte-1',
        person: {
          id: user.id,
          name: user.name,
          email: user.email,
          is_email_verified: user.emailVerified,
          adult_declared_at: user.adultDeclaredAt ?? null,
          created_at: user.createdAt,
          has_second_factor: user.twoFactorEnabled === true,
        },
        sign_in_ways: ways.map(({ providerId, accountId, createdAt }) => ({
          way: providerId === 'credential' ? 'password' : 'single-sign-on',
          identifier: accountId,
          since: createdAt,
        })),
        passkeys: passkeys.map(({ name, createdAt }) => ({ name: name ?? null, since: createdAt ?? null })),
        sessions: sessions.map(({ createdAt, updatedAt, expiresAt, userAgent }) => ({
          since: createdAt,
          last_at: updatedAt,
          expires_at: expiresAt,
          agent: userAgent ?? null,
        })),
      }
    },
    erase: (headers) =>
      asOneself(headers, async ({ user }) => {
        await forgetAddress(user.email)
        await deleteDrafts(user.id)
        await eraseAnswers(user.id)
        if (await isHeld(user.id)) return refused('held')
        const adapter = await inside()
        await adapter.deleteUserSessions(user.id)
        await adapter.deleteUser(user.id)
        const left = await library().api.signOut({ headers, returnHeaders: true })
        return { kind: 'done', cookies: cookiesOf(left.headers) }
      }),
  }

  async function endOthers({ session, user }: Kept): Promise<void> {
    const adapter = await inside()
    const others = (await adapter.listSessions(user.id)).filter(({ id }) => id !== session.id)
    for (const { token } of others) await adapter.deleteSession(token)
  }
}
