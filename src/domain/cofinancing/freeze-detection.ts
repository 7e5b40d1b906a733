import { cents, plus, ZERO, type Cents } from '../money/cents.ts'

/** A line in one year: the authorities' own money, what it opens, and the CNC's amount; `null` is unknown. */
export type FollowedYear = { readonly year: number; readonly basis: Cents | null; readonly due: Cents | null; readonly cnc: Cents | null }

/** A run of years in which the CNC's amount stayed where it was while the effort rose. */
export type DetectedFreeze = {
  readonly from: number
  readonly to: number
  /** The amount of its first year. */
  readonly at: Cents
  /** For each year after the first, what was due beyond the CNC's amount; `null` when the due is not known. */
  readonly costs: readonly { readonly year: number; readonly cost: Cents | null }[]
  readonly cost: Cents | null
}

const LEAST_YEARS = 3
/** Within half a percent of the first amount. */
const NEAR = 200
/** A basis more than a twentieth above the first. */
const RISEN = { more: 21, than: 20 }

/**
 * The freezes that a line shows, when no rule declares one: known consecutive years, every CNC amount within 0.5 % of the first one's,
 * three years or more, the last basis above 1.05 times the first.
 * Units: euro cents. Rounding: none, on integers. Bounds: ± 0.5 % included, 1.05 excluded; earliest start, longest run; the next search begins after it.
 * Policy: docs/decisions/2026-11-23-freeze-and-drift.md
 */
export function detectedFreezes(years: readonly FollowedYear[]): readonly DetectedFreeze[] {
  const ordered = years.toSorted((a, b) => a.year - b.year)
  const found: DetectedFreeze[] = []
  let start = 0
  while (start < ordered.length) {
    const run = longestFrozen(ordered, start)
    if (run === null) start += 1
    else {
      found.push(run.freeze)
      start = run.next
    }
  }
  return found
}

function longestFrozen(years: readonly FollowedYear[], start: number): { readonly freeze: DetectedFreeze; readonly next: number } | null {
  const first = years[start]
  if (first === undefined || first.basis === null || first.cnc === null || first.cnc <= 0) return null
  let last: number | null = null
  for (let at = start + 1; at < years.length; at += 1) {
    const [one, before] = [years[at], years[at - 1]]
    if (one === undefined || before === undefined || one.year !== before.year + 1) break
    if (one.basis === null || one.cnc === null || one.cnc <= 0 || !isNear(one.cnc, first.cnc)) break
    const isRisen = BigInt(one.basis) * BigInt(RISEN.than) > BigInt(first.basis) * BigInt(RISEN.more)
    if (at - start + 1 >= LEAST_YEARS && isRisen) last = at
  }
  if (last === null) return null
  const costs = years.slice(start + 1, last + 1).map(({ year, due, cnc }) => ({
    year,
    cost: due === null || cnc === null ? null : cents(Math.max(0, due - cnc)),
  }))
  const cost = costs.reduce<Cents | null>((so, one) => (so === null || one.cost === null ? null : plus(so, one.cost)), ZERO)
  return { freeze: { from: first.year, to: years[last]?.year ?? first.year, at: first.cnc, costs, cost }, next: last + 1 }
}

const isNear = (amount: Cents, first: Cents): boolean => BigInt(Math.abs(amount - first)) * BigInt(NEAR) <= BigInt(first)
