import { readHome } from '#application/read-home.ts'
import { homeView, tablesOfHome } from '#web/views/home.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals }) => {
  const home = homeView(await readHome(locals.house, locals.house.today()))
  locals.tables = tablesOfHome(home)
  return { home }
}
