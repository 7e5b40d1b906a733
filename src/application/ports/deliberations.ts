import type { ItemResult, TellsWhy } from '#domain/deliberation/check-result.ts'
import type { Decision } from '#domain/deliberation/decision.ts'
import type { DeliberationState, PaymentTerms, Purpose } from '#domain/deliberation/deliberation.ts'
import type { Applicant } from '#domain/grant/application.ts'
import type { ApplicationState } from '#domain/grant/application-life.ts'
import type { AwardingBody } from '#domain/scheme/awarding-body.ts'
import type { Doer } from './applications.ts'
import type { SealedOpinion } from './committees.ts'

export type Proposal = TellsWhy & { readonly decision: Decision }

/** What another body said of a file before. */
export type EarlierWord = { readonly body: AwardingBody; readonly heldOn: string; readonly result: ItemResult }

/** A file that waits for a body, with the opinion as it was sealed. */
export type AwaitingFile = {
  readonly applicationId: string
  readonly number: string
  readonly title: string
  readonly applicant: Applicant
  readonly asked: string
  readonly state: ApplicationState
  readonly roundId: string
  readonly schemeId: string
  readonly opinion: Pick<SealedOpinion, 'kind' | 'amount' | 'reason' | 'fingerprint' | 'sealedAt'> | null
  readonly earlier: readonly EarlierWord[]
}

export type DeliberationItem = AwaitingFile & { readonly proposal: Proposal | null; readonly result: ItemResult | null }

export type Presence = { readonly inOffice: number; readonly present: number }

export type Deliberation = {
  readonly id: string
  readonly authorityId: string
  readonly body: AwardingBody
  readonly purpose: Purpose
  readonly heldOn: string
  readonly state: DeliberationState
  readonly number: string | null
  readonly presence: Presence | null
  readonly transmittedOn: string | null
  readonly fingerprint: string | null
  readonly publishedAt: string | null
  /** How its awards are paid; null when nobody says. */
  readonly paymentTerms: PaymentTerms | null
  readonly items: readonly DeliberationItem[]
}

export type VotedItem = { readonly applicationId: string; readonly result: ItemResult }

/** What bodies decide of files. */
export type Deliberations = {
  /** Files of these authorities that have their opinion, or were found ineligible, and stand on no paper that is to be voted. */
  readonly awaiting: (authorityIds: readonly string[]) => Promise<readonly AwaitingFile[]>
  /** Writes a paper, each proposal being what the opinion leads to; `false` when a file no longer waits. */
  readonly prepare: (
    paper: Pick<Deliberation, 'id' | 'authorityId' | 'body' | 'purpose' | 'heldOn'> & {
      readonly files: readonly string[]
      readonly by: string
      readonly at: string
    },
  ) => Promise<boolean>
  readonly find: (id: string) => Promise<Deliberation | null>
  /** The last held first, without their files. */
  readonly ofAuthorities: (authorityIds: readonly string[]) => Promise<readonly Omit<Deliberation, 'items'>[]>
  /** Which files these papers hold, in their order, and of which scheme each is. */
  readonly held: (
    ids: readonly string[],
  ) => Promise<readonly { readonly paperId: string; readonly applicationId: string; readonly schemeId: string }[]>
  /** Changes what is proposed, as long as nothing was voted. */
  readonly propose: (id: string, applicationId: string, proposal: Proposal) => Promise<boolean>
  /** Records the vote on all files in one transaction: each takes its step and its entry of the log; those withdrawn meanwhile have none. */
  readonly vote: (
    id: string,
    given: {
      readonly number: string
      readonly presence: Presence
      readonly items: readonly VotedItem[]
      readonly at: string
      readonly by: Doer
      readonly fingerprint: (voted: object) => string
    },
  ) => Promise<'voted' | 'voted-already' | 'number-taken'>
  /** Makes public what was voted, once it was transmitted. */
  readonly publish: (
    id: string,
    given: { readonly transmittedOn: string; readonly terms: PaymentTerms | null; readonly at: string },
  ) => Promise<boolean>
  /** Published deliberations that decided, the last first. */
  readonly published: () => Promise<readonly Deliberation[]>
  /** What was decided of a file, the last first. */
  readonly ofFile: (applicationId: string) => Promise<readonly Deliberation[]>
}
