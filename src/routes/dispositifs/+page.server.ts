import { roundsTable } from '#web/deposit/rounds-table.ts'
import { schemeView } from '#web/deposit/scheme-view.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals }) => {
  const at = locals.house.now()
  const all = await locals.house.schemes.all()
  const dates = roundsTable(all, at)
  locals.tables = [dates]
  return { schemes: all.map((scheme) => schemeView(scheme, at)), dates, canPlay: locals.house.playedRoles !== null }
}
