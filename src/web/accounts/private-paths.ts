/** Addresses that are somebody's own: nothing there is shared, and whoever is not signed in is sent to enter. */
export const PRIVATE_PREFIXES = ['/compte', '/mes-dossiers', '/instruction', '/comites', '/assemblee', '/administration'] as const

/** Whether an address is private. */
export const isPrivatePath = (path: string): boolean => PRIVATE_PREFIXES.some((prefix) => path === prefix || path.startsWith(`${prefix}/`))

/** A path of this site to come back to, or the first of one's own pages: never another site. */
export const localPath = (given: string | null): string => (given !== null && /^\/(?![/\\])[^\\]*$/.test(given) ? given : '/mes-dossiers')
