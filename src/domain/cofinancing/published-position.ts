import { fractionDown } from '../money/fraction.ts'
import { compareFractions, differenceOf, exactFraction, productOf, sumOf, type Fraction } from '../money/exact-fraction.ts'
import { minus, type Cents } from '../money/cents.ts'
import type { FacingAmounts } from './facing-amounts.ts'
import type { MatchingRatio } from './matching-ratio.ts'

/** On which side an effective key leaves the corridor around the rule's; or that it stays inside, bounds included. */
export type CorridorSide = 'above' | 'below' | 'inside'

/** Where published amounts stand under a key: each difference at its own moment, never across two. */
export type PublishedPosition = {
  readonly face: FacingAmounts
  readonly ratio: MatchingRatio
  readonly due: Cents | null
  /** Due less what the CNC gives at the same moment; signed. */
  readonly gap: Cents | null
  /** Due less what the CNC paid: known only when payments are published. */
  readonly missingAgainstRule: Cents | null
  readonly side: CorridorSide | null
}

/** One tenth on either side, unless told. Policy: docs/decisions/2026-11-23-published-positions.md */
export const CORRIDOR: Fraction = exactFraction(1n, 10n)

/**
 * What a key opens for a published effort, and how far the CNC's published amount stands from it.
 * Units: euro cents. Rounding: due down to the cent, once.
 * Bounds: `null` as soon as a side is not known; no floor nor scope is applied, since a published total does not say its aids.
 * Policy: docs/decisions/2026-11-23-published-positions.md
 */
export function publishedPosition(face: FacingAmounts, ratio: MatchingRatio, width: Fraction = CORRIDOR): PublishedPosition {
  const due = face.own === null ? null : fractionDown(face.own, ratio.cnc, ratio.local)
  const gap = due === null || face.cnc === null ? null : minus(due, face.cnc)
  return { face, ratio, due, gap, missingAgainstRule: face.moment === 'paid' ? gap : null, side: corridorSide(face, ratio, width) }
}

/**
 * Whether the key that two amounts make stays within the rule's, give or take a width.
 * Units: exact fractions. Bounds: both edges are inside; `null` when a side is not known or the CNC gives nothing.
 * Policy: docs/decisions/2026-11-23-published-positions.md
 */
export function corridorSide(
  { own, cnc }: Pick<FacingAmounts, 'own' | 'cnc'>,
  ratio: MatchingRatio,
  width: Fraction = CORRIDOR,
): CorridorSide | null {
  if (own === null || cnc === null || cnc <= 0) return null
  const key = exactFraction(own, cnc)
  const asked = exactFraction(ratio.local, ratio.cnc)
  const around = productOf(asked, width)
  if (compareFractions(key, sumOf(asked, around)) > 0) return 'above'
  return compareFractions(key, differenceOf(asked, around)) < 0 ? 'below' : 'inside'
}

/** A run of consecutive years. */
export type YearRun = { readonly from: number; readonly to: number; readonly years: number }

/**
 * The longest run of consecutive years among those given; the earliest of equal ones.
 * Bounds: `null` when no year is given.
 * Policy: docs/decisions/2026-11-23-published-positions.md
 */
export function longestRun(years: readonly number[]): YearRun | null {
  let best: YearRun | null = null
  let run: YearRun | null = null
  for (const year of [...new Set(years)].toSorted((a, b) => a - b)) {
    run = run !== null && year === run.to + 1 ? { from: run.from, to: year, years: run.years + 1 } : { from: year, to: year, years: 1 }
    if (best === null || run.years > best.years) best = run
  }
  return best
}
