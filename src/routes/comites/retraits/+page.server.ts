import { textField } from '#web/form-fields.ts'
import { fail, redirect } from '@sveltejs/kit'
import { liftableRecusals, liftRecusal } from '#application/lift-recusal.ts'
import { namesOf } from '#application/names-of.ts'
import { personOf } from '#web/accounts/person-gate.ts'
import { refuseFile } from '#web/deposit/refuse-file.ts'
import { frenchInstant } from '#wording/instants.ts'
import { COMMITTEES } from '#wording/pages/committees.ts'
import { RECUSALS } from '#wording/pages/ranking.ts'
import type { Actions, PageServerLoad } from './$types'

const PATH = '/comites/retraits'

export const load: PageServerLoad = async ({ locals, url }) => {
  const { house } = locals
  const recusals = await liftableRecusals(house, personOf(locals).id, house.today())
  const nameOf = await namesOf(
    house,
    recusals.map(({ personId }) => personId),
  )
  return {
    recusals: recusals.map(({ fileId, number, personId, reason, madeAt }) => ({
      fileId,
      number,
      personId,
      name: nameOf(personId) ?? COMMITTEES.gone,
      reason,
      at: frenchInstant(madeAt),
    })),
    isDone: url.searchParams.has('fait'),
  }
}

export const actions: Actions = {
  lift: async ({ request, locals }) => {
    const { house } = locals
    const form = await request.formData()
    const asked = { fileId: textField(form, 'dossier'), personId: personOf(locals).id, on: house.today() }
    const outcome = await liftRecusal(house, asked, {
      whoId: textField(form, 'personne'),
      reason: textField(form, 'raison'),
      at: house.now(),
    })
    if (outcome.kind === 'unknown-file' || outcome.kind === 'refused') return refuseFile(outcome)
    if (outcome.kind !== 'lifted') return fail(outcome.kind === 'no-words' ? 422 : 409, { refusal: RECUSALS.refusals[outcome.kind] })
    redirect(303, `${PATH}?fait`)
  },
}
