import { apportion, type Weighted } from '../money/apportion.ts'
import { ZERO } from '../money/cents.ts'
import { compareFractions, shareDown, type Fraction } from '../money/exact-fraction.ts'
import type { ScenarioTerritory, Step } from './scenario.ts'
import type { SharingPlace, SharingState, StepEffect } from './sharing.ts'
import { fragilePopulation, medianOf, presentPerInhabitant } from './territory-measures.ts'

/**
 * Sets a share of the envelope apart for the coordinations and structures of fragile territories.
 * Units: euro cents. Rounding: the share down to the cent, its parts by largest remainder.
 * Bounds: a fragile share that is not known is a refusal; weights all zero take nothing.
 * Source: note-2026, II.5 (proposed). The share and its split are ours: docs/decisions/2026-11-23-sharing-an-envelope.md
 */
export function solidarity(step: Extract<Step, { kind: 'solidarity' }>, place: SharingPlace, state: SharingState): StepEffect {
  const unknown = place.territories.find(({ fragileShare }) => fragileShare === null)
  if (unknown) return unknownValue(place, unknown, 'fragile_share')
  const weights = place.territories.map(({ code, population, fragileShare }) => ({
    code,
    weight: fragileShare === null ? 0n : fragilePopulation(population, fragileShare),
  }))
  return reserve(step.share, weights, place, state)
}

/**
 * Sets a share of the envelope apart for the less equipped, split by population.
 * Units: euro cents. Rounding: the share down to the cent, its parts by largest remainder.
 * Bounds: strictly above the median need, or strictly below the median of present euros per inhabitant; nobody eligible takes nothing.
 * Source: note-2026, II.2 (proposed). The share and its split are ours: docs/decisions/2026-11-23-sharing-an-envelope.md
 */
export function catchUp(step: Extract<Step, { kind: 'catch-up' }>, place: SharingPlace, state: SharingState): StepEffect {
  const { territories } = place
  const measures = territories.map((one) => measureOf(step.measure, one))
  const unknown = territories[measures.indexOf(null)]
  if (unknown) return unknownValue(place, unknown, step.measure === 'need' ? 'need' : 'present_eur')
  const known = measures.filter((one) => one !== null)
  const median = medianOf(known)
  const side = step.measure === 'need' ? 1 : -1
  const weights = territories.map(({ code, population }, at) => {
    const measure = known[at]
    return { code, weight: measure !== undefined && compareFractions(measure, median) * side > 0 ? BigInt(population) : 0n }
  })
  const isNobody = weights.every(({ weight }) => weight === 0n)
  return { ...reserve(step.share, weights, place, state), catchUp: weights, ...(isNobody && { idle: 'nobody-eligible' as const }) }
}

function measureOf(measure: 'need' | 'present-per-inhabitant', territory: ScenarioTerritory): Fraction | null {
  if (measure === 'need') return territory.need
  return territory.present === null ? null : presentPerInhabitant(territory.present, territory.population)
}

function reserve(share: Fraction, weights: readonly Weighted[], { envelope }: SharingPlace, { pool }: SharingState): StepEffect {
  if (weights.every(({ weight }) => weight === 0n)) return { parts: weights.map(() => ZERO), idle: 'weights-all-zero' }
  const taken = shareDown(envelope, share)
  return taken > pool ? { asked: taken } : { parts: apportion(taken, weights) }
}

/**
 * The refusal of a step that needs what is not known of a territory.
 * Policy: docs/decisions/2026-11-23-sharing-an-envelope.md
 */
export const unknownValue = ({ name }: SharingPlace, { code }: ScenarioTerritory, column: string): StepEffect => ({
  refusal: { kind: 'unknown-value', step: name, code, column },
})
