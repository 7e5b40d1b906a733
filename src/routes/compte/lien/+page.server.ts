import { fail, redirect } from '@sveltejs/kit'
import { keepCookies } from '#web/accounts/keep-cookies.ts'
import { localPath } from '#web/accounts/local-path.ts'
import { ACCOUNT_PATH, CODE_PATH } from '#web/accounts/private-paths.ts'
import { textField } from '#web/form-fields.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = ({ url }) => ({
  token: (url.searchParams.get('jeton') ?? '').slice(0, 200),
  to: localPath(url.searchParams.get('vers'), ACCOUNT_PATH),
})

export const actions: Actions = {
  default: async ({ request, locals, cookies }) => {
    const form = await request.formData().catch(() => null)
    if (form === null) return fail(400, { isDead: true })
    const entry = await locals.house.accounts.enterByLink(request.headers, textField(form, 'jeton').slice(0, 200))
    if (entry.kind === 'refused') return fail(403, { isDead: true })
    keepCookies(cookies, entry.cookies)
    const to = localPath(textField(form, 'vers'), ACCOUNT_PATH)
    redirect(303, entry.kind === 'in' ? to : `${CODE_PATH}?${new URLSearchParams({ vers: to })}`)
  },
}
