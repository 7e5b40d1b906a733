import type { PaymentTerms } from '#domain/deliberation/deliberation.ts'
import { cents, type Cents } from '#domain/money/cents.ts'
import { dayPlus, minuteOf } from './day-arithmetic.ts'
import type { Draw } from './draw.ts'
import type { FileStep } from './planned-year.ts'

const COMMITTED_PERCENT = 85
const ADVANCE_PERCENT = 70

type Award = { readonly amount: Cents; readonly votedOn: string; readonly terms: PaymentTerms | null }

/** What the service writes of an award before it closes its account: its commitment, mostly, and an advance where it is paid in parts. */
export function drawPayments(draw: Draw, { amount, votedOn, terms }: Award): readonly FileStep[] {
  const pay = (line: 'committed' | 'mandated' | 'paid', sum: Cents, days: number): FileStep => ({
    kind: 'pay',
    line,
    amount: sum,
    at: minuteOf(dayPlus(votedOn, days), draw.between(0, 540)),
  })
  const committed = draw.isOneIn(COMMITTED_PERCENT) ? [pay('committed', amount, draw.between(20, 40))] : []
  if (terms?.conditions !== 'in-parts' || !draw.isOneIn(ADVANCE_PERCENT)) return committed
  const advance = cents(Math.floor((amount * draw.between(5, 7)) / 10))
  const orderedAfter = draw.between(45, 85)
  return [...committed, pay('mandated', advance, orderedAfter), pay('paid', advance, orderedAfter + draw.between(5, 20))]
}
