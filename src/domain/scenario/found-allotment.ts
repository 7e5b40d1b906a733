import { cents, type Cents } from '../money/cents.ts'
import { exactFraction, type Fraction } from '../money/exact-fraction.ts'
import { narrowed, type AllotmentProblem } from './allotment-bounds.ts'
import { changeBound, parityOf, wholeBound, type AllotmentMultipliers } from './allotment-proof.ts'
import { changesOf, evennessOf, upstreamReach } from './check-allotment.ts'

/** What one territory would receive. */
export type FoundPlace = { readonly code: string; readonly present: Cents; readonly found: Cents; readonly change: Cents }

/** What was made as small as can be, what was found, and what no allotment can be under: equal, it is proved to the cent. */
export type ProvedStage = {
  readonly kind: 'sum' | 'largest' | 'each'
  readonly code: string | null
  readonly found: Cents
  readonly atLeast: Cents
  readonly multipliers: AllotmentMultipliers
}

/** An allotment that holds, checked on whole cents. */
export type FoundAllotment = {
  readonly kind: 'found'
  readonly places: readonly FoundPlace[]
  readonly sum: Cents
  readonly largest: Cents
  /** 1 − Gini, exact. */
  readonly evenness: Fraction
  /** What upstream can receive; `null` when a due is not known. */
  readonly upstream: Cents | null
  /** In turn: the sum, the largest, then each territory by code. */
  readonly stages: readonly ProvedStage[]
  /** Whether every stage is proved to the cent: no other allotment is as good. */
  readonly isProved: boolean
}

/** Why some constraints cannot hold together: a territory whose bounds cross, or multipliers that prove it. */
export type ConflictProof =
  | { readonly kind: 'crossed'; readonly code: string; readonly low: Cents; readonly high: Cents }
  | { readonly kind: 'multipliers'; readonly multipliers: AllotmentMultipliers }

/** The fewest constraints that cannot hold together with the envelope, then the earliest listed. */
export type AllotmentConflict = {
  readonly kind: 'conflict'
  /** Their ranks in the list, from zero. */
  readonly constraints: readonly number[]
  readonly proof: ConflictProof
  /** Whether each smaller or earlier set was shown to hold by an allotment in whole cents. */
  readonly isFewest: boolean
}

/** What a search answers. */
export type AllotmentOutcome =
  FoundAllotment | AllotmentConflict | { readonly kind: 'unfinished'; readonly reason: 'time' | 'memory' | 'solver' | 'no-whole-cents' }

/** The multipliers that the solver left at each stage. */
export type StageMultipliers = {
  readonly kind: ProvedStage['kind']
  readonly at: number | null
  readonly multipliers: AllotmentMultipliers
}

/**
 * An allotment with all that proves it, each bound worked out again on whole numbers from the amounts really found.
 * Units: euro cents. Rounding: bounds up to the cent. Bounds: the amounts have passed `checkAllotment`.
 * Policy: docs/decisions/2026-11-23-finding-an-allotment.md
 */
export function foundAllotment(problem: AllotmentProblem, amounts: readonly Cents[], left: readonly StageMultipliers[]): FoundAllotment {
  const { each, sum, largest } = changesOf(problem, amounts)
  const stages = left.map(({ kind, at, multipliers }) => {
    const code = at === null ? null : (problem.places[at]?.code ?? null)
    if (kind === 'sum')
      return { kind, code, found: sum, atLeast: wholeBound(changeBound(problem, multipliers, null), parityOf(problem)), multipliers }
    if (kind === 'largest') return { kind, code, found: largest, atLeast: largestBound(problem, multipliers, sum), multipliers }
    const settled = narrowed(
      problem,
      each.map((change, rank) => (at !== null && rank < at ? change : largest)),
    )
    return { kind, code, found: each[at ?? 0] ?? cents(0), atLeast: wholeBound(changeBound(settled, multipliers, sum), null), multipliers }
  })
  return {
    kind: 'found',
    places: problem.places.map(({ code, present }, at) => {
      const found = amounts[at] ?? cents(0)
      return { code, present, found, change: cents(found - present) }
    }),
    sum,
    largest,
    evenness: evennessOf(problem, amounts),
    upstream: problem.places.some(({ upstreamDue }) => upstreamDue === null) ? null : upstreamReach(problem, amounts),
    stages,
    isProved: stages.every(({ found, atLeast }) => found === atLeast),
  }
}

/** The largest change is at least any weighed mean of the changes. */
function largestBound(problem: AllotmentProblem, multipliers: AllotmentMultipliers, sum: Cents): Cents {
  const weights = multipliers.changes.reduce((so, one) => so + one, 0n)
  if (weights === 0n) return cents(0)
  const { numerator, denominator } = changeBound(problem, multipliers, sum)
  return wholeBound(exactFraction(numerator * multipliers.scale, denominator * weights), null)
}

/**
 * Whether multipliers prove that nothing holds: no allotment can make the balance fall to zero.
 * Rounding: none. Policy: docs/decisions/2026-11-23-finding-an-allotment.md
 */
export const isProvedImpossible = (problem: AllotmentProblem, multipliers: AllotmentMultipliers): boolean =>
  multipliers.changes.every((one) => one === 0n) && changeBound(problem, multipliers, null).numerator > 0n
