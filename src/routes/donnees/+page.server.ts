import { openDataView, problemsAsked } from '#web/views/open-data.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, url }) => {
  const { catalogue } = locals.house
  const asked = problemsAsked(await catalogue.problemCounts(), url.searchParams)
  const [place, entries, parts, problems] = await Promise.all([
    catalogue.place(),
    catalogue.entries(),
    catalogue.parts(),
    catalogue.problems(asked.slice),
  ])
  const { view, tables } = openDataView({ place, entries, parts }, asked, problems)
  locals.tables = tables
  return { view }
}
