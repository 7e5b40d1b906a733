import { lesser, minus, plus, ZERO, type Cents } from '../money/cents.ts'
import { fractionDown } from '../money/fraction.ts'
import type { MatchingRule } from './matching-rule.ts'

/** The authorities' own money that counts: all of it, its upstream part, and the part that a freeze exempts. */
export type BasisAmounts = { readonly basis: Cents; readonly upstream: Cents; readonly exempt: Cents }

/** From what is due to what is held, on a line or on a convention's year. */
export type HeldAmounts = {
  readonly due: Cents
  readonly upstreamDue: Cents
  readonly exemptDue: Cents
  readonly capped: Cents
  readonly held: Cents
  readonly upstreamHeld: Cents
}

/** What a basis opens under a key: in all, for upstream, for what a freeze exempts. */
export type DueAmounts = Pick<HeldAmounts, 'due' | 'upstreamDue' | 'exemptDue'>

/**
 * What is due for a basis, before any bound.
 * Units: euro cents. Rounding: down to the cent, once, on each total. Bounds: amounts ≥ 0.
 * Source: note-2026, II.1 (proposed)
 */
export function dueOf({ basis, upstream, exempt }: BasisAmounts, { key }: Pick<MatchingRule, 'key'>): DueAmounts {
  const opened = (amount: Cents): Cents => fractionDown(amount, key.cnc, key.local)
  return { due: opened(basis), upstreamDue: opened(upstream), exemptDue: opened(exempt) }
}

export const NOTHING_DUE: DueAmounts = { due: ZERO, upstreamDue: ZERO, exemptDue: ZERO }

/**
 * Whether a basis opens the right: at the threshold, it does, and all of it counts.
 * Units: euro cents. Rounding: none.
 * Source: cineuropa-2003 (in-force)
 */
export const opensRight = (basis: Cents, threshold: Cents | null): boolean => threshold === null || basis >= threshold

/**
 * What is held of a due once ceiling and freeze are applied; upstream is served first.
 * Units: euro cents. Rounding: none. Bounds: the exempt due is part of the due.
 * Source: note-2026, II.1 (proposed)
 */
export function heldOf(dues: DueAmounts, { ceiling, freeze }: Pick<MatchingRule, 'ceiling' | 'freeze'>): HeldAmounts {
  const { due, upstreamDue, exemptDue } = dues
  const capped = ceiling === null ? due : lesser(due, ceiling)
  const held = freeze === null ? capped : lesser(capped, plus(exemptDue, lesser(minus(due, exemptDue), freeze.at)))
  return { ...dues, capped, held, upstreamHeld: lesser(upstreamDue, held) }
}
