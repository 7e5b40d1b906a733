import { error } from '@sveltejs/kit'
import { realPosition } from '#application/real-position.ts'
import { NATION } from '#domain/territory/territory-id.ts'
import { positionView } from '#web/views/position.ts'
import { territoryCofinancingView } from '#web/views/territory-cofinancing.ts'
import { COFINANCING } from '#wording/pages/cofinancing.ts'
import { PAGE_NOT_FOUND } from '#wording/page-errors.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, params }) => {
  const { figures, conventions, awards, replies } = locals.house
  const places = [{ id: NATION, name: COFINANCING.nation }, ...(await conventions.regions())]
  const place = places.find(({ id }) => id === params.territory)
  if (place === undefined) error(404, PAGE_NOT_FOUND)
  const known = (await conventions.all()).filter(({ territoryId }) => territoryId === place.id)
  const [mine, national, levels] = await Promise.all([
    figures.ofTerritory(place.id),
    figures.ofTerritory(NATION),
    awards.byLevel(place.id === NATION ? null : place.id),
  ])
  const view = territoryCofinancingView(place.name, mine, known)
  const position = positionView(realPosition(mine, national, replies), levels)
  locals.tables = [
    view.figures,
    view.faces,
    position.positions,
    position.moments,
    position.totalMoments,
    position.levels,
    position.awardLevels,
  ]
  return { view, position, territory: { id: place.id, hasPage: place.id !== NATION } }
}
