import { cents, ZERO, type Cents } from '../money/cents.ts'
import { differenceOf, exactFraction, type Fraction } from '../money/exact-fraction.ts'
import { byCode } from '../territory/code-order.ts'
import type { AllotmentConstraint, AllotmentPlace, AllotmentQuestion } from './allotment-question.ts'

/** A territory with what it may receive, both ends included. */
export type BoundedPlace = AllotmentPlace & { readonly low: Cents; readonly high: Cents }

/** Some constraints of a question, in whole cents where they bound a territory. Places are by code, compared as text. */
export type AllotmentProblem = {
  readonly envelope: Cents
  readonly places: readonly BoundedPlace[]
  /** What upstream must be able to receive, in cents; `null` without that constraint. */
  readonly upstreamLeast: Cents | null
  /** What 1 − Gini must reach; `null` without that constraint. */
  readonly equityLeast: Fraction | null
}

const ONE = exactFraction(1n)

/**
 * The bounds that some constraints put on each territory, and the two that bind them together.
 * Units: euro cents. Rounding: a bound from below up to the cent, from above it is whole.
 * Bounds: nothing below zero, nothing above the envelope; several constraints of one kind, the strictest.
 * Policy: docs/decisions/2026-11-23-finding-an-allotment.md
 */
export function problemOf(question: AllotmentQuestion, constraints: readonly AllotmentConstraint[]): AllotmentProblem {
  const places = question.places.toSorted(byCode).map((place) => ({
    ...place,
    low: constraints.map((one) => lowOf(one, place)).reduce(greater, ZERO),
    high: constraints.map((one) => highOf(one, place)).reduce(least, question.envelope),
  }))
  const upstream = strictest(constraints.flatMap((one) => (one.kind === 'upstream' ? [one.atLeast] : [])))
  const equityLeast = strictest(constraints.flatMap((one) => (one.kind === 'equity' ? [one.atLeast] : [])))
  return { envelope: question.envelope, places, upstreamLeast: upstream && shareUp(question.envelope, upstream), equityLeast }
}

const greater = (a: Cents, b: Cents | null): Cents => (b !== null && b > a ? b : a)
const least = (a: Cents, b: Cents | null): Cents => (b !== null && b < a ? b : a)

function lowOf(constraint: AllotmentConstraint, place: AllotmentPlace): Cents | null {
  if (constraint.kind === 'loss-limit') return shareUp(place.present, differenceOf(ONE, constraint.share))
  return constraint.kind === 'floor' ? amountFor(constraint, place) : null
}

const highOf = (constraint: AllotmentConstraint, place: AllotmentPlace): Cents | null =>
  constraint.kind === 'ceiling' ? amountFor(constraint, place) : null

function amountFor(constraint: Extract<AllotmentConstraint, { amount: Cents }>, place: AllotmentPlace): Cents | null {
  if (constraint.code !== null && constraint.code !== place.code) return null
  if (constraint.per === 'territory') return constraint.amount
  const whole = BigInt(constraint.amount) * BigInt(place.population)
  // A ceiling or a floor beyond every envelope binds as the greatest amount there is.
  return cents(whole > BigInt(Number.MAX_SAFE_INTEGER) ? Number.MAX_SAFE_INTEGER : Number(whole))
}

function shareUp(amount: Cents, share: Fraction): Cents {
  const product = BigInt(amount) * share.numerator
  return cents(Number((product + share.denominator - 1n) / share.denominator))
}

function strictest(values: readonly Fraction[]): Fraction | null {
  return values.reduce<Fraction | null>((so, one) => (so === null || differenceOf(one, so).numerator > 0n ? one : so), null)
}

/**
 * The same problem, each territory kept within so much of its present.
 * Units: euro cents. Rounding: none. Bounds: `null` leaves a territory as it is.
 * Policy: docs/decisions/2026-11-23-finding-an-allotment.md
 */
export const narrowed = (problem: AllotmentProblem, reaches: readonly (Cents | null)[]): AllotmentProblem => ({
  ...problem,
  places: problem.places.map((place, at) => {
    const reach = reaches[at] ?? null
    if (reach === null) return place
    return { ...place, low: greater(place.low, cents(place.present - reach)), high: least(place.high, cents(place.present + reach)) }
  }),
})
