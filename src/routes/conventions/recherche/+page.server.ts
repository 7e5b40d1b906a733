import { shortened } from '#wording/shortened.ts'
import { searchClauses } from '#application/search-clauses.ts'
import { askedClauses, findClausesView } from '#web/views/find-clauses.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, url }) => {
  const asked = askedClauses(url.searchParams)
  const { register, modelClauses } = locals.house.baselineRules()
  const titles = new Map(
    register.requests.map(({ id, asked }) => [id, modelClauses.find(({ request }) => request === id)?.title ?? shortened(asked)]),
  )
  const view = findClausesView(asked, await searchClauses(locals.house.clauseSearch, asked), titles)
  locals.tables = view.table === null ? [] : [view.table]
  return { view }
}
