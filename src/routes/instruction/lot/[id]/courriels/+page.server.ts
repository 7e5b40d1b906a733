import { error, redirect } from '@sveltejs/kit'
import { readLettersToSend, sendLetters, takeBackMails } from '#application/send-letters.ts'
import { personOf } from '#web/accounts/person-gate.ts'
import { lettersToSendView } from '#web/appraisal/letters-to-send-view.ts'
import { officerNames } from '#web/appraisal/names.ts'
import { MY_FILES } from '#wording/pages/my-files.ts'
import type { Actions, PageServerLoad } from './$types'

const notYours = (): never => error(404, { message: MY_FILES.notYours, advice: MY_FILES.notYoursAdvice })

type Event = { readonly locals: App.Locals; readonly params: { readonly id: string } }
const askedBy = ({ locals, params }: Event) => ({ id: params.id, personId: personOf(locals).id, on: locals.house.today() })

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { house } = locals
  const { batch, letters } = (await readLettersToSend(house, askedBy({ locals, params }))) ?? notYours()
  if (letters.length === 0) notYours()
  const nameOf = await officerNames(
    house,
    letters.flatMap(({ mails }) => mails.map(({ personId }) => personId)),
  )
  const view = lettersToSendView(batch, letters, { nameOf, origin: url.origin, isOpen: house.postDesk.isOpen })
  return { view, isDone: url.searchParams.has('fait') }
}

export const actions: Actions = {
  send: async (event) => {
    const { house } = event.locals
    if ((await sendLetters(house, { ...askedBy(event), at: house.now() })) === 'unknown') notYours()
    redirect(303, `/instruction/lot/${event.params.id}/courriels?fait`)
  },
  'take-back': async (event) => {
    const { house } = event.locals
    if ((await takeBackMails(house, { ...askedBy(event), at: house.now() })) === 'unknown') notYours()
    redirect(303, `/instruction/lot/${event.params.id}/courriels?fait`)
  },
}
