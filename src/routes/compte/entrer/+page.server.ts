import { fail, redirect } from '@sveltejs/kit'
import { keepCookies } from '#web/accounts/keep-cookies.ts'
import { localPath } from '#web/accounts/local-path.ts'
import { ACCOUNT_PATH, CODE_PATH } from '#web/accounts/private-paths.ts'
import { textField } from '#web/form-fields.ts'
import { LINK_MINUTES } from '#application/ports/accounts.ts'
import { ASK_REFUSALS, ENTER, ENTRY_REFUSALS } from '#wording/pages/accounts.ts'
import type { Actions, PageServerLoad } from './$types'

const SSO_REFUSALS: Readonly<Record<string, string>> = ENTER.ssoRefused

export const load: PageServerLoad = ({ locals, url }) => {
  const to = localPath(url.searchParams.get('vers'), ACCOUNT_PATH)
  if (locals.person !== null) redirect(303, to)
  const error = url.searchParams.get('error')
  return {
    to,
    minutes: LINK_MINUTES,
    isErased: url.searchParams.has('efface'),
    sso: locals.house.accounts.singleSignOn,
    ssoRefusal: error === null ? null : (SSO_REFUSALS[error] ?? ENTER.ssoRefused.other),
    isOpen: locals.house.postDesk.isOpen,
  }
}

export const actions: Actions = {
  link: async ({ request, locals, getClientAddress }) => {
    const form = await request.formData().catch(() => null)
    if (form === null) return fail(400, { linkRefusal: ASK_REFUSALS['bad-form'], email: '' })
    const email = textField(form, 'courriel').slice(0, 300)
    const to = localPath(textField(form, 'vers'), '')
    const answer = await locals.house.accounts.askLink({ email, to, from: getClientAddress() })
    if (answer === 'asked') return { isAsked: true, email }
    return fail(answer === 'bad-email' ? 400 : 429, { linkRefusal: ASK_REFUSALS[answer], email })
  },
  password: async ({ request, locals, cookies, getClientAddress }) => {
    const form = await request.formData().catch(() => null)
    if (form === null) return fail(400, { passwordRefusal: ASK_REFUSALS['bad-form'], email: '' })
    const email = textField(form, 'courriel').slice(0, 300)
    const to = localPath(textField(form, 'vers'), ACCOUNT_PATH)
    const password = textField(form, 'motdepasse').slice(0, 1000)
    const entry = await locals.house.accounts.enterByPassword(request.headers, { email, password, from: getClientAddress() })
    if (entry.kind === 'refused')
      return fail(entry.reason === 'too-many' ? 429 : 403, { passwordRefusal: ENTRY_REFUSALS[entry.reason], email })
    keepCookies(cookies, entry.cookies)
    redirect(303, entry.kind === 'in' ? to : `${CODE_PATH}?${new URLSearchParams({ vers: to })}`)
  },
}
