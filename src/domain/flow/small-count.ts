/** Under that many, people may be known by what they did. */
export const SMALLEST_SHOWN = 5

/**
 * Whether a count may be shown beside the whole that it is part of: neither it nor what is left is small.
 * Bounds: five is shown; a rest of zero is shown; a whole that is small shows nothing.
 * Policy: docs/decisions/2026-11-25-foreseeing-the-flow.md
 */
export function isShown(count: number, whole: number): boolean {
  const left = whole - count
  return count >= SMALLEST_SHOWN && (left === 0 || left >= SMALLEST_SHOWN)
}
