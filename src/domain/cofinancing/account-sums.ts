import { cents, type Cents } from '../money/cents.ts'
import { MOMENTS, type Moment } from '../source/moment.ts'
import { STAGES, UPSTREAM, type Stage } from './aid.ts'
import { UNKNOWN, type AccountLine, type AidColumns } from './aid-columns.ts'
import { AID_REASONS } from './aid-reasons.ts'
import type { BasisAmounts } from './held-amounts.ts'

/** What the aids of one account line add up to. */
export type AccountSums = {
  readonly line: AccountLine
  /** Its rank in the columns' accounts. */
  readonly account: number
  /** `null` when an aid in scope is not known in full. */
  readonly basis: BasisAmounts | null
  /** The CNC's own rows, at each moment; `null` when it has none there, or one that is not known. */
  readonly cnc: Readonly<Record<Moment, Cents | null>>
}

const UNKNOWN_REASONS = new Set(
  ['unknown-amount', 'unknown-selectivity', 'unknown-cnc-share'].map((word) => AID_REASONS.indexOf(word as never)),
)
const CNC = AID_REASONS.indexOf('cnc')

/**
 * The basis and the CNC's amounts of every account line, in the order of the columns' accounts.
 * Units: euro cents: the amount less the CNC's share of it. Rounding: none.
 * Bounds: one aid in scope that is not known makes its line's basis `null`.
 * Policy: docs/decisions/2026-11-23-from-aids-to-a-position.md
 */
export function accountSums(aids: AidColumns, reasons: Uint8Array, moment: Moment, exempt: readonly Stage[]): readonly AccountSums[] {
  const { account, stage, cncShare } = aids
  const amounts = aids.amounts[moment]
  const lines = aids.accounts.length
  const [basis, upstream, exempted] = [new Float64Array(lines), new Float64Array(lines), new Float64Array(lines)]
  const isUnknown = new Uint8Array(lines)
  const cncRows: number[] = []
  const isUpstream = Uint8Array.from(STAGES, (one) => (UPSTREAM.includes(one) ? 1 : 0))
  const isExempt = Uint8Array.from(STAGES, (one) => (exempt.includes(one) ? 1 : 0))
  for (let row = 0; row < aids.count; row += 1) {
    const [reason, line] = [reasons[row] ?? 0, account[row] ?? 0]
    if (reason === CNC) cncRows.push(row)
    else if (reason !== 0) {
      if (UNKNOWN_REASONS.has(reason)) isUnknown[line] = 1
    } else {
      const own = (amounts[row] ?? 0) - (cncShare[row] ?? 0)
      const at = stage[row] ?? 0
      basis[line] = (basis[line] ?? 0) + own
      if (isUpstream[at] === 1) upstream[line] = (upstream[line] ?? 0) + own
      if (isExempt[at] === 1) exempted[line] = (exempted[line] ?? 0) + own
    }
  }
  const cnc = cncSums(aids, cncRows)
  return aids.accounts.map((line, at) => ({
    line,
    account: at,
    basis:
      isUnknown[at] === 1 ? null : { basis: cents(basis[at] ?? 0), upstream: cents(upstream[at] ?? 0), exempt: cents(exempted[at] ?? 0) },
    cnc: cnc.get(at) ?? NO_CNC,
  }))
}

const NO_CNC: AccountSums['cnc'] = { written: null, voted: null, committed: null, mandated: null, paid: null }

function cncSums(aids: AidColumns, rows: readonly number[]): ReadonlyMap<number, Record<Moment, Cents | null>> {
  const sums = new Map<number, Record<Moment, Cents | null>>()
  for (const row of rows) {
    const line = aids.account[row] ?? 0
    const before = sums.get(line)
    const now: Record<Moment, Cents | null> = { ...NO_CNC }
    for (const moment of MOMENTS) {
      const amount = aids.amounts[moment][row] ?? UNKNOWN
      const so = before === undefined ? 0 : before[moment]
      now[moment] = so === null || amount === UNKNOWN ? null : cents(so + amount)
    }
    sums.set(line, now)
  }
  return sums
}
