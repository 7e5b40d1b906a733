import { cofinancingView } from '#web/views/cofinancing.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals }) => {
  const { figures, conventions } = locals.house
  const view = cofinancingView(...(await Promise.all([figures.ofNationAndRegions(), conventions.regions(), conventions.all()])))
  locals.tables = [view.faces, view.totals, view.otherTotals, view.regions, view.ratiosTable]
  return { view }
}
