/** Every public address, one of each kind of territory, convention and answer; read by the tests of pages. */
export const PUBLIC_PAGES: readonly string[] = ['/']
