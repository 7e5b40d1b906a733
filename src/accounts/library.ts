import { passkey } from '@better-auth/passkey'
import { betterAuth, type BetterAuthOptions } from 'better-auth'
import { APIError } from 'better-auth/api'
import { genericOAuth, magicLink, twoFactor } from 'better-auth/plugins'
import { LINK_MINUTES, LONGEST_PASSWORD, SESSION_HOURS, SHORTEST_PASSWORD } from '#application/ports/accounts.ts'
import { codeAfterLink, isAfterLink } from './code-after-link.ts'

/** The agents' single sign-on, as the settings name it. */
export type SingleSignOn = { readonly issuer: string; readonly clientId: string; readonly clientSecret: string; readonly name: string }

export const API_PATH = '/api/compte'
export const SSO_ID = 'sso'
const APP_NAME = 'Contrechamp'

export type LibraryDesk = {
  readonly database: BetterAuthOptions['database']
  readonly secret: string
  /** Our public address first, then those that are also ours. */
  readonly origins: readonly string[]
  readonly singleSignOn: SingleSignOn | undefined
  readonly now: () => Date
  readonly sendLink: (mail: { email: string; token: string; metadata: Record<string, unknown> }) => Promise<void>
}

const SNAKE = {
  userId: 'person_id',
  createdAt: 'created_at',
  updatedAt: 'updated_at',
  expiresAt: 'expires_at',
} as const

/** What a session proves, by the address of the library that made it. */
function wayOf(path: string | undefined): 'link' | 'password' | 'passkey' | 'sso' | undefined {
  if (path === '/magic-link/verify') return 'link'
  if (path === '/sign-in/email') return 'password'
  if (path === '/passkey/verify-authentication') return 'passkey'
  return path?.startsWith('/callback/') === true ? 'sso' : undefined
}

