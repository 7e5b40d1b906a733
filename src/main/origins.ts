import type { Settings } from './settings.ts'

/** Our own addresses, the first the one that we give: behind a proxy its public one alone, else the port on this machine under both its names. */
export function originsOf(settings: Pick<Settings, 'origin' | 'isBehindProxy'>, port: number): readonly string[] {
  if (settings.isBehindProxy) return [settings.origin]
  const given = new URL(settings.origin)
  if (port !== 80) given.port = String(port)
  return [...new Set([given.origin, `http://127.0.0.1:${port}`, `http://localhost:${port}`])]
}
