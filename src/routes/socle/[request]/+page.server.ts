import { error } from '@sveltejs/kit'
import { requestProof } from '#application/read-baseline-proof.ts'
import { requestView } from '#web/baseline/request-view.ts'
import { PAGE_NOT_FOUND } from '#wording/page-errors.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, params }) => {
  const proof = await requestProof(locals.house, params.request)
  if (proof === null) error(404, PAGE_NOT_FOUND)
  const { register, index } = locals.house.baselineRules()
  const rank = register.requests.findIndex(({ id }) => id === proof.request.id)
  const rule = index.rules.find(({ request }) => request === proof.request.id)
  const view = requestView(proof, rule, [register.requests[rank - 1]?.id, register.requests[rank + 1]?.id])
  locals.tables = [view.table]
  return { view }
}
