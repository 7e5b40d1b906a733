/** Public addresses, with all under them, that acts change and not only a load of data: no copy of them is kept in front. */
const CHANGED_BY_ACTS = ['/dispositifs', '/commissions', '/deliberations', '/selection', '/preuves', '/donnees-personnelles'] as const

export const isChangedByActs = (path: string): boolean => CHANGED_BY_ACTS.some((one) => path === one || path.startsWith(`${one}/`))
