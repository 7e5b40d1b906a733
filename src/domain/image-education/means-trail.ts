import { exactFraction } from '../money/exact-fraction.ts'
import type { Trail } from '../source/trail.ts'
import { meansPerPupil, type CoordinationYear } from './means-per-pupil.ts'
import { coveredCost, residualCost, type CircuitAccount, type ResidualCostRule } from './residual-cost.ts'
import type { Cents } from '../money/cents.ts'

const given = (figure: string, value: Cents | null): Trail => ({
  figure,
  value,
  operation: 'given',
  rounding: 'none',
  rule: null,
  inputs: [],
})

const pupils = (figure: string, count: number | null): Trail => ({
  ...given(figure, null),
  ...(count === null ? {} : { exact: exactFraction(count) }),
})

/** The principle that the note asks, of which the formula is ours. */
const EQUAL_GROWTH: Trail['rule'] = { id: 'moyens-par-eleve', source: { document: 'note-2026', article: 'axe 4.1', status: 'proposed' } }

/**
 * Why the coordinations should have that amount: pupils after, times the means of one pupil before.
 * Units: euro cents. Rounding: up to the cent. Bounds: as `meansPerPupil`.
 * Policy: docs/decisions/2026-11-23-money-that-moves-with-means.md
 */
export function explainNeededMeans(before: CoordinationYear, after: CoordinationYear): Trail {
  const { before: each, needed } = meansPerPupil(before, after)
  return {
    ...given('means-needed', needed),
    operation: 'pupils-after-times-means-before',
    rounding: 'up',
    rule: EQUAL_GROWTH,
    inputs: [
      pupils('pupils-after', after.pupils),
      {
        ...given('means-per-pupil-before', null),
        ...(each === null ? {} : { exact: each }),
        operation: 'quotient',
        inputs: [given('means-before', before.means), pupils('pupils-before', before.pupils)],
      },
    ],
  }
}

/**
 * Why a circuit is covered by that amount: what remains to pay, under the rule.
 * Units: euro cents. Rounding: down to the cent. Bounds: as `coveredCost`.
 * Policy: docs/decisions/2026-11-23-money-that-moves-with-means.md
 */
export function explainCoveredCost(circuit: CircuitAccount, rule: ResidualCostRule): Trail {
  return {
    ...given('covered', coveredCost(circuit, rule).covered),
    operation: 'share-of-remaining-cost',
    rounding: 'down',
    rule: { id: rule.id, source: rule.source },
    inputs: [
      { ...given('covered-share', null), exact: rule.share },
      ...(rule.ceiling === null ? [] : [given('covered-ceiling', rule.ceiling)]),
      {
        ...given('remaining-cost', residualCost(circuit).remaining),
        operation: 'cost-less-receipts-less-aids',
        inputs: [given('cost', circuit.cost), given('receipts', circuit.receipts), given('aids', circuit.aids)],
      },
    ],
  }
}
