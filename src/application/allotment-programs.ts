import type { LinearSolver } from '#application/ports/linear-solver.ts'
import type { AllotmentProblem } from '#domain/scenario/allotment-bounds.ts'
import { amountsOf, modelOf, type AllotmentStage } from '#domain/scenario/allotment-model.ts'
import { turnedPairs } from '#domain/scenario/allotment-spread.ts'
import type { LinearAnswer } from '#domain/scenario/linear-model.ts'

/** The pairs of territories seen to turn so far, by key: true of every problem on the same territories. */
export type FreedPairs = Set<string>

/** Solves one stage, freeing the pairs that its answers turn over until none is. */
export async function solveStage(
  solver: LinearSolver,
  problem: AllotmentProblem,
  stage: AllotmentStage,
  freed: FreedPairs,
): Promise<LinearAnswer> {
  for (;;) {
    const answer = await solver.solve(modelOf(problem, stage, freed))
    if (answer.kind !== 'optimal' || problem.equityLeast === null) return answer
    const turned = turnedPairs(problem.places, amountsOf(problem, answer)).filter(({ key }) => !freed.has(key))
    if (turned.length === 0) return answer
    for (const { key } of turned) freed.add(key)
  }
}
