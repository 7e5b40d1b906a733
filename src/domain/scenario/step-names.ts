import type { Step } from './scenario.ts'

/**
 * The name of each step: its kind, and its rank from the second use of that kind (`catch-up`, `catch-up-2`).
 * Bounds: one name for each step, in their order.
 * Policy: docs/decisions/2026-11-23-sharing-an-envelope.md
 */
export function stepNames(steps: readonly Step[]): readonly string[] {
  const used = new Map<string, number>()
  return steps.map(({ kind }) => {
    const rank = (used.get(kind) ?? 0) + 1
    used.set(kind, rank)
    return rank === 1 ? kind : `${kind}-${rank}`
  })
}
