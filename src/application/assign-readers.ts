import { assignReaders } from '#domain/committee/assign-readers.ts'
import { checkReaders } from '#domain/committee/check-readers.ts'
import { checkNeeds, lackingFiles, type NeedsOutcome, type ReaderNeed } from '#domain/committee/reader-needs.ts'
import type { ReaderOutcome, ReaderQuestion } from '#domain/committee/reader-question.ts'
import { relaxedBy, type FewestRelaxed } from '#domain/committee/relaxed-readings.ts'
import type { LinearSolver, LinearSolvers } from './ports/linear-solver.ts'
import { assignmentOf, readerProgram, relaxedProgram } from './reader-program.ts'

/** The assignment of readers that costs least with trades and languages served; without any, no solver is called. */
export async function assignReadersWith(
  question: ReaderQuestion,
  needs: readonly ReaderNeed[],
  solvers: LinearSolvers,
): Promise<ReaderOutcome | NeedsOutcome> {
  const without = assignReaders(question)
  if (without.kind === 'short') return without
  // The cheapest of all may serve every need: it is then the answer.
  if (checkNeeds(needs, without.assignment).length === 0) return without
  const lacking = lackingFiles(question, needs)
  if (lacking.length > 0) return { kind: 'needs-in-conflict', lacking }
  return solvers.during(async (solver) => {
    const found = await solved(question, needs, solver)
    return found === 'none' ? { kind: 'needs-in-conflict', lacking: [] } : found
  })
}

/**
 * The relaxation first: when its best is whole, it is the best of all, several times sooner; else whole numbers are asked for.
 * What the solver finds is given only once checked in whole numbers.
 */
async function solved(question: ReaderQuestion, needs: readonly ReaderNeed[], solver: LinearSolver): Promise<NeedsOutcome | 'none'> {
  const { wholes, ...relaxed } = readerProgram(question, needs)
  for (const model of [relaxed, { ...relaxed, wholes }]) {
    const answer = await solver.solve(model)
    if (answer.kind === 'infeasible') return 'none'
    if (answer.kind === 'unfinished') return answer
    const assignment = assignmentOf(question, answer.values)
    const isRight =
      checkReaders(question, assignment).length === 0 &&
      checkNeeds(needs, assignment).length === 0 &&
      Math.abs(assignment.cost - answer.objective) < 0.5
    if (isRight) return { kind: 'assigned', assignment }
  }
  return { kind: 'unfinished', reason: 'solver' }
}

/**
 * The fewest files, loads and needs to relax so that all the others are served, as the solver proves; conflicts are never relaxed.
 * What it finds is given only once counted again on the assignment that shows it.
 */
export const fewestRelaxed = (question: ReaderQuestion, needs: readonly ReaderNeed[], solvers: LinearSolvers): Promise<FewestRelaxed> =>
  solvers.during(async (solver) => {
    const answer = await solver.solve(relaxedProgram(question, needs))
    if (answer.kind === 'unfinished') return answer
    if (answer.kind === 'infeasible') return { kind: 'unfinished', reason: 'solver' }
    const relaxed = relaxedBy(question, needs, assignmentOf(question, answer.values))
    return Math.abs(relaxed.length - answer.objective) < 0.5 ? { kind: 'fewest', relaxed } : { kind: 'unfinished', reason: 'solver' }
  })
