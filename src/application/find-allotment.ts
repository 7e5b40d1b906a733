import type { LinearSolver, LinearSolvers } from '#application/ports/linear-solver.ts'
import { problemOf } from '#domain/scenario/allotment-bounds.ts'
import type { AllotmentQuestion, AllotmentRefusal } from '#domain/scenario/allotment-question.ts'
import { askable, type KnownOrNot } from '#domain/scenario/allotment-refusals.ts'
import { checkAllotment } from '#domain/scenario/check-allotment.ts'
import { choicesBySize } from '#domain/scenario/fewest-in-conflict.ts'
import type { AllotmentOutcome } from '#domain/scenario/found-allotment.ts'
import type { Result } from '#domain/result.ts'
import type { Cents } from '#domain/money/cents.ts'
import { holdsOrNot } from './allotment-feasible.ts'
import type { FreedPairs } from './allotment-programs.ts'
import { nearestAllotment } from './allotment-stages.ts'

/** What a person asks, before we know whether all that it needs is known. */
export type AllotmentAsked = Pick<AllotmentQuestion, 'envelope' | 'constraints'> & { readonly territories: readonly KnownOrNot[] }

/** As many searches as the machine bears are under way, and as many again are waiting. */
export class TooManySearches extends Error {}

/** The allotment nearest to the present under constraints, or the fewest that conflict; each with its proof, checked without the solver. */
export async function findAllotment(asked: AllotmentAsked, solvers: LinearSolvers): Promise<Result<AllotmentOutcome, AllotmentRefusal>> {
  const { question, refusals } = askable(asked.envelope, asked.territories, asked.constraints)
  const [first, ...others] = refusals
  if (first) return { refusals: [first, ...others] }
  return { value: await solvers.during((solver) => outcomeOf(question, solver)) }
}

async function outcomeOf(question: AllotmentQuestion, solver: LinearSolver): Promise<AllotmentOutcome> {
  const freed: FreedPairs = new Set()
  const problem = problemOf(question, question.constraints)
  const held = await holdsOrNot(solver, problem, freed)
  if (held.kind === 'cannot') return fewestInConflict(question, solver, freed)
  if (held.kind === 'unfinished') return held
  return nearestAllotment(solver, problem, freed, held.kind === 'holds' ? held.amounts : undefined)
}

/** The first set that cannot hold, the smallest sets first; a set is known to hold when an allotment found before holds for it too. */
async function fewestInConflict(question: AllotmentQuestion, solver: LinearSolver, freed: FreedPairs): Promise<AllotmentOutcome> {
  const held: (readonly Cents[])[] = []
  let isFewest = true
  for (const constraints of choicesBySize(question.constraints.length)) {
    const problem = problemOf(
      question,
      constraints.flatMap((rank) => question.constraints[rank] ?? []),
    )
    if (held.some((amounts) => checkAllotment(problem, amounts).length === 0)) continue
    const answer = await holdsOrNot(solver, problem, freed)
    if (answer.kind === 'cannot') return { kind: 'conflict', constraints, proof: answer.proof, isFewest }
    if (answer.kind === 'unfinished') return answer
    if (answer.kind === 'holds') held.push(answer.amounts)
    else isFewest = false
  }
  return { kind: 'unfinished', reason: 'solver' }
}
