import { cents, minus, total, type Cents } from '../money/cents.ts'
import { exactFraction, type Fraction } from '../money/exact-fraction.ts'
import type { AllotmentProblem } from './allotment-bounds.ts'
import { isEvenEnough, peopleOf, spreadOf } from './allotment-spread.ts'

/** How an allotment departs from what was asked, with its figures. */
export type AllotmentBreach =
  | { readonly kind: 'not-the-envelope'; readonly given: Cents; readonly envelope: Cents }
  | { readonly kind: 'below'; readonly code: string; readonly given: Cents; readonly least: Cents }
  | { readonly kind: 'above'; readonly code: string; readonly given: Cents; readonly most: Cents }
  | { readonly kind: 'upstream-short'; readonly reached: Cents; readonly least: Cents }
  | { readonly kind: 'not-even'; readonly reached: Fraction; readonly least: Fraction }

/**
 * Every way an allotment departs from a problem; none when it holds. Whole numbers only, and nothing of the solver.
 * Units: euro cents. Rounding: none. Bounds: each bound itself is allowed. Amounts are in the order of the places.
 * Policy: docs/decisions/2026-11-23-finding-an-allotment.md
 */
export function checkAllotment(problem: AllotmentProblem, amounts: readonly Cents[]): readonly AllotmentBreach[] {
  const breaches: AllotmentBreach[] = []
  const given = total(amounts)
  if (given !== problem.envelope || amounts.length !== problem.places.length)
    breaches.push({ kind: 'not-the-envelope', given, envelope: problem.envelope })
  for (const [at, { code, low, high }] of problem.places.entries()) {
    const amount = amounts[at] ?? cents(0)
    if (amount < low) breaches.push({ kind: 'below', code, given: amount, least: low })
    if (amount > high) breaches.push({ kind: 'above', code, given: amount, most: high })
  }
  const reached = upstreamReach(problem, amounts)
  if (problem.upstreamLeast !== null && reached < problem.upstreamLeast)
    breaches.push({ kind: 'upstream-short', reached, least: problem.upstreamLeast })
  if (problem.equityLeast !== null) {
    const [spread, people] = [spreadOf(problem.places, amounts), peopleOf(problem.places)]
    if (!isEvenEnough(spread, problem.envelope, people, problem.equityLeast))
      breaches.push({ kind: 'not-even', reached: evennessOf(problem, amounts), least: problem.equityLeast })
  }
  return breaches
}

/**
 * What the allotments can give to upstream, each within what its upstream effort opens.
 * Units: euro cents. Rounding: none. Bounds: a due that is not known gives nothing.
 * Policy: docs/decisions/2026-11-23-finding-an-allotment.md
 */
export const upstreamReach = ({ places }: AllotmentProblem, amounts: readonly Cents[]): Cents =>
  total(places.map(({ upstreamDue }, at) => cents(Math.min(amounts[at] ?? 0, upstreamDue ?? 0))))

/**
 * 1 − Gini of an allotment that gives the whole envelope, exact.
 * Units: an index, 1 when everyone has the same per inhabitant. Rounding: none. Bounds: the envelope is above zero.
 * Policy: docs/decisions/2026-11-23-finding-an-allotment.md
 */
export function evennessOf({ places, envelope }: AllotmentProblem, amounts: readonly Cents[]): Fraction {
  const whole = BigInt(envelope) * peopleOf(places)
  return exactFraction(whole - spreadOf(places, amounts), whole)
}

/**
 * How far an allotment stands from the present: all the changes added, and the largest.
 * Units: euro cents. Rounding: none.
 * Policy: docs/decisions/2026-11-23-finding-an-allotment.md
 */
export function changesOf({ places }: AllotmentProblem, amounts: readonly Cents[]): { each: readonly Cents[]; sum: Cents; largest: Cents } {
  const each = places.map(({ present }, at) => cents(Math.abs(minus(amounts[at] ?? cents(0), present))))
  return { each, sum: total(each), largest: cents(Math.max(0, ...each)) }
}
