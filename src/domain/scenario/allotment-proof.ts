import { cents, type Cents } from '../money/cents.ts'
import { exactFraction, type Fraction } from '../money/exact-fraction.ts'
import type { AllotmentProblem, BoundedPlace } from './allotment-bounds.ts'
import { peopleOf, slopesOf } from './allotment-spread.ts'

/** One multiplier for each thing that binds, all over one scale; whoever has them can prove a bound again. */
export type AllotmentMultipliers = {
  readonly scale: bigint
  /** How much each territory's change counts in what is bounded; by place. */
  readonly changes: readonly bigint[]
  readonly envelope: bigint
  /** At least zero, as are those below. */
  readonly upstream: bigint
  readonly equity: bigint
  /** Weights on pairs of territories, by place: none beyond the multiplier of equity, on either side. */
  readonly pairs: readonly { readonly a: number; readonly b: number; readonly weight: bigint }[]
  /** Against what all the changes may add up to. */
  readonly sum: bigint
}

/**
 * What the weighed changes are at least, whatever the allotment: each constraint is put in the balance with its multiplier, and each
 * territory then takes its best amount alone. Without weights, a bound above zero proves that no allotment holds.
 * Units: cents × weights. Rounding: none. Bounds: true for any multipliers with the signs above; `sumAtMost` null leaves the sum of changes free.
 * Policy: docs/decisions/2026-11-23-finding-an-allotment.md
 */
export function changeBound(problem: AllotmentProblem, multipliers: AllotmentMultipliers, sumAtMost: Cents | null): Fraction {
  const { places, envelope, upstreamLeast, equityLeast } = problem
  const { changes, upstream, sum, equity, pairs } = multipliers
  if ([...changes, upstream, sum, equity].some((one) => one < 0n)) throw new RangeError('a multiplier below zero')
  if (pairs.some(({ weight }) => weight > equity || -weight > equity)) throw new RangeError('a pair beyond its multiplier')
  if (equityLeast === null && equity > 0n) throw new RangeError('a multiplier for nothing')
  const people = peopleOf(places)
  const slopes = slopesOf(places, pairs)
  // Everything is multiplied by the people, so that the slopes stay whole.
  let bound = people * (multipliers.envelope * BigInt(envelope) + upstream * BigInt(upstreamLeast ?? 0) - sum * BigInt(sumAtMost ?? 0))
  for (const [at, place] of places.entries()) {
    const weighed = people * ((changes[at] ?? 0n) + (sumAtMost === null ? 0n : sum))
    const tilt = (slopes[at] ?? 0n) - people * multipliers.envelope
    const given = upstreamLeast === null ? 0n : people * upstream
    bound += leastOf(
      place,
      (amount) => weighed * distance(amount, place.present) + tilt * amount - given * within(amount, place.upstreamDue),
    )
  }
  const { numerator, denominator } = equityLeast ?? { numerator: 0n, denominator: 1n }
  const room = equity * BigInt(envelope) * people * (denominator - numerator)
  return exactFraction(bound * denominator - room, people * multipliers.scale * denominator)
}

const distance = (amount: bigint, present: Cents): bigint =>
  amount < BigInt(present) ? BigInt(present) - amount : amount - BigInt(present)
const within = (amount: bigint, due: Cents | null): bigint => (amount < BigInt(due ?? 0) ? amount : BigInt(due ?? 0))

/** The least of a convex line with two corners: at an end, at the present or at the upstream due. */
function leastOf({ low, high, present, upstreamDue }: BoundedPlace, value: (amount: bigint) => bigint): bigint {
  const inside = [present, upstreamDue ?? low].filter((one) => one > low && one < high)
  return [low, high, ...inside].map((one) => value(BigInt(one))).reduce((so, one) => (one < so ? one : so))
}

/**
 * The least whole number of cents that a bound leaves; for the sum of changes, which is odd or even as the envelope less the present is.
 * Units: euro cents. Rounding: up, to the cent or to the next of the right parity. Bounds: never below zero.
 * Policy: docs/decisions/2026-11-23-finding-an-allotment.md
 */
export function wholeBound(bound: Fraction, parity: 0 | 1 | null): Cents {
  const { numerator, denominator } = bound
  const up = numerator <= 0n ? 0n : (numerator + denominator - 1n) / denominator
  return cents(Number(parity !== null && (up & 1n) !== BigInt(parity) ? up + 1n : up))
}

/**
 * Whether the sum of all changes can only be even (0) or odd (1).
 * Policy: docs/decisions/2026-11-23-finding-an-allotment.md
 */
export function parityOf({ envelope, places }: AllotmentProblem): 0 | 1 {
  return places.reduce((so, { present }) => so + present, 0) % 2 === envelope % 2 ? 0 : 1
}
