import type { Cookies, RequestEvent } from '@sveltejs/kit'
import type { Actor } from '#application/ports/actor.ts'
import { accountGate } from './gate.ts'
import { isOfFiles } from './private-paths.ts'

export const PLAY_PATH = '/demonstration'
export const PLAYED_COOKIE = 'role'

/**
 * Tells who acts, where an address is that of files: somebody signed in, or a fictitious person who is played where that is allowed.
 * Whoever is neither is sent to enter, or to choose a role.
 */
export async function personGate(event: RequestEvent): Promise<Response | undefined> {
  const { url, cookies, locals, route } = event
  locals.actor = null
  locals.person = null
  const { playedRoles } = locals.house
  if (url.pathname === PLAY_PATH) {
    locals.isPublic = false
    locals.actor = playedRoles?.who(cookies.get(PLAYED_COOKIE)) ?? null
    return undefined
  }
  // By the route too: an address written with other signs leads to the same page.
  if (!isOfFiles(url.pathname) && !isOfFiles(route.id ?? url.pathname)) return accountGate(event)
  locals.isPublic = false
  locals.actor = playedRoles?.who(cookies.get(PLAYED_COOKIE)) ?? null
  if (locals.actor !== null) return undefined
  const sent = await accountGate(event)
  if (locals.person !== null) locals.actor = actorOf(locals.person)
  if (sent === undefined || playedRoles === null || event.request.method !== 'GET') return sent
  const back = encodeURIComponent(`${url.pathname}${url.search}`)
  return new Response(null, { status: 303, headers: { location: `${PLAY_PATH}?vers=${back}` } })
}

const actorOf = ({ personId, name }: { readonly personId: string; readonly name: string }): Actor => ({ id: personId, name })

/** Who acts, where the gate let somebody pass; else it is a bug. */
export function personOf(locals: App.Locals): Actor {
  if (locals.actor === null) throw new Error('no actor behind the gate')
  return locals.actor
}

/** Who asks, on an address that anyone may read. */
export async function actorAsking({
  cookies,
  locals,
  request,
}: {
  cookies: Cookies
  locals: App.Locals
  request: Request
}): Promise<Actor | null> {
  const played = locals.house.playedRoles?.who(cookies.get(PLAYED_COOKIE)) ?? null
  if (played !== null) return played
  const person = await locals.house.accounts.who(request.headers)
  return person === null ? null : actorOf(person)
}
