import { expect, it } from 'vitest'
import { cents } from '../money/cents.ts'
import { exactFraction } from '../money/exact-fraction.ts'
import type { ScenarioTerritory, Step } from './scenario.ts'
import { simulate } from './simulation.ts'

const place = (code: string, effort: number | null, present: number | null, population = 1): ScenarioTerritory => ({
  code,
  name: code,
  population,
  effort: effort === null ? null : cents(effort),
  upstreamEffort: null,
  present: present === null ? null : cents(present),
  fragileShare: null,
  need: exactFraction(population, 10),
  previousEffort: null,
})
const STEPS: readonly Step[] = [
  { kind: 'match', upstreamFirst: false },
  { kind: 'ration', method: 'proportional' },
]
const simulated = (...territories: ScenarioTerritory[]) => {
  const result = simulate({ envelope: cents(100), steps: STEPS }, { cnc: 1, local: 2 }, territories)
  if ('refusals' in result) throw new Error(JSON.stringify(result.refusals))
  return result.value
}

it('a simulation says who falls, the largest fall first, ties to the lower code, and nobody who keeps the same', () => {
  // They receive 5, 10, 15, 20 and 25.
  const all = [place('e', 10, 7), place('d', 20, 12), place('c', 30, 25), place('b', 40, 20), place('a', 50, 24)]
  const losers = [
    { code: 'c', change: -10 },
    { code: 'd', change: -2 },
    { code: 'e', change: -2 },
  ]
  expect([simulated(...all).losers, simulated(...all.toReversed()).losers]).toEqual([losers, losers])
})

it('a simulation measures equity before and after, by inhabitant, and whom gains lean to', () => {
  const { equity, bestEndowed, allocation } = simulated(place('a', 40, 10), place('b', 120, 30, 3))
  expect(allocation.territories.map(({ total }) => total)).toEqual([20, 60])
  expect([equity.before?.gini, equity.after.gini, equity.after.theilT]).toEqual([0, 0, { total: 0, within: null, between: null }])
  expect([bestEndowed.byPresent?.index, bestEndowed.byNeed?.index]).toEqual([0, 0])
})

it('a simulation does not know equity before when a present allotment is not known', () => {
  const { equity, bestEndowed, losers } = simulated(place('a', 40, 10), place('b', 120, null))
  expect([equity.before, equity.after.gini, bestEndowed, losers]).toEqual([null, 0.25, { byPresent: null, byNeed: null }, []])
})

it('a simulation refuses what its allocation refuses', () => {
  expect(simulate({ envelope: cents(100), steps: STEPS }, { cnc: 1, local: 2 }, [place('a', null, 1)])).toEqual({
    refusals: [{ kind: 'unknown-value', step: 'match', code: 'a', column: 'effort_eur' }],
  })
})
