import type { Quorum } from './committee-rules.ts'
import { restsOn, type HeldQuorum, type UsedSecondCall } from './second-call.ts'

/** What a committee advises. */
export const OPINION_KINDS = ['recommended', 'recommended-without-means', 'deferred', 'not-recommended'] as const
export type OpinionKind = (typeof OPINION_KINDS)[number]

/** What a member may say: an opinion, or nothing while taking part. */
export const BALLOT_CHOICES = [...OPINION_KINDS, 'abstention'] as const
export type BallotChoice = (typeof BALLOT_CHOICES)[number]

/** How an item stands: who may vote on it, who did, and what comes of it. */
export type ItemVote = {
  readonly seated: number
  readonly recused: number
  readonly took: number
  /** How many must take part for the vote to count. */
  readonly needed: number
  readonly counts: Readonly<Record<BallotChoice, number>>
  /** By show, the opinion that was put to the vote, and who was against it; nothing by ballot. */
  readonly show: { readonly asked: OpinionKind; readonly against: number } | null
  /** The second convocation on which the quorum rests, when it does. */
  readonly secondCall: UsedSecondCall | null
  readonly outcome:
    | { readonly kind: 'no-quorum'; readonly lacking: number }
    | { readonly kind: 'tied'; readonly between: readonly OpinionKind[] }
    | { readonly kind: 'not-carried'; readonly asked: OpinionKind }
    | { readonly kind: 'opinion'; readonly opinion: OpinionKind }
}

/** The members of a committee before one file. */
export type ItemMembers = { readonly seated: number; readonly recused: number }

/**
 * What a vote on one item gives: recusals are looked at item by item, and those set aside count neither for nor against the quorum.
 * Rounding: the share of the members up to a whole person. Bounds: an abstention takes part; the most frequent opinion holds, a tie is told and left to the committee.
 * Policy: docs/decisions/2026-11-25-committees.md
 */
export function itemVote({ seated, recused }: ItemMembers, ballots: readonly BallotChoice[], quorum: Quorum | HeldQuorum): ItemVote {
  const needed = votersNeeded({ seated, recused }, quorum)
  const counts = countsOf(ballots)
  const took = ballots.length
  return { seated, recused, took, needed, counts, show: null, secondCall: restsOn(quorum), outcome: outcomeOf(took, needed, counts) }
}

/**
 * How many must take part in an item for its vote to count.
 * Units: members. Rounding: the share of those who may vote up to a whole person, never under the number that is set.
 * Policy: docs/decisions/2026-11-25-committees.md
 */
export const votersNeeded = ({ seated, recused }: ItemMembers, { leastPercent, never }: Quorum): number =>
  Math.max(never, Math.ceil(((seated - recused) * leastPercent) / 100))

function outcomeOf(took: number, needed: number, counts: ItemVote['counts']): ItemVote['outcome'] {
  if (took < needed) return { kind: 'no-quorum', lacking: needed - took }
  const most = Math.max(...OPINION_KINDS.map((kind) => counts[kind]))
  const [first, ...others] = OPINION_KINDS.filter((kind) => counts[kind] === most)
  if (first === undefined || most === 0) return { kind: 'tied', between: [...OPINION_KINDS] }
  return others.length === 0 ? { kind: 'opinion', opinion: first } : { kind: 'tied', between: [first, ...others] }
}

function countsOf(ballots: readonly BallotChoice[]): ItemVote['counts'] {
  const of = (choice: BallotChoice): number => ballots.filter((ballot) => ballot === choice).length
  return {
    recommended: of('recommended'),
    'recommended-without-means': of('recommended-without-means'),
    deferred: of('deferred'),
    'not-recommended': of('not-recommended'),
    abstention: of('abstention'),
  }
}
