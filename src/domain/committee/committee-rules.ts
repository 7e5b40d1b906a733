import type { Sector } from '../scheme/supported-work.ts'
import type { SourceStatus } from '../source/status.ts'

/** The trade for which a member sits. */
export const TRADES = [
  'author',
  'director',
  'producer',
  'distributor',
  'exhibitor',
  'festival',
  'technician',
  'critic',
  'teacher',
  'broadcaster',
  'state',
] as const
export type Trade = (typeof TRADES)[number]

/** A rule of composition, with the text that sets it and whether a body adopted it: a proposal binds nobody. */
export type CompositionRule =
  | { readonly kind: 'trade-seats'; readonly trade: Trade; readonly least: number; readonly source: string; readonly status: SourceStatus }
  | { readonly kind: 'gender-balance'; readonly leastPercent: number; readonly source: string; readonly status: SourceStatus }
  | { readonly kind: 'no-elected-official'; readonly source: string; readonly status: SourceStatus }
  | { readonly kind: 'state-seat'; readonly source: string; readonly status: SourceStatus }
  | { readonly kind: 'generations'; readonly least: number; readonly source: string; readonly status: SourceStatus }
  | { readonly kind: 'territories'; readonly least: number; readonly source: string; readonly status: SourceStatus }
  | { readonly kind: 'longest-term'; readonly years: number; readonly source: string; readonly status: SourceStatus }

/** How many must take part in an item for its vote to count: a share of the seated members, never under a number. */
export type Quorum = { readonly leastPercent: number; readonly never: number }

/** How a committee votes: each member on a secret ballot, or aloud, as its secretary reads it. */
export const VOTE_MANNERS = ['ballot', 'show'] as const
export type VoteManner = (typeof VOTE_MANNERS)[number]

/** A rule that sets how a committee votes; where none is in force, its secretary chooses file by file. */
export type VotingRule = { readonly manner: VoteManner; readonly source: string; readonly status: SourceStatus }

/** What a rule says of a second convocation: the quorum that then holds, none where it is null, and how many days before its meeting it is sent. */
export type SecondCallRule = {
  readonly quorum: Quorum | null
  readonly leastDays: number
  readonly source: string
  readonly status: SourceStatus
}

/** What a committee is bound by. */
export type CommitteeRules = {
  readonly name: string
  readonly sector: Sector
  readonly composition: readonly CompositionRule[]
  readonly quorum: Quorum
  readonly voting?: VotingRule | null
  readonly secondCall?: SecondCallRule | null
}
