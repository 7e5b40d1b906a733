import type { CommitteeRules, VoteManner } from '#domain/committee/committee-rules.ts'
import type { ItemRecord, SecondCall } from '#domain/committee/item-records.ts'
import type { BallotChoice, ItemMembers, ItemVote, OpinionKind } from '#domain/committee/item-vote.ts'
import type { ShownVote } from '#domain/committee/show-of-hands.ts'
import type { ApplicationState } from '#domain/grant/application-life.ts'
import type { Cents } from '#domain/money/cents.ts'
import type { Doer, QueuedFile } from './applications.ts'

export type Committee = { readonly id: string; readonly authorityId: string; readonly rules: CommitteeRules }

export type ReaderNote = { readonly personId: string; readonly words: string; readonly madeAt: string }

/** What one member was asked, and has said, of a file. */
export type OwnPart = { readonly isReader: boolean; readonly hasNoted: boolean; readonly hasVoted: boolean }

/** What was said and voted on one file, as it stands. */
export type CommitteeItem = {
  /** The members who may vote on it: seated, and not set aside. */
  readonly able: readonly string[]
  readonly members: ItemMembers
  readonly notes: readonly ReaderNote[]
  readonly ballots: readonly { readonly personId: string; readonly choice: BallotChoice }[]
  /** What members who are not set aside said aloud, once something was put to the vote by show. */
  readonly shown: ShownVote | null
  readonly records: readonly ItemRecord[]
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

export type NewOpinion = Omit<SealedOpinion, 'fingerprint' | 'committeeId'> & { readonly by: Doer }

/** A file before a committee on a day. */
export type ItemBefore = { readonly applicationId: string; readonly committeeId: string; readonly on: string }

/** Committees, and what they say of files. */
export type Committees = {
  readonly all: () => Promise<readonly Committee[]>
  /** Nothing for a round that names no committee. */
  readonly find: (id: string | null) => Promise<Committee | null>
  readonly keep: (committee: Committee) => Promise<void>
  /** Files before a committee, or that it has advised on, but those that this person is kept from; with their own part in each, and how its secretary chose to have it voted. */
  readonly files: (
    committeeId: string,
    personId: string,
  ) => Promise<readonly (QueuedFile & { readonly mine: OwnPart; readonly manner: VoteManner | null })[]>
  /** Members seated on a day, those set aside from the file, notes and ballots of members who are not. */
  readonly item: (committeeId: string, applicationId: string, on: string) => Promise<CommitteeItem>
  /** Keeps a note; `false` when the file is no longer before the committee. */
  readonly note: (applicationId: string, personId: string, words: string) => Promise<boolean>
  /** Keeps a ballot, the last one counting; `false` when the file is no longer before the committee, or is closed to votes. */
  readonly vote: (applicationId: string, personId: string, choice: BallotChoice) => Promise<boolean>
  /** Keeps a vote by show, whole, in the place of the one before, unless it is refused on how the file then stands. */
  readonly show: <Refusal>(
    before: ItemBefore & { readonly by: string },
    shown: ShownVote,
    refusalOn: (item: CommitteeItem) => Refusal | null,
  ) => Promise<'shown' | 'moved-meanwhile' | { readonly refusal: Refusal }>
  /** What was last said aloud on a file, by whoever said it. */
  readonly shown: (applicationId: string) => Promise<ShownVote | null>
  /** Records a second convocation of a file whose vote lacks voters: what was voted is taken off, to be voted anew. */
  readonly callAgain: (
    before: ItemBefore & { readonly by: string },
    call: Pick<SecondCall, 'sentOn' | 'heldOn'> & { readonly words: string },
    lackOn: (item: CommitteeItem) => Pick<SecondCall, 'took' | 'needed'> | null,
  ) => Promise<'recorded' | 'moved-meanwhile' | 'quorum-met'>
  /** Somebody sets themselves aside: their note, ballot and hand on the file are taken off with it; `false` when the file has moved from that state. */
  readonly recuse: (
    applicationId: string,
    personId: string,
    given: { readonly state: ApplicationState; readonly reason: string; readonly at: string },
  ) => Promise<boolean>
  /** Seals the opinion that is decided on what was voted, and moves the file on: nobody votes or steps aside in between. */
  readonly seal: <Refusal>(
    before: ItemBefore,
    fingerprint: (sealed: object) => string,
    decide: (item: CommitteeItem) => { readonly opinion: NewOpinion } | { readonly refusal: Refusal },
  ) => Promise<'sealed' | 'moved-meanwhile' | { readonly refusal: Refusal }>
  readonly opinion: (applicationId: string) => Promise<SealedOpinion | null>
}
