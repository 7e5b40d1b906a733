import { fail, redirect } from '@sveltejs/kit'
import { openAppraisal } from '#application/appraise-file.ts'
import { permit } from '#application/permit.ts'
import { takeStep } from '#application/plan-step.ts'
import { undoable, undoFileStep } from '#application/undo-file-step.ts'
import { formerCopy } from '#application/begin-again.ts'
import { personOf } from '#web/accounts/person-gate.ts'
import { stepOfForm, typedIn } from '#web/appraisal/act-options.ts'
import { stepContext } from '#web/appraisal/batch-context.ts'
import { appraisedView, officersIn } from '#web/appraisal/file-view.ts'
import { changesView } from '#web/deposit/changes-view.ts'
import { refuseFile } from '#web/deposit/refuse-file.ts'
import { APPRAISAL } from '#wording/pages/appraisal.ts'
import { stepSentence, undoOutcomeSentence } from '#wording/step-refusals.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { house } = locals
  const asked = { fileId: params.id, personId: personOf(locals).id, on: house.today() }
  const file = await openAppraisal(house, asked)
  if (file.kind !== 'opened') return refuseFile(file)
  const [former, sent] = [await formerCopy(house.applications, file.application, { ...asked, act: 'read-file' }), file.sent.at(-1)]
  const changes = former === null || sent === undefined ? null : changesView(former, sent, file.rules)
  const mails = await house.fileMails.of(params.id)
  const context = await stepContext(house, asked.personId, [...officersIn(file), ...mails.map(({ personId }) => personId)])
  const last = file.acts.includes('undo-step') ? undoable(file.events, asked.personId, house.now()) : null
  const isGivable = (await permit(house.applications, { ...asked, act: 'mask-for-access' })).kind === 'allowed'
  return { isGivable, view: appraisedView(file, context, { undo: last, mails }), changes, isDone: url.searchParams.has('fait') }
}

export const actions: Actions = {
  move: async ({ request, locals, params }) => {
    const { house } = locals
    const form = await request.formData()
    const [step, typed] = [stepOfForm(form), typedIn(form)]
    if (step === null) return fail(400, { refusal: APPRAISAL.movedMeanwhile, typed })
    const { asked } = await stepContext(house, personOf(locals).id)
    const outcome = await takeStep(house, step, { ...asked, fileId: params.id, batch: null, at: house.now() })
    if (outcome.kind === 'unknown-file') return refuseFile({ kind: 'unknown-file' })
    if (outcome.kind === 'refused') return fail(403, { refusal: stepSentence(outcome), typed })
    if (outcome.kind !== 'done') return fail(outcome.kind === 'moved-meanwhile' ? 409 : 422, { refusal: stepSentence(outcome), typed })
    redirect(303, `/instruction/${params.id}?fait`)
  },
  undo: async ({ request, locals, params }) => {
    const { house } = locals
    const id = Number((await request.formData()).get('etape'))
    const given = { fileId: params.id, personId: personOf(locals).id, on: house.today(), at: house.now() }
    const outcome = await undoFileStep(house, { ...given, step: { id } })
    if (outcome.kind === 'unknown-file') return refuseFile({ kind: 'unknown-file' })
    const refusal = undoOutcomeSentence(outcome)
    if (refusal !== null) return fail(outcome.kind === 'refused' ? 403 : 409, { refusal, typed: null })
    redirect(303, `/instruction/${params.id}?fait`)
  },
}
