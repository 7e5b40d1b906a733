import { deliberationsList } from '#web/assembly/public-view.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals }) => {
  const { house } = locals
  // They change without a load of data.
  locals.isKept = false
  return { list: deliberationsList(await house.deliberations.published(), await house.schemes.authorities()) }
}
