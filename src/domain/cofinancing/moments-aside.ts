import { MOMENTS, type Moment } from '../source/moment.ts'
import type { PublishedAmount } from './facing-amounts.ts'
import { compareText } from './text-order.ts'

/** A moment, or that the source does not say which. */
export type SaidMoment = Moment | 'unsaid'

export const SAID_MOMENTS: readonly SaidMoment[] = [...MOMENTS, 'unsaid']

/** One side of one year on one perimeter, its moments side by side; a moment that nobody publishes is absent. */
export type MomentsAside = {
  readonly year: number
  readonly perimeter: string
  readonly part: PublishedAmount['part']
  readonly at: { readonly [moment in SaidMoment]?: PublishedAmount }
}

const PARTS: readonly PublishedAmount['part'][] = ['own', 'cnc', 'total-with-cnc']

/**
 * Published amounts laid side by side by moment, each in its own exercise.
 * Units: euro cents. Rounding: none, nothing is added.
 * Bounds: amounts that are not known are left out; two sources for one moment make two rows. By year, perimeter, then side.
 * Policy: docs/decisions/2026-11-23-published-positions.md
 */
export function momentsAside(amounts: readonly PublishedAmount[]): readonly MomentsAside[] {
  const rows: { year: number; perimeter: string; part: PublishedAmount['part']; at: { [moment in SaidMoment]?: PublishedAmount } }[] = []
  for (const amount of amounts) {
    if (amount.amount === null) continue
    const { year, perimeter, part } = amount
    const moment = amount.moment ?? 'unsaid'
    const free = rows.find((row) => row.year === year && row.perimeter === perimeter && row.part === part && row.at[moment] === undefined)
    if (free === undefined) rows.push({ year, perimeter, part, at: { [moment]: amount } })
    else free.at[moment] = amount
  }
  return rows.toSorted((a, b) => a.year - b.year || compareText(a.perimeter, b.perimeter) || PARTS.indexOf(a.part) - PARTS.indexOf(b.part))
}
