import { flowSchemes } from '#application/foresee-flow.ts'
import { personOf } from '#web/accounts/person-gate.ts'
import { FLOW } from '#wording/pages/flow.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals }) => {
  const { house } = locals
  const schemes = await flowSchemes(house, { personId: personOf(locals).id, on: house.today() })
  return {
    schemes:
      schemes?.map(({ id, authority, versions, rounds }) => ({
        href: `/flux/${id}`,
        title: (versions.at(-1) ?? versions[0]).rules.title,
        about: `${authority.name}, ${FLOW.rounds(rounds.length)}`,
      })) ?? null,
  }
}
