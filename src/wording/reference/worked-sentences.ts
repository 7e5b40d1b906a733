import type { Aid } from '#domain/cofinancing/aid.ts'
import type { MatchingRatio } from '#domain/cofinancing/matching-ratio.ts'
import type { MatchingRule } from '#domain/cofinancing/matching-rule.ts'
import type { Cents } from '#domain/money/cents.ts'
import { sixDecimals, type Fraction } from '#domain/money/exact-fraction.ts'
import type { Claims } from '#domain/scenario/claims.ts'
import type { ScenarioTerritory, Step } from '#domain/scenario/scenario.ts'
import { euros } from '../amounts.ts'
import { UNKNOWN } from '../labels.ts'
import { decimalNumber, wholeNumber } from '../numbers.ts'
import { NARROW, WIDE } from '../spaces.ts'
import { LEVEL_WORDS, STAGE_WORDS } from './value-words.ts'

/** One territory at a step, as a sentence needs it. */
export type SaidTerritory = {
  readonly territory: ScenarioTerritory
  readonly fragile: number
  readonly before: Claims
  readonly asked: Cents
  readonly received: Cents
  readonly part: Cents
  readonly after: Claims
  readonly asks: Cents
  readonly guaranteed: Cents | null
}

/** The step that those sentences are about. */
export type SaidStep = {
  readonly key: MatchingRatio
  readonly envelope: Cents
  readonly poolBefore: Cents
  readonly taken: Cents
  readonly poolAfter: Cents
  readonly asked: Cents
  readonly fragile: number
  readonly median: Fraction | null
}

type Sentence<Kind extends Step['kind']> = (step: Extract<Step, { kind: Kind }>, one: SaidTerritory, all: SaidStep) => string

const known = (amount: Cents | null): string => (amount === null ? UNKNOWN : euros(amount))
const decimal = (value: Fraction | null): string => (value === null ? UNKNOWN : decimalNumber(sixDecimals(value), 4).replace(/,?0+$/, ''))
const percent = (value: Fraction): string => `${decimalNumber(sixDecimals(value) * 100, 2).replace(/,?0+$/, '')}${WIDE}%`
const fallen = (what: string, before: Cents, after: Cents): string =>
  before === after ? `${what} reste à ${euros(before)}` : `${what} passe de ${euros(before)} à ${euros(after)}`

