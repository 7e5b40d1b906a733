import type { ConventionText, Division } from './convention-text.ts'

/**
 * The division of that name, or the one that holds the block of that name; nothing when the text has neither.
 * Bounds: the first met, from the beginning of the text.
 * Policy: docs/decisions/2026-11-25-texts-and-versions.md
 */
export function divisionHolding({ divisions }: Pick<ConventionText, 'divisions'>, id: string): Division | null {
  for (const division of divisions) {
    if (division.id === id || division.blocks.some((block) => block.id === id)) return division
    const inner = divisionHolding(division, id)
    if (inner !== null) return inner
  }
  return null
}
