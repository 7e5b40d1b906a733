import type { MatchingRatio } from '../cofinancing/matching-ratio.ts'
import { bestEndowedByNeed, bestEndowedByPresent, type BestEndowedTest } from '../equity/best-endowed.ts'
import { equityOf, type Equity } from '../equity/equity.ts'
import { minus, type Cents } from '../money/cents.ts'
import { byCode } from '../territory/code-order.ts'
import { allocate } from './allocate.ts'
import type { Allocation, AllocationRefusal } from './allocation.ts'
import type { Scenario, ScenarioTerritory } from './scenario.ts'
import type { Result } from '../result.ts'

/** An allocation with what stands beside amounts: equity before and after, whom gains lean to, and who falls. */
export type Simulation = {
  readonly allocation: Allocation
  /** `null` before when a present allotment is not known. */
  readonly equity: { readonly before: Equity | null; readonly after: Equity }
  readonly bestEndowed: { readonly byPresent: BestEndowedTest | null; readonly byNeed: BestEndowedTest | null }
  /** Who receives less than the present allotment, the largest fall first. */
  readonly losers: readonly { readonly code: string; readonly change: Cents }[]
}

/**
 * Shares an envelope and measures what it changes: equity before and after, whom gains lean to, who falls.
 * Units: euro cents; indices with six decimals. Rounding: that of the steps and of the indices.
 * Bounds: a present allotment that is not known leaves « before » unknown.
 * Policy: docs/decisions/2026-11-23-sharing-an-envelope.md
 */
export function simulate(
  scenario: Pick<Scenario, 'envelope' | 'steps'>,
  key: MatchingRatio,
  territories: readonly ScenarioTerritory[],
): Result<Simulation, AllocationRefusal> {
  const result = allocate(scenario, key, territories)
  if (!('value' in result)) return result
  const allocation = result.value
  const totals = new Map(allocation.territories.map(({ code, total }) => [code, total]))
  const changes = territories.flatMap((one) => {
    const after = totals.get(one.code)
    return after === undefined ? [] : [{ ...one, after }]
  })
  const present = changes.flatMap(({ code, population, present: value }) =>
    value === null ? [] : [{ code, group: null, population, value }],
  )
  const after = changes.map(({ code, population, after: value }) => ({ code, group: null, population, value }))
  return {
    value: {
      allocation,
      equity: { before: present.length < changes.length ? null : equityOf(present), after: equityOf(after) },
      bestEndowed: { byPresent: bestEndowedByPresent(changes), byNeed: bestEndowedByNeed(changes) },
      losers: changes
        .flatMap(({ code, present: before, after: now }) => (before !== null && now < before ? [{ code, change: minus(now, before) }] : []))
        .toSorted((a, b) => a.change - b.change || byCode(a, b)),
    },
  }
}
