import { assignReaders } from '#domain/committee/assign-readers.ts'
import { checkReaders } from '#domain/committee/check-readers.ts'
import { checkNeeds, lackingFiles, type NeedsOutcome, type ReaderNeed } from '#domain/committee/reader-needs.ts'
import type { ReaderOutcome, ReaderQuestion } from '#domain/committee/reader-question.ts'
import { choicesBySize } from '#domain/scenario/fewest-in-conflict.ts'
import type { LinearSolver, LinearSolvers } from './ports/linear-solver.ts'
import { assignmentOf, readerProgram } from './reader-program.ts'

/** Beyond it the sets of trades and languages to try in turn would be too many. */
export const MOST_NEEDS = 12

/** The assignment of readers that costs least with trades and languages served; without any, no solver is called. */
export async function assignReadersWith(
  question: ReaderQuestion,
  needs: readonly ReaderNeed[],
  solvers: LinearSolvers,
): Promise<ReaderOutcome | NeedsOutcome> {
  if (needs.length > MOST_NEEDS) throw new RangeError(`needs: ${needs.length}`)
  const without = assignReaders(question)
  if (without.kind === 'short') return without
  // The cheapest of all may serve every need: it is then the answer.
  if (checkNeeds(needs, without.assignment).length === 0) return without
  const lacking = lackingFiles(question, needs)
  if (lacking.length > 0) return { kind: 'needs-in-conflict', needs: [...new Set(lacking.slice(0, 1).map(({ need }) => need))], lacking }
  return solvers.during((solver) => withNeeds(question, needs, solver))
}

async function withNeeds(question: ReaderQuestion, needs: readonly ReaderNeed[], solver: LinearSolver): Promise<NeedsOutcome> {
  const all = await solved(question, needs, solver)
  if (all !== 'none') return all
  for (const ranks of choicesBySize(needs.length)) {
    const some = await solved(
      question,
      ranks.flatMap((rank) => needs[rank] ?? []),
      solver,
    )
    if (some === 'none') return { kind: 'needs-in-conflict', needs: ranks, lacking: [] }
    if (some.kind === 'unfinished') return some
  }
  return { kind: 'unfinished', reason: 'solver' }
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
