import { error, redirect } from '@sveltejs/kit'
import { confirmDecisions, decisionsToReview } from '#application/confirm-decisions.ts'
import { textProof } from '#application/read-baseline-proof.ts'
import { measuredRequests } from '#web/baseline/measured-requests.ts'
import { requestTitles } from '#web/baseline/request-titles.ts'
import { textBaseView } from '#web/baseline/text-base-view.ts'
import { PAGE_NOT_FOUND } from '#wording/page-errors.ts'
import { DECIDE } from '#wording/pages/common-base.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, params }) => {
  const { texts, baseline } = locals.house
  const text = await texts.find(params.text)
  if (text === null) error(404, PAGE_NOT_FOUND)
  const proof = await textProof(locals.house, text.id)
  const readId = proof?.text.versionId ?? null
  const version = readId === null ? null : await texts.version(readId)
  const review =
    proof === null || version === null ? null : decisionsToReview(version.text, version.head.id, proof.decisions, proof.readings)
  const rules = locals.house.baselineRules()
  const titles = requestTitles(rules)
  const waiting = (await baseline.contests(text.id)).filter(({ answer }) => answer === null)
  return {
    textId: text.id,
    title: text.title,
    view: proof === null ? null : textBaseView(proof, rules.register, measuredRequests(rules)),
    review:
      review === null
        ? null
        : {
            unchanged: review.unchanged.length,
            changed: review.changed.map(({ request }) => ({ id: request, title: titles.get(request) ?? '' })),
          },
    version: version?.head.id ?? null,
    waiting: waiting.map(({ id, request, party }) => ({ id, request, party, title: titles.get(request) ?? '' })),
  }
}

export const actions: Actions = {
  confirm: async ({ request, locals, params }) => {
    const versionId = Number((await request.formData()).get('version'))
    const proof = await textProof(locals.house, params.text)
    if (proof === null || proof.text.versionId !== versionId) error(409, { message: DECIDE.reviewMoved })
    await confirmDecisions(locals.house, { textId: proof.text.id, versionId, by: locals.registrar, reasonOf: DECIDE.confirmedReason })
    redirect(303, `/registre/${params.text}/socle`)
  },
}