/** The library set as we want it: our tables, our cookie, no telemetry, nothing that it would show or send by itself. */
export function authOf({ database, secret, origins, singleSignOn, now, sendLink }: LibraryDesk) {
  const baseURL = origins[0] ?? ''
  const { hostname, protocol } = new URL(baseURL)
  return betterAuth({
    appName: APP_NAME,
    baseURL,
    basePath: API_PATH,
    secret,
    trustedOrigins: [...origins],
    database,
    telemetry: { enabled: false },
    logger: { disabled: true },
    rateLimit: { enabled: false },
    user: {
      modelName: 'person',
      fields: { emailVerified: 'email_verified', createdAt: SNAKE.createdAt, updatedAt: SNAKE.updatedAt },
      additionalFields: { adultDeclaredAt: { type: 'date', required: false, input: false, fieldName: 'adult_declared_at' } },
    },
    session: {
      modelName: 'login_session',
      fields: { ...SNAKE, ipAddress: 'ip_address', userAgent: 'user_agent' },
      expiresIn: SESSION_HOURS * 3600,
      updateAge: 600,
      cookieCache: { enabled: false },
      additionalFields: {
        way: { type: 'string', required: false, input: false },
        secondFactorAt: { type: 'date', required: false, input: false, fieldName: 'second_factor_at' },
      },
    },
    account: {
      modelName: 'sign_in_way',
      fields: {
        userId: SNAKE.userId,
        createdAt: SNAKE.createdAt,
        updatedAt: SNAKE.updatedAt,
        accountId: 'account_id',
        providerId: 'provider_id',
        accessToken: 'access_token',
        refreshToken: 'refresh_token',
        idToken: 'id_token',
        accessTokenExpiresAt: 'access_token_expires_at',
        refreshTokenExpiresAt: 'refresh_token_expires_at',
      },
      encryptOAuthTokens: true,
      updateAccountOnSignIn: false,
      // Only an address that the single sign-on says verified leads to an account that is there.
      accountLinking: { enabled: true, trustedProviders: [], allowDifferentEmails: false, requireLocalEmailVerified: true },
    },
    verification: {
      modelName: 'sign_in_token',
      fields: { createdAt: SNAKE.createdAt, updatedAt: SNAKE.updatedAt, expiresAt: SNAKE.expiresAt },
    },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: SHORTEST_PASSWORD,
      maxPasswordLength: LONGEST_PASSWORD,
    },
    advanced: {
      cookiePrefix: 'compte',
      cookies: { session_token: { name: 'compte' } },
      useSecureCookies: false,
      defaultCookieAttributes: { secure: protocol === 'https:', httpOnly: true, sameSite: 'lax', path: '/' },
      ipAddress: { disableIpTracking: true },
    },
    onAPIError: { errorURL: `${baseURL}/compte/entrer` },
    databaseHooks: {
      user: {
        create: {
          // Whoever is to have an account gave a name and declared their age where they asked for it, and their address is proved.
          before: (user) =>
            Promise.resolve(user.name.trim() === '' || !user.emailVerified ? false : { data: { ...user, adultDeclaredAt: now() } }),
        },
      },
      session: {
        create: {
          before: async (session, context) => {
            const isCode = context?.path?.startsWith('/two-factor/verify-') === true
            const asked = 'way' in session && typeof session['way'] === 'string' ? session['way'] : undefined
            const way = wayOf(context?.path) ?? asked ?? (context !== null && isCode && (await isAfterLink(context)) ? 'link' : 'password')
            const kept = 'secondFactorAt' in session ? session['secondFactorAt'] : null
            return { data: { ...session, way, secondFactorAt: isCode || way === 'passkey' ? now() : (kept ?? null) } }
          },
        },
      },
    },
    plugins: [
      magicLink({
        expiresIn: LINK_MINUTES * 60,
        storeToken: 'hashed',
        sendMagicLink: ({ email, token, metadata }) => sendLink({ email, token, metadata: metadata ?? {} }),
      }),
      codeAfterLink,
      twoFactor({
        issuer: APP_NAME,
        allowPasswordless: true,
        schema: {
          user: { fields: { twoFactorEnabled: 'two_factor_enabled' } },
          twoFactor: {
            modelName: 'second_factor',
            fields: {
              userId: SNAKE.userId,
              backupCodes: 'backup_codes',
              failedVerificationCount: 'failed_verification_count',
              lockedUntil: 'locked_until',
            },
          },
        },
      }),
      passkey({
        rpName: APP_NAME,
        rpID: /^[\d.]+$|^\[/.test(hostname) ? 'localhost' : hostname,
        origin: [...origins],
        advanced: { webAuthnChallengeCookie: 'cle' },
        authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
        authentication: {
          // The passkey counts for two factors: what it holds, and who holds it.
          afterVerification: ({ verification }) => {
            if (!verification.authenticationInfo.userVerified) throw new APIError('UNAUTHORIZED', { code: 'USER_NOT_VERIFIED' })
          },
        },
        schema: {
          passkey: {
            modelName: 'passkey',
            fields: {
              userId: SNAKE.userId,
              publicKey: 'public_key',
              credentialID: 'credential_id',
              deviceType: 'device_type',
              backedUp: 'backed_up',
              createdAt: SNAKE.createdAt,
            },
          },
        },
      }),
      ...(singleSignOn === undefined ? [] : [agentsSignOn(singleSignOn)]),
    ],
  })
}

/** Discovery, PKCE, state and nonce; an identity token that the provider's keys do not sign is refused. */
const agentsSignOn = ({ issuer, clientId, clientSecret, name }: SingleSignOn): ReturnType<typeof genericOAuth> =>
  genericOAuth({
    config: [
      {
        providerId: SSO_ID,
        name,
        discoveryUrl: `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`,
        clientId,
        clientSecret,
        scopes: ['openid', 'email', 'profile'],
        pkce: true,
        requireIdTokenVerification: true,
        requireEmailVerification: true,
        disableImplicitSignUp: true,
        mapProfileToUser: ({ name: said, email }) => ({ name: said?.trim() || (email ?? '').split('@')[0] || '' }),
      },
    ],
  })

export type Library = ReturnType<typeof authOf>
