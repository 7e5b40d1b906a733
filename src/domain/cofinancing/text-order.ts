/**
 * The order of two texts, sign by sign, as a sort wants it: the same on every machine, whatever its language.
 * Bounds: zero for equal texts, and for them alone.
 * Policy: docs/decisions/2026-11-23-published-positions.md
 */
export const compareText = (a: string, b: string): number => Number(a > b) - Number(a < b)
