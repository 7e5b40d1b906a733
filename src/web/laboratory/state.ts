import type { MatchingRatio } from '#domain/cofinancing/matching-ratio.ts'
import type { Cents } from '#domain/money/cents.ts'
import type { Fraction } from '#domain/money/exact-fraction.ts'
import type { Step } from '#domain/scenario/scenario.ts'

/** A scenario as the laboratory holds it: the territories are the starting point's. */
export type LabScenario = {
  readonly title: string
  readonly envelope: Cents | 'present' | 'rule'
  readonly key: MatchingRatio
  readonly steps: readonly Step[]
}

/** Everything a shared address says: the same address gives the same figures elsewhere. */
export type LabState = {
  readonly start: string
  readonly cncShare: Fraction
  readonly upstreamShare: Fraction
  /** One to four. */
  readonly scenarios: readonly LabScenario[]
  /** The seed of the draws over future efforts. */
  readonly seed: number
}

/** Where a scenario made here comes from: it is nobody's law. */
export const LAB_SOURCE = { document: 'contrechamp', article: 'laboratoire', status: 'policy' } as const

export const keyId = (key: MatchingRatio): string => `cle-${key.cnc}-pour-${key.local}`

export const MOST_SCENARIOS = 4
export const MOST_STEPS = 20
export const LONGEST_TITLE = 60
export const LONGEST_ADDRESS = 6000

/** What an address or a form says that cannot be read: the words found, and what they should be. */
export type Unread = {
  readonly found: string
  readonly expected: 'address' | 'start' | 'percent' | 'amount' | 'key' | 'step' | 'count' | 'seed'
}

export type LabReading = { readonly state: LabState } | { readonly unread: readonly Unread[] }
