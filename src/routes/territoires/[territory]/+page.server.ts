import { error, redirect } from '@sveltejs/kit'
import { readTerritory } from '#application/read-territory.ts'
import { partsOfTerritoryId } from '#domain/territory/territory-id.ts'
import { TERRITORY } from '#wording/pages/territories.ts'
import { tablesOf, territoryView } from '#web/views/territory.ts'
import type { PageServerLoad } from './$types'

const NOT_FOUND = { message: TERRITORY.unknownPlace, advice: TERRITORY.unknownPlaceAdvice }

export const load: PageServerLoad = async ({ params, url, locals }) => {
  const parts = partsOfTerritoryId(params.territory)
  if (parts === undefined) error(404, NOT_FOUND)
  const asked = Number(url.searchParams.get('page') ?? '1')
  const page = Number.isInteger(asked) && asked > 0 && asked < 1000 ? asked : 1
  const reading = await readTerritory(locals.house, parts.id, page, locals.house.today())
  if (reading === null) {
    const present = parts.level === 'commune' ? await locals.house.territories.presentCommuneOf(parts.code) : null
    if (present === null) error(404, NOT_FOUND)
    redirect(308, `/territoires/${present}`)
  }
  const view = territoryView(reading)
  locals.tables = tablesOf(view)
  return { view }
}
