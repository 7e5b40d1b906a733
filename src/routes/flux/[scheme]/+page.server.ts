import { error, fail, redirect } from '@sveltejs/kit'
import { sayOfFlow, withdrawRemark } from '#application/discuss-flow.ts'
import { openFlow, type FlowRefused } from '#application/foresee-flow.ts'
import { FLOW_OPTIONS } from '#domain/flow/flow-option.ts'
import { ROLES } from '#domain/person/role.ts'
import { HOUSE_RIGHTS } from '#domain/rights/rights-table.ts'
import { personOf } from '#web/accounts/person-gate.ts'
import { flowView } from '#web/flow/flow-view.ts'
import { numberField, textField, textOrNull } from '#web/form-fields.ts'
import { PAGE_NOT_FOUND } from '#wording/page-errors.ts'
import { FLOW } from '#wording/pages/flow.ts'
import { rightsSentence } from '#wording/rights.ts'
import type { Actions, PageServerLoad, RequestEvent } from './$types'

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { house } = locals
  const person = personOf(locals)
  const at = house.now()
  const opened = await openFlow(house, { schemeId: params.scheme, personId: person.id, on: house.today(), at })
  if (opened.kind !== 'opened') return refused(opened)
  const address = supposedIn(url)
  const view = flowView(opened, address, { personId: person.id, at })
  locals.tables = [view.loads?.file, view.groups?.file, view.past].filter((table) => table !== undefined && table !== null)
  return { view, name: person.name, supposed: address.size === 0 ? '' : `&${address}`, isDone: url.searchParams.has('fait') }
}

/** What an address says but for what is no assumption. */
function supposedIn(url: URL): URLSearchParams {
  const address = new URLSearchParams(url.search)
  for (const other of ['fait', 'format', 'table', '/say', '/withdraw']) address.delete(other)
  return address
}

function refused(refusal: FlowRefused): never {
  if (refusal.kind === 'unknown-scheme') error(404, PAGE_NOT_FOUND)
  error(403, { message: rightsSentence({ ...refusal, roles: HOUSE_RIGHTS[refusal.act] }) })
}

const asked = ({ locals, params }: RequestEvent) => ({
  schemeId: params.scheme,
  person: personOf(locals),
  on: locals.house.today(),
  at: locals.house.now(),
})

/** Back to the same simulation, at the discussion. */
function done({ params, url }: RequestEvent): never {
  const address = supposedIn(url)
  address.set('fait', '')
  redirect(303, `/flux/${params.scheme}?${address}#discussion`)
}

export const actions: Actions = {
  say: async (event) => {
    const form = await event.request.formData()
    const option = FLOW_OPTIONS.find((one) => one === form.get('option'))
    const words = textField(form, 'mots')
    if (option === undefined) return fail(422, { refusal: FLOW.refusals['no-option'], typed: { words, option: '' } })
    const outcome = await sayOfFlow(event.locals.house, {
      ...asked(event),
      option,
      words,
      answersId: textOrNull(form, 'repond') === null ? null : numberField(form, 'repond') || 0,
      role: ROLES.find((one) => one === form.get('role')) ?? null,
    })
    if (outcome.kind === 'unknown-scheme' || outcome.kind === 'not-this-role') return refused(outcome)
    if (outcome.kind !== 'said')
      return fail(outcome.kind === 'nothing-to-answer' ? 409 : 422, { refusal: FLOW.refusals[outcome.kind], typed: { words, option } })
    return done(event)
  },
  withdraw: async (event) => {
    const form = await event.request.formData()
    const outcome = await withdrawRemark(event.locals.house, { ...asked(event), id: numberField(form, 'remarque') || 0 })
    if (outcome.kind === 'unknown-scheme' || outcome.kind === 'not-this-role') return refused(outcome)
    if (outcome.kind === 'not-yours') return fail(409, { refusal: FLOW.refusals['not-yours'], typed: null })
    return done(event)
  },
}
