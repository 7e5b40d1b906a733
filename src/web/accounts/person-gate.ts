import type { RequestEvent } from '@sveltejs/kit'
import { isPrivatePath } from './private-paths.ts'

export const ENTER_PATH = '/demonstration'
export const PLAYED_COOKIE = 'role'

/** Tells who asks, where an address is somebody's own, and sends whoever is not signed in to enter. */
export function personGate({ url, cookies, locals }: RequestEvent): Response | undefined {
  locals.person = null
  if (url.pathname === ENTER_PATH) {
    locals.isPublic = false
    locals.person = locals.house.playedRoles?.who(cookies.get(PLAYED_COOKIE)) ?? null
    return undefined
  }
  if (!isPrivatePath(url.pathname)) return undefined
  locals.isPublic = false
  locals.person = locals.house.playedRoles?.who(cookies.get(PLAYED_COOKIE)) ?? null
  if (locals.person !== null) return undefined
  const back = encodeURIComponent(`${url.pathname}${url.search}`)
  return new Response(null, { status: 303, headers: { location: `${ENTER_PATH}?vers=${back}` } })
}

/** Who is signed in, where the gate let somebody pass; else it is a bug. */
export function personOf(locals: App.Locals): NonNullable<App.Locals['person']> {
  if (locals.person === null) throw new Error('no person behind the gate')
  return locals.person
}
