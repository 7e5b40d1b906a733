import { cents, type Cents } from '../money/cents.ts'
import type { AllotmentProblem, BoundedPlace } from './allotment-bounds.ts'
import { isEvenEnough, peopleOf, spreadOf } from './allotment-spread.ts'
import { checkAllotment, upstreamReach } from './check-allotment.ts'

/** One cent from one territory to another, and what it does. */
type Move = { readonly from: number; readonly to: number; readonly changes: number; readonly upstream: number; readonly relief: bigint }

/** So many cents may be moved to repair what a rounding broke; a solver's answer is a few cents away, or it is wrong. */
const MOST_MOVES = 400

/**
 * Whole cents beside approximate amounts: down, the missing cents by largest remainder, then cents moved one by one until everything holds.
 * Units: euro cents. Rounding: as said, ties to the lower code. Bounds: what is returned has passed `checkAllotment`; nothing when no cents were found.
 * Policy: docs/decisions/2026-11-23-finding-an-allotment.md
 */
export function wholeAllotment(problem: AllotmentProblem, approximate: readonly number[]): readonly Cents[] | undefined {
  const amounts = nearest(problem, approximate)
  if (amounts === undefined) return undefined
  for (let moves = 0; moves < MOST_MOVES; moves += 1) {
    const move = nextMove(problem, amounts)
    if (move === undefined) break
    carry(amounts, move, 1)
  }
  return checkAllotment(problem, amounts).length === 0 ? amounts : undefined
}

function carry(amounts: Cents[], { from, to }: Pick<Move, 'from' | 'to'>, count: number): void {
  amounts[from] = cents((amounts[from] ?? 0) - count)
  amounts[to] = cents((amounts[to] ?? 0) + count)
}

function nearest({ places, envelope }: AllotmentProblem, approximate: readonly number[]): Cents[] | undefined {
  const amounts = places.map(({ low, high }, at) => cents(Math.min(high, Math.max(low, Math.floor((approximate[at] ?? 0) + 1e-4)))))
  let missing = envelope - amounts.reduce((so, one) => so + one, 0)
  const rest = (at: number): number => (approximate[at] ?? 0) - (amounts[at] ?? 0)
  const ranked = places.map((_, at) => at).toSorted((a, b) => (missing > 0 ? rest(b) - rest(a) : rest(a) - rest(b)) || a - b)
  for (const count of [1, Number.MAX_SAFE_INTEGER])
    for (const at of ranked) {
      const { low, high } = places[at] ?? { low: 0, high: 0 }
      const now = amounts[at] ?? 0
      const step = missing > 0 ? Math.min(count, missing, high - now) : -Math.min(count, -missing, now - low)
      amounts[at] = cents(now + step)
      missing -= step
    }
  return missing === 0 ? amounts : undefined
}

/** The cent to move next: towards upstream, then towards evenness, at the least change; once all holds, one that brings two changes down. */
function nextMove(problem: AllotmentProblem, amounts: readonly Cents[]): Move | undefined {
  const isShort = problem.upstreamLeast !== null && upstreamReach(problem, amounts) < problem.upstreamLeast
  const moves = everyMove(problem, amounts)
  if (isShort) return best(moves.filter(({ upstream }) => upstream > 0))
  const kept = moves.filter(({ upstream }) => problem.upstreamLeast === null || upstream >= 0 || keepsUpstream(problem, amounts))
  const spread = spreadOf(problem.places, amounts)
  if (!isEven(problem, spread)) return best(kept.filter(({ relief }) => relief > 0n))
  return kept.find(({ changes, relief }) => changes < 0 && isEven(problem, spread - relief))
}

const isEven = ({ places, envelope, equityLeast }: AllotmentProblem, spread: bigint): boolean =>
  equityLeast === null || isEvenEnough(spread, envelope, peopleOf(places), equityLeast)

/** Whether upstream can lose a cent. */
const keepsUpstream = (problem: AllotmentProblem, amounts: readonly Cents[]): boolean =>
  upstreamReach(problem, amounts) > (problem.upstreamLeast ?? 0)

const best = (moves: readonly Move[]): Move | undefined =>
  moves.toSorted(
    (a, b) => a.changes - b.changes || (a.relief > b.relief ? -1 : a.relief < b.relief ? 1 : 0) || a.from - b.from || a.to - b.to,
  )[0]

function everyMove({ places, equityLeast }: AllotmentProblem, amounts: readonly Cents[]): Move[] {
  const relief = equityLeast === null ? () => 0n : reliefs(places, amounts)
  return places.flatMap((giver, from) =>
    places.flatMap((taker, to) => {
      const [given, taken] = [amounts[from] ?? 0, amounts[to] ?? 0]
      if (from === to || given <= giver.low || taken >= taker.high) return []
      const changes = (given > giver.present ? -1 : 1) + (taken < taker.present ? -1 : 1)
      const upstream = (taken < (taker.upstreamDue ?? 0) ? 1 : 0) - (given <= (giver.upstreamDue ?? 0) ? 1 : 0)
      return [{ from, to, changes, upstream, relief: relief(from, to) }]
    }),
  )
}

/** By how much the spread falls when one cent goes from one territory to another. */
function reliefs(places: readonly BoundedPlace[], amounts: readonly Cents[]): (from: number, to: number) => bigint {
  const people = places.map(({ population }) => BigInt(population))
  const money = amounts.map((amount) => BigInt(amount))
  const gap = (a: number, b: number, moreA: bigint, moreB: bigint): bigint => {
    const signed = (people[b] ?? 0n) * ((money[a] ?? 0n) + moreA) - (people[a] ?? 0n) * ((money[b] ?? 0n) + moreB)
    return signed < 0n ? -signed : signed
  }
  const alone = (at: number, more: bigint): bigint =>
    places.reduce((so, _, other) => (other === at ? so : so + gap(at, other, 0n, 0n) - gap(at, other, more, 0n)), 0n)
  const less = places.map((_, at) => alone(at, -1n))
  const more = places.map((_, at) => alone(at, 1n))
  return (from, to) => {
    const both = gap(from, to, 0n, 0n) + gap(from, to, -1n, 1n) - gap(from, to, -1n, 0n) - gap(from, to, 0n, 1n)
    return (less[from] ?? 0n) + (more[to] ?? 0n) - both
  }
}
