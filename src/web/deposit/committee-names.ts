import type { Committees } from '#application/ports/committees.ts'
import type { CommitteeNames } from './round-view.ts'

/** What every committee is called. */
export const committeeNames = async ({ committees }: { readonly committees: Pick<Committees, 'all'> }): Promise<CommitteeNames> =>
  new Map((await committees.all()).map(({ id, rules }) => [id, rules.name]))
