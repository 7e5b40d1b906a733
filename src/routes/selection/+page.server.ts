import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals }) => {
  const authorities = await locals.house.schemes.authorities()
  return { authorities: authorities.map(({ id, name }) => ({ href: `/selection/${id}`, name })) }
}
