import { TooManySearches } from '#application/find-allotment.ts'
import type { LinearSolvers } from '#application/ports/linear-solver.ts'
import { turnsOf } from './turns.ts'

/** The same solvers, for a few searches at once while a few wait; beyond, it says so rather than fall. */
export function searchesInTurn(solvers: LinearSolvers, atOnce: number, waiting: number): LinearSolvers {
  const inTurns = turnsOf(atOnce, waiting, () => new TooManySearches())
  return { during: (search) => inTurns(() => solvers.during(search)) }
}
