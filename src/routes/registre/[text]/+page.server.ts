import { error, fail, redirect } from '@sveltejs/kit'
import { dayField, numberField, textField, textOrNull } from '#web/form-fields.ts'
import { LIFE_KINDS, textView } from '#web/registry/text-view.ts'
import { PAGE_NOT_FOUND } from '#wording/page-errors.ts'
import { REGISTRY } from '#wording/pages/registry.ts'
import type { Actions, PageServerLoad } from './$types'

/** What the address says was just done here. */
const DONE = ['publie', 'date', 'retire'] as const

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { texts, today } = locals.house
  const text = await texts.find(params.text)
  if (text === null) error(404, PAGE_NOT_FOUND)
  const done = DONE.find((one) => one === url.searchParams.get('fait'))
  return { view: textView(text, await texts.acts(text.id), today()), done }
}

export const actions: Actions = {
  event: async ({ request, locals, params, url }) => {
    const form = await request.formData()
    const kind = LIFE_KINDS.find((one) => one === textField(form, 'nature'))
    const onText = dayField(form, 'date')
    if (kind === undefined) return fail(400, { refusal: REGISTRY.outcome['bad-form'] })
    const typed = { kind, day: textField(form, 'date'), note: textField(form, 'note') }
    if (onText === undefined || onText === null) return fail(400, { refusal: REGISTRY.outcome['bad-date'], typed })
    const outcome = await locals.house.texts.addEvent(params.text, { kind, onText, note: textField(form, 'note').trim() }, locals.registrar)
    if (outcome !== 'kept') return fail(404, { refusal: REGISTRY.outcome['unknown-text'] })
    redirect(303, `${url.pathname}?fait=date#dates`)
  },
  withdraw: async ({ request, locals, url }) => {
    const form = await request.formData()
    const reason = textOrNull(form, 'raison')
    if (reason === null) return fail(400, { refusal: REGISTRY.outcome['no-reason'] })
    const outcome = await locals.house.texts.withdraw(numberField(form, 'version'), reason, locals.registrar)
    if (outcome !== 'withdrawn') return fail(409, { refusal: REGISTRY.outcome['not-published'] })
    redirect(303, `${url.pathname}?fait=retire`)
  },
}
