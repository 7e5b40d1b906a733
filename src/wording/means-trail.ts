import { euros } from './amounts.ts'
import { UNKNOWN } from './labels.ts'
import { decimalNumber, decimalsOf, percentage, wholeNumber } from './numbers.ts'
import { WIDE } from './spaces.ts'
import type { Trail } from '#domain/source/trail.ts'
import { sixDecimals } from '#domain/money/exact-fraction.ts'
import type { SourceStatus } from '#domain/source/status.ts'

/** A figure unfolded: what it is, how it was made, from what. */
export type Unfolded = {
  readonly label: string
  readonly value: string
  readonly how: string | null
  readonly inputs: readonly Unfolded[]
}

const FIGURES: Readonly<Record<string, string>> = {
  'means-needed': 'Moyens qu’il fallait',
  'pupils-after': 'Élèves, seconde année',
  'pupils-before': 'Élèves, première année',
  'means-before': 'Moyens, première année',
  'means-per-pupil-before': 'Moyens par élève, première année',
  covered: 'Couvert',
  'covered-share': 'Part couverte',
  'covered-ceiling': 'Plafond par circuit',
  'remaining-cost': 'Reste à charge',
  cost: 'Dépense',
  receipts: 'Recettes',
  aids: 'Aides',
}

const OPERATIONS: Readonly<Record<string, string>> = {
  'pupils-after-times-means-before': 'élèves de la seconde année × moyens par élève de la première',
  quotient: 'moyens ÷ élèves',
  'share-of-remaining-cost': 'part couverte × reste à charge, dans la limite du plafond',
  'cost-less-receipts-less-aids': 'dépense − recettes − aides',
}

const ROUNDINGS: Readonly<Record<Trail['rounding'], string | null>> = {
  none: null,
  down: 'au centime inférieur',
  up: 'au centime supérieur',
  'largest-remainder': 'au plus fort reste',
  'half-up': 'à l’unité la plus proche',
  'half-away': 'à l’unité la plus proche',
}

/** What a rule is; a proposal is never shown as law. */
export const RULE_STATUS_WORDS: Readonly<Record<SourceStatus, string>> = {
  'in-force': 'en vigueur',
  proposed: 'proposition de la note',
  example: 'exemple',
  policy: 'hypothèse de Contrechamp',
}

/** A trail in words, down to what was given. */
export function unfolded(trail: Trail): Unfolded {
  const how = [OPERATIONS[trail.operation] ?? null, ROUNDINGS[trail.rounding]].filter((words) => words !== null).join(', ')
  return {
    label: FIGURES[trail.figure] ?? trail.figure,
    value: valueOf(trail),
    how: how === '' ? null : how,
    inputs: trail.inputs.map(unfolded),
  }
}

function valueOf({ figure, value, exact }: Trail): string {
  if (exact !== undefined) {
    const number = sixDecimals(exact)
    if (figure === 'covered-share') return percentage(number, 0)
    if (figure.startsWith('means-per-pupil')) return `${decimalNumber(number / 100, 4)}${WIDE}€`
    return exact.denominator === 1n ? wholeNumber(Number(exact.numerator)) : decimalNumber(number, decimalsOf([number]))
  }
  return value === null ? UNKNOWN : euros(value)
}
