import type { CompositionRule, Trade } from '#domain/committee/committee-rules.ts'
import type { CompositionBreach, Gender } from '#domain/committee/composition.ts'
import type { SourceStatus } from '#domain/source/status.ts'
import { counted } from './numbers.ts'
import { NARROW, WIDE } from './spaces.ts'

/** The trade for which a member sits, in words that name both women and men. */
export const TRADE_LABELS: Readonly<Record<Trade, string>> = {
  author: 'Écriture',
  director: 'Réalisation',
  producer: 'Production',
  distributor: 'Distribution',
  exhibitor: 'Exploitation de salles',
  festival: 'Festivals',
  technician: 'Technique',
  critic: 'Critique',
  teacher: 'Enseignement',
  broadcaster: 'Diffusion audiovisuelle',
  state: 'État (CNC, DRAC)',
}

export const GENDER_LABELS: Readonly<Record<Gender, string>> = { woman: 'Femme', man: 'Homme', other: 'Autre' }

/** What binds a committee, and what is only asked of it. */
export const RULE_STATUS_LABELS: Readonly<Record<SourceStatus, string>> = {
  'in-force': 'En vigueur',
  proposed: 'Proposition, qui n’oblige personne',
  example: 'Exemple',
  policy: 'Choix du logiciel',
}

type RuleSentences = { [Kind in CompositionRule['kind']]: (rule: Extract<CompositionRule, { kind: Kind }>) => string }

const RULES: RuleSentences = {
  'trade-seats': ({ trade, least }) => `${TRADE_LABELS[trade]}${NARROW}: ${counted(least, 'siège', 'sièges')} au moins`,
  'gender-balance': ({ leastPercent }) => `Au moins ${leastPercent}${WIDE}% de femmes et ${leastPercent}${WIDE}% d’hommes`,
  'no-elected-official': () => 'Aucune personne élue ne siège',
  'state-seat': () => 'L’État siège (CNC ou DRAC)',
  generations: ({ least }) => `${counted(least, 'décennie de naissance', 'décennies de naissance différentes')} au moins parmi les membres`,
  territories: ({ least }) => `${counted(least, 'département', 'départements différents')} au moins parmi les membres`,
  'longest-term': ({ years }) => `Mandats de ${counted(years, 'an', 'ans')} au plus`,
}

/** A rule of composition, as a sentence without its source. */
export const ruleSentence = <Kind extends CompositionRule['kind']>(rule: Extract<CompositionRule, { kind: Kind }>): string =>
  RULES[rule.kind](rule)

const fewSentence = (found: string, unsaid: number, least: number): string =>
  `Parmi les personnes qui l’ont dit, ${found}${NARROW}: il en faut ${least}. ${counted(unsaid, 'ne l’a pas dit', 'ne l’ont pas dit')}.`

type BreachSentences = {
  [Kind in CompositionBreach['kind']]: (breach: Extract<CompositionBreach, { kind: Kind }>, nameOf: (id: string) => string) => string
}

const BREACHES: BreachSentences = {
  'trade-lacking': ({ trade, seated, least }) =>
    `${TRADE_LABELS[trade]}${NARROW}: ${counted(seated, 'siège pourvu', 'sièges pourvus')}, il en faut ${least}.`,
  'gender-unbalanced': ({ women, men, leastPercent }) =>
    `Parmi les personnes qui l’ont dit, ${counted(women, 'femme', 'femmes')} et ${counted(men, 'homme', 'hommes')}${NARROW}: il faut ${leastPercent}${WIDE}% de chaque.`,
  'generations-few': ({ found, unsaid, least }) =>
    fewSentence(counted(found, 'décennie de naissance', 'décennies de naissance'), unsaid, least),
  'territories-few': ({ found, unsaid, least }) => fewSentence(counted(found, 'département', 'départements'), unsaid, least),
  'elected-seated': ({ personId }, nameOf) => `${nameOf(personId)} exerce un mandat électif.`,
  'state-absent': () => 'Personne ne siège pour l’État.',
  'term-too-long': ({ personId, years }, nameOf) =>
    `${nameOf(personId)}${NARROW}: son mandat n’a pas de fin, ou dépasse ${counted(years, 'an', 'ans')}.`,
}

/** How a committee departs from a rule, with the people named as the reader knows them. */
export const breachSentence = <Kind extends CompositionBreach['kind']>(
  breach: Extract<CompositionBreach, { kind: Kind }>,
  nameOf: (id: string) => string,
): string => BREACHES[breach.kind](breach, nameOf)
