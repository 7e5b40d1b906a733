import { readQueue } from '#application/appraise-file.ts'
import { personOf } from '#web/accounts/person-gate.ts'
import { queueView } from '#web/appraisal/queue-view.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, url }) => {
  const { house } = locals
  const person = personOf(locals)
  const files = await readQueue(house, person.id, house.today())
  if (files === null) return { view: null, name: person.name }
  const view = queueView(files, await house.schemes.all(), url.searchParams, house.today())
  locals.tables = [view.table]
  return { view, name: person.name }
}
