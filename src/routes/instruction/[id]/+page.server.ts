import { fail, redirect } from '@sveltejs/kit'
import { appraise, openAppraisal } from '#application/appraise-file.ts'
import { formerCopy } from '#application/begin-again.ts'
import { MOVES, type MoveKind } from '#domain/grant/application-life.ts'
import { personOf } from '#web/accounts/person-gate.ts'
import { appraisedView } from '#web/appraisal/file-view.ts'
import { changesView } from '#web/deposit/changes-view.ts'
import { refuseFile } from '#web/deposit/refuse-file.ts'
import { APPRAISAL } from '#wording/pages/appraisal.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { house } = locals
  const asked = { fileId: params.id, personId: personOf(locals).id, on: house.today() }
  const file = await openAppraisal(house, asked)
  if (file.kind !== 'opened') return refuseFile(file)
  const [former, sent] = [await formerCopy(house.applications, file.application, { ...asked, act: 'read-file' }), file.sent.at(-1)]
  const changes = former === null || sent === undefined ? null : changesView(former, sent, file.rules)
  return { view: appraisedView(file), changes, isDone: url.searchParams.has('fait') }
}

const moveOf = (text: string): MoveKind | undefined => (Object.keys(MOVES) as MoveKind[]).find((kind) => kind === text)

export const actions: Actions = {
  move: async ({ request, locals, params }) => {
    const { house } = locals
    const form = await request.formData()
    const move = moveOf(String(form.get('acte')))
    if (move === undefined) return fail(400, { refusal: APPRAISAL.movedMeanwhile })
    const outcome = await appraise(house, {
      fileId: params.id,
      personId: personOf(locals).id,
      on: house.today(),
      at: house.now(),
      move,
      reason: String(form.get('raison') ?? ''),
    })
    if (outcome.kind === 'unknown-file' || outcome.kind === 'refused') return refuseFile(outcome)
    if (outcome.kind === 'no-reason') return fail(422, { refusal: APPRAISAL.noReason })
    if (outcome.kind === 'moved-meanwhile') return fail(409, { refusal: APPRAISAL.movedMeanwhile })
    redirect(303, `/instruction/${params.id}?fait`)
  },
}
