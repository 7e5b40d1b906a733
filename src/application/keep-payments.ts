import { moved } from '#domain/grant/application-life.ts'
import { paymentRefusal, type PaymentRefusal } from '#domain/payment/payment.ts'
import { dayOf } from '#domain/time/day.ts'
import type { Instant } from '#domain/time/instant.ts'
import type { Applications } from './ports/applications.ts'
import type { Deliberations } from './ports/deliberations.ts'
import type { KeptLine, Payments } from './ports/payments.ts'
import { permittedFile, type Permit } from './permit.ts'
import { decidedItem } from './read-decision.ts'

type Desk = { readonly applications: Applications; readonly deliberations: Deliberations; readonly payments: Payments }
type Asked = { readonly fileId: string; readonly personId: string; readonly on: string }
type Refused = Exclude<Permit, { kind: 'allowed' }>

type LineOutcome =
  | { readonly kind: 'added' }
  | { readonly kind: 'moved-meanwhile' | 'bad-day' | 'no-words' | 'not-awarded' }
  | { readonly kind: 'line-refused'; readonly refusal: PaymentRefusal }
  | Refused

/** Adds a line to the account of an award. */
export async function addPayment(
  desk: Desk,
  { line, at, ...asked }: Asked & { readonly line: Pick<KeptLine, 'kind' | 'amount' | 'on' | 'words'>; readonly at: Instant },
): Promise<LineOutcome> {
  const permitted = await permittedFile(desk.applications, { act: 'record-payment', ...asked })
  if (permitted.kind !== 'permitted') return permitted
  const words = line.words.trim().slice(0, 1000)
  if (words === '') return { kind: 'no-words' }
  if (dayOf(line.on) === undefined || (line.kind !== 'planned' && line.on > asked.on)) return { kind: 'bad-day' }
  const decision = (await decidedItem(desk.deliberations, asked.fileId))?.item.result?.decision
  if (decision?.kind !== 'award') return { kind: 'not-awarded' }
  const outcome = await desk.payments.add(asked.fileId, { ...line, words, by: asked.personId, at }, (lines) =>
    paymentRefusal(decision.amount, lines, line),
  )
  return typeof outcome === 'string' ? { kind: outcome } : { kind: 'line-refused', refusal: outcome.refusal }
}

type CloseOutcome = { readonly kind: 'closed' } | { readonly kind: 'moved-meanwhile' | 'no-words' } | Refused

/** Closes the account of an award, paid as far as it will be, or lapsed; with its reason. */
export async function closePayments(
  desk: Desk,
  { move, reason, at, ...asked }: Asked & { readonly move: 'settle' | 'lapse'; readonly reason: string; readonly at: Instant },
): Promise<CloseOutcome> {
  const permitted = await permittedFile(desk.applications, { act: 'record-payment', ...asked })
  if (permitted.kind !== 'permitted') return permitted
  const words = reason.trim().slice(0, 5000)
  if (words === '') return { kind: 'no-words' }
  const { state } = permitted.application
  const to = moved(state, move)
  if (to === undefined) return { kind: 'moved-meanwhile' }
  const by = { personId: asked.personId, role: permitted.role }
  const isMoved = await desk.applications.move(asked.fileId, { kind: move, from: [state], to, detail: { reason: words }, at, by })
  return { kind: isMoved ? 'closed' : 'moved-meanwhile' }
}
