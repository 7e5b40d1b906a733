import type { Cents } from '../money/cents.ts'
import type { Fraction } from '../money/exact-fraction.ts'
import type { RationingMethod } from './scenario.ts'

/** What one territory receives, by named step. A step used twice is named `catch-up`, `catch-up-2`. */
export type AllocatedTerritory = {
  readonly code: string
  readonly total: Cents
  readonly parts: Readonly<Record<string, Cents>>
}

/** What is left of the envelope, and where it goes; `unallocated` when the scenario does not say. */
export type Remainder = { readonly name: 'next-year' | 'return' | 'unallocated'; readonly amount: Cents }

/** How one ration was made, so that anyone can check it: first claims (upstream) then second, each its own. */
export type RationWitness = {
  readonly step: string
  readonly claims: 'first' | 'second'
  readonly estate: Cents
  readonly method: RationingMethod
  /** The common award, loss or proportion of the method; `null` when the estate suffices. */
  readonly lambda: Fraction | null
  readonly shares: readonly { readonly code: string; readonly claim: Cents; readonly share: Cents }[]
  /** Who received one cent more by largest remainder, by code. */
  readonly oddCents: readonly string[]
}

/** What a step did, for the screen and the trail. */
export type StepReport = {
  readonly name: string
  readonly taken: Cents
  readonly poolAfter: Cents
  /** Why a step took nothing, when it did not. */
  readonly idle: 'weights-all-zero' | 'nobody-eligible' | null
  /** Claims after the step, by territory. */
  readonly claims: readonly { readonly code: string; readonly first: Cents; readonly second: Cents }[]
}

/** An envelope shared to the cent: parts and remainder add up to it. */
export type Allocation = {
  readonly envelope: Cents
  /** By code, compared as text. */
  readonly territories: readonly AllocatedTerritory[]
  readonly remainder: Remainder
  readonly steps: readonly StepReport[]
  readonly rations: readonly RationWitness[]
}

/** Why a scenario gives no allocation. */
export type AllocationRefusal =
  | { readonly kind: 'infeasible'; readonly steps: readonly string[]; readonly asked: Cents; readonly available: Cents }
  | { readonly kind: 'unknown-value'; readonly step: string; readonly code: string; readonly column: string }
  | { readonly kind: 'claims-before-match'; readonly step: string }
  | { readonly kind: 'second-match'; readonly step: string }
  | { readonly kind: 'reinforced-not-after-match'; readonly step: string }
  | { readonly kind: 'surplus-without-catch-up'; readonly step: string }
