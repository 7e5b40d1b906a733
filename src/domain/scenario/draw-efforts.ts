import { quotientDown } from '../money/quotient-down.ts'
import type { DrawPlan, DrawRoll } from './draw-plan.ts'
import { chanceBelow, chanceOf, type SeededChance } from './seeded-chance.ts'

/** Draws in the course of being made: what is worked on is allotted once, nothing by draw. Amounts are whole cents, held as numbers. */
export type DrawRun = {
  readonly plan: DrawPlan
  readonly roll: DrawRoll
  readonly chance: SeededChance
  readonly rates: readonly { readonly numerators: Float64Array; readonly denominators: Float64Array }[]
  readonly floors: Float64Array
  readonly efforts: Float64Array
  readonly claims: Float64Array
  /** What each receives in the sharing made last, and what that sharing was. */
  readonly shares: Float64Array
  readonly last: { due: number; isHonoured: boolean }
  /** By draw, then by year: what the rule opens to all. */
  readonly needs: Float64Array
  /** By territory, then by year, then by draw. */
  readonly received: Float64Array
  /** By year: in how many draws the envelope sufficed. */
  readonly honoured: Uint32Array
  readonly count: { done: number; alwaysHonoured: number }
}

/**
 * Makes ready to draw; nothing is drawn yet.
 * Policy: docs/decisions/2026-11-23-drawing-future-efforts.md
 */
export function startDraws(plan: DrawPlan, roll: DrawRoll): DrawRun {
  const size = roll.drawn.length
  return {
    plan,
    roll,
    chance: chanceOf(plan.seed),
    rates: roll.drawn.map(({ rates }) => ({
      numerators: Float64Array.from(rates, ({ numerator }) => numerator),
      denominators: Float64Array.from(rates, ({ denominator }) => denominator),
    })),
    floors: Float64Array.from(roll.drawn, ({ floor }) => floor),
    efforts: new Float64Array(size),
    claims: new Float64Array(size),
    shares: new Float64Array(size),
    last: { due: 0, isHonoured: true },
    needs: new Float64Array(plan.years * plan.draws),
    received: new Float64Array(size * plan.years * plan.draws),
    honoured: new Uint32Array(plan.years),
    count: { done: 0, alwaysHonoured: 0 },
  }
}

/**
 * Draws some more futures, and says how many are done: to be called again until all are.
 * Units: euro cents. Rounding: each year's effort down to the cent; see `shareDrawn`.
 * Bounds: never more than the plan; the same seed gives the same draws, in one go or in many.
 * Policy: docs/decisions/2026-11-23-drawing-future-efforts.md
 */
export function drawSome(run: DrawRun, count: number): number {
  const last = Math.min(run.plan.draws, run.count.done + count)
  for (let draw = run.count.done; draw < last; draw += 1) drawOne(run, draw)
  run.count.done = last
  return last
}

function drawOne(run: DrawRun, draw: number): void {
  const { plan, roll, chance, rates, efforts, honoured, count } = run
  let isAlways = true
  for (let at = 0; at < efforts.length; at += 1) efforts[at] = roll.drawn[at]?.effort ?? 0
  for (let year = 0; year < plan.years; year += 1) {
    for (let at = 0; at < efforts.length; at += 1) {
      const known = rates[at]
      if (known === undefined || known.numerators.length === 0) continue
      const chosen = chanceBelow(chance, known.numerators.length)
      efforts[at] = quotientDown(efforts[at] ?? 0, known.numerators[chosen] ?? 0, known.denominators[chosen] ?? 1)
    }
    shareDrawn(run)
    for (let at = 0; at < efforts.length; at += 1) run.received[(at * plan.years + year) * plan.draws + draw] = run.shares[at] ?? 0
    run.needs[year * plan.draws + draw] = run.last.due
    if (run.last.isHonoured) honoured[year] = (honoured[year] ?? 0) + 1
    else isAlways = false
  }
  if (isAlways) count.alwaysHonoured += 1
}

/**
 * One sharing of the efforts as they stand: match, guarantee, proportional ration, the odd cents of the ration left aside.
 * Units: euro cents. Rounding: the match down to the cent, each share of the ration down to the cent, nothing redistributed.
 * Bounds: what is given is under the envelope by less than a cent for each territory when it does not suffice.
 * Policy: docs/decisions/2026-11-23-drawing-future-efforts.md
 */
export function shareDrawn(run: DrawRun): void {
  const { plan, efforts, claims, floors, shares, last } = run
  let due = 0
  let asked = 0
  let pool: number = plan.envelope
  for (let at = 0; at < efforts.length; at += 1) {
    const whole = quotientDown(efforts[at] ?? 0, plan.key.cnc, plan.key.local)
    const floor = floors[at] ?? 0
    const claim = whole > floor ? whole - floor : 0
    claims[at] = claim
    due += whole
    asked += claim
    pool -= floor
  }
  last.due = due
  last.isHonoured = asked <= pool
  for (let at = 0; at < claims.length; at += 1) {
    const claim = claims[at] ?? 0
    shares[at] = (floors[at] ?? 0) + (last.isHonoured ? claim : quotientDown(claim, pool, asked))
  }
}
