import { error } from '@sveltejs/kit'
import { publicDeliberation } from '#web/assembly/public-view.ts'
import { PAGE_NOT_FOUND } from '#wording/page-errors.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, params }) => {
  const { house } = locals
  const deliberation = await house.deliberations.find(params.id)
  if (deliberation === null || deliberation.state !== 'published' || deliberation.purpose !== 'decide') error(404, PAGE_NOT_FOUND)
  const view = publicDeliberation(deliberation, await house.schemes.all())
  locals.tables = [view.awards]
  return { view }
}
