import type { MatchingRatio } from '../cofinancing/matching-ratio.ts'
import { claimsHeldAt, claimsOf, NO_CLAIM, type Claims } from './claims.ts'
import { lesser, ZERO } from '../money/cents.ts'
import { unknownValue } from './reserve-steps.ts'
import type { ScenarioTerritory, Step } from './scenario.ts'
import type { SharingPlace, SharingState, StepEffect } from './sharing.ts'

/**
 * Sets the claims by the rule's key alone, upstream first when asked.
 * Units: euro cents. Rounding: down to the cent.
 * Bounds: an effort that is not known is a refusal.
 * Source: note-2026, II.1 (proposed)
 */
export function match(step: Extract<Step, { kind: 'match' }>, place: SharingPlace): StepEffect {
  const unknown = unknownEffort(place, step.upstreamFirst)
  if (unknown) return unknown
  const claims = place.territories.map((one) => matched(one, step.upstreamFirst, place.key))
  return { claims, isUpstreamFirst: step.upstreamFirst }
}

/**
 * Sets the claims by the more generous of two keys, where the effort is not below the previous one.
 * Units: euro cents. Rounding: down to the cent.
 * Bounds: a previous effort that is not known keeps the rule's key.
 * Source: banque-des-territoires-2025 (proposed). The key is not public, it is a parameter: docs/decisions/2026-11-23-sharing-an-envelope.md
 */
export function reinforced(step: Extract<Step, { kind: 'reinforced' }>, place: SharingPlace, state: SharingState): StepEffect {
  const key = greaterKey(step.key, place.key)
  const claims = place.territories.map((one, at) => {
    const isKept = one.effort !== null && one.previousEffort !== null && one.effort >= one.previousEffort
    return isKept ? matched(one, state.isUpstreamFirst, key) : (state.claims?.[at] ?? NO_CLAIM)
  })
  return { claims }
}

const greaterKey = (a: MatchingRatio, b: MatchingRatio): MatchingRatio =>
  BigInt(a.cnc) * BigInt(b.local) > BigInt(b.cnc) * BigInt(a.local) ? a : b

function unknownEffort(place: SharingPlace, isUpstreamFirst: boolean): StepEffect | undefined {
  const without = place.territories.find(({ effort }) => effort === null)
  if (without) return unknownValue(place, without, 'effort_eur')
  const withoutUpstream = isUpstreamFirst ? place.territories.find(({ upstreamEffort }) => upstreamEffort === null) : undefined
  return withoutUpstream && unknownValue(place, withoutUpstream, 'upstream_effort_eur')
}

const matched = ({ effort, upstreamEffort }: ScenarioTerritory, isUpstreamFirst: boolean, key: MatchingRatio): Claims =>
  effort === null ? NO_CLAIM : claimsOf(effort, isUpstreamFirst ? upstreamEffort : null, key)

/**
 * Bounds what each territory may claim; the second claim falls first.
 * Units: euro cents. Rounding: none. Bounds: at the ceiling, the whole claim stands.
 * Source: cineuropa-2003, ceiling of the launch (in-force)
 */
export const ceiling = (step: Extract<Step, { kind: 'ceiling' }>, state: SharingState): StepEffect => ({
  claims: (state.claims ?? []).map((claims) => claimsHeldAt(claims, step.each)),
})

/**
 * Holds the claims at an amount, or at what each has today; upstream may be exempt, then the second claim alone is held.
 * Units: euro cents. Rounding: none. Bounds: a present allotment that is not known is a refusal.
 * Source: note-2026, II.1 (proposed)
 */
export function freeze(step: Extract<Step, { kind: 'freeze' }>, place: SharingPlace, state: SharingState): StepEffect {
  const bounds = place.territories.map(({ present }) => (step.at === 'present' ? present : step.at))
  const unknown = place.territories[bounds.indexOf(null)]
  if (unknown) return unknownValue(place, unknown, 'present_eur')
  return {
    claims: (state.claims ?? []).map((claims, rank) => {
      const at = bounds[rank] ?? ZERO
      return step.exemptUpstream ? { first: claims.first, second: lesser(claims.second, at) } : claimsHeldAt(claims, at)
    }),
  }
}
