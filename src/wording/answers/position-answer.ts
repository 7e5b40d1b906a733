import type { Aid } from '#domain/cofinancing/aid.ts'
import { AID_REASONS, type AidReason } from '#domain/cofinancing/aid-reasons.ts'
import type { Position, PositionLine } from '#domain/cofinancing/position.ts'
import type { FileProblem } from '#domain/source/file-problem.ts'
import { MOMENTS, type Moment } from '#domain/source/moment.ts'
import { problemAnswer, type ProblemAnswer } from './problem-answer.ts'

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
  readonly lines: readonly ReturnType<typeof lineAnswer>[]
  readonly problems: readonly ProblemAnswer[]
}

const UNKNOWN: readonly AidReason[] = ['unknown-amount', 'unknown-selectivity', 'unknown-cnc-share']

/** The answer to « where does each line stand under this rule ». Amounts in whole cents; what is not known is `null`. */
export function positionAnswer(rule: string, position: Position, aids: readonly Aid[], accounts: Int32Array): PositionAnswer {
  const byAccount = new Map<number, AidAnswer[]>()
  for (const [row, { line, work, funder }] of aids.entries()) {
    const reason = AID_REASONS[position.reasons[row] ?? 0] ?? 'counted'
    const account = accounts[row] ?? 0
    const list = byAccount.get(account) ?? []
    list.push({ line, work, funder, counted: reason === 'counted', reason })
    byAccount.set(account, list)
  }
  return {
    rule,
    moment: position.moment,
    lines: position.lines.map((line) =>
      lineAnswer(
        line,
        (byAccount.get(line.account) ?? []).toSorted((a, b) => a.line - b.line),
      ),
    ),
    problems: [],
  }
}

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
