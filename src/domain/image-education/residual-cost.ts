import { apportion } from '../money/apportion.ts'
import { lesser, minus, plus, total, ZERO, type Cents } from '../money/cents.ts'
import { shareDown, type Fraction } from '../money/exact-fraction.ts'
import type { RuleSource } from '../source/status.ts'

/** What a travelling circuit spends and receives in a year; what is not known is `null`. */
export type CircuitAccount = {
  readonly name: string
  readonly isVoluntary: boolean
  readonly cost: Cents | null
  readonly receipts: Cents | null
  readonly aids: Cents | null
}

/** Which part of what remains to pay is covered, and within what bounds. */
export type ResidualCostRule = {
  readonly id: string
  readonly title: string
  readonly source: RuleSource
  /** The part that is covered: 1 is all of it. */
  readonly share: Fraction
  /** The most that one circuit receives. */
  readonly ceiling: Cents | null
  readonly isForVolunteersOnly: boolean
}

/** What remains to pay once receipts and aids are counted; a circuit that earns more than it spends has a surplus. */
export type ResidualCost = { readonly remaining: Cents | null; readonly surplus: Cents | null }

/** What the rule covers of it, and what the circuit still pays. */
export type CoveredCost = ResidualCost & { readonly covered: Cents | null; readonly left: Cents | null }

/**
 * What a circuit still pays (A4.2a): cost, less receipts, less aids.
 * Units: euro cents. Rounding: none.
 * Bounds: amounts ≥ 0; never below zero: what exceeds is the surplus; `null` when one of the three is unknown.
 * Policy: docs/decisions/2026-11-23-money-that-moves-with-means.md
 */
export function residualCost({ cost, receipts, aids }: CircuitAccount): ResidualCost {
  if (cost === null || receipts === null || aids === null) return { remaining: null, surplus: null }
  const income = plus(receipts, aids)
  return cost >= income ? { remaining: minus(cost, income), surplus: ZERO } : { remaining: ZERO, surplus: minus(income, cost) }
}

/**
 * What a rule covers of what a circuit still pays.
 * Units: euro cents. Rounding: down to the cent.
 * Bounds: never above the remaining cost nor the ceiling; zero for a circuit that does not volunteer when the rule asks it.
 * Policy: docs/decisions/2026-11-23-money-that-moves-with-means.md
 */
export function coveredCost(circuit: CircuitAccount, rule: ResidualCostRule): CoveredCost {
  const cost = residualCost(circuit)
  if (cost.remaining === null) return { ...cost, covered: null, left: null }
  const share = rule.isForVolunteersOnly && !circuit.isVoluntary ? ZERO : shareDown(cost.remaining, rule.share)
  const covered = rule.ceiling === null ? share : lesser(share, rule.ceiling)
  return { ...cost, covered, left: minus(cost.remaining, covered) }
}

/**
 * What an envelope covers of the cost of many circuits: all that the rule covers when it suffices, else by proportion.
 * Units: euro cents. Rounding: down, then one cent each by largest remainder, ties to the lower name compared as text.
 * Bounds: envelope ≥ 0, names all different; a circuit whose cost is unknown receives nothing and is `null`; the parts never exceed the envelope.
 * Policy: docs/decisions/2026-11-23-money-that-moves-with-means.md
 */
export function coverCircuits(circuits: readonly CircuitAccount[], rule: ResidualCostRule, envelope: Cents): readonly CoveredCost[] {
  const asked = circuits.map((circuit) => coveredCost(circuit, rule))
  if (total(asked.map(({ covered }) => covered ?? ZERO)) <= envelope) return asked
  const parts = apportion(
    envelope,
    circuits.map(({ name }, place) => ({ code: name, weight: BigInt(asked[place]?.covered ?? ZERO) })),
  )
  return asked.map((cost, place) => {
    const part = parts[place] ?? ZERO
    return cost.remaining === null || cost.covered === null ? cost : { ...cost, covered: part, left: minus(cost.remaining, part) }
  })
}
