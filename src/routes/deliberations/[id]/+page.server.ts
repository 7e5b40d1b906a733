import { error } from '@sveltejs/kit'
import { openAwardRows, openAwards } from '#application/open-awards.ts'
import { publicMinutes } from '#application/read-selection.ts'
import { publicDeliberation } from '#web/assembly/public-view.ts'
import { PAGE_NOT_FOUND } from '#wording/page-errors.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, params }) => {
  const { house } = locals
  const deliberation = await house.deliberations.find(params.id)
  if (deliberation === null || deliberation.state !== 'published' || deliberation.purpose !== 'decide') error(404, PAGE_NOT_FOUND)
  const awards = openAwards(await house.deliberations.published(), await house.schemes.authorities())
  const minutes = await publicMinutes(house, deliberation.authorityId)
  const view = publicDeliberation(deliberation, await house.schemes.all(), {
    rows: openAwardRows(awards),
    minutes: new Set(minutes.map(({ round }) => round.id)),
  })
  locals.tables = [view.awards]
  return { view }
}
