import { apportion } from '../money/apportion.ts'
import { cents, minus, total, ZERO, type Cents } from '../money/cents.ts'
import { shareDown } from '../money/exact-fraction.ts'
import type { RationWitness } from './allocation.ts'
import { claimsLess, type Claims } from './claims.ts'
import { ration } from './ration.ts'
import { unknownValue } from './reserve-steps.ts'
import type { Step } from './scenario.ts'
import type { SharingPlace, SharingState, StepEffect } from './sharing.ts'

/**
 * Takes from the pool what keeps everybody at a share of the present allotment, once earlier parts are counted.
 * Units: euro cents. Rounding: the share down to the cent. Bounds: claims fall by as much, the second first, not below zero.
 * Policy: docs/decisions/2026-11-23-sharing-an-envelope.md
 */
export function guarantee(step: Extract<Step, { kind: 'guarantee' }>, place: SharingPlace, state: SharingState): StepEffect {
  const unknown = place.territories.find(({ present }) => present === null)
  if (unknown) return unknownValue(place, unknown, 'present_eur')
  const parts = place.territories.map(({ present }, at) =>
    cents(Math.max(0, shareDown(present ?? ZERO, step.share) - (state.received[at] ?? 0))),
  )
  const asked = total(parts)
  if (asked > state.pool) return { asked }
  return { parts, claims: (state.claims ?? []).map((claims, at) => claimsLess(claims, parts[at] ?? ZERO)) }
}

/**
 * Shares the pool among the claims, first claims first; what is received is taken off the claim.
 * Units: euro cents. Rounding: exact shares down, then one cent each by largest remainder, ties to the lower code.
 * Bounds: a pool that suffices gives everyone the claim.
 * Source: thomson-2003 (literature)
 */
export function rationStep(step: Extract<Step, { kind: 'ration' }>, place: SharingPlace, state: SharingState): StepEffect {
  const claims = state.claims ?? []
  const firsts = rationOf('first', claims, step, place, state.pool)
  const seconds = rationOf('second', claims, step, place, minus(state.pool, total(firsts.shares)))
  const rations = [firsts.witness, seconds.witness].filter((one) => one !== null)
  return {
    parts: claims.map((_, at) => cents((firsts.shares[at] ?? 0) + (seconds.shares[at] ?? 0))),
    claims: claims.map(({ first, second }, at) => ({
      first: minus(first, firsts.shares[at] ?? ZERO),
      second: minus(second, seconds.shares[at] ?? ZERO),
    })),
    rations,
  }
}

function rationOf(
  which: 'first' | 'second',
  claims: readonly Claims[],
  { method }: Extract<Step, { kind: 'ration' }>,
  { name, territories }: SharingPlace,
  estate: Cents,
): { shares: readonly Cents[]; witness: RationWitness | null } {
  const asked = claims.map((claim, at) => ({ code: territories[at]?.code ?? '', claim: claim[which] }))
  const { shares, lambda, oddCents } = ration(estate, asked, method)
  if (asked.every(({ claim }) => claim === 0)) return { shares, witness: null }
  const listed = asked.map(({ code, claim }, at) => ({ code, claim, share: shares[at] ?? ZERO }))
  return { shares, witness: { step: name, claims: which, estate, method, lambda, shares: listed, oddCents } }
}

/**
 * Names what is left of the pool; given to the less equipped, it is split as the last catch-up before it.
 * Units: euro cents. Rounding: largest remainder. Bounds: without a catch-up before it, a refusal; nobody eligible leaves the pool.
 * Policy: docs/decisions/2026-11-23-sharing-an-envelope.md
 */
export function surplus(step: Extract<Step, { kind: 'surplus' }>, place: SharingPlace, state: SharingState): StepEffect {
  if (step.to !== 'catch-up') return {}
  if (state.catchUp === null) return { refusal: { kind: 'surplus-without-catch-up', step: place.name } }
  const isNobody = state.catchUp.every(({ weight }) => weight === 0n)
  return { parts: apportion(state.pool, state.catchUp), ...(isNobody && { idle: 'nobody-eligible' as const }) }
}
