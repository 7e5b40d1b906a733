import type { RequestEvent } from '@sveltejs/kit'
import { keepCookies } from './keep-cookies.ts'
import { ENTER_ACCOUNT_PATH, isDoor, isPrivate } from './private-paths.ts'

/** What the library answers itself; nothing there is shared. */
const LIBRARY_PATH = '/api/compte/'

/**
 * The one place where private addresses are held: whoever asks for one without being signed in is sent to sign in, and comes back.
 * Elsewhere nobody is known, and no cookie is read.
 */
export async function accountGate(event: RequestEvent): Promise<Response | undefined> {
  const { url, locals, request, cookies, route } = event
  locals.person = null
  if (url.pathname.startsWith(LIBRARY_PATH)) locals.isPublic = false
  // By the route too: an address written with other signs (« /%63ompte ») leads to the same page.
  const path = route.id ?? url.pathname
  if (!isPrivate(url.pathname) && !isPrivate(path)) return undefined
  locals.isPublic = false
  const arrived = await locals.house.accounts.arrive(request.headers)
  locals.person = arrived.person
  keepCookies(cookies, arrived.cookies)
  if (arrived.person !== null || isDoor(path)) return undefined
  const to = request.method === 'GET' ? `?${new URLSearchParams({ vers: url.pathname + url.search })}` : ''
  return new Response(null, { status: 303, headers: { location: ENTER_ACCOUNT_PATH + to } })
}
