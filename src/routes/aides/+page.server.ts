import { aidsView } from '#web/views/aids.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, url }) => {
  const [schemes, deadlines] = await Promise.all([locals.house.aids.schemes(), locals.house.aids.deadlines()])
  const view = aidsView({ schemes, deadlines }, url.searchParams, locals.house.today())
  locals.tables = [view.nextTable, view.schemes, view.past.whole, view.undated.whole]
  return { view }
}
