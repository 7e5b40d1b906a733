import type { Cents } from '../money/cents.ts'
import type { Fraction } from '../money/exact-fraction.ts'
import type { RuleSource } from './status.ts'

/** How a figure was rounded: to the cent below or above, by largest remainder, or not at all. */
export type Rounding = 'none' | 'down' | 'up' | 'largest-remainder' | 'half-up' | 'half-away'

/**
 * Why a figure is what it is: what it was made of, by which operation, under which rule. Built when asked, down to the rows
 * read in a file or the sources of a published figure. `figure` and `operation` are stable words that the wording translates.
 */
export type Trail = {
  readonly figure: string
  readonly value: Cents | null
  /** A value that is not an amount (a key, a share, a count); else absent. */
  readonly exact?: Fraction
  readonly operation: string
  readonly rounding: Rounding
  readonly rule: { readonly id: string; readonly source: RuleSource } | null
  readonly inputs: readonly Trail[]
  /** Lines of the file it was read in, the header being line 1. */
  readonly lines?: readonly number[]
  /** Where a published figure was read. */
  readonly address?: string
}
