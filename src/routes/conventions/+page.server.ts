import { conventionsView, facetsOf } from '#web/views/conventions.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, url }) => {
  const [all, regions, figures] = await Promise.all([
    locals.house.conventions.all(),
    locals.house.conventions.regions(),
    locals.house.figures.countByConvention(),
  ])
  const view = conventionsView(all, regions, figures, facetsOf(url.searchParams))
  locals.tables = [view.list, view.coverage]
  return { view }
}
