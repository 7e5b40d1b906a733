import { redirect } from '@sveltejs/kit'
import { keepCookies } from '#web/accounts/keep-cookies.ts'
import { localPath } from '#web/accounts/local-path.ts'
import { ACCOUNT_PATH, ENTER_ACCOUNT_PATH } from '#web/accounts/private-paths.ts'
import type { RequestHandler } from './$types'

/** Sends the browser to the single sign-on; an account is made only when asked from our own page, where the age is declared. */
export const GET: RequestHandler = async ({ request, locals, url, cookies }) => {
  const isNew = url.searchParams.get('nouveau') === 'oui' && request.headers.get('sec-fetch-site') === 'same-origin'
  const to = localPath(url.searchParams.get('vers'), ACCOUNT_PATH)
  const started = await locals.house.accounts.startSingleSignOn(request.headers, { to, isNew })
  if (started === null) redirect(303, `${ENTER_ACCOUNT_PATH}?error=sso`)
  keepCookies(cookies, started.cookies)
  return new Response(null, { status: 303, headers: { location: started.address } })
}
