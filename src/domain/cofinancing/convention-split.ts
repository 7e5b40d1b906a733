import { apportion } from '../money/apportion.ts'
import { minus, plus, total, ZERO, type Cents } from '../money/cents.ts'
import { heldOf, type DueAmounts, type HeldAmounts } from './held-amounts.ts'
import type { MatchingRule } from './matching-rule.ts'

/**
 * What each line of a convention's year holds when ceiling and freeze are tested on their total.
 * Units: euro cents. Rounding: split by due, upstream first, by largest remainder; ties to the first line.
 * Bounds: callers give the lines by axis, then scheme.
 * Policy: docs/decisions/2026-11-23-from-aids-to-a-position.md
 */
export function heldByConvention(lines: readonly DueAmounts[], rule: Pick<MatchingRule, 'ceiling' | 'freeze'>): readonly HeldAmounts[] {
  const whole = heldOf(
    {
      due: total(lines.map(({ due }) => due)),
      upstreamDue: total(lines.map(({ upstreamDue }) => upstreamDue)),
      exemptDue: total(lines.map(({ exemptDue }) => exemptDue)),
    },
    rule,
  )
  const [capped, held] = [splitUpstreamFirst(whole.capped, lines), splitUpstreamFirst(whole.held, lines)]
  return lines.map((line, at) => {
    const ofLine = held[at] ?? ZERO
    return { ...line, capped: capped[at] ?? ZERO, held: ofLine, upstreamHeld: line.upstreamDue < ofLine ? line.upstreamDue : ofLine }
  })
}

function splitUpstreamFirst(whole: Cents, lines: readonly DueAmounts[]): readonly Cents[] {
  const upstream = total(lines.map(({ upstreamDue }) => upstreamDue))
  const served = whole < upstream ? whole : upstream
  const rest = minus(whole, served)
  const firsts = split(
    served,
    lines.map(({ upstreamDue }) => upstreamDue),
  )
  const seconds = split(
    rest,
    lines.map(({ due, upstreamDue }) => minus(due, upstreamDue)),
  )
  return lines.map((_, at) => plus(firsts[at] ?? ZERO, seconds[at] ?? ZERO))
}

/** Ties go to the first line: its rank is its code, of one width. */
const split = (whole: Cents, weights: readonly Cents[]): readonly Cents[] =>
  apportion(
    whole,
    weights.map((weight, at) => ({ code: String(at).padStart(9, '0'), weight: BigInt(weight) })),
  )
