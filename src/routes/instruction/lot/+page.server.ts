import { randomUUID } from 'node:crypto'
import { fail, redirect } from '@sveltejs/kit'
import { carryOutBatch, foreseeBatch, MOST_FILES } from '#application/carry-out-batch.ts'
import { personOf } from '#web/accounts/person-gate.ts'
import { fileIdsOf, stepOfForm } from '#web/appraisal/act-options.ts'
import { stepContext } from '#web/appraisal/batch-context.ts'
import { preparedView, stepWords } from '#web/appraisal/batch-view.ts'
import { frenchInstant } from '#wording/instants.ts'
import { BATCHES } from '#wording/pages/file-batches.ts'
import type { Actions, PageServerLoad } from './$types'

const MOST_SHOWN = 50

export const load: PageServerLoad = async ({ locals }) => {
  const { house } = locals
  const person = personOf(locals)
  const { nameOf, templates } = await stepContext(house, person.id)
  const batches = await house.fileBatches.ofPerson(person.id, MOST_SHOWN)
  return {
    batches: batches.map(({ id, step, madeAt, undoneAt }) => ({
      href: `/instruction/lot/${id}`,
      at: frenchInstant(madeAt),
      act: stepWords(step, nameOf, templates),
      isUndone: undoneAt !== null,
    })),
  }
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

export const actions: Actions = {
  prepare: async ({ request, locals }) => {
    const { house } = locals
    const form = await request.formData()
    const [step, fileIds] = [stepOfForm(form), fileIdsOf(form)]
    if (step === null || fileIds.length === 0) return fail(422, { refusal: BATCHES.nothing, prepared: null })
    if (fileIds.length > MOST_FILES) return fail(422, { refusal: BATCHES.tooMany(MOST_FILES), prepared: null })
    const { asked, nameOf, templates } = await stepContext(house, personOf(locals).id)
    const foreseen = await foreseeBatch(house, step, fileIds, asked)
    return { refusal: null, prepared: preparedView(randomUUID(), step, foreseen, stepWords(step, nameOf, templates)) }
  },
  carry: async ({ request, locals }) => {
    const { house } = locals
    const form = await request.formData()
    const [step, fileIds, id] = [stepOfForm(form), fileIdsOf(form), String(form.get('lot'))]
    if (step === null || fileIds.length === 0 || !UUID.test(id)) return fail(422, { refusal: BATCHES.nothing, prepared: null })
    const { asked } = await stepContext(house, personOf(locals).id)
    await carryOutBatch(house, step, { ...asked, id, fileIds, at: house.now() })
    redirect(303, `/instruction/lot/${id}`)
  },
}
