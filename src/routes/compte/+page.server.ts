import { fail, redirect, type ActionFailure } from '@sveltejs/kit'
import type { AccountChange, ChangeRefusal } from '#application/ports/accounts.ts'
import { accountView, factorView } from '#web/accounts/account-view.ts'
import { forgetKept, keepCookies } from '#web/accounts/keep-cookies.ts'
import { ENTER_ACCOUNT_PATH } from '#web/accounts/private-paths.ts'
import { textField } from '#web/form-fields.ts'
import { ACCOUNT, CHANGE_REFUSALS } from '#wording/pages/accounts.ts'
import type { Actions, PageServerLoad, RequestEvent } from './$types'

export const load: PageServerLoad = async ({ locals, request }) => {
  const own = await locals.house.accounts.own(request.headers)
  if (own === null) redirect(303, ENTER_ACCOUNT_PATH)
  return { view: accountView(own, locals.house.accounts.singleSignOn) }
}

type Place = 'name' | 'password' | 'factor' | 'keys' | 'sessions' | 'erase'
type Told = { readonly at: Place; readonly words: string; readonly isRefused: boolean; readonly isCodeAsked?: boolean }

const field = async (request: Request): Promise<(name: string) => string> => {
  const form = await request.formData().catch(() => new FormData())
  return (name) => textField(form, name).slice(0, 1000)
}
const told = (at: Place, reason: ChangeRefusal): { told: Told } => ({ told: { at, words: CHANGE_REFUSALS[reason], isRefused: true } })

/** What a change ends with: said where it was asked. */
function ended({ cookies }: RequestEvent, at: Place, change: AccountChange): { told: Told } | ActionFailure<{ told: Told }> {
  if (change.kind === 'refused') return fail(change.reason === 'too-many' ? 429 : 400, told(at, change.reason))
  keepCookies(cookies, change.cookies)
  return { told: { at, words: ACCOUNT.saved, isRefused: false } }
}

export const actions: Actions = {
  name: async (event) => {
    const read = await field(event.request)
    return ended(event, 'name', await event.locals.house.accounts.rename(event.request.headers, read('nom')))
  },
  password: async (event) => {
    const read = await field(event.request)
    const ask = { current: read('actuel'), next: read('nouveau'), from: event.getClientAddress() }
    return ended(event, 'password', await event.locals.house.accounts.setPassword(event.request.headers, ask))
  },
  factor: async (event) => {
    const read = await field(event.request)
    const started = await event.locals.house.accounts.startSecondFactor(event.request.headers, read('motdepasse'))
    return started.kind === 'refused' ? fail(400, told('factor', started.reason)) : { factor: factorView(started) }
  },
  confirm: async (event) => {
    const read = await field(event.request)
    const change = await event.locals.house.accounts.confirmSecondFactor(event.request.headers, read('code'))
    if (change.kind === 'refused' && change.reason === 'wrong-code')
      return fail(400, { told: { ...told('factor', 'wrong-code').told, isCodeAsked: true } })
    return ended(event, 'factor', change)
  },
  dropFactor: async (event) => {
    const read = await field(event.request)
    return ended(event, 'factor', await event.locals.house.accounts.dropSecondFactor(event.request.headers, read('motdepasse')))
  },
  dropKey: async (event) => {
    const read = await field(event.request)
    return ended(event, 'keys', await event.locals.house.accounts.dropPasskey(event.request.headers, read('cle')))
  },
  end: async (event) => {
    const read = await field(event.request)
    return ended(event, 'sessions', await event.locals.house.accounts.endSession(event.request.headers, read('session')))
  },
  leave: async ({ locals, request, cookies, setHeaders }) => {
    forgetKept(setHeaders)
    keepCookies(cookies, await locals.house.accounts.leave(request.headers))
    redirect(303, '/')
  },
  erase: async (event) => {
    const read = await field(event.request)
    if (read('sur') !== 'oui') return fail(400, { told: { at: 'erase' as const, words: ACCOUNT.eraseUnchecked, isRefused: true } })
    const change = await event.locals.house.accounts.erase(event.request.headers)
    if (change.kind === 'refused') return fail(409, told('erase', change.reason))
    keepCookies(event.cookies, change.cookies)
    forgetKept(event.setHeaders)
    redirect(303, `${ENTER_ACCOUNT_PATH}?efface=oui`)
  },
}
