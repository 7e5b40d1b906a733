import type { ApplicationState } from '#domain/grant/application-life.ts'
import type { OpinionKind } from '#domain/committee/item-vote.ts'
import type { AwardAccount } from '#domain/statistics/money-moments.ts'
import type { OwnAnswers } from '#domain/statistics/own-answers.ts'
import type { Cents } from '#domain/money/cents.ts'
import type { ApplicantKind, Sector, SupportedStage, WorkFormat } from '#domain/scheme/supported-work.ts'

/** A file that was sent, by what statistics look at: it names nobody. */
export type SelectedFile = {
  readonly roundId: string
  readonly schemeId: string
  readonly committeeId: string | null
  readonly sector: Sector
  readonly stage: SupportedStage
  readonly format: WorkFormat | null
  readonly isFirstWork: boolean | null
  readonly applicant: ApplicantKind
  /** Of the applicant's commune, else of the postcode of their address. */
  readonly departement: string | null
  /** By the density grid, for a commune that is known. */
  readonly isRural: boolean | null
  /** Told for statistics alone; `null` was never asked. */
  readonly ownAnswers: OwnAnswers | null
  /** Answers were erased once they could be told. */
  readonly isErasedLate: boolean
  readonly state: ApplicationState
  readonly opinion: OpinionKind | null
  /** Whether its decision is in a published deliberation. */
  readonly isPublished: boolean
  readonly awarded: Cents | null
  /** What was written of the money of its award. */
  readonly payments: AwardAccount['lines']
  /** What it said is gone: it can be counted no more by what it was. */
  readonly isDestroyed: boolean
}

/** What becomes of the files that an authority receives. */
export type Selection = { readonly files: (authorityId: string) => Promise<readonly SelectedFile[]> }
