import { error, fail, redirect } from '@sveltejs/kit'
import { keepSession, readCosting, setAmounts, type CostingUnread } from '#application/cost-round.ts'
import { personOf } from '#web/accounts/person-gate.ts'
import { costedOf, sessionOf, typedOf } from '#web/committee/costing-form.ts'
import { costingView, refusalsSaid } from '#web/committee/costing-view.ts'
import { refuseCommittee } from '#web/committee/refuse-committee.ts'
import { COSTING, type CostingRefusalSaid } from '#wording/pages/costing.ts'
import type { Actions, PageServerLoad } from './$types'

type Event = { readonly request: Request; readonly locals: App.Locals; readonly params: { readonly round: string } }

const askedOf = ({ locals, params }: Pick<Event, 'locals' | 'params'>) => ({
  roundId: params.round,
  personId: personOf(locals).id,
  on: locals.house.today(),
})

function refuse(refused: CostingUnread): never {
  if (refused.kind === 'kept-from-one') error(403, { message: COSTING.keptFromOne })
  return refuseCommittee(refused)
}

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const read = await readCosting(locals.house, askedOf({ locals, params }))
  if (read.kind !== 'costed') return refuse(read)
  const view = costingView(read, locals.house.today(), null)
  locals.tables = [view.amounts, view.envelopes]
  return { view, isDone: url.searchParams.has('fait') }
}

type Outcome = Awaited<ReturnType<typeof keepSession | typeof setAmounts>>

/** Says why nothing was kept, and gives back what was typed. */
async function answer(event: Event, form: FormData, outcome: Outcome | { readonly kind: 'bad-day' | 'bad-amount' }) {
  if (outcome.kind === 'kept') redirect(303, `/comites/chiffrage/${event.params.round}?fait`)
  if (outcome.kind === 'refused' || outcome.kind === 'unknown-committee' || outcome.kind === 'kept-from-one') return refuse(outcome)
  const read = await readCosting(event.locals.house, askedOf(event))
  if (read.kind !== 'costed') return refuse(read)
  const view = costingView(read, event.locals.house.today(), typedOf(form))
  if (outcome.kind === 'above') return fail(422, { view, refusals: refusalsSaid(read, outcome.refusals as readonly CostingRefusalSaid[]) })
  const status = outcome.kind === 'bad-day' || outcome.kind === 'bad-amount' ? 422 : 409
  return fail(status, { view, refusals: [COSTING.refusals[outcome.kind]] })
}

export const actions: Actions = {
  session: async (event) => {
    const form = await event.request.formData()
    const session = sessionOf(form)
    if (typeof session === 'string') return answer(event, form, { kind: session })
    const { house } = event.locals
    return answer(event, form, await keepSession(house, { ...askedOf(event), at: house.now() }, session))
  },
  amounts: async (event) => {
    const form = await event.request.formData()
    const costed = costedOf(form)
    if (typeof costed === 'string') return answer(event, form, { kind: costed })
    const { house } = event.locals
    return answer(event, form, await setAmounts(house, { ...askedOf(event), at: house.now() }, costed))
  },
}
