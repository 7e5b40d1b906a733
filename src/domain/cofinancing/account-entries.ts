import { plus, type Cents } from '../money/cents.ts'
import { MOMENTS, type Moment } from '../source/moment.ts'
import { AXES, type Axis } from '../convention/axis.ts'
import { FUNDER_LEVELS, type FunderLevel } from '../convention/funder-level.ts'
import type { Aid } from './aid.ts'
import { compareText } from './text-order.ts'

/** What one funder puts in one scheme of one axis in a year's account, at each moment. */
export type AccountEntry = {
  readonly axis: Axis
  readonly scheme: string
  readonly funder: string
  readonly level: FunderLevel
  readonly at: Readonly<Record<Moment, Cents | null>>
  /** The lines of the file that it adds up. */
  readonly lines: readonly number[]
}

/**
 * The aids of a file as the entries of an account: one line for each funder of each scheme.
 * Units: euro cents, the CNC's share included. Rounding: none.
 * Bounds: one amount that is not known leaves its moment unknown. By axis, scheme, level, then funder.
 * Policy: docs/decisions/2026-11-23-published-positions.md
 */
export function accountEntries(aids: readonly Aid[]): readonly AccountEntry[] {
  const entries = new Map<string, AccountEntry>()
  for (const { axis, scheme, funder, level, amounts, line } of aids) {
    const key = JSON.stringify([axis, scheme, level, funder])
    const before = entries.get(key)
    entries.set(key, {
      axis,
      scheme,
      funder,
      level,
      at: before === undefined ? amounts : addedAmounts(before.at, amounts),
      lines: [...(before?.lines ?? []), line],
    })
  }
  return [...entries.values()].toSorted(
    (a, b) =>
      AXES.indexOf(a.axis) - AXES.indexOf(b.axis) ||
      compareText(a.scheme, b.scheme) ||
      FUNDER_LEVELS.indexOf(a.level) - FUNDER_LEVELS.indexOf(b.level) ||
      compareText(a.funder, b.funder),
  )
}

const sum = (a: Cents | null, b: Cents | null): Cents | null => (a === null || b === null ? null : plus(a, b))

const addedAmounts = (a: AccountEntry['at'], b: AccountEntry['at']): AccountEntry['at'] => ({
  written: sum(a.written, b.written),
  voted: sum(a.voted, b.voted),
  committed: sum(a.committed, b.committed),
  mandated: sum(a.mandated, b.mandated),
  paid: sum(a.paid, b.paid),
})

/** The moments at which no entry has an amount. Bounds: in their order. Policy: docs/decisions/2026-11-23-published-positions.md */
export const unknownMoments = (entries: readonly Pick<AccountEntry, 'at'>[]): readonly Moment[] =>
  MOMENTS.filter((moment) => entries.every(({ at }) => at[moment] === null))
