import type { FlowOption } from '#domain/flow/flow-option.ts'
import type { PastRound } from '#domain/flow/past-round.ts'
import type { Role } from '#domain/person/role.ts'
import type { Instant } from '#domain/time/instant.ts'

/** The closed rounds of a scheme that a person may see counted, by closing. */
export type PastRounds = {
  readonly rounds: readonly PastRound[]
  /** A round is left out: it holds a file that is not decided and that this person is kept from. */
  readonly isOneKept: boolean
  /** They were drawn for the demonstration: nobody deposited these files. */
  readonly areDrawn: boolean
}

/** What somebody said of an option, under their name and role. */
export type FlowRemark = {
  readonly id: number
  readonly option: FlowOption
  /** The remark that it answers. */
  readonly answersId: number | null
  /** Null once withdrawn. */
  readonly words: string | null
  readonly author: { readonly id: string; readonly name: string; readonly role: Role }
  readonly madeAt: string
  readonly withdrawnAt: string | null
}

export type NewRemark = {
  readonly schemeId: string
  readonly option: FlowOption
  readonly answersId: number | null
  readonly words: string
  readonly author: FlowRemark['author']
  readonly at: Instant
}

/** What comes in the rounds of a scheme, and what is said of it. */
export type Flow = {
  readonly pastRounds: (schemeId: string, personId: string, at: Instant) => Promise<PastRounds>
  /** The oldest first. */
  readonly remarks: (schemeId: string) => Promise<readonly FlowRemark[]>
  /** Keeps a remark, or an answer to one that still stands, under the option of that one. */
  readonly say: (remark: NewRemark) => Promise<'said' | 'nothing-to-answer'>
  /** `false` when there is none of theirs to withdraw. */
  readonly withdraw: (remark: {
    readonly id: number
    readonly schemeId: string
    readonly authorId: string
    readonly at: Instant
  }) => Promise<boolean>
}
