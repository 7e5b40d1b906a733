import type { LinearSolver } from '#application/ports/linear-solver.ts'
import type { AllotmentProblem } from '#domain/scenario/allotment-bounds.ts'
import { amountsOf, modelOf, roomOf, unitOf, type AllotmentStage } from '#domain/scenario/allotment-model.ts'
import { missingOrder } from '#domain/scenario/allotment-spread.ts'
import type { LinearAnswer } from '#domain/scenario/linear-model.ts'

/** The orders of territories met so far, each a plane under the spread: true of every problem on the same territories. */
export type KnownOrders = Map<string, readonly number[]>

/** Solves one stage, adding the planes that its answers lack until none does. */
export async function solveStage(
  solver: LinearSolver,
  problem: AllotmentProblem,
  stage: AllotmentStage,
  known: KnownOrders,
): Promise<LinearAnswer> {
  for (;;) {
    const answer = await solver.solve(modelOf(problem, stage, [...known.values()]))
    if (answer.kind !== 'optimal' || problem.equityLeast === null) return answer
    const room = stage.kind === 'feasible' ? roomOf(problem) + (answer.values['uneven'] ?? 0) * unitOf(problem) : roomOf(problem)
    const order = missingOrder(problem.places, amountsOf(problem, answer), room, unitOf(problem) * 1e-6)
    if (order === undefined || known.has(order.join(' '))) return answer
    known.set(order.join(' '), order)
  }
}
