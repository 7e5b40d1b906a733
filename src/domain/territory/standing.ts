/** Where a value stands among those of comparable territories. */
export type Standing = {
  /** 1 is the highest; equals share the better rank. */
  readonly rank: number
  /** How many territories have a known value, this one included. */
  readonly known: number
  /** How many have that very value, this one included. */
  readonly equals: number
  readonly median: number
}

/**
 * The rank of a value among those known, and the median; nothing when it is unknown itself.
 * Bounds: unknown values are left out, never counted as zero; `all` holds the territory's own value once.
 * Rounding: none; the median of an even count is the mean of its two middle values.
 * Policy: docs/decisions/2026-11-22-comparable-territories.md
 */
export function standingOf(value: number | null, all: readonly (number | null)[]): Standing | null {
  if (value === null) return null
  const known = all.filter((one) => one !== null).toSorted((a, b) => a - b)
  const middle = Math.floor(known.length / 2)
  const upper = known[middle] ?? value
  const median = known.length % 2 === 1 ? upper : ((known[middle - 1] ?? upper) + upper) / 2
  return {
    rank: 1 + known.filter((one) => one > value).length,
    known: known.length,
    equals: known.filter((one) => one === value).length,
    median,
  }
}

/**
 * How many of something for so many inhabitants; unknown when one of the two is, or when nobody lives there.
 * Units: things for `per` inhabitants. Rounding: none.
 * Policy: docs/decisions/2026-11-22-comparable-territories.md
 */
export function perInhabitants(count: number | null, population: number | null, per: number): number | null {
  return count === null || population === null || population === 0 ? null : (count * per) / population
}
