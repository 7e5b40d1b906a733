import type { LinearSolver } from '#application/ports/linear-solver.ts'
import type { Cents } from '#domain/money/cents.ts'
import { narrowed, type AllotmentProblem } from '#domain/scenario/allotment-bounds.ts'
import { amountsOf, centsAtLeast, multipliersOf, objectiveCents, type AllotmentStage } from '#domain/scenario/allotment-model.ts'
import { parityOf, wholeBound, changeBound, type AllotmentMultipliers } from '#domain/scenario/allotment-proof.ts'
import { foundAllotment, type AllotmentOutcome, type StageMultipliers } from '#domain/scenario/found-allotment.ts'
import { wholeAllotment } from '#domain/scenario/whole-allotment.ts'
import { solveStage, type FreedPairs } from './allotment-programs.ts'

type Unfinished = Extract<AllotmentOutcome, { kind: 'unfinished' }>
type Stage = { readonly least: number; readonly amounts: readonly number[]; readonly multipliers: AllotmentMultipliers }

/** The least sum of changes, then the least largest change, then each change by code; whole cents at the end, with what proves them. */
export async function nearestAllotment(
  solver: LinearSolver,
  problem: AllotmentProblem,
  freed: FreedPairs,
  anyAmounts: readonly Cents[] | undefined,
): Promise<AllotmentOutcome> {
  const sum = await stageOf(solver, problem, { kind: 'sum' }, freed)
  if ('kind' in sum) return sum
  const sumAtMost = centsAtLeast(sum.least, parityOf(problem))
  const largest = await stageOf(solver, problem, { kind: 'largest', sumAtMost }, freed)
  if ('kind' in largest) return largest
  const left: StageMultipliers[] = [
    { kind: 'sum', at: null, multipliers: sum.multipliers },
    { kind: 'largest', at: null, multipliers: largest.multipliers },
  ]
  const most = centsAtLeast(largest.least, null)
  const reaches = problem.places.map(() => most)
  let amounts = largest.amounts
  for (const [at, { present }] of problem.places.entries()) {
    const within = narrowed(problem, reaches)
    const alone = aloneMultipliers(problem, at)
    const least = wholeBound(changeBound(within, alone, null), null)
    // Already as near as its own bounds allow: nothing to ask the solver.
    const change = Math.abs((amounts[at] ?? 0) - present)
    const kept: Stage = { least: change, amounts, multipliers: alone }
    const found = change <= least + 0.01 ? kept : await stageOf(solver, within, { kind: 'each', at, sumAtMost }, freed)
    if ('kind' in found && found.reason !== 'no-whole-cents') return found
    // Rounded bounds may leave the solver nothing: the change stays as it is, and its stage is not proved.
    const stage = 'kind' in found ? kept : found
    amounts = stage.amounts
    left.push({ kind: 'each', at, multipliers: stage.multipliers })
    reaches[at] = centsAtLeast(stage.least, null)
  }
  const whole = wholeAllotment(narrowed(problem, reaches), amounts) ?? wholeAllotment(problem, amounts) ?? anyAmounts
  return whole ? foundAllotment(problem, whole, left) : { kind: 'unfinished', reason: 'no-whole-cents' }
}

async function stageOf(
  solver: LinearSolver,
  problem: AllotmentProblem,
  stage: AllotmentStage,
  freed: FreedPairs,
): Promise<Stage | Unfinished> {
  const answer = await solveStage(solver, problem, stage, freed)
  if (answer.kind === 'unfinished') return answer
  if (answer.kind === 'infeasible') return { kind: 'unfinished', reason: 'no-whole-cents' }
  return {
    least: objectiveCents(problem, answer),
    amounts: amountsOf(problem, answer),
    multipliers: multipliersOf(problem, stage, freed, answer),
  }
}

/** One territory's change alone in the balance. */
const aloneMultipliers = ({ places }: AllotmentProblem, at: number): AllotmentMultipliers => ({
  scale: 1n,
  changes: places.map((_, other) => (other === at ? 1n : 0n)),
  envelope: 0n,
  upstream: 0n,
  equity: 0n,
  pairs: [],
  sum: 0n,
})
