import { referenceIndex } from '#web/views/reference-index.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = ({ locals }) => {
  const index = referenceIndex(locals.house.reference())
  locals.tables = [index.rule, index.scenario, index.steps]
  return { index }
}
