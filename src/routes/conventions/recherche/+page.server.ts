import { searchClauses } from '#application/search-clauses.ts'
import { askedClauses, findClausesView } from '#web/views/find-clauses.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, url }) => {
  const asked = askedClauses(url.searchParams)
  const view = findClausesView(asked, await searchClauses(locals.house.clauseSearch, asked))
  locals.tables = view.table === null ? [] : [view.table]
  return { view }
}
