/**
 * The four values that part those known in five groups of like size.
 * Bounds: unknown values are left out; none when fewer than five are known.
 * Policy: docs/decisions/2026-11-22-comparable-territories.md
 */
export function quintileBounds(values: readonly (number | null)[]): readonly number[] {
  const known = values.filter((value) => value !== null).toSorted((a, b) => a - b)
  if (known.length < 5) return []
  return [1, 2, 3, 4].map((fifth) => known[Math.floor((fifth * known.length) / 5)] ?? 0)
}

/**
 * The group in which a value falls, from 0; unknown stays unknown.
 * Bounds: a value on a bound belongs to the group that starts there.
 * Policy: docs/decisions/2026-11-22-comparable-territories.md
 */
export const groupOf = (value: number | null, bounds: readonly number[]): number | null =>
  value === null || bounds.length === 0 ? null : bounds.filter((bound) => bound <= value).length
