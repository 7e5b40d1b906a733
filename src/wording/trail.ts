import type { Rounding, Trail } from '#domain/source/trail.ts'
import type { SourceStatus } from '#domain/source/status.ts'
import { sixDecimals } from '#domain/money/exact-fraction.ts'
import { euros } from './amounts.ts'
import { UNKNOWN } from './labels.ts'
import { decimalNumber, decimalsOf } from './numbers.ts'
import { NARROW, WIDE } from './spaces.ts'

/** A figure unfolded: what it is, how it was made, under which rule, from what. */
export type TrailView = {
  readonly label: string
  readonly value: string
  /** « argent propre × clé, au centime inférieur »; nothing for a figure simply read. */
  readonly how: string | null
  readonly rule: string | null
  readonly address: string | null
  /** « lignes 2, 3 et 5 du fichier » */
  readonly lines: string | null
  readonly inputs: readonly TrailView[]
}

export const WHY = `Pourquoi ce montant${NARROW}?`
export const WHERE_READ = 'où il a été lu'

/** Figures by their stable names; a name without words is shown as it is. */
const FIGURES: Readonly<Record<string, string>> = {
  own: 'Argent propre des collectivités',
  cnc: 'Apport du CNC',
  'total-with-cnc': 'Total publié, argent du CNC compris',
  key: 'Clé',
  'effective-key': 'Clé effective',
  due: 'Dû',
  gap: 'Écart',
  basis: 'Assiette',
  'upstream-basis': 'Assiette de l’amont',
  'upstream-due': 'Dû à l’amont',
  'exempt-due': 'Dû exempté du gel',
  capped: 'Dû après plafond',
  held: 'Tenu',
  'upstream-held': 'Tenu pour l’amont',
  ceiling: 'Plafond',
  freeze: 'Gel',
  threshold: 'Seuil',
  'ceiling-cost': 'Coût du plafond',
  'freeze-cost': 'Coût du gel',
  'cnc-voted': 'Voté par le CNC',
  'cnc-paid': 'Payé par le CNC',
  'cnc-written': 'Écrit par le CNC',
  'missing-against-rule': 'Manque au regard de la règle',
  'missing-against-promise': 'Manque au regard de la promesse',
  aid: 'Aide',
}

const OPERATIONS: Readonly<Record<string, string>> = {
  published: 'lu dans une source publique',
  unknown: 'aucune source lue ne le donne',
  rule: 'fixée par la règle',
  read: 'lu dans le fichier',
  'total-less-cnc': 'total publié − apport du CNC, donnés par la même page',
  'basis-times-key': 'argent propre × clé',
  'due-less-cnc': 'dû − apport du CNC',
  'own-over-cnc': 'argent propre ÷ apport du CNC',
  sum: 'somme des aides qui comptent, moins l’argent du CNC',
  'cnc-rows': 'somme des lignes du CNC',
  'lesser-of-due-and-ceiling': 'le plus petit du dû et du plafond',
  'held-under-freeze': 'dû exempté + le plus petit du reste du dû et du gel',
  'due-less-paid': 'dû − payé par le CNC',
  'written-less-paid': 'écrit − payé par le CNC',
  'due-less-capped': 'dû − dû après plafond',
  'capped-less-held': 'dû après plafond − tenu',
}

const ROUNDINGS: Readonly<Record<Rounding, string | null>> = {
  none: null,
  down: 'au centime inférieur',
  up: 'au centime supérieur',
  'largest-remainder': 'au plus fort reste',
  'half-up': 'au plus proche',
  'half-away': 'au plus proche',
}

/** What a rule is; a proposal is never shown as law. */
export const STATUS_WORDS: Readonly<Record<SourceStatus, string>> = {
  'in-force': 'en vigueur',
  proposed: 'proposition',
  example: 'exemple',
  policy: 'hypothèse de Contrechamp',
}

/** A trail in words, down to what was read. */
export function trailView(trail: Trail): TrailView {
  const how = [OPERATIONS[trail.operation] ?? trail.operation, ROUNDINGS[trail.rounding]].filter((words) => words !== null)
  return {
    label: FIGURES[trail.figure] ?? trail.figure,
    value: valueText(trail),
    how: how.join(', '),
    rule: trail.rule === null ? null : ruleText(trail.rule.source),
    address: trail.address ?? null,
    lines: trail.lines === undefined || trail.lines.length === 0 ? null : linesText(trail.lines),
    inputs: trail.inputs.map(trailView),
  }
}

export const ruleText = ({ document, article, status }: { document: string; article: string; status: SourceStatus }): string =>
  `${document}, ${article} (${STATUS_WORDS[status]})`

function valueText({ figure, value, exact }: Trail): string {
  if (value !== null) return euros(value)
  if (exact === undefined) return UNKNOWN
  if (figure === 'key') return `${exact.numerator}${WIDE}pour${WIDE}${exact.denominator}`
  const number = sixDecimals(exact)
  return figure === 'effective-key' ? `1${WIDE}pour${WIDE}${decimalNumber(number, 2)}` : decimalNumber(number, decimalsOf([number]))
}

const linesText = (lines: readonly number[]): string =>
  lines.length === 1 ? `ligne ${lines[0] ?? ''} du fichier` : `lignes ${lines.slice(0, -1).join(', ')} et ${lines.at(-1) ?? ''} du fichier`
