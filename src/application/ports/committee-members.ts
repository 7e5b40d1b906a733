import type { Trade } from '#domain/committee/committee-rules.ts'
import type { MemberProfile } from '#domain/committee/member-profile.ts'
import type { Gender } from '#domain/committee/composition.ts'

/** Somebody who sits on a committee or stands in for a member, with what is known of them. */
export type CommitteeMember = MemberProfile & {
  readonly personId: string
  /** Nothing for whoever was given a seat and whose trade nobody wrote yet. */
  readonly trade: Trade | null
  readonly gender: Gender | null
  /** The elected mandate that they hold, in words; empty for none. */
  readonly mandate: string
  /** The member whose seat they take when called. */
  readonly alternateOf: string | null
  readonly undertakingOn: string | null
  readonly feeRule: string
  readonly fromOn: string
  readonly untilOn: string | null
}

/** What an appointment says; what members say of themselves is theirs. */
export type NewMember = Omit<CommitteeMember, 'trade' | keyof MemberProfile> & {
  readonly trade: Trade
  readonly committeeId: string
  readonly authorityId: string
  readonly by: string
}

/** Who sits on committees. */
export type CommitteeMembers = {
  /** Members and alternates whose term holds on a day, the first appointed first. */
  readonly of: (committeeId: string, on: string) => Promise<readonly CommitteeMember[]>
  /** What a person says of themselves; nothing said is unknown. */
  readonly profile: (personId: string) => Promise<MemberProfile>
  /** Keeps what a person says of themselves, in the place of what they said before. */
  readonly say: (personId: string, profile: MemberProfile) => Promise<void>
  /** Forgets what a person said of themselves. */
  readonly unsay: (personId: string) => Promise<void>
  /** The committees where a person sits on a day and whose undertaking of confidentiality they are not recorded to have signed. */
  readonly unsigned: (personId: string, on: string) => Promise<readonly string[]>
  /** Records that a member signed theirs; `false` when it was recorded already. */
  readonly sign: (committeeId: string, personId: string, on: string) => Promise<boolean>
  /** Keeps what is known of a member and gives them the seat for that term; the same again changes nothing. */
  readonly appoint: (member: NewMember) => Promise<void>
}
