import { redirect } from '@sveltejs/kit'
import { findPlace } from '#application/find-place.ts'
import { readScreensMap } from '#application/read-screens-map.ts'
import { placesView, screensSources } from '#web/views/places.ts'
import type { PageServerLoad } from './$types'

const LONGEST_QUESTION = 200

export const load: PageServerLoad = async ({ url, locals }) => {
  const question = (url.searchParams.get('q') ?? '').trim().slice(0, LONGEST_QUESTION)
  const { house } = locals
  const found = question === '' ? null : await findPlace(house.search, question)
  if (found?.kind === 'one') redirect(303, found.entry.href)
  const sources = screensSources(await house.territories.indicators())
  const view = placesView(question, found, await readScreensMap(house), await house.territories.ofLevel('region'), sources)
  locals.tables = [view.map.table, view.regions]
  return { view }
}
