import { schemeView } from '#web/deposit/scheme-view.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals }) => {
  const at = locals.house.now()
  const schemes = (await locals.house.schemes.all()).map((scheme) => schemeView(scheme, at))
  locals.isKept = false
  return { schemes, canPlay: locals.house.playedRoles !== null }
}
