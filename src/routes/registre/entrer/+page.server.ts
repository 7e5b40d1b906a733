import { fail, redirect } from '@sveltejs/kit'
import { ENTER_PATH, REGISTRY_COOKIE, REGISTRY_PATH } from '#web/registry/gate.ts'
import { textField } from '#web/form-fields.ts'
import { REGISTRY } from '#wording/pages/registry.ts'
import type { Actions } from './$types'

export const actions: Actions = {
  enter: async ({ request, locals, cookies, url }) => {
    const form = await request.formData()
    const { registrar } = locals.house
    const kept = registrar.enter(textField(form, 'jeton').trim(), textField(form, 'nom'))
    if (kept === null) return fail(403, { refusal: REGISTRY.notEntered })
    cookies.set(REGISTRY_COOKIE, kept, {
      path: REGISTRY_PATH,
      httpOnly: true,
      sameSite: 'strict',
      secure: url.protocol === 'https:',
      maxAge: registrar.hours * 3600,
    })
    redirect(303, REGISTRY_PATH)
  },
  leave: ({ cookies }) => {
    cookies.delete(REGISTRY_COOKIE, { path: REGISTRY_PATH })
    redirect(303, ENTER_PATH)
  },
}
