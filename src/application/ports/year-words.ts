import type { Day } from '#domain/time/day.ts'

/** What a fictitious year is drawn from: how many files, how they spread, until when it is lived, and words that are nobody's. */
export type YearWords = {
  readonly seed: number
  readonly files: number
  readonly livedUntil: Day
  readonly weights: readonly { readonly scheme: string; readonly weight: number }[]
  readonly titleHeads: readonly string[]
  readonly titleTails: readonly string[]
  readonly givenNames: readonly string[]
  readonly surnames: readonly string[]
  readonly companies: readonly string[]
  readonly companyMark: string
  readonly associationMark: string
  readonly places: readonly string[]
  /** Real ones, where some are said to live: their density is what is looked at. */
  readonly communes: readonly { readonly id: string; readonly name: string }[]
  readonly summary: string
  readonly intent: string
  readonly document: string
  readonly ownFunds: string
  readonly regionAid: string
  readonly nationalAid: string
  readonly localAid: string
  readonly broadcaster: string
  readonly expenses: readonly string[]
  readonly missingDocument: string
  readonly ineligible: readonly string[]
  readonly recusals: readonly string[]
  readonly notes: readonly string[]
  readonly reasonsFor: readonly string[]
  readonly reasonsWithoutMeans: readonly string[]
  readonly reasonsDeferred: readonly string[]
  readonly reasonsAgainst: readonly string[]
  readonly tieWayOut: string
  readonly quorumWayOut: string
  readonly departureReasons: readonly string[]
  /** Opens the number of a deliberation. */
  readonly deliberationMark: string
  readonly castingVote: string
  /** What is written of an award's money: committed, ordered, paid, then how its account was closed. */
  readonly committed: string
  readonly mandated: string
  readonly paid: string
  readonly settled: string
  readonly lapsed: string
  readonly memberFee: string
  /** Who refuses by delegation, and who advises on the files of a scheme before they are decided. */
  readonly boards: {
    readonly president: string
    readonly delegation: string
    readonly agency: string
    readonly advisedScheme: string
  }
}
