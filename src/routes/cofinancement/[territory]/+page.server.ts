import { error } from '@sveltejs/kit'
import { NATION } from '#domain/territory/territory-id.ts'
import { territoryCofinancingView } from '#web/views/territory-cofinancing.ts'
import { COFINANCING } from '#wording/pages/cofinancing.ts'
import { PAGE_NOT_FOUND } from '#wording/page-errors.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, params }) => {
  const { figures, conventions } = locals.house
  const places = [{ id: NATION, name: COFINANCING.nation }, ...(await conventions.regions())]
  const place = places.find(({ id }) => id === params.territory)
  if (place === undefined) error(404, PAGE_NOT_FOUND)
  const known = (await conventions.all()).filter(({ territoryId }) => territoryId === place.id)
  const view = territoryCofinancingView(place.name, await figures.ofTerritory(place.id), known)
  locals.tables = [view.figures, view.faces]
  return { view, territory: { id: place.id, hasPage: place.id !== NATION } }
}
