import { trimmedField } from '#web/form-fields.ts'
import { fail, redirect } from '@sveltejs/kit'
import { addPayment, closePayments } from '#application/keep-payments.ts'
import { readDecision } from '#application/read-decision.ts'
import { cents } from '#domain/money/cents.ts'
import { typedEuros } from '#domain/money/typed-euros.ts'
import { PAYMENT_KINDS } from '#domain/payment/payment.ts'
import { personOf } from '#web/accounts/person-gate.ts'
import { refuseFile } from '#web/deposit/refuse-file.ts'
import { decisionView } from '#web/payments/payments-view.ts'
import { PAYMENT_LABELS, PAYMENTS, paymentSentence } from '#wording/pages/payments.ts'
import type { Actions, PageServerLoad } from './$types'

type Event = { readonly locals: App.Locals; readonly params: { readonly id: string } }
const askedBy = ({ locals, params }: Event) => ({ fileId: params.id, personId: personOf(locals).id, on: locals.house.today() })

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { house } = locals
  const file = await readDecision(house, { act: 'read-payments', ...askedBy({ locals, params }) })
  if (file.kind !== 'opened') return refuseFile(file)
  const view = decisionView(file, await house.applications.events(params.id))
  locals.tables = view.money === null ? [] : [view.money.table]
  return {
    view,
    isDone: url.searchParams.has('fait'),
    kinds: PAYMENT_KINDS.map((value) => ({ value, label: PAYMENT_LABELS[value] })),
    today: house.today(),
  }
}

const MINUS = /^[-−–]\s*/

export const actions: Actions = {
  add: async (event) => {
    const { house } = event.locals
    const form = await event.request.formData()
    const kind = PAYMENT_KINDS.find((one) => one === trimmedField(form, 'ligne'))
    if (kind === undefined) return fail(422, { refusal: PAYMENTS.refusals['bad-kind'] })
    const typed = trimmedField(form, 'montant')
    const amount = typedEuros(typed.replace(MINUS, ''))
    if (amount === undefined) return fail(422, { refusal: PAYMENTS.refusals['bad-amount'] })
    const outcome = await addPayment(house, {
      ...askedBy(event),
      at: house.now(),
      line: {
        kind,
        amount: MINUS.test(typed) ? cents(-amount) : amount,
        on: trimmedField(form, 'jour'),
        words: trimmedField(form, 'raison'),
      },
    })
    if (outcome.kind === 'unknown-file' || outcome.kind === 'refused') return refuseFile(outcome)
    if (outcome.kind === 'line-refused') return fail(422, { refusal: paymentSentence(outcome.refusal) })
    if (outcome.kind !== 'added') return fail(outcome.kind === 'moved-meanwhile' ? 409 : 422, { refusal: PAYMENTS.refusals[outcome.kind] })
    redirect(303, `/instruction/${event.params.id}/versements?fait`)
  },
  close: async (event) => {
    const { house } = event.locals
    const form = await event.request.formData()
    const move = trimmedField(form, 'acte') === 'lapse' ? 'lapse' : 'settle'
    const outcome = await closePayments(house, { ...askedBy(event), move, reason: trimmedField(form, 'raison'), at: house.now() })
    if (outcome.kind === 'unknown-file' || outcome.kind === 'refused') return refuseFile(outcome)
    if (outcome.kind !== 'closed') return fail(outcome.kind === 'moved-meanwhile' ? 409 : 422, { refusal: PAYMENTS.refusals[outcome.kind] })
    redirect(303, `/instruction/${event.params.id}/versements?fait`)
  },
}
