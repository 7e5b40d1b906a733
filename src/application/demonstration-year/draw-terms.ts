import type { PaymentTerms } from '#domain/deliberation/deliberation.ts'
import type { Day } from '#domain/time/day.ts'
import { dayPlus } from './day-arithmetic.ts'
import type { Draw } from './draw.ts'

const AT_ONCE_PERCENT = 25
const OTHERWISE_PERCENT = 10
const NOTIFIED_PERCENT = 10
/** Days from the first payment to the last. */
const [AT_ONCE_DAYS, SHORTEST_DAYS, LONGEST_DAYS] = [90, 365, 1_095]

/** How the awards of a paper are paid from a day on: mostly an advance and a balance, at times at once. */
export function drawTerms(draw: Draw, from: Day): PaymentTerms {
  const isAtOnce = draw.isOneIn(AT_ONCE_PERCENT)
  return {
    conditions: isAtOnce ? 'at-once' : draw.isOneIn(OTHERWISE_PERCENT) ? 'otherwise' : 'in-parts',
    from,
    until: dayPlus(from, isAtOnce ? AT_ONCE_DAYS : draw.between(SHORTEST_DAYS, LONGEST_DAYS)),
    isNotified: draw.isOneIn(NOTIFIED_PERCENT),
  }
}
