import { total, ZERO, type Cents } from '../money/cents.ts'
import { dayOf, type Day } from '../time/day.ts'
import { FEWEST_TOLD, isSmall } from './protect.ts'

/** What becomes of a voted sum, as far as its account says it. */
export const MONEY_MOMENTS = ['committed', 'mandated', 'paid'] as const
export type MoneyMoment = (typeof MONEY_MOMENTS)[number]

/** An award with what was written of its money, and when. */
export type AwardAccount = {
  readonly awarded: Cents
  readonly lines: readonly { readonly kind: string; readonly amount: Cents; readonly madeAt: string }[]
}

/** How far the awards of a year went, as it stood on the last day when that told nothing of a few. */
export type MomentSum = { readonly moment: MoneyMoment; readonly asOf: Day; readonly awards: number; readonly amount: Cents }

/** One amount for each award, in their order. */
type Sums = readonly Cents[]

/**
 * The last sums that may be told of each moment, among those of these days; nothing where none may.
 * Units: euro cents. Rounding: none.
 * Bounds: all that was told stays known; what is told anew, taken with three of those at most, added or taken off, bears on no award or on five at least. A day counts whole.
 * Policy: docs/decisions/2026-11-25-money-told-by-quarters.md
 */
export function toldMoments(accounts: readonly AwardAccount[], days: readonly Day[]): MomentSum[] {
  const known: Sums[] = [accounts.map(() => ZERO), accounts.map(({ awarded }) => awarded)]
  const last = new Map<MoneyMoment, { readonly sums: Sums; readonly told: MomentSum }>()
  for (const asOf of days)
    for (const moment of MONEY_MOMENTS) {
      const sums = accounts.map(({ lines }) => sumOn(lines, moment, asOf))
      const awards = sums.filter((sum) => sum !== 0).length
      const isNew = sums.some((sum, at) => sum !== last.get(moment)?.sums[at])
      if (isNew && (isSmall(accounts.length - awards) || !isSafe(sums, known))) continue
      if (isNew && !known.some((one) => one.every((sum, at) => sum === sums[at]))) known.push(sums)
      last.set(moment, { sums, told: { moment, asOf, awards, amount: total(sums) } })
    }
  return MONEY_MOMENTS.flatMap((moment) => last.get(moment)?.told ?? [])
}

function sumOn(lines: AwardAccount['lines'], moment: MoneyMoment, asOf: Day): Cents {
  return total(lines.filter(({ kind, madeAt }) => kind === moment && madeAt.slice(0, asOf.length) <= asOf).map(({ amount }) => amount))
}

/** Whether no difference of this with what is known, nor of two such differences, bears on a few. */
function isSafe(sums: Sums, known: readonly Sums[]): boolean {
  return known.every((minus, place) => known.slice(place).every((other) => known.every((plus) => !bearsOnFew(sums, plus, minus, other))))
}

/** Looked at no further than the fifth award: there are as many such questions as triples of what is known. */
function bearsOnFew(sums: Sums, plus: Sums, minus: Sums, other: Sums): boolean {
  let awards = 0
  for (let at = 0; at < sums.length && awards < FEWEST_TOLD; at += 1)
    if ((sums[at] ?? 0) + (plus[at] ?? 0) !== (minus[at] ?? 0) + (other[at] ?? 0)) awards += 1
  return isSmall(awards)
}

const YEARS_FOLLOWED = 4
const QUARTERS_END = ['03-31', '06-30', '09-30', '12-31']

/**
 * The last days of the quarters that are over, from a year on.
 * Bounds: a quarter is over the day after its last; four years are followed.
 * Policy: docs/decisions/2026-11-25-money-told-by-quarters.md
 */
export const quarterEnds = (fromYear: number, today: string): Day[] =>
  Array.from({ length: YEARS_FOLLOWED }, (_, at) => fromYear + at)
    .flatMap((year) => QUARTERS_END.map((end) => dayOf(`${year}-${end}`)))
    .flatMap((day) => (day !== undefined && day < today ? [day] : []))
