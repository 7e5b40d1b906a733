import { roundsTable } from '#web/deposit/rounds-table.ts'
import { committeeNames } from '#web/deposit/committee-names.ts'
import { schemeView } from '#web/deposit/scheme-view.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals }) => {
  const at = locals.house.now()
  const [all, names] = await Promise.all([locals.house.schemes.all(), committeeNames(locals.house)])
  const dates = roundsTable(all, at)
  locals.tables = [dates]
  return { schemes: all.map((scheme) => schemeView(scheme, at, names)), dates, canPlay: locals.house.playedRoles !== null }
}
