import { error, redirect } from '@sveltejs/kit'
import { openBatch, undoBatch } from '#application/carry-out-batch.ts'
import { lettersOfBatch } from '#application/read-letters.ts'
import { personOf } from '#web/accounts/person-gate.ts'
import { stepContext } from '#web/appraisal/batch-context.ts'
import { batchView, stepWords } from '#web/appraisal/batch-view.ts'
import { printedLetters } from '#web/appraisal/printed-letters.ts'
import { MY_FILES } from '#wording/pages/my-files.ts'
import type { Actions, PageServerLoad } from './$types'

const notYours = (): never => error(404, { message: MY_FILES.notYours, advice: MY_FILES.notYoursAdvice })

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { house } = locals
  const { asked, nameOf, templates } = await stepContext(house, personOf(locals).id)
  const batch = (await openBatch(house, { id: params.id, ...asked })) ?? notYours()
  const view = batchView(batch, stepWords(batch.step, nameOf, templates), house.now())
  if (view.hasLetters && url.searchParams.get('format') === 'pdf') locals.printed = printedLetters(await lettersOfBatch(house, batch))
  return { view }
}

export const actions: Actions = {
  undo: async ({ locals, params }) => {
    const { house } = locals
    const given = { id: params.id, personId: personOf(locals).id, on: house.today(), at: house.now() }
    if ((await undoBatch(house, given)) === 'unknown') notYours()
    redirect(303, `/instruction/lot/${params.id}`)
  },
}
