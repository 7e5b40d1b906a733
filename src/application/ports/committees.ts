import type { CommitteeRules } from '#domain/committee/committee-rules.ts'
import type { BallotChoice, ItemMembers, ItemVote, OpinionKind } from '#domain/committee/item-vote.ts'
import type { Cents } from '#domain/money/cents.ts'
import type { Doer, QueuedFile } from './applications.ts'

export type Committee = { readonly id: string; readonly authorityId: string; readonly rules: CommitteeRules }

export type ReaderNote = { readonly personId: string; readonly words: string; readonly madeAt: string }

/** What was said and voted on one file, as it stands. */
export type CommitteeItem = {
  readonly members: ItemMembers
  readonly notes: readonly ReaderNote[]
  readonly ballots: readonly { readonly personId: string; readonly choice: BallotChoice }[]
}

/** A sealed opinion. */
export type SealedOpinion = {
  readonly committeeId: string
  readonly kind: OpinionKind
  readonly amount: Cents | null
  readonly reason: string
  readonly vote: ItemVote & { readonly wayOut: string }
  readonly fingerprint: string
  readonly sealedAt: string
}

export type NewOpinion = Omit<SealedOpinion, 'fingerprint'> & { readonly applicationId: string; readonly by: Doer }

/** Committees, and what they say of files. */
export type Committees = {
  readonly all: () => Promise<readonly Committee[]>
  readonly keep: (committee: Committee) => Promise<void>
  /** Files before a committee, or that it has advised on, but those that this person is kept from. */
  readonly files: (committeeId: string, personId: string) => Promise<readonly QueuedFile[]>
  /** Members seated on a day, those set aside from the file, notes and ballots of members who are not. */
  readonly item: (committeeId: string, applicationId: string, on: string) => Promise<CommitteeItem>
  readonly note: (applicationId: string, personId: string, words: string) => Promise<void>
  readonly vote: (applicationId: string, personId: string, choice: BallotChoice) => Promise<void>
  /** A member sets themselves aside: their note and ballot on the file are taken off with it. */
  readonly recuse: (applicationId: string, personId: string, reason: string, at: string) => Promise<void>
  /** Seals an opinion and moves the file on, in one transaction; `false` when the file is no longer before the committee. */
  readonly seal: (opinion: NewOpinion, fingerprint: (sealed: object) => string) => Promise<boolean>
  readonly opinion: (applicationId: string) => Promise<SealedOpinion | null>
}
