import { minus, total, type Cents } from '../money/cents.ts'
import type { Moment } from '../source/moment.ts'
import { accountSums, type AccountSums } from './account-sums.ts'
import type { AccountLine, AidColumns } from './aid-columns.ts'
import { aidReasons } from './aid-reasons.ts'
import { heldByConvention } from './convention-split.ts'
import { effectiveKey, type EffectiveKey } from './effective-key.ts'
import { dueOf, heldOf, NOTHING_DUE, opensRight, type BasisAmounts, type HeldAmounts } from './held-amounts.ts'
import type { MatchingRule } from './matching-rule.ts'
import { compareText } from './text-order.ts'

/** Where a line of a convention stands under a rule; what depends on an unknown is `null`. */
export type PositionLine = AccountLine & {
  /** Its rank in the columns' accounts. */
  readonly account: number
  readonly basis: Cents | null
  readonly upstreamBasis: Cents | null
  readonly due: Cents | null
  readonly upstreamDue: Cents | null
  readonly capped: Cents | null
  readonly held: Cents | null
  readonly upstreamHeld: Cents | null
  readonly ceilingCost: Cents | null
  readonly freezeCost: Cents | null
  readonly cnc: Readonly<Record<Moment, Cents | null>>
  readonly missingAgainstRule: Cents | null
  readonly missingAgainstPromise: Cents | null
  readonly effectiveKey: EffectiveKey | null
}

export type Position = {
  readonly moment: Moment
  /** By convention, year, axis and scheme, compared as text. */
  readonly lines: readonly PositionLine[]
  /** The reason of each aid, in the order of the columns: its rank among `AID_REASONS`. */
  readonly reasons: Uint8Array
}

/**
 * Where each line of each convention stands under a rule: basis, due, held, and what is missing.
 * Units: euro cents. Rounding: due down to the cent, once, on the line's total.
 * Bounds: one aid in scope that is not known makes its line unknown; the others are computed. Any order of the aids gives the same lines.
 * Source: note-2026, II.1 (proposed)
 */
export function positionOf(rule: MatchingRule, aids: AidColumns, moment: Moment = 'voted'): Position {
  const reasons = aidReasons(rule, aids, moment)
  const sums = accountSums(aids, reasons, moment, rule.freeze?.exempt ?? [])
  const ordered = sums.toSorted((a, b) => compareLines(a.line, b.line))
  const held =
    rule.per === 'line'
      ? ordered.map(({ basis }) => heldAlone(rule, basis))
      : conventionYears(ordered).flatMap((lines) => heldTogether(rule, lines))
  const lines = ordered.map((one, at) => lineOf(one, held[at] ?? UNKNOWN_AMOUNTS, moment))
  return { moment, lines, reasons }
}

/** What is held, each figure alone unknown when what it depends on is. */
type LineAmounts = { readonly [Figure in keyof HeldAmounts]: Cents | null }

const UNKNOWN_AMOUNTS: LineAmounts = { due: null, upstreamDue: null, exemptDue: null, capped: null, held: null, upstreamHeld: null }

function heldAlone(rule: MatchingRule, basis: BasisAmounts | null): LineAmounts {
  if (basis === null) return UNKNOWN_AMOUNTS
  return heldOf(opensRight(basis.basis, rule.threshold) ? dueOf(basis, rule) : NOTHING_DUE, rule)
}

/** Threshold, ceiling and freeze on the year's total of a convention: one unknown line leaves what the total decides unknown. */
function heldTogether(rule: MatchingRule, lines: readonly AccountSums[]): readonly LineAmounts[] {
  const bases = lines.map(({ basis }) => basis)
  const known = bases.filter((one) => one !== null)
  // Without a threshold, what is due depends on the line alone.
  if (known.length < bases.length)
    return bases.map((one) => (one === null || rule.threshold !== null ? UNKNOWN_AMOUNTS : { ...UNKNOWN_AMOUNTS, ...dueOf(one, rule) }))
  const isOpen = opensRight(total(known.map(({ basis }) => basis)), rule.threshold)
  return heldByConvention(
    known.map((basis) => (isOpen ? dueOf(basis, rule) : NOTHING_DUE)),
    rule,
  )
}

/** The lines of each convention and year, in their order. */
function conventionYears(ordered: readonly AccountSums[]): readonly (readonly AccountSums[])[] {
  const years = new Map<string, AccountSums[]>()
  for (const one of ordered) {
    const key = JSON.stringify([one.line.convention, one.line.year])
    const lines = years.get(key)
    if (lines === undefined) years.set(key, [one])
    else lines.push(one)
  }
  return [...years.values()]
}

const compareLines = (a: AccountLine, b: AccountLine): number =>
  compareText(a.convention, b.convention) || a.year - b.year || compareText(a.axis, b.axis) || compareText(a.scheme, b.scheme)

const less = (a: Cents | null, b: Cents | null): Cents | null => (a === null || b === null ? null : minus(a, b))

function lineOf({ line, account, basis, cnc }: AccountSums, amounts: LineAmounts, moment: Moment): PositionLine {
  const { due, upstreamDue, capped, held, upstreamHeld } = amounts
  return {
    ...line,
    account,
    basis: basis?.basis ?? null,
    upstreamBasis: basis?.upstream ?? null,
    due,
    upstreamDue,
    capped,
    held,
    upstreamHeld,
    ceilingCost: less(due, capped),
    freezeCost: less(capped, held),
    cnc,
    missingAgainstRule: less(due, cnc.paid),
    missingAgainstPromise: less(cnc.written, cnc.paid),
    effectiveKey: effectiveKey(basis?.basis ?? null, cnc[moment]),
  }
}
