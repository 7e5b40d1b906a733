import { fail, redirect } from '@sveltejs/kit'
import { LINK_MINUTES, LONGEST_NAME } from '#application/ports/accounts.ts'
import { localPath } from '#web/accounts/local-path.ts'
import { ACCOUNT_PATH } from '#web/accounts/private-paths.ts'
import { textField } from '#web/form-fields.ts'
import { ASK_REFUSALS } from '#wording/pages/accounts.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = ({ locals, url }) => {
  const to = localPath(url.searchParams.get('vers'), ACCOUNT_PATH)
  if (locals.person !== null) redirect(303, to)
  return { to, minutes: LINK_MINUTES, sso: locals.house.accounts.singleSignOn, isOpen: locals.house.postDesk.isOpen }
}

export const actions: Actions = {
  default: async ({ request, locals, getClientAddress }) => {
    const form = await request.formData().catch(() => null)
    const read = (name: string): string => (form === null ? '' : textField(form, name))
    const email = read('courriel').slice(0, 300)
    const name = read('nom').replaceAll(/\s+/g, ' ').trim().slice(0, 300)
    const isAdult = read('majeur') === 'oui'
    const problems = {
      ...(name === '' || name.length > LONGEST_NAME ? { name: ASK_REFUSALS.name } : {}),
      ...(isAdult ? {} : { adult: ASK_REFUSALS.adult }),
    }
    if (Object.keys(problems).length > 0) return fail(400, { problems, email, name, isAdult })
    const to = localPath(read('vers'), '')
    const answer = await locals.house.accounts.askAccount({ email, name, to, from: getClientAddress() })
    if (answer === 'asked') return { isAsked: true, email }
    return fail(answer === 'bad-email' ? 400 : 429, { problems: { email: ASK_REFUSALS[answer] }, email, name, isAdult })
  },
}
