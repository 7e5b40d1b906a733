import { cents, minus, ZERO, type Cents } from '../money/cents.ts'
import { compareFractions, exactFraction, type Fraction } from '../money/exact-fraction.ts'

/** A school year: how many pupils a programme reaches, and the money of the structures that coordinate it. */
export type CoordinationYear = { readonly pupils: number | null; readonly means: Cents | null }

/**
 * Whether the means follow: `outgrown` when pupils grow strictly faster than the means (a warning), `thinned` when the means
 * of each pupil fall though pupils do not grow (told, no warning), `kept` otherwise.
 */
export type MeansVerdict = 'kept' | 'outgrown' | 'thinned'

/** A datum without which the rule says nothing. */
export type MissingMeans = 'pupils-before' | 'pupils-after' | 'means-before' | 'means-after'

export type MeansPerPupil = {
  /** Cents for one pupil. */
  readonly before: Fraction | null
  readonly after: Fraction | null
  /** What the coordinations should have so that no pupil has less than before. */
  readonly needed: Cents | null
  /** What they lack of it; zero when they have it. */
  readonly lacking: Cents | null
  readonly verdict: MeansVerdict | null
  readonly missing: readonly MissingMeans[]
}

/**
 * Whether a programme grows no faster than the means of those who coordinate it (A4.1c).
 * Units: euro cents, pupils. Rounding: what is needed, up to the cent; the rest exact.
 * Bounds: amounts and pupils ≥ 0; equal growth is kept; `null` for all that an unknown or a year without pupils leaves open.
 * Policy: docs/decisions/2026-11-23-money-that-moves-with-means.md
 */
export function meansPerPupil(before: CoordinationYear, after: CoordinationYear): MeansPerPupil {
  const [each, eachAfter] = [forOne(before), forOne(after)]
  const needed = each === null || after.pupils === null ? null : roundedUp(BigInt(after.pupils) * each.numerator, each.denominator)
  return {
    before: each,
    after: eachAfter,
    needed,
    lacking: needed === null || after.means === null ? null : needed > after.means ? minus(needed, after.means) : ZERO,
    verdict:
      each === null || eachAfter === null || before.pupils === null || after.pupils === null
        ? null
        : verdictOf(compareFractions(eachAfter, each), after.pupils > before.pupils),
    missing: missingOf(before, after),
  }
}

const forOne = ({ pupils, means }: CoordinationYear): Fraction | null =>
  pupils === null || pupils === 0 || means === null ? null : exactFraction(means, pupils)

const roundedUp = (part: bigint, whole: bigint): Cents => cents(Number((part + whole - 1n) / whole))

const verdictOf = (change: number, hasMorePupils: boolean): MeansVerdict => {
  if (change >= 0) return 'kept'
  return hasMorePupils ? 'outgrown' : 'thinned'
}

function missingOf(before: CoordinationYear, after: CoordinationYear): readonly MissingMeans[] {
  return [
    ...(before.pupils === null ? (['pupils-before'] as const) : []),
    ...(after.pupils === null ? (['pupils-after'] as const) : []),
    ...(before.means === null ? (['means-before'] as const) : []),
    ...(after.means === null ? (['means-after'] as const) : []),
  ]
}
