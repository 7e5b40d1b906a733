import type { Aid } from '#domain/cofinancing/aid.ts'
import type { AidReason } from '#domain/cofinancing/aid-reasons.ts'
import type { MatchingRule } from '#domain/cofinancing/matching-rule.ts'
import { positionTrails, reasonedAids, type PositionTrails, type ReasonedAid } from '#domain/cofinancing/position-trail.ts'
import type { Position, PositionLine } from '#domain/cofinancing/position.ts'
import type { FileProblem } from '#domain/source/file-problem.ts'
import { MOMENTS, type Moment } from '#domain/source/moment.ts'
import { problemAnswer, type ProblemAnswer } from './problem-answer.ts'
import { trailAnswer, type TrailAnswer } from './trail-answer.ts'

/** What becomes of one aid, as the published interface writes it. */
type AidAnswer = {
  readonly line: number
  readonly work: string | null
  readonly funder: string
  readonly counted: boolean
  readonly reason: AidReason
}

/** A position as the published interface writes it: the command and the API give the same. */
export type PositionAnswer = {
  readonly rule: string | null
  readonly moment: Moment
  readonly lines: readonly (ReturnType<typeof lineAnswer> & { readonly trail?: Readonly<Record<string, TrailAnswer>> })[]
  readonly problems: readonly ProblemAnswer[]
}

const UNKNOWN: readonly AidReason[] = ['unknown-amount', 'unknown-selectivity', 'unknown-cnc-share']

/**
 * The answer to « where does each line stand under this rule ». Amounts in whole cents; what is not known is `null`.
 * `hasTrail` adds why each figure is what it is: long, so only when asked.
 */
export function positionAnswer(
  rule: MatchingRule,
  position: Position,
  aids: readonly Aid[],
  accounts: Int32Array,
  hasTrail = false,
): PositionAnswer {
  const byAccount = reasonedAids(position, aids, accounts)
  return {
    rule: rule.id,
    moment: position.moment,
    lines: position.lines.map((line) => {
      const mine = byAccount.get(line.account) ?? []
      const answer = lineAnswer(line, mine.map(aidAnswer))
      return hasTrail ? { ...answer, trail: trailsAnswer(positionTrails(rule, line, mine, position.moment)) } : answer
    }),
    problems: [],
  }
}

const aidAnswer = ({ aid: { line, work, funder }, reason }: ReasonedAid): AidAnswer => ({
  line,
  work,
  funder,
  counted: reason === 'counted',
  reason,
})

const trailsAnswer = (trails: PositionTrails): Readonly<Record<string, TrailAnswer>> => ({
  held: trailAnswer(trails.held),
  ceiling_cost: trailAnswer(trails.ceilingCost),
  freeze_cost: trailAnswer(trails.freezeCost),
  missing_against_rule: trailAnswer(trails.missingAgainstRule),
  missing_against_promise: trailAnswer(trails.missingAgainstPromise),
  effective_key: trailAnswer(trails.effectiveKey),
})

/** The answer when a file was refused: no line, and every problem. */
export const refusedPosition = (rule: string | null, moment: Moment, problems: readonly FileProblem[]): PositionAnswer => ({
  rule,
  moment,
  lines: [],
  problems: problems.map(problemAnswer),
})

function lineAnswer(line: PositionLine, aids: readonly AidAnswer[]) {
  const { convention, year, axis, scheme, cnc } = line
  return {
    convention,
    year,
    axis,
    scheme,
    basis_cents: line.basis,
    upstream_basis_cents: line.upstreamBasis,
    due_cents: line.due,
    capped_cents: line.capped,
    held_cents: line.held,
    upstream_held_cents: line.upstreamHeld,
    ceiling_cost_cents: line.ceilingCost,
    freeze_cost_cents: line.freezeCost,
    cnc: Object.fromEntries(MOMENTS.map((moment) => [`${moment}_cents`, cnc[moment]])),
    missing_against_rule_cents: line.missingAgainstRule,
    missing_against_promise_cents: line.missingAgainstPromise,
    effective_key: line.effectiveKey === null ? null : line.effectiveKey / 100,
    unknown: aids.filter(({ reason }) => UNKNOWN.includes(reason)).map(({ line: row, work, reason }) => ({ line: row, work, reason })),
    aids,
  }
}
