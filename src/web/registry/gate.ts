import type { RequestEvent } from '@sveltejs/kit'

export const REGISTRY_PATH = '/registre'
export const ENTER_PATH = '/registre/entrer'
export const REGISTRY_COOKIE = 'registre'

/**
 * The one place where the registry's door is held: whoever asks for one of its addresses without having entered is sent to enter.
 * Elsewhere it says nothing; inside, it tells who asks, and nothing there is shared.
 */
export function registryGate({ url, cookies, locals }: RequestEvent): Response | undefined {
  locals.registrar = ''
  if (url.pathname !== REGISTRY_PATH && !url.pathname.startsWith(`${REGISTRY_PATH}/`)) return undefined
  locals.isPublic = false
  const name = locals.house.registrar.who(cookies.get(REGISTRY_COOKIE))
  if (name === null) return url.pathname === ENTER_PATH ? undefined : new Response(null, { status: 303, headers: { location: ENTER_PATH } })
  locals.registrar = name
  return undefined
}
