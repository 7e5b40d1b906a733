import { realPosition } from '#application/real-position.ts'
import { NATION } from '#domain/territory/territory-id.ts'
import { cofinancingView } from '#web/views/cofinancing.ts'
import { positionView } from '#web/views/position.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals }) => {
  const { figures, conventions, awards, replies } = locals.house
  const [known, regions, all, levels] = await Promise.all([
    figures.ofNationAndRegions(),
    conventions.regions(),
    conventions.all(),
    awards.byLevel(null),
  ])
  const view = cofinancingView(known, regions, all)
  const national = known.filter(({ territoryId }) => territoryId === NATION)
  const position = positionView(realPosition(national, national, replies), levels)
  locals.tables = [
    view.faces,
    view.totals,
    view.otherTotals,
    view.regions,
    view.ratiosTable,
    position.positions,
    position.moments,
    position.totalMoments,
    position.levels,
    position.awardLevels,
  ]
  return { view, position }
}
