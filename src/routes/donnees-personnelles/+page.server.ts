import { personalDataView } from '#web/views/personal-data.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals }) => {
  const { house } = locals
  const view = personalDataView(await house.schemes.authorities(), house.siteKeeper, house.retentionRules(), house.today())
  locals.tables = [view.kept, view.readers]
  return { view }
}
