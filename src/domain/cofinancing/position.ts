import { minus, type Cents } from '../money/cents.ts'
import type { Moment } from '../source/moment.ts'
import { accountSums, type AccountSums } from './account-sums.ts'
import type { AccountLine, AidColumns } from './aid-columns.ts'
import { aidReasons } from './aid-reasons.ts'
import { heldByConvention } from './convention-split.ts'
import { effectiveKey, type EffectiveKey } from './effective-key.ts'
import { dueOf, heldOf, NOTHING_DUE, opensRight, type DueAmounts, type HeldAmounts } from './held-amounts.ts'
import type { MatchingRule } from './matching-rule.ts'

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
  const ordered = aids.accounts.map((_, account) => account).toSorted((a, b) => compareAccounts(aids.accounts[a], aids.accounts[b]))
  const held = rule.per === 'line' ? heldByLine(rule, sums) : heldByYear(rule, aids, ordered, sums)
  const lines = ordered.flatMap((account) => {
    const [line, sum] = [aids.accounts[account], sums[account]]
    return line === undefined || sum === undefined ? [] : [lineOf(line, account, sum, held[account] ?? UNKNOWN_AMOUNTS, moment)]
  })
  return { moment, lines, reasons }
}

/** What is held, each figure alone unknown when what it depends on is. */
type LineAmounts = { readonly [Figure in keyof HeldAmounts]: Cents | null }

const UNKNOWN_AMOUNTS: LineAmounts = { due: null, upstreamDue: null, exemptDue: null, capped: null, held: null, upstreamHeld: null }

function heldByLine(rule: MatchingRule, sums: readonly AccountSums[]): readonly LineAmounts[] {
  return sums.map(({ basis }) => {
    if (basis === null) return UNKNOWN_AMOUNTS
    return heldOf(opensRight(basis.basis, rule.threshold) ? dueOf(basis, rule) : NOTHING_DUE, rule)
  })
}

/** Threshold, ceiling and freeze on the year's total of each convention: one unknown line leaves what the total decides unknown. */
function heldByYear(
  rule: MatchingRule,
  aids: AidColumns,
  ordered: readonly number[],
  sums: readonly AccountSums[],
): readonly LineAmounts[] {
  const held: LineAmounts[] = sums.map(() => UNKNOWN_AMOUNTS)
  for (const accounts of conventionYears(aids, ordered)) {
    const bases = accounts.map((account) => sums[account]?.basis ?? null)
    const known = bases.filter((one) => one !== null)
    if (known.length < bases.length) {
      for (const [at, account] of accounts.entries()) {
        const basis = bases[at] ?? null
        // Without a threshold, what is due depends on the line alone.
        if (basis !== null && rule.threshold === null) held[account] = { ...UNKNOWN_AMOUNTS, ...dueOf(basis, rule) }
      }
      continue
    }
    const whole = known.reduce((so, { basis }) => so + basis, 0) as Cents
    const dues: readonly DueAmounts[] = known.map((basis) => (opensRight(whole, rule.threshold) ? dueOf(basis, rule) : NOTHING_DUE))
    for (const [at, amounts] of heldByConvention(dues, rule).entries()) held[accounts[at] ?? 0] = amounts
  }
  return held
}

/** The lines of each convention and year, in their order. */
function conventionYears(aids: AidColumns, ordered: readonly number[]): readonly number[][] {
  const years: number[][] = []
  for (const account of ordered) {
    const last = years.at(-1)
    const [line, before] = [aids.accounts[account], aids.accounts[last?.[0] ?? -1]]
    if (last !== undefined && line?.convention === before?.convention && line?.year === before?.year) last.push(account)
    else years.push([account])
  }
  return years
}

function compareAccounts(a: AccountLine | undefined, b: AccountLine | undefined): number {
  if (a === undefined || b === undefined) return 0
  return compareText(a.convention, b.convention) || a.year - b.year || compareText(a.axis, b.axis) || compareText(a.scheme, b.scheme)
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

const less = (a: Cents | null, b: Cents | null): Cents | null => (a === null || b === null ? null : minus(a, b))

function lineOf(line: AccountLine, account: number, { basis, cnc }: AccountSums, amounts: LineAmounts, moment: Moment): PositionLine {
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
