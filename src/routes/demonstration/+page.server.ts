import { error, fail, redirect } from '@sveltejs/kit'
import { PLAYED_COOKIE } from '#web/accounts/person-gate.ts'
import { forgetKept } from '#web/accounts/keep-cookies.ts'
import { textOrNull } from '#web/form-fields.ts'
import { localPath } from '#web/accounts/local-path.ts'
import { ROLE_LABELS } from '#wording/decision-labels.ts'
import { DOORS } from '#wording/pages/desk.ts'
import { DEMONSTRATION, TRIES } from '#wording/pages/demonstration.ts'
import { PAGE_NOT_FOUND } from '#wording/page-errors.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = ({ locals, url }) => {
  const { playedRoles } = locals.house
  if (playedRoles === null) error(404, { ...PAGE_NOT_FOUND, advice: DEMONSTRATION.off })
  return {
    asked: url.searchParams.get('vers'),
    playing: locals.actor?.name ?? null,
    people: playedRoles.people.map(({ id, name, role, part }) => ({ id, name, part, role: ROLE_LABELS[role], tries: TRIES[role] })),
  }
}

export const actions: Actions = {
  play: async ({ request, locals, cookies }) => {
    const form = await request.formData()
    const { playedRoles } = locals.house
    const person = playedRoles?.people.find(({ id }) => id === form.get('personne'))
    const kept = person === undefined ? null : (playedRoles?.play(person.id) ?? null)
    if (person === undefined || kept === null) return fail(400, { refusal: DEMONSTRATION.off })
    cookies.set(PLAYED_COOKIE, kept, { path: '/', httpOnly: true, sameSite: 'lax', secure: false, maxAge: 12 * 3600 })
    redirect(303, localPath(textOrNull(form, 'vers'), DOORS[person.role][0].href))
  },
  stop: ({ cookies, setHeaders }) => {
    forgetKept(setHeaders)
    cookies.delete(PLAYED_COOKIE, { path: '/' })
    redirect(303, '/demonstration')
  },
}
