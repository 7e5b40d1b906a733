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
  const found: DetectedFreeze[] = []
  let left = knownYears(years)
  for (let first = left[0]; first !== undefined; first = left[0]) {
    const count = frozenCount(first, left)
    if (count > 0) found.push(freezeOf(first, left.slice(1, count)))
    left = left.slice(Math.max(1, count))
  }
  return found
}

type KnownYear = FollowedYear & { readonly basis: Cents; readonly cnc: Cents }

/** In order; a year left out cuts a run as a missing one does. */
const knownYears = (years: readonly FollowedYear[]): readonly KnownYear[] =>
  years
    .toSorted((a, b) => a.year - b.year)
    .flatMap((one) => (one.basis === null || one.cnc === null || one.cnc <= 0 ? [] : [{ ...one, basis: one.basis, cnc: one.cnc }]))

/** How many years, the first counted, make the longest freeze that begins there; none when nothing does. */
function frozenCount(first: KnownYear, years: readonly KnownYear[]): number {
  const end = years.findIndex(({ year, cnc }, at) => year !== first.year + at || !isNear(cnc, first.cnc))
  const run = end < 0 ? years : years.slice(0, end)
  return run.findLastIndex(({ basis }, at) => at + 1 >= LEAST_YEARS && isRisen(basis, first.basis)) + 1
}

function freezeOf(first: KnownYear, others: readonly KnownYear[]): DetectedFreeze {
  const costs = others.map(({ year, due, cnc }) => ({ year, cost: due === null ? null : cents(Math.max(0, due - cnc)) }))
  const cost = costs.reduce<Cents | null>((so, one) => (so === null || one.cost === null ? null : plus(so, one.cost)), ZERO)
  return { from: first.year, to: first.year + others.length, at: first.cnc, costs, cost }
}

const isNear = (amount: Cents, first: Cents): boolean => BigInt(Math.abs(amount - first)) * BigInt(NEAR) <= BigInt(first)
const isRisen = (basis: Cents, first: Cents): boolean => BigInt(basis) * BigInt(RISEN.than) > BigInt(first) * BigInt(RISEN.more)
