import { departureOf, type Decision, type GivenOpinion } from './decision.ts'
import { counted, tallyOutcome, type Tally } from './tally.ts'

/** Why a departure was made, as it was told: words, or that none were given. */
export type TellsWhy = { readonly reason: string; readonly isReasonWithheld: boolean }

/** What a body did of one file: a decision, or none when the proposal was lost. */
export type ItemResult = TellsWhy & {
  readonly tally: Tally
  readonly decision: Decision | null
  /** How equal votes were settled. */
  readonly settled: string
}

/** Why a result cannot be recorded as it is. */
export type ResultRefusal =
  | { readonly kind: 'more-votes-than-present'; readonly counted: number; readonly present: number }
  | { readonly kind: 'lost-yet-decided' }
  | { readonly kind: 'carried-yet-undecided' }
  | { readonly kind: 'tie-not-settled' }
  | { readonly kind: 'departure-not-explained' }

/**
 * Whether a departure from the opinion says why, or says that nobody said it.
 * Policy: docs/decisions/2026-11-25-deliberations.md
 */
export const isExplained = (opinion: GivenOpinion, decision: Decision, { reason, isReasonWithheld }: TellsWhy): boolean =>
  departureOf(opinion, decision) === null || isReasonWithheld || reason.trim() !== ''

/**
 * The first thing that a result lacks to be recorded, or nothing.
 * Policy: docs/decisions/2026-11-25-deliberations.md
 */
export function resultRefusal(opinion: GivenOpinion, result: ItemResult, present: number): ResultRefusal | null {
  const { tally, decision, settled } = result
  if (counted(tally) > present) return { kind: 'more-votes-than-present', counted: counted(tally), present }
  const outcome = tallyOutcome(tally)
  if (outcome === 'lost' && decision !== null) return { kind: 'lost-yet-decided' }
  if (outcome === 'carried' && decision === null) return { kind: 'carried-yet-undecided' }
  if (outcome === 'tied' && settled.trim() === '') return { kind: 'tie-not-settled' }
  return decision === null || isExplained(opinion, decision, result) ? null : { kind: 'departure-not-explained' }
}
