import { askedMinutes } from '#web/committee/asked-minutes.ts'
import { printedMinutes } from '#web/committee/printed-minutes.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const view = await askedMinutes(event)
  event.locals.printed = printedMinutes(view)
  return { view }
}
