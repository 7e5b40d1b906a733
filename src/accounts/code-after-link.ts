import type { BetterAuthPlugin, GenericEndpointContext } from 'better-auth'
import { createAuthMiddleware } from 'better-auth/api'
import { deleteSessionCookie } from 'better-auth/cookies'
import { generateRandomString } from 'better-auth/crypto'

const MINUTES = 10
const PREFIX = '2fa-link-'
const COOKIE = 'two_factor'

/**
 * Asks whoever has a second factor for their code after a link too: the library asks it after a password only.
 * The challenge is the library's own, told from a password's by its name.
 */
export const codeAfterLink = {
  id: 'code-after-link',
  hooks: {
    after: [
      {
        matcher: ({ path }) => path === '/magic-link/verify',
        handler: createAuthMiddleware(async (context) => {
          const made = context.context.newSession
          if (made?.user['twoFactorEnabled'] !== true) return undefined
          deleteSessionCookie(context, true)
          await context.context.internalAdapter.deleteSession(made.session.token)
          context.context.setNewSession(null)
          const cookie = context.context.createAuthCookie(COOKIE, { maxAge: MINUTES * 60 })
          const identifier = `${PREFIX}${generateRandomString(20)}`
          const expiresAt = new Date(Date.now() + MINUTES * 60_000)
          await context.context.internalAdapter.createVerificationValue({ value: made.user.id, identifier, expiresAt })
          await context.context.internalAdapter.createVerificationValue({
            value: '0',
            identifier: `2fa-attempts-${identifier}`,
            expiresAt,
          })
          await context.setSignedCookie(cookie.name, identifier, context.context.secret, cookie.attributes)
          return context.json({ twoFactorRedirect: true })
        }),
      },
    ],
  },
} satisfies BetterAuthPlugin

/** Whether the code that is given follows a link. */
export async function isAfterLink(context: GenericEndpointContext): Promise<boolean> {
  const { name } = context.context.createAuthCookie(COOKIE)
  const identifier = await context.getSignedCookie(name, context.context.secret)
  return typeof identifier === 'string' && identifier.startsWith(PREFIX)
}
