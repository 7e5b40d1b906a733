import type { CostedFile, CostingPartner } from '#domain/grant/costing.ts'
import type { Day } from '#domain/time/day.ts'
import type { Instant } from '#domain/time/instant.ts'

/** A partner as the session writes it; the name and envelope of the scheme's own authority are those of the round. */
export type SessionPartner = Omit<CostingPartner, 'isLead'>

/** A costing session of a round: when, who came, and what was proposed. */
export type Costing = { readonly heldOn: Day; readonly partners: readonly SessionPartner[]; readonly costed: readonly CostedFile[] }

export type CostingGiven = { readonly by: string; readonly at: Instant }

/** Costing sessions: proposals to the bodies that award. */
export type Costings = {
  readonly of: (roundId: string) => Promise<Costing | null>
  /** Keeps who comes, with what envelope, unless it is refused on what was proposed before. */
  readonly keepSession: <Refusal>(
    roundId: string,
    session: Omit<Costing, 'costed'>,
    given: CostingGiven,
    refusalsOn: (costing: Costing) => readonly Refusal[],
  ) => Promise<'kept' | { readonly refusals: readonly Refusal[] }>
  /** Keeps the amounts, whole, in the place of those before; refused when a file is no more at its opinion. */
  readonly set: <Refusal>(
    roundId: string,
    costed: readonly CostedFile[],
    given: CostingGiven,
    refusalsOn: (costing: Costing) => readonly Refusal[],
  ) => Promise<'kept' | 'no-session' | 'moved-meanwhile' | { readonly refusals: readonly Refusal[] }>
}
