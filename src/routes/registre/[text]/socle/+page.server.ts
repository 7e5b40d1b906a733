import { error } from '@sveltejs/kit'
import { textProof } from '#application/read-baseline-proof.ts'
import { measuredRequests } from '#web/baseline/measured-requests.ts'
import { textBaseView } from '#web/baseline/text-base-view.ts'
import { PAGE_NOT_FOUND } from '#wording/page-errors.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, params }) => {
  const { texts, baseline } = locals.house
  const text = await texts.find(params.text)
  if (text === null) error(404, PAGE_NOT_FOUND)
  const proof = await textProof(locals.house, text.id)
  const rules = locals.house.baselineRules()
  const waiting = (await baseline.contests(text.id)).filter(({ answer }) => answer === null)
  return {
    textId: text.id,
    title: text.title,
    view: proof === null ? null : textBaseView(proof, rules.register, measuredRequests(rules)),
    waiting: waiting.map(({ id, request, party }) => ({ id, request, party })),
  }
}
