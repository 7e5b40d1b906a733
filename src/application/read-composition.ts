import type { CompositionRule } from '#domain/committee/committee-rules.ts'
import { compositionBreaches, type CompositionBreach, type SeatedMember } from '#domain/committee/composition.ts'
import type { CommitteeMember, CommitteeMembers } from './ports/committee-members.ts'
import type { Committee } from './ports/committees.ts'

/** Who sits on a committee, and how each of its rules is kept. */
export type Composition = {
  readonly committee: Committee
  readonly members: readonly CommitteeMember[]
  readonly rules: readonly { readonly rule: CompositionRule; readonly breaches: readonly CompositionBreach[] }[]
}

/** The composition of a committee on a day. */
export async function readComposition(
  { committeeMembers }: { readonly committeeMembers: CommitteeMembers },
  committee: Committee,
  on: string,
): Promise<Composition> {
  const members = await committeeMembers.of(committee.id, on)
  const seated = seatedAmong(members)
  const rules = committee.rules.composition.map((rule) => ({ rule, breaches: compositionBreaches(seated, [rule]) }))
  return { committee, members, rules }
}

/** Members as the rules of composition look at them: neither alternates, nor those whose trade is not known. */
export const seatedAmong = (members: readonly CommitteeMember[]): SeatedMember[] =>
  members.flatMap(({ personId, trade, gender, bornIn, departement, mandate, alternateOf, fromOn, untilOn }) =>
    trade === null || alternateOf !== null
      ? []
      : [{ personId, trade, gender, bornIn, departement, hasElectedMandate: mandate !== '', fromOn, untilOn }],
  )
