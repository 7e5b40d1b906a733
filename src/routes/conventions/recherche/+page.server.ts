import { searchClauses } from '#application/search-clauses.ts'
import { requestTitles } from '#web/baseline/request-titles.ts'
import { askedClauses, findClausesView } from '#web/views/find-clauses.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, url }) => {
  const asked = askedClauses(url.searchParams)
  const titles = requestTitles(locals.house.baselineRules())
  const view = findClausesView(asked, await searchClauses(locals.house.clauseSearch, asked), titles)
  locals.tables = view.table === null ? [] : [view.table]
  return { view }
}
