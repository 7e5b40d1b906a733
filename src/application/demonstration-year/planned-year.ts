import type { BallotChoice, OpinionKind } from '#domain/committee/item-vote.ts'
import type { ItemResult } from '#domain/deliberation/check-result.ts'
import type { PaymentTerms, Purpose } from '#domain/deliberation/deliberation.ts'
import type { ApplicationContent } from '#domain/grant/application.ts'
import type { MoveKind } from '#domain/grant/application-life.ts'
import type { OwnAnswers } from '#domain/statistics/own-answers.ts'
import type { Cents } from '#domain/money/cents.ts'
import type { CommitteeRules } from '#domain/committee/committee-rules.ts'
import type { AwardingBody } from '#domain/scheme/awarding-body.ts'
import type { Round } from '#domain/scheme/round.ts'
import type { SchemeRules } from '#domain/scheme/scheme-rules.ts'
import type { Day } from '#domain/time/day.ts'
import type { Instant } from '#domain/time/instant.ts'
import type { Presence } from '../ports/deliberations.ts'

/** A round with the rules that hold for it. */
export type YearRound = {
  readonly round: Omit<Round, 'version'>
  readonly rules: SchemeRules
  /** `null` for a round that names no committee. */
  readonly committee: CommitteeRules | null
}

/** A move of the life of a file that the service or its applicant makes. */
export type ServiceMove = Extract<
  MoveKind,
  'ask-for-parts' | 'supply-parts' | 'declare-complete' | 'declare-eligible' | 'declare-ineligible' | 'withdraw' | 'settle' | 'lapse'
>

/** One thing that happens to a file, and when. */
export type FileStep = { readonly at: Instant } & (
  | { readonly kind: ServiceMove; readonly reason: string }
  | { readonly kind: 'send-to-committee' }
  | { readonly kind: 'pay'; readonly line: 'committed' | 'mandated' | 'paid'; readonly amount: Cents }
  | { readonly kind: 'assign'; readonly readers: readonly string[] }
  | { readonly kind: 'recuse'; readonly personId: string; readonly reason: string }
  | { readonly kind: 'note'; readonly personId: string; readonly words: string }
  | { readonly kind: 'ballots'; readonly ballots: readonly { readonly personId: string; readonly choice: BallotChoice }[] }
  | {
      readonly kind: 'seal-opinion'
      readonly opinion: OpinionKind
      readonly amount: Cents | null
      readonly reason: string
      readonly wayOut: string
    }
)

/** A file and its life, from its draft to its opinion. */
export type PlannedFile = {
  readonly id: string
  readonly roundId: string
  readonly applicantId: string
  readonly officerId: string
  readonly content: ApplicationContent
  /** Told for statistics alone. */
  readonly ownAnswers: OwnAnswers
  readonly documents: readonly string[]
  /** Forgotten at first, attached when they are asked for. */
  readonly lateDocuments: readonly string[]
  readonly begunAt: Instant
  /** `null`: it stays a draft. */
  readonly sentAt: Instant | null
  readonly steps: readonly FileStep[]
  /** Once its award is published. */
  readonly afterwards: readonly FileStep[]
}

/** A paper, its vote and its publication, as far as they are lived. */
export type PlannedPaper = {
  readonly id: string
  readonly body: AwardingBody
  readonly purpose: Purpose
  readonly heldOn: Day
  readonly preparedAt: Instant
  readonly items: readonly { readonly fileId: string; readonly result: ItemResult }[]
  readonly number: string
  readonly presence: Presence
  readonly isVoted: boolean
  readonly transmittedOn: Day
  /** How its awards are paid; nothing when it awards nothing. */
  readonly terms: PaymentTerms | null
  readonly isPublished: boolean
}

/** Rounds that are decided together, in the order in which they are lived. */
export type PlannedSession = { readonly files: readonly PlannedFile[]; readonly papers: readonly PlannedPaper[] }

/** The people of the year: none exists, and their ids say so. */
export const YEAR_PEOPLE = {
  officers: ['agente-fictive-1', 'agent-fictif-2'],
  secretary: 'secretaire-fictive',
  clerk: 'greffe-fictif',
} as const

const SEATS = 8

/** The members of a committee, the last one seated for the State. */
export const membersOf = (committeeId: string): readonly string[] =>
  Array.from({ length: SEATS }, (_, rank) => `membre-fictif-${rank + 1}-${committeeId.split('-').at(-1) ?? ''}`)
