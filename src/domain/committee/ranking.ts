import { minus, plus, ZERO, type Cents } from '../money/cents.ts'

/** A file in its place, with what is asked of the envelope down to it. */
export type RankedAmount = { readonly upTo: Cents; readonly isWithin: boolean | null }

/**
 * The first rank that two files are given, or nothing; a file without a rank shares none.
 * Policy: docs/decisions/2026-11-25-committees.md
 */
export const sharedRank = (ranks: readonly (number | null)[]): number | null =>
  ranks.find((rank, at) => rank !== null && ranks.indexOf(rank) < at) ?? null

/** Files in order against an envelope. */
export type Ranking = {
  readonly lines: readonly RankedAmount[]
  readonly total: Cents
  /** How many files have no amount: the total says nothing of them. */
  readonly withoutAmount: number
  /** What the envelope has left, signed; nothing when it is not known. */
  readonly left: Cents | null
}

/**
 * What files take from an envelope, in the order of their places.
 * Units: euro cents. Rounding: none.
 * Bounds: a file is within while all down to it fit, the last cent included; unknown without an envelope, or once an amount before it is unknown.
 * Policy: docs/decisions/2026-11-25-committees.md
 */
export function rankUnder(amounts: readonly (Cents | null)[], envelope: Cents | null): Ranking {
  let total = ZERO
  let withoutAmount = 0
  const lines = amounts.map((amount): RankedAmount => {
    total = plus(total, amount ?? ZERO)
    withoutAmount += amount === null ? 1 : 0
    if (envelope === null) return { upTo: total, isWithin: null }
    return { upTo: total, isWithin: total > envelope ? false : withoutAmount > 0 ? null : true }
  })
  return {
    lines,
    total,
    withoutAmount,
    left: envelope === null ? null : minus(envelope, total),
  }
}
