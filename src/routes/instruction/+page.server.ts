import { readWork } from '#application/read-work.ts'
import { dayOf } from '#domain/time/day.ts'
import { officerNames } from '#web/appraisal/names.ts'
import { workView } from '#web/appraisal/work-view.ts'
import { personOf } from '#web/accounts/person-gate.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, url }) => {
  const { house } = locals
  const person = personOf(locals)
  const today = dayOf(house.today())
  const work = today === undefined ? null : await readWork(house, person.id, today)
  if (work === null) return { view: null }
  const people = [...work.officers.map(({ personId }) => personId), ...work.lines.flatMap(({ officerIds }) => officerIds)]
  const view = workView(work, url.searchParams, await officerNames(house, people), house.today())
  locals.tables = [view.table, view.load]
  return { view }
}
