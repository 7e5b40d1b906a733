import { isPrivate } from '#web/accounts/private-paths.ts'
import { PLAY_PATH } from '#web/accounts/person-gate.ts'
import { REGISTRY_PATH } from '#web/registry/gate.ts'

/** Whether an address may know who asks: the private ones, the registry, where roles are played, what the accounts' library answers. */
export function knowsPersons(url: string): boolean {
  const path = url.split(/[?#]/)[0] ?? ''
  return (
    isPrivate(path) ||
    path === PLAY_PATH ||
    path === REGISTRY_PATH ||
    path.startsWith(`${REGISTRY_PATH}/`) ||
    path.startsWith('/api/compte/')
  )
}
