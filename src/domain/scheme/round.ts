import type { Cents } from '../money/cents.ts'
import type { Day } from '../time/day.ts'
import type { Instant } from '../time/instant.ts'

/** A window in which files are received, and what follows it. */
export type Round = {
  readonly id: string
  readonly schemeId: string
  /** The version of the rules that holds for the whole round. */
  readonly version: number
  readonly label: string
  readonly opensAt: Instant
  readonly closesAt: Instant
  readonly envelope: Cents | null
  readonly committeeId: string | null
  readonly committeeOn: Day | null
  readonly decisionOn: Day | null
}

/** Where a round stands at an instant. */
export type RoundStanding = 'to-come' | 'open' | 'closed'

/**
 * Where a round stands.
 * Bounds: the opening instant is open, the closing instant is the first that is closed.
 * Policy: docs/decisions/2026-11-25-schemes-and-rounds.md
 */
export const roundStanding = ({ opensAt, closesAt }: Pick<Round, 'opensAt' | 'closesAt'>, at: Instant): RoundStanding =>
  at < opensAt ? 'to-come' : at < closesAt ? 'open' : 'closed'
