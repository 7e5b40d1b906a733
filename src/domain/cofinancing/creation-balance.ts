import { minus, type Cents } from '../money/cents.ts'
import { compareFractions, exactFraction, type Fraction } from '../money/exact-fraction.ts'

/** A year on one perimeter: what creation receives (or one fragile form of it), and what distribution and education receive. */
export type CreationYear = { readonly year: number; readonly creation: Cents | null; readonly others: Cents | null }

/**
 * `at-its-cost`: creation falls and the others rise (an alert). `share-falls`: its part of the whole falls, without that.
 * `kept`: neither.
 */
export type CreationVerdict = 'at-its-cost' | 'share-falls' | 'kept'

/** From a year whose two amounts are known to the next one. */
export type CreationChange = {
  readonly from: number
  readonly to: number
  readonly creationChange: Cents
  readonly othersChange: Cents
  /** The part of creation in the whole; `null` when there is no money at all. */
  readonly shareBefore: Fraction | null
  readonly shareAfter: Fraction | null
  readonly verdict: CreationVerdict
}

/** The changes that two known years allow, and the years that lack one of the amounts. */
export type CreationBalance = {
  readonly changes: readonly CreationChange[]
  readonly unknown: readonly { readonly year: number; readonly missing: 'creation' | 'others' | 'both' }[]
}

/**
 * Whether distribution and education grow at the cost of creation, year after year (P5.4).
 * Units: euro cents, signed changes. Rounding: none.
 * Bounds: amounts ≥ 0, one row a year; strict: an amount that does not move neither falls nor rises; a year with an unknown amount is passed over and named.
 * Policy: docs/decisions/2026-11-23-money-that-moves-with-means.md
 */
export function creationBalance(years: readonly CreationYear[]): CreationBalance {
  const inOrder = years.toSorted((a, b) => a.year - b.year)
  const known = inOrder.flatMap(({ year, creation, others }) => (creation === null || others === null ? [] : [{ year, creation, others }]))
  return {
    changes: known.slice(1).flatMap((after, place) => {
      const before = known[place]
      return before === undefined ? [] : [changeOf(before, after)]
    }),
    unknown: inOrder.flatMap(({ year, creation, others }) => {
      if (creation !== null && others !== null) return []
      return [{ year, missing: creation !== null ? 'others' : others !== null ? 'creation' : 'both' } as const]
    }),
  }
}

type KnownYear = { readonly year: number; readonly creation: Cents; readonly others: Cents }

const shareOf = ({ creation, others }: KnownYear): Fraction | null =>
  creation + others === 0 ? null : exactFraction(creation, BigInt(creation) + BigInt(others))

function changeOf(before: KnownYear, after: KnownYear): CreationChange {
  const [creationChange, othersChange] = [minus(after.creation, before.creation), minus(after.others, before.others)]
  const [shareBefore, shareAfter] = [shareOf(before), shareOf(after)]
  const isShareFalling = shareBefore !== null && shareAfter !== null && compareFractions(shareAfter, shareBefore) < 0
  const verdict = creationChange < 0 && othersChange > 0 ? 'at-its-cost' : isShareFalling ? 'share-falls' : 'kept'
  return { from: before.year, to: after.year, creationChange, othersChange, shareBefore, shareAfter, verdict }
}
