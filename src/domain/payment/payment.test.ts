import { describe, expect, it } from 'vitest'
import { cents } from '../money/cents.ts'
import { leftToPay, paymentRefusal, type PaymentKind, type PaymentLine } from './payment.ts'

const line = (kind: PaymentKind, amount: number): PaymentLine => ({ kind, amount: cents(amount) })
const AWARDED = cents(10_000)

describe('what may be written of an award of 100 €', () => {
  it.each([
    ['one cent less than the award is ordered', [], line('mandated', 9_999), null],
    ['all the award is ordered', [], line('mandated', 10_000), null],
    ['one cent more', [], line('mandated', 10_001), 'beyond'],
    ['paid before it is ordered', [], line('paid', 1), 'beyond'],
    ['paid, one cent less than ordered', [line('mandated', 5_000)], line('paid', 4_999), null],
    ['paid as ordered', [line('mandated', 5_000)], line('paid', 5_000), null],
    ['paid, one cent more than ordered', [line('mandated', 5_000)], line('paid', 5_001), 'beyond'],
    ['asked back beyond what was paid', [line('mandated', 5_000), line('paid', 5_000)], line('claw-back', 5_001), 'beyond'],
    ['given back before it is asked', [line('mandated', 5_000), line('paid', 5_000)], line('given-back', 1), 'beyond'],
    ['an order taken off while it is paid', [line('mandated', 5_000), line('paid', 5_000)], line('mandated', -1), 'below'],
    ['an order taken off', [line('mandated', 5_000)], line('mandated', -5_000), null],
    ['more taken off than was written', [line('mandated', 5_000)], line('mandated', -5_001), 'below-zero'],
    ['nothing', [], line('planned', 0), 'nothing'],
  ] as const)('%s', (_, lines, added, refusal) => {
    expect(paymentRefusal(AWARDED, lines, added)?.kind ?? null).toBe(refusal)
  })
  it('what is left is what is not paid', () => {
    expect(leftToPay(AWARDED, [line('mandated', 6_000), line('paid', 4_000), line('paid', -1_000)])).toBe(7_000)
  })
})
