/** The value that half the draws do not exceed, and the two that leave one draw in twenty on each side; no range where none is claimed. */
export type Spread = { readonly middle: number; readonly range: { readonly low: number; readonly high: number } | null }

/**
 * What the draws say of one figure.
 * Rounding: none: the nearest rank, the ⌈share × draws⌉th from the least.
 * Bounds: at least one draw.
 * Policy: docs/decisions/2026-11-25-foreseeing-the-flow.md
 */
export function spreadOf(draws: readonly number[], hasRange: boolean): Spread {
  const sorted = draws.toSorted((a, b) => a - b)
  const at = (hundredths: number): number => {
    const value = sorted[Math.ceil((hundredths * sorted.length) / 100) - 1]
    if (value === undefined) throw new RangeError('a spread of no draw')
    return value
  }
  return { middle: at(50), range: hasRange ? { low: at(5), high: at(95) } : null }
}
