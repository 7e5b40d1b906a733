import { fail, redirect } from '@sveltejs/kit'
import { keepCookies } from '#web/accounts/keep-cookies.ts'
import { localPath } from '#web/accounts/local-path.ts'
import { ACCOUNT_PATH } from '#web/accounts/private-paths.ts'
import { textField } from '#web/form-fields.ts'
import { ENTRY_REFUSALS, WRONG_CODE } from '#wording/pages/accounts.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = ({ url }) => ({ to: localPath(url.searchParams.get('vers'), ACCOUNT_PATH) })

export const actions: Actions = {
  default: async ({ request, locals, cookies }) => {
    const form = await request.formData().catch(() => null)
    if (form === null) return fail(400, { refusal: WRONG_CODE })
    const entry = await locals.house.accounts.enterByCode(request.headers, textField(form, 'code').slice(0, 40))
    if (entry.kind === 'refused') return fail(403, { refusal: entry.reason === 'wrong' ? WRONG_CODE : ENTRY_REFUSALS[entry.reason] })
    keepCookies(cookies, entry.cookies)
    redirect(303, localPath(textField(form, 'vers'), ACCOUNT_PATH))
  },
}
