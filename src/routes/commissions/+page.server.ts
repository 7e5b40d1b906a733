import { namesOf } from '#application/names-of.ts'
import { readComposition } from '#application/read-composition.ts'
import { publicComposition } from '#web/committee/composition-view.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals }) => {
  const { house } = locals
  const authorities = new Map((await house.schemes.authorities()).map((authority) => [authority.id, authority]))
  const compositions = await Promise.all(
    (await house.committees.all()).map((committee) => readComposition(house, committee, house.today())),
  )
  const nameOf = await namesOf(
    house,
    compositions.flatMap(({ members }) => members.map(({ personId }) => personId)),
  )
  return {
    committees: compositions.map((composition) => {
      const authority = authorities.get(composition.committee.authorityId)
      return {
        ...publicComposition(composition, nameOf),
        sector: composition.committee.rules.sector,
        authority: authority?.name ?? '',
        isFictitious: authority?.isFictitious === true,
      }
    }),
  }
}
