import { cents, ZERO, type Cents } from './cents.ts'

/** A part to be given: its code, and the weight that it has in the whole. */
export type Weighted = { readonly code: string; readonly weight: bigint }

/**
 * Splits an amount by whole weights; the parts make the whole.
 * Units: euro cents. Rounding: down, then one cent each by largest remainder, ties to the lower code compared as text.
 * Bounds: whole ≥ 0, weights ≥ 0; weights all zero give nothing to anybody. In the order given.
 * Policy: docs/decisions/2026-11-22-whole-cents.md
 */
export function apportion(whole: Cents, parts: readonly Weighted[]): readonly Cents[] {
  const sum = parts.reduce((so, { weight }) => so + weight, 0n)
  if (sum === 0n) return parts.map(() => ZERO)
  const exact = parts.map(({ code, weight }, place) => {
    const product = BigInt(whole) * weight
    return { code, place, down: product / sum, rest: product % sum }
  })
  const given = exact.reduce((so, { down }) => so + down, 0n)
  const ranked = exact.toSorted((a, b) => (a.rest < b.rest ? 1 : a.rest > b.rest ? -1 : a.code < b.code ? -1 : a.code > b.code ? 1 : 0))
  const raised = new Set(ranked.slice(0, Number(BigInt(whole) - given)).map(({ place }) => place))
  return exact.map(({ down, place }) => cents(Number(down) + (raised.has(place) ? 1 : 0)))
}
