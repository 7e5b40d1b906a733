import type { Rounding, Trail } from '#domain/source/trail.ts'
import type { SourceStatus } from '#domain/source/status.ts'
import type { RationingMethod } from '#domain/scenario/scenario.ts'
import { sixDecimals } from '#domain/money/exact-fraction.ts'
import { euros } from './amounts.ts'
import { UNKNOWN } from './labels.ts'
import { decimalNumber, decimalsOf } from './numbers.ts'
import { METHOD_LABELS } from './pages/laboratory.ts'
import { stepLabel } from './step-label.ts'
import { NARROW, WIDE } from './spaces.ts'
import { FIGURES, OPERATIONS } from './trail-words.ts'

const CLAIM_AFTER = 'claim-after-'
const RATION = 'ration-'

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
  const how = [operationText(trail.operation), ROUNDINGS[trail.rounding]].filter((words) => words !== null)
  return {
    label: figureText(trail.figure),
    value: valueText(trail),
    how: how.join(', '),
    rule: trail.rule === null ? null : ruleText(trail.rule.source),
    address: trail.address ?? null,
    lines: trail.lines === undefined || trail.lines.length === 0 ? null : linesText(trail.lines),
    inputs: trail.inputs.map(trailView),
  }
}

/** A figure's name; those of a scenario's steps are named after the step. */
function figureText(figure: string): string {
  if (figure.startsWith(CLAIM_AFTER)) return `Demande après le pas «${NARROW}${stepLabel(figure.slice(CLAIM_AFTER.length))}${NARROW}»`
  return FIGURES[figure] ?? stepLabel(figure)
}

function operationText(operation: string): string {
  if (!operation.startsWith(RATION)) return OPERATIONS[operation] ?? operation
  return METHOD_LABELS[operation.slice(RATION.length) as RationingMethod]
}

/** The trail as a list of lines, for paper and for a terminal: each depth is indented by two more spaces. */
export function trailLines({ label, value, how, rule, lines, inputs }: TrailView, depth = 0): readonly string[] {
  const said = [how, rule, lines].filter((words) => words !== null && words !== '').join(' · ')
  return [
    `${'  '.repeat(depth)}${label}${NARROW}: ${value}${said === '' ? '' : ` (${said})`}`,
    ...inputs.flatMap((input) => trailLines(input, depth + 1)),
  ]
}

/** Trails under their heads, for a terminal. */
export const trailsText = (trails: readonly (readonly [head: string, trail: Trail])[]): string =>
  trails.map(([head, trail]) => `${head}\n${trailLines(trailView(trail), 1).join('\n')}\n`).join('')

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
