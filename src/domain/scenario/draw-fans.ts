import type { Cents } from '../money/cents.ts'
import type { DrawRun } from './draw-efforts.ts'
import { drawnCents } from './prepare-draws.ts'

/** One year of a fan: the amount that 5, 25, 50, 75 and 95 draws in a hundred do not exceed. */
export type FanYear = {
  readonly year: number
  readonly p5: Cents
  readonly p25: Cents
  readonly p50: Cents
  readonly p75: Cents
  readonly p95: Cents
}

/** What the draws say, year by year; each figure is one of the draws, never a mean of two. */
export type DrawFans = {
  readonly draws: number
  readonly seed: number
  /** What the rule opens to all the territories drawn or held. */
  readonly need: readonly FanYear[]
  readonly territories: readonly { readonly code: string; readonly received: readonly FanYear[] }[]
  readonly honoured: readonly { readonly year: number; readonly draws: number }[]
  /** In how many draws the envelope suffices every year. */
  readonly alwaysHonoured: number
}

/**
 * The fans of the draws made so far.
 * Units: euro cents. Rounding: none: the nearest rank, the ⌈share × draws⌉th from the least.
 * Bounds: at least one draw made.
 * Policy: docs/decisions/2026-11-23-drawing-future-efforts.md
 */
export function fansOf(run: DrawRun): DrawFans {
  const { plan, roll, count } = run
  if (count.done === 0) throw new RangeError('fans of no draw')
  const years = Array.from({ length: plan.years }, (_, rank) => ({ rank, year: roll.fromYear + 1 + rank }))
  const fan = (all: Float64Array, from: number, year: number): FanYear => fanOf(all.slice(from, from + count.done), year)
  return {
    draws: count.done,
    seed: plan.seed,
    need: years.map(({ rank, year }) => fan(run.needs, rank * plan.draws, year)),
    territories: roll.drawn.map(({ code }, at) => ({
      code,
      received: years.map(({ rank, year }) => fan(run.received, (at * plan.years + rank) * plan.draws, year)),
    })),
    honoured: years.map(({ rank, year }) => ({ year, draws: run.honoured[rank] ?? 0 })),
    alwaysHonoured: count.alwaysHonoured,
  }
}

function fanOf(amounts: Float64Array, year: number): FanYear {
  amounts.sort()
  const at = (hundredths: number): Cents => drawnCents(amounts[Math.ceil((hundredths * amounts.length) / 100) - 1])
  return { year, p5: at(5), p25: at(25), p50: at(50), p75: at(75), p95: at(95) }
}
