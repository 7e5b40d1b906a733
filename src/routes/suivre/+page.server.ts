import { error, fail } from '@sveltejs/kit'
import { askToFollow } from '#application/follow.ts'
import { DAYS_TO_CONFIRM } from '#application/ports/followers.ts'
import { textField } from '#web/form-fields.ts'
import { followedAt, followView } from '#web/views/followed.ts'
import { PAGE_NOT_FOUND } from '#wording/page-errors.ts'
import { FOLLOW } from '#wording/pages/follow.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, url }) => {
  const view = await followView(
    locals.house.toldActs,
    followedAt((name) => url.searchParams.get(name) ?? ''),
  )
  if (view === null) error(404, PAGE_NOT_FOUND)
  return { view, days: DAYS_TO_CONFIRM, isOpen: locals.house.postDesk.isOpen }
}

const STATUS = { 'bad-email': 400, 'unknown-subject': 404, full: 503 } as const

export const actions: Actions = {
  default: async ({ request, locals }) => {
    locals.isPublic = false
    const form = await request.formData().catch(() => null)
    if (form === null) return fail(400, { refusal: FOLLOW.refusals['bad-form'], email: '' })
    const email = textField(form, 'courriel').slice(0, 300)
    const subject = followedAt((name) => textField(form, name))
    if (subject === null) return fail(404, { refusal: FOLLOW.refusals['unknown-subject'], email })
    const { followers, toldActs: acts } = locals.house
    const outcome = await askToFollow({ followers, acts }, { email, subject })
    return outcome === 'kept' ? { isAsked: true } : fail(STATUS[outcome], { refusal: FOLLOW.refusals[outcome], email })
  },
}
