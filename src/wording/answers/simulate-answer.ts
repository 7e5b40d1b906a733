import type { BestEndowedTest } from '#domain/equity/best-endowed.ts'
import type { Equity } from '#domain/equity/equity.ts'
import type { AllocationRefusal } from '#domain/scenario/allocation.ts'
import type { Simulation } from '#domain/scenario/simulation.ts'
import { allocationRefusalSentence } from '../allocation-refusals.ts'
import { equityAnswer } from './equity-answer.ts'

/** An allocation as the published interface writes it: territories in the order of their codes, compared as text. */
export function simulateAnswer(scenario: string, { allocation, equity, bestEndowed, losers }: Simulation) {
  return {
    scenario,
    envelope_cents: allocation.envelope,
    allocations: allocation.territories.map(({ code, total, parts }) => ({ code, total_cents: total, parts })),
    remainder: { name: allocation.remainder.name, cents: allocation.remainder.amount },
    equity: {
      before: equity.before && equityAnswer(equity.before),
      after: equityAnswer(equity.after),
      difference: equity.before && differenceOf(equity.before, equity.after),
    },
    best_endowed: { by_present: testAnswer(bestEndowed.byPresent), by_need: testAnswer(bestEndowed.byNeed) },
    losers: losers.map(({ code, change }) => ({ code, change_cents: change })),
    idle_steps: allocation.steps.filter(({ idle }) => idle !== null).map(({ name, idle }) => ({ step: name, reason: idle })),
  }
}

/** Why there is no allocation: the steps that cannot hold together, or what else stands in the way. */
export function refusedSimulation(scenario: string, refusals: readonly AllocationRefusal[]) {
  const infeasible = refusals.find((one) => one.kind === 'infeasible')
  if (infeasible) return { scenario, infeasible: { steps: infeasible.steps, message: allocationRefusalSentence(infeasible) } }
  return { scenario, refusals: refusals.map((one) => ({ ...one, message: allocationRefusalSentence(one) })) }
}

const testAnswer = (test: BestEndowedTest | null) =>
  test && { index: test.index, verdict: test.verdict, weightiest: test.weightiest.map(({ code, gain }) => ({ code, gain_cents: gain })) }

/** What changed in the indices that one number says: after less before, in millionths so that no float creeps in. */
function differenceOf(before: Equity, after: Equity) {
  const less = (was: number | null, is: number | null): number | null =>
    was === null || is === null ? null : (Math.round(is * 1_000_000) - Math.round(was * 1_000_000)) / 1_000_000
  return {
    gini: less(before.gini, after.gini),
    theil_t: less(before.theilT.total, after.theilT.total),
    theil_l: less(before.theilL.total, after.theilL.total),
    atkinson: {
      '0.5': less(before.atkinson.half, after.atkinson.half),
      '1': less(before.atkinson.one, after.atkinson.one),
      '2': less(before.atkinson.two, after.atkinson.two),
    },
    worst_tenth_share: less(before.worstTenthShare, after.worstTenthShare),
  }
}

export type SimulateAnswer = ReturnType<typeof simulateAnswer>