/** What a step does for one territory: a step without its sentence does not compile. */
const SENTENCES: { readonly [Kind in Step['kind']]: Sentence<Kind> } = {
  solidarity: (_, { territory, fragile, part }, all) =>
    `${wholeNumber(territory.population)} habitants × ${decimal(territory.fragileShare)} = ${wholeNumber(fragile)} habitants fragiles${NARROW}; ${euros(all.taken)} × ${wholeNumber(fragile)} ÷ ${wholeNumber(all.fragile)} = ${euros(part)}.`,
  'catch-up': (step, { territory, part }, { median }) => {
    const side = step.measure === 'need' ? 'au-dessus' : 'au-dessous'
    const measure = step.measure === 'need' ? `besoin de ${decimal(territory.need)}` : `reçoit aujourd’hui ${known(territory.present)}`
    const middle = step.measure === 'need' ? ` (${decimal(median)})` : ''
    return part > 0
      ? `${measure}, ${side} de la médiane${middle}${NARROW}: ${euros(part)}.`
      : `${measure}, pas ${side} de la médiane${middle}${NARROW}: rien à ce pas.`
  },
  match: (step, { territory, after, asks }, { key }) =>
    `${known(territory.effort)} d’effort × ${key.cnc} ÷ ${key.local} = ${euros(asks)} demandés${step.upstreamFirst ? `, dont ${euros(after.first)} pour l’amont` : ''}.`,
  reinforced: (step, { territory, asked, asks }) => {
    const isKept = territory.effort !== null && territory.previousEffort !== null && territory.effort >= territory.previousEffort
    return isKept
      ? `l’effort (${known(territory.effort)}) n’est pas sous le précédent (${known(territory.previousEffort)})${NARROW}: la clé devient ${step.key.cnc} pour ${step.key.local}, la demande passe de ${euros(asked)} à ${euros(asks)}.`
      : `l’effort (${known(territory.effort)}) est sous le précédent (${known(territory.previousEffort)})${NARROW}: la demande reste à ${euros(asks)}.`
  },
  ceiling: (_, { asked, asks }) => `${fallen('la demande', asked, asks)}.`,
  freeze: (step, { territory, before, after, asked, asks }) => {
    const at = step.at === 'present' ? `ce qu’elle reçoit aujourd’hui, ${known(territory.present)}` : euros(step.at)
    return step.exemptUpstream
      ? `gel à ${at}${NARROW}: ${fallen('l’aval', before.second, after.second)}, l’amont (${euros(after.first)}) ne bouge pas.`
      : `gel à ${at}${NARROW}: ${fallen('la demande', asked, asks)}.`
  },
  guarantee: (step, { territory, guaranteed, received, part }) =>
    `${percent(step.share)} de ${known(territory.present)} font ${known(guaranteed)}${NARROW}; déjà reçu ${euros(received)}${NARROW}; ce pas ajoute ${euros(part)}.`,
  ration: (_, { before, part }) =>
    `demande ${euros(before.first)} pour l’amont et ${euros(before.second)} pour le reste, reçoit ${euros(part)}.`,
  surplus: (_, { received, part }) => `avait ${euros(received)}, reçoit ${euros(part)} de ce qui restait.`,
}

/** « Région fictive A : … », every figure being the engine's. */
export function workedSentence(step: Step, one: SaidTerritory, all: SaidStep): string {
  const sentence = SENTENCES[step.kind] as Sentence<Step['kind']>
  return `${one.territory.name}${NARROW}: ${sentence(step, one, all)}`
}

/** What the step takes, before the territories. */
export function workedIntro({ envelope, poolBefore, taken, poolAfter, asked }: SaidStep, kind: Step['kind']): string {
  const left = poolBefore === envelope ? '' : `, dont ${euros(poolBefore)} restent`
  const wanted = kind === 'ration' ? ` pour ${euros(asked)} demandés` : ''
  const gives =
    taken > 0
      ? `Le pas donne ${euros(taken)}, il reste ${euros(poolAfter)}.`
      : 'Le pas ne donne rien encore : il fixe ou borne les demandes.'
  return `Enveloppe de ${euros(envelope)}${left}${wanted}. ${gives}`
}

/** What of an aid matters under each key, so that a line says it and nothing else. */
const DETAILS: Readonly<Record<keyof MatchingRule, (aid: Aid, rule: MatchingRule) => string>> = {
  id: () => '',
  title: () => '',
  source: () => '',
  from: ({ year }) => String(year),
  to: ({ year }) => String(year),
  key: () => '',
  scope: ({ stage, level }) => `${LEVEL_WORDS[level]}, ${STAGE_WORDS[stage]}`,
  selective: ({ isSelective }) => (isSelective === null ? 'sélectivité non connue' : isSelective ? 'sélective' : 'non sélective'),
  floors: ({ level }) => LEVEL_WORDS[level],
  threshold: () => '',
  ceiling: () => '',
  freeze: ({ stage }) => STAGE_WORDS[stage],
  per: ({ scheme }, { per }) => `${scheme.toLowerCase()}, ${per}`,
}

/** Fictitious aids in words: « 75 000 € (Région) + 75 000 € (Département) ». */
export const aidsWords = (aids: readonly Aid[], rule: MatchingRule, key: keyof MatchingRule): string =>
  aids
    .map((aid) => {
      const details = DETAILS[key](aid, rule)
      return `${known(aid.amounts.voted)}${details === '' ? '' : ` (${details})`}`
    })
    .join(' + ')
