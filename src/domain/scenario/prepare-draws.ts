import { cents, total, ZERO, type Cents } from '../money/cents.ts'
import { shareDown } from '../money/exact-fraction.ts'
import type { Result } from '../result.ts'
import { byCode } from '../territory/code-order.ts'
import type { DrawableTerritory, DrawnTerritory, DrawPlan, DrawRefusal, DrawRoll, GrowthRate } from './draw-plan.ts'

/** A run keeps every figure of every draw: what it holds in memory is bounded. */
export const MOST_KEPT = 5_000_000
export const MOST_YEARS = 10

/**
 * Who can be drawn, with the growth rates known of each; or every reason not to draw.
 * Units: euro cents. Rounding: the guarantee down to the cent.
 * Bounds: a rate needs two years in a row, both known, the earlier above zero; no rate, the effort is held; no effort, left out.
 * Policy: docs/decisions/2026-11-23-drawing-future-efforts.md
 */
export function prepareDraws(plan: DrawPlan): Result<DrawRoll, DrawRefusal> {
  const known = plan.territories.toSorted(byCode).flatMap((territory) => {
    const drawable = drawableOf(territory, plan)
    return drawable ? [drawable] : []
  })
  const fromYear = Math.max(...known.map(({ lastYear }) => lastYear))
  const codes = new Set(known.map(({ code }) => code))
  const [first, ...others] = refusalsOf(plan, known)
  if (first) return { refusals: [first, ...others] }
  return {
    value: {
      drawn: known,
      held: known.filter(({ rates }) => rates.length === 0).map(({ code }) => code),
      leftOut: plan.territories.filter(({ code }) => !codes.has(code)).map(({ code }) => code),
      late: known.filter(({ lastYear }) => lastYear < fromYear).map(({ code }) => code),
      fromYear,
    },
  }
}

function drawableOf({ code, efforts, present }: DrawnTerritory, plan: DrawPlan): DrawableTerritory | undefined {
  const rising = efforts.toSorted((a, b) => a.year - b.year).filter((one): one is { year: number; effort: Cents } => one.effort !== null)
  const last = rising.at(-1)
  if (last === undefined) return undefined
  const rates = rising.flatMap(({ year, effort }, at): GrowthRate[] => {
    const before = rising[at - 1]
    return before !== undefined && before.year === year - 1 && before.effort > 0 ? [{ numerator: effort, denominator: before.effort }] : []
  })
  const floor = plan.guarantee === null ? ZERO : shareDown(present ?? ZERO, plan.guarantee)
  return { code, lastYear: last.year, effort: last.effort, rates, floor }
}

function refusalsOf(plan: DrawPlan, known: readonly DrawableTerritory[]): DrawRefusal[] {
  const refusals: DrawRefusal[] = []
  if (known.every(({ rates }) => rates.length === 0)) refusals.push({ kind: 'nobody-to-draw' })
  if (!Number.isSafeInteger(plan.seed) || plan.seed < 0) refusals.push({ kind: 'bad-seed' })
  if (!Number.isInteger(plan.years) || plan.years < 1 || plan.years > MOST_YEARS)
    refusals.push({ kind: 'years-outside', asked: plan.years, most: MOST_YEARS })
  const most = Math.floor(MOST_KEPT / (Math.max(1, plan.years) * (known.length + 1)))
  if (!Number.isInteger(plan.draws) || plan.draws < 1 || plan.draws > most)
    refusals.push({ kind: 'too-many-draws', asked: plan.draws, most })
  for (const one of known) if (!staysSafe(one, plan)) refusals.push({ kind: 'effort-too-great', code: one.code })
  if (plan.guarantee === null) return refusals
  const unknown = plan.territories.filter(({ present }) => present === null).map(({ code }) => code)
  if (unknown.length > 0) refusals.push({ kind: 'guarantee-needs-present', codes: unknown })
  const asked = total(known.map(({ floor }) => floor))
  if (asked > plan.envelope) refusals.push({ kind: 'guarantee-beyond-envelope', asked, envelope: plan.envelope })
  return refusals
}

/** Whether the greatest rate, every year, still leaves whole cents that can be counted with the others. */
function staysSafe({ effort, rates }: DrawableTerritory, { years, key, territories }: DrawPlan): boolean {
  const greatest = rates.reduce((so, one) => Math.max(so, one.numerator / one.denominator), 1)
  const ratio = Math.max(1, key.cnc / key.local)
  return effort * greatest ** years * ratio * Math.max(1, territories.length) < 2 ** 50
}

/**
 * A number of cents that a draw worked out.
 * Policy: docs/decisions/2026-11-23-drawing-future-efforts.md
 */
export const drawnCents = (count: number | undefined): Cents => cents(count ?? 0)
