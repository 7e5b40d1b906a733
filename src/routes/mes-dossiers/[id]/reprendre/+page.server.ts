import { randomBytes } from 'node:crypto'
import { fail, redirect } from '@sveltejs/kit'
import { beginAgain } from '#application/begin-again.ts'
import { permittedFile } from '#application/permit.ts'
import { personOf } from '#web/accounts/person-gate.ts'
import { refuseFile } from '#web/deposit/refuse-file.ts'
import { roundChoices } from '#web/deposit/round-choices.ts'
import { STATE_LABELS } from '#wording/decision-labels.ts'
import { PAGE_NOT_FOUND } from '#wording/page-errors.ts'
import { MY_FILES } from '#wording/pages/my-files.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, params }) => {
  const { house } = locals
  const asked = { act: 'redeposit', fileId: params.id, personId: personOf(locals).id, on: house.today() } as const
  const permitted = await permittedFile(house.applications, asked)
  if (permitted.kind !== 'permitted') return refuseFile(permitted)
  const { application } = permitted
  const [found, schemes] = [await house.schemes.round(application.roundId), await house.schemes.all()]
  return {
    title: MY_FILES.fileTitle(application.content.title),
    number: application.number,
    state: STATE_LABELS[application.state],
    path: `/mes-dossiers/${params.id}`,
    rounds: roundChoices(schemes, house.now(), found?.scheme.id ?? null),
  }
}

export const actions: Actions = {
  default: async ({ locals, params, request }) => {
    const { house } = locals
    const id = randomBytes(12).toString('base64url')
    const roundId = String((await request.formData()).get('session'))
    const person = personOf(locals)
    const outcome = await beginAgain(house, { id, roundId, person, at: house.now(), on: house.today(), formerId: params.id })
    if (outcome.kind === 'unknown-file' || outcome.kind === 'refused') return refuseFile(outcome)
    if (outcome.kind === 'unknown-round') return fail(404, { refusal: PAGE_NOT_FOUND.message })
    if (outcome.kind === 'round-closed') return fail(409, { refusal: MY_FILES.roundClosed })
    redirect(303, `/mes-dossiers/${id}`)
  },
}
