import { error } from '@sveltejs/kit'
import { textProof } from '#application/read-baseline-proof.ts'
import { measuredRequests } from '#web/baseline/measured-requests.ts'
import { textBaseView } from '#web/baseline/text-base-view.ts'
import { PAGE_NOT_FOUND } from '#wording/page-errors.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, params }) => {
  const proof = await textProof(locals.house, params.id)
  if (proof === null) error(404, PAGE_NOT_FOUND)
  const rules = locals.house.baselineRules()
  const view = textBaseView(proof, rules.register, measuredRequests(rules))
  locals.tables = [view.table]
  return { view }
}
