import { openDataView } from '#web/views/open-data.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, url }) => {
  const { catalogue } = locals.house
  const [place, entries, parts, problems] = await Promise.all([catalogue.place(), catalogue.entries(), catalogue.parts(), catalogue.problems()])
  const { view, tables } = openDataView({ place, entries, parts, problems }, url.searchParams)
  locals.tables = tables
  return { view }
}
