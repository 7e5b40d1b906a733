import { cents, minus, plus, ZERO, type Cents } from '../money/cents.ts'
import {
  compareFractions,
  differenceOf,
  exactFraction,
  productOf,
  quotientOf,
  shareDown,
  sumOf,
  type Fraction,
} from '../money/exact-fraction.ts'
import type { MatchingRatio } from './matching-ratio.ts'

/** One year to adjust on: the authorities' own money, what it opens, and what was written for the CNC. */
export type EffortYear = { readonly year: number; readonly basis: Cents; readonly due: Cents; readonly written: Cents }

/** How the CNC's amount follows the real effort (P1.2); compared with each other, none preferred. */
export type AdjustmentPolicy =
  | { readonly kind: 'none' }
  | { readonly kind: 'true-up'; readonly lag: number }
  | { readonly kind: 'corridor'; readonly width: Fraction; readonly key: MatchingRatio }
  | { readonly kind: 'indexation'; readonly cap: Fraction; readonly followsDown: boolean }

/** What a policy gives for a year; `correction` is what it owes or takes back for an earlier one, inside `amount`. */
export type AdjustedYear = { readonly year: number; readonly amount: Cents; readonly correction: Cents }

/** Every year's amount, and the corrections that no year of the series has yet received. */
export type Adjustment = {
  readonly years: readonly AdjustedYear[]
  readonly open: readonly { readonly year: number; readonly correction: Cents }[]
}

const ONE = exactFraction(1)

/**
 * What a policy would have given, year after year (P1.2).
 * Units: euro cents, signed corrections. Rounding: corridor up to the cent when raising, down when lowering; indexation down; else none.
 * Bounds: consecutive years in order, bases and written amounts ≥ 0, lag ≥ 1, 0 ≤ width < 1, cap ≥ 0; a zero basis changes no indexed amount.
 * Policy: docs/decisions/2026-11-23-adjusting-on-published-totals.md
 */
export function adjustment(years: readonly EffortYear[], policy: AdjustmentPolicy): Adjustment {
  switch (policy.kind) {
    case 'none':
      return { years: years.map(({ year, written }) => ({ year, amount: written, correction: ZERO })), open: [] }
    case 'true-up':
      return trueUp(years, policy.lag)
    case 'corridor': {
      const key = exactFraction(policy.key.local, policy.key.cnc)
      const edges = [productOf(key, differenceOf(ONE, policy.width)), productOf(key, sumOf(ONE, policy.width))] as const
      return followed(years, (last, { basis }) => insideCorridor(last, basis, edges))
    }
    case 'indexation':
      return followed(years, (last, { basis }, earlier) => indexed(last, basis, earlier, policy))
  }
}

/** The due of `lag` years before, corrected once for what that year had then been given. */
function trueUp(years: readonly EffortYear[], lag: number): Adjustment {
  const given = years.map(({ written }, place) => years[place - lag]?.due ?? written)
  const correctionOf = (place: number): Cents => minus(years[place]?.due ?? ZERO, given[place] ?? ZERO)
  return {
    years: years.map(({ year }, place) => {
      // Before the first year there is nothing to correct.
      const correction = correctionOf(place - lag)
      return { year, amount: plus(given[place] ?? ZERO, correction), correction }
    }),
    open: years.flatMap(({ year }, place) => (place + lag < years.length ? [] : [{ year, correction: correctionOf(place) }])),
  }
}

/** The first year as written, then each from the last one's amount. */
function followed(
  years: readonly EffortYear[],
  next: (last: Cents, year: EffortYear, earlier: readonly EffortYear[]) => Cents,
): Adjustment {
  const amounts: Cents[] = []
  for (const [place, year] of years.entries()) {
    const last = amounts[place - 1]
    amounts.push(last === undefined ? year.written : next(last, year, years.slice(0, place)))
  }
  return { years: years.map(({ year }, place) => ({ year, amount: amounts[place] ?? ZERO, correction: ZERO })), open: [] }
}

function insideCorridor(last: Cents, basis: Cents, [low, high]: readonly [Fraction, Fraction]): Cents {
  const atLeast = quotientOf(exactFraction(basis), high)
  if (compareFractions(exactFraction(last), atLeast) < 0) return roundedUp(atLeast)
  if (low.numerator === 0n) return last
  const atMost = quotientOf(exactFraction(basis), low)
  return compareFractions(exactFraction(last), atMost) > 0 ? cents(Number(atMost.numerator / atMost.denominator)) : last
}

const roundedUp = ({ numerator, denominator }: Fraction): Cents => cents(Number((numerator + denominator - 1n) / denominator))

function indexed(
  last: Cents,
  basis: Cents,
  earlier: readonly EffortYear[],
  { cap, followsDown }: Extract<AdjustmentPolicy, { kind: 'indexation' }>,
): Cents {
  const reference = followsDown ? (earlier.at(-1)?.basis ?? ZERO) : earlier.reduce((so, year) => (year.basis > so ? year.basis : so), ZERO)
  if (basis === ZERO || reference === ZERO) return last
  const growth = exactFraction(basis, reference)
  const followed = !followsDown && compareFractions(growth, ONE) < 0 ? ONE : growth
  const most = sumOf(ONE, cap)
  return shareDown(last, compareFractions(followed, most) > 0 ? most : followed)
}
