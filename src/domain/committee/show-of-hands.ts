import type { Quorum, VoteManner, VotingRule } from './committee-rules.ts'
import type { ItemRecord } from './item-records.ts'
import { votersNeeded, type ItemMembers, type ItemVote, type OpinionKind } from './item-vote.ts'
import { restsOn, type HeldQuorum } from './second-call.ts'

/** What a member says aloud of the opinion that is put to the vote. */
export const HANDS = ['for', 'against', 'abstention'] as const
export type Hand = (typeof HANDS)[number]

/** An opinion put to the vote by show, and what each member present said of it. */
export type ShownVote = { readonly asked: OpinionKind; readonly hands: readonly { readonly personId: string; readonly hand: Hand }[] }

/**
 * What a vote by show gives, under the quorum of ballots.
 * Units: members. Bounds: an abstention takes part and is neither for nor against; as many against as for carries nothing.
 * Policy: docs/decisions/2026-11-25-committees.md
 */
export function showVote(members: ItemMembers, { asked, hands }: ShownVote, quorum: Quorum | HeldQuorum): ItemVote {
  const of = (one: Hand): number => hands.filter(({ hand }) => hand === one).length
  const needed = votersNeeded(members, quorum)
  const [took, against] = [hands.length, of('against')]
  const none = { recommended: 0, 'recommended-without-means': 0, deferred: 0, 'not-recommended': 0 }
  return {
    ...members,
    took,
    needed,
    counts: { ...none, [asked]: of('for'), abstention: of('abstention') },
    show: { asked, against },
    secondCall: restsOn(quorum),
    outcome:
      took < needed
        ? { kind: 'no-quorum', lacking: needed - took }
        : of('for') > against
          ? { kind: 'opinion', opinion: asked }
          : { kind: 'not-carried', asked },
  }
}

/**
 * The manner in which a secretary last chose to have a file voted, if they did.
 * Policy: docs/decisions/2026-11-25-committees.md
 */
export function chosenManner(records: readonly Pick<ItemRecord, 'kind'>[]): VoteManner | null {
  const last = records.findLast(({ kind }) => kind === 'by-show' || kind === 'by-ballot')
  return last === undefined ? null : last.kind === 'by-show' ? 'show' : 'ballot'
}

/**
 * How a file is voted: as the committee's rule in force says, else as its secretary chose, else by ballot.
 * Bounds: a rule that is only proposed sets nothing.
 * Policy: docs/decisions/2026-11-25-committees.md
 */
export const voteManner = (chosen: VoteManner | null, rule: VotingRule | null | undefined): VoteManner =>
  isMannerSet(rule) ? rule.manner : (chosen ?? 'ballot')

/**
 * Whether a rule in force sets how the committee votes, so that its secretary has nothing to choose.
 * Policy: docs/decisions/2026-11-25-committees.md
 */
export const isMannerSet = (rule: VotingRule | null | undefined): rule is VotingRule => rule?.status === 'in-force'
