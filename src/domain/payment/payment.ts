import { cents, minus, plus, ZERO, type Cents } from '../money/cents.ts'

/** What is written of the money of an award: an instalment planned, its sum committed, ordered, paid; a sum asked back, given back. */
export const PAYMENT_KINDS = ['planned', 'committed', 'mandated', 'paid', 'claw-back', 'given-back'] as const
export type PaymentKind = (typeof PAYMENT_KINDS)[number]

/** One line of an award's account: never changed, a negative amount takes off what was written wrongly. */
export type PaymentLine = { readonly kind: PaymentKind; readonly amount: Cents }

/** What stands of each kind. */
export type PaymentSums = Readonly<Record<PaymentKind, Cents>>

/** Why a line cannot be written: it is none, it would fall below zero, or pass what bounds it. */
export type PaymentRefusal =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'below-zero' }
  | { readonly kind: 'beyond'; readonly bound: PaymentKind | 'awarded'; readonly most: Cents }
  | { readonly kind: 'below'; readonly bounded: PaymentKind; readonly least: Cents }

const BOUND: Readonly<Record<PaymentKind, PaymentKind | 'awarded'>> = {
  planned: 'awarded',
  committed: 'awarded',
  mandated: 'awarded',
  paid: 'mandated',
  'claw-back': 'paid',
  'given-back': 'claw-back',
}

/**
 * What stands of each kind, all lines added.
 * Units: euro cents. Rounding: none.
 * Policy: docs/decisions/2026-11-25-payments.md
 */
export function paymentSums(lines: readonly PaymentLine[]): PaymentSums {
  const of = (kind: PaymentKind): Cents => lines.filter((line) => line.kind === kind).reduce((sum, { amount }) => plus(sum, amount), ZERO)
  return {
    planned: of('planned'),
    committed: of('committed'),
    mandated: of('mandated'),
    paid: of('paid'),
    'claw-back': of('claw-back'),
    'given-back': of('given-back'),
  }
}

/**
 * What of an award is not paid yet.
 * Units: euro cents. Rounding: none.
 * Policy: docs/decisions/2026-11-25-payments.md
 */
export const leftToPay = (awarded: Cents, lines: readonly PaymentLine[]): Cents => minus(awarded, paymentSums(lines).paid)

/**
 * Why a line may not be added to an account, or nothing: what is ordered stays within the award, what is paid within what is ordered, what is asked back within what is paid.
 * Units: euro cents. Bounds: equal is within.
 * Policy: docs/decisions/2026-11-25-payments.md
 */
export function paymentRefusal(awarded: Cents, lines: readonly PaymentLine[], line: PaymentLine): PaymentRefusal | null {
  if (line.amount === 0) return { kind: 'nothing' }
  const sums = paymentSums([...lines, line])
  const now = sums[line.kind]
  if (now < 0) return { kind: 'below-zero' }
  const bound = BOUND[line.kind]
  const most = bound === 'awarded' ? awarded : sums[bound]
  if (now > most) return { kind: 'beyond', bound, most }
  const bounded = PAYMENT_KINDS.find((kind) => BOUND[kind] === line.kind && sums[kind] > now)
  return bounded === undefined ? null : { kind: 'below', bounded, least: cents(sums[bounded]) }
}
