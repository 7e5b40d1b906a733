/** Where one must be signed in: each address and all under it. */
export const PRIVATE_PATHS = [
  '/compte',
  '/bureau',
  '/mes-dossiers',
  '/deposer',
  '/instruction',
  '/flux',
  '/comites',
  '/assemblee',
  '/administration',
  '/archives',
] as const

export const ACCOUNT_PATH = '/compte'
export const ENTER_ACCOUNT_PATH = '/compte/entrer'
export const CODE_PATH = '/compte/code'

/** The doors themselves: open to whoever is not signed in yet. */
const DOORS: readonly string[] = [ENTER_ACCOUNT_PATH, CODE_PATH, '/compte/creer', '/compte/lien', '/compte/cle', '/compte/sso']

const isUnder = (path: string, prefix: string): boolean => path === prefix || path.startsWith(`${prefix}/`)

export const isPrivate = (path: string): boolean => PRIVATE_PATHS.some((prefix) => isUnder(path, prefix))
export const isDoor = (path: string): boolean => DOORS.some((door) => isUnder(path, door))

/** Addresses of files, where roles may be played. */
const FILES = PRIVATE_PATHS.filter((path) => path !== ACCOUNT_PATH)
export const isOfFiles = (path: string): boolean => FILES.some((prefix) => isUnder(path, prefix))
