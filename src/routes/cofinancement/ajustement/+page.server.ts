import { adjustmentView } from '#web/views/adjustment.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, url }) => {
  const { figures, meansRules } = locals.house
  const view = adjustmentView(await figures.ofNationAndRegions(), meansRules.fundHypothesis, url.searchParams)
  locals.tables = view === null ? [] : [view.years, view.sums]
  return { view }
}
