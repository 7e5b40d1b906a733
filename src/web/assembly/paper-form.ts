import { trimmedField } from '#web/form-fields.ts'
import type { VotedItem } from '#application/ports/deliberations.ts'
import type { Proposal } from '#application/ports/deliberations.ts'
import type { ItemResult } from '#domain/deliberation/check-result.ts'
import { DECISION_KINDS, type Decision } from '#domain/deliberation/decision.ts'
import type { Tally } from '#domain/deliberation/tally.ts'
import { PAYMENT_CONDITIONS, type PaymentTerms } from '#domain/deliberation/deliberation.ts'
import { dayOf } from '#domain/time/day.ts'
import { typedEuros } from '#domain/money/typed-euros.ts'

export type FormRefusal = 'bad-amount' | 'bad-count' | 'moved-meanwhile'

/** How awards are paid as it is typed; nothing when a day is not said, or they do not follow. */
export function termsOf(form: FormData): PaymentTerms | null {
  const conditions = PAYMENT_CONDITIONS.find((one) => one === trimmedField(form, 'versement'))
  const [from, until] = [dayOf(trimmedField(form, 'verse-du')), dayOf(trimmedField(form, 'verse-au'))]
  if (conditions === undefined || from === undefined || until === undefined || until < from) return null
  return { conditions, from, until, isNotified: trimmedField(form, 'notifiee') === 'oui' }
}

/** A whole number of people as typed; empty is what stands by default. */
export function typedCount(text: string, otherwise: number): number | undefined {
  if (text === '') return otherwise
  return /^\d{1,6}$/.test(text) ? Number(text) : undefined
}

function decisionOf(kind: string, amount: string): Decision | FormRefusal {
  const known = DECISION_KINDS.find((one) => one === kind)
  if (known === undefined) return 'moved-meanwhile'
  if (known !== 'award') return { kind: known, amount: null }
  const typed = typedEuros(amount)
  return typed === undefined || typed === 0 ? 'bad-amount' : { kind: known, amount: typed }
}

/** A proposal as it is typed. */
export function proposalOf(form: FormData): Proposal | FormRefusal {
  const decision = decisionOf(trimmedField(form, 'decision'), trimmedField(form, 'montant'))
  return typeof decision === 'string'
    ? decision
    : { decision, reason: trimmedField(form, 'motif').slice(0, 5000), isReasonWithheld: form.has('motif-tu') }
}

/** Every file's result as typed: the vote of all unless it has its own, the proposal unless another decision was taken. */
export function resultsOf(
  form: FormData,
  items: readonly { readonly applicationId: string; readonly proposal: Proposal | null }[],
): readonly VotedItem[] | FormRefusal {
  const results: VotedItem[] = []
  const all = tallyOf(form, '', { inFavour: 0, against: 0, abstained: 0, setAside: 0 })
  if (all === undefined) return 'bad-count'
  for (const { applicationId, proposal } of items) {
    const at = `${applicationId}-`
    const tally = tallyOf(form, at, all)
    if (tally === undefined) return 'bad-count'
    const result = resultOf(form, at, tally, proposal)
    if (typeof result === 'string') return result
    results.push({ applicationId, result })
  }
  return results
}

function resultOf(form: FormData, at: string, tally: Tally, proposal: Proposal | null): ItemResult | FormRefusal {
  const kind = trimmedField(form, `${at}decision`)
  const settled = trimmedField(form, `${at}egalite`).slice(0, 2000)
  const why = { reason: trimmedField(form, `${at}motif`).slice(0, 5000), isReasonWithheld: form.has(`${at}motif-tu`) }
  if (kind === 'aucune') return { tally, decision: null, settled, reason: '', isReasonWithheld: false }
  if (kind === '' || kind === 'proposition') {
    if (proposal === null) return 'bad-amount'
    const { decision, reason, isReasonWithheld } = proposal
    return { tally, decision, settled, reason: why.reason || reason, isReasonWithheld: why.isReasonWithheld || isReasonWithheld }
  }
  const decision = decisionOf(kind, trimmedField(form, `${at}montant`))
  return typeof decision === 'string' ? decision : { tally, decision, settled, ...why }
}

/** With one field of its own, the votes of a file are its own. */
function tallyOf(form: FormData, at: string, all: Tally): Tally | undefined {
  const typed = [
    trimmedField(form, `${at}pour`),
    trimmedField(form, `${at}contre`),
    trimmedField(form, `${at}abstentions`),
    trimmedField(form, `${at}retraits`),
  ]
  if (typed.every((text) => text === '')) return all
  const [inFavour, against, abstained, setAside] = typed.map((text) => typedCount(text, 0))
  if (inFavour === undefined || against === undefined || abstained === undefined || setAside === undefined) return undefined
  return { inFavour, against, abstained, setAside }
}
