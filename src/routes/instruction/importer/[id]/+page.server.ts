import { randomBytes } from 'node:crypto'
import { error, fail, redirect } from '@sveltejs/kit'
import { makeImport, openImport } from '#application/import-files.ts'
import { dayOf } from '#domain/time/day.ts'
import { personOf } from '#web/accounts/person-gate.ts'
import { importView } from '#web/appraisal/import-view.ts'
import { IMPORT } from '#wording/pages/import-files.ts'
import { MY_FILES } from '#wording/pages/my-files.ts'
import type { Actions, PageServerLoad } from './$types'

const notYours = (): never => error(404, { message: MY_FILES.notYours, advice: MY_FILES.notYoursAdvice })

function askedBy({ locals, params }: { readonly locals: App.Locals; readonly params: { readonly id: string } }) {
  const on = dayOf(locals.house.today())
  if (on === undefined) throw new TypeError('today is no day')
  return { id: params.id, personId: personOf(locals).id, on, at: locals.house.now() }
}

export const load: PageServerLoad = async (event) => {
  const opened = (await openImport(event.locals.house, askedBy(event))) ?? notYours()
  return { view: importView(opened), isAgain: event.url.searchParams.has('deja') }
}

export const actions: Actions = {
  default: async (event) => {
    const outcome = await makeImport(event.locals.house, { ...askedBy(event), drawId: () => randomBytes(12).toString('base64url') })
    if (outcome === 'unknown') return notYours()
    if (outcome === 'blocked') return fail(422, { refusal: IMPORT.blocked })
    redirect(303, `/instruction/importer/${event.params.id}`)
  },
}
