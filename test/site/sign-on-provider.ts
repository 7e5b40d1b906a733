import { createServer } from 'node:http'
import Provider from 'oidc-provider'

export const SIGN_ON_CLIENT = { id: 'contrechamp', secret: 'secret-de-test-sur-cette-machine' }

export type SignOnProvider = {
  readonly issuer: string
  /** The last ask for an authorisation, as the browser made it. */
  readonly lastAsk: () => URL
  readonly stop: () => Promise<void>
}

/** A real OpenID provider on loopback: whoever signs in gives an address as their name; « non-verifie@… » is told as not verified. */
export async function startProvider(port: number, redirectUri: string): Promise<SignOnProvider> {
  const issuer = `http://localhost:${port}`
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: SIGN_ON_CLIENT.id,
        client_secret: SIGN_ON_CLIENT.secret,
        redirect_uris: [redirectUri],
        token_endpoint_auth_method: 'client_secret_post',
      },
    ],
    pkce: { required: () => true },
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
    conformIdTokenClaims: false,
    cookies: { keys: ['clef de test'] },
    findAccount: (_, id) => ({
      accountId: id,
      claims: () => ({ sub: id, email: id, email_verified: !id.startsWith('non-verifie'), name: 'Agente Deux' }),
    }),
  })
  let asked = new URL(issuer)
  const answer = provider.callback()
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', issuer)
    if (url.pathname === '/auth') asked = url
    void answer(request, response)
  })
  await new Promise<void>((listening) => server.listen(port, '127.0.0.1', listening))
  return {
    issuer,
    lastAsk: () => asked,
    stop: () =>
      new Promise((stopped) => {
        server.closeAllConnections()
        server.close(() => stopped())
      }),
  }
}
