import { deliberationsList } from '#web/assembly/public-view.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals }) => {
  const { house } = locals
  return { list: deliberationsList(await house.deliberations.published(), await house.schemes.authorities()) }
}
