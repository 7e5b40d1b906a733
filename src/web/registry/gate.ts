import type { RequestEvent } from '@sveltejs/kit'

export const REGISTRY_PATH = '/registre'
export const ENTER_PATH = '/registre/entrer'
export const REGISTRY_COOKIE = 'registre'

/**
 * The one place where the registry's door is held: whoever asks for one of its addresses without having entered is sent to enter.
 * Elsewhere it says nothing; inside, it tells who asks, and nothing there is shared.
 */
export function registryGate({ url, cookies, locals, route }: RequestEvent): Response | undefined {
  locals.registrar = ''
  // By the route too: an address written with other signs (« /%72egistre ») leads to the same page.
  const path = route.id ?? url.pathname
  if (!isOfRegistry(path) && !isOfRegistry(url.pathname)) return undefined
  locals.isPublic = false
  const name = locals.house.registrar.who(cookies.get(REGISTRY_COOKIE))
  if (name === null) return path === ENTER_PATH ? undefined : new Response(null, { status: 303, headers: { location: ENTER_PATH } })
  locals.registrar = name
  return undefined
}

const isOfRegistry = (path: string): boolean => path === REGISTRY_PATH || path.startsWith(`${REGISTRY_PATH}/`)
