import type { LinearSolver } from '#application/ports/linear-solver.ts'
import type { Cents } from '#domain/money/cents.ts'
import type { AllotmentProblem } from '#domain/scenario/allotment-bounds.ts'
import { amountsOf, multipliersOf } from '#domain/scenario/allotment-model.ts'
import { isProvedImpossible, type AllotmentOutcome, type ConflictProof } from '#domain/scenario/found-allotment.ts'
import { wholeAllotment } from '#domain/scenario/whole-allotment.ts'
import { solveStage, type FreedPairs } from './allotment-programs.ts'

/** Whether something holds: an allotment that does, a proof that none does, or neither to the cent. */
export type Held =
  | { readonly kind: 'holds'; readonly amounts: readonly Cents[] }
  | { readonly kind: 'cannot'; readonly proof: ConflictProof }
  | { readonly kind: 'unknown' }
  | Extract<AllotmentOutcome, { kind: 'unfinished' }>

/** Looks for any allotment: what each common constraint lacks is made as small as can be. */
export async function holdsOrNot(solver: LinearSolver, problem: AllotmentProblem, freed: FreedPairs): Promise<Held> {
  const crossed = problem.places.find(({ low, high }) => low > high)
  if (crossed) return { kind: 'cannot', proof: { kind: 'crossed', code: crossed.code, low: crossed.low, high: crossed.high } }
  const answer = await solveStage(solver, problem, { kind: 'feasible' }, freed)
  if (answer.kind === 'unfinished') return answer
  if (answer.kind === 'infeasible') return { kind: 'unknown' }
  const multipliers = multipliersOf(problem, { kind: 'feasible' }, freed, answer)
  if (isProvedImpossible(problem, multipliers)) return { kind: 'cannot', proof: { kind: 'multipliers', multipliers } }
  const amounts = wholeAllotment(problem, amountsOf(problem, answer))
  return amounts ? { kind: 'holds', amounts } : { kind: 'unknown' }
}
