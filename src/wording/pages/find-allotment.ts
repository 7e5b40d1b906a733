import type { AllotmentConstraint, AllotmentRefusal } from '#domain/scenario/allotment-question.ts'
import type { Cents } from '#domain/money/cents.ts'
import { sixDecimals } from '#domain/money/exact-fraction.ts'
import { euros } from '../amounts.ts'
import { decimalNumber } from '../numbers.ts'

/** What the page that finds an allocation says. */
export const FIND = {
  title: 'Trouvez-moi une répartition',
  lead: 'Dites ce que vous refusez ; la machine cherche la répartition la plus proche d’aujourd’hui qui le respecte, au centime, ou nomme ce qui ne tient pas ensemble.',
  form: 'Ce que la répartition doit respecter',
  loss: 'Personne ne perd plus de, en %',
  equity: 'Équité au moins (1 − Gini, de 0 à 1)',
  equityHint: '1 : chaque habitant reçoit autant. Aujourd’hui : ',
  upstream: 'Part de l’enveloppe qui peut aller à l’amont, au moins, en %',
  envelope: 'Enveloppe, en euros',
  envelopeHint: 'Vide : la somme de ce que le CNC donne aujourd’hui.',
  search: 'Chercher',
  found: 'La plus proche répartition',
  proved: 'Prouvé au centime : aucune autre répartition ne change moins.',
  notProved: (sum: Cents, least: Cents): string =>
    `La répartition respecte tout. Prouvé : aucune ne change moins de ${euros(least)} en somme ; celle-ci en change ${euros(sum)}.`,
  sum: 'Somme des changements',
  largest: 'Plus grand changement',
  evenness: 'Équité obtenue (1 − Gini)',
  conflict: 'Ces demandes ne tiennent pas ensemble',
  conflictFewest: 'C’est le plus petit groupe en conflit : ôtez-en une, ou desserrez-la.',
  conflictAlone: 'Elle ne tient pas à elle seule dans cette enveloppe : ôtez-la, ou desserrez-la.',
  certificate: 'Certificat (JSON)',
  certificateWhat:
    'La question, la réponse et sa preuve, que la commande verify contrôle. Il prouve la somme des changements ou le conflit, non le plus grand changement ni que le groupe est le plus petit.',
  try: 'Pour essayer :',
  examples: [
    { search: '?perte=5&equite=0.8', label: 'Personne ne perd plus de 5 %, et l’équité atteint 0,8' },
    { search: '?perte=0&enveloppe=20000000', label: 'Personne ne perd, avec 20 millions d’euros' },
    { search: '?perte=0&equite=0.95', label: 'Personne ne perd, et l’équité atteint 0,95 : est-ce possible ?' },
  ],
  unfinished: 'La recherche n’a pas abouti à temps. Desserrez une demande, ou réessayez.',
  busy: 'Trop de recherches sont en cours. Réessayez dans un instant.',
  caption: 'Répartition la plus proche d’aujourd’hui',
  columns: { place: 'Région', present: 'Aujourd’hui', found: 'Trouvé', change: 'Différence' },
  method:
    'Hypothèse de Contrechamp : le moins de changement en tout, puis le plus petit des plus grands changements, puis dans l’ordre des codes. Cherché avec HiGHS, vérifié sur des centimes entiers par un code séparé.',
  wrong: {
    percent: 'Écrivez un pourcentage entre 0 et 100.',
    equity: 'Écrivez un nombre entre 0 et 1, par exemple 0,8.',
    amount: 'Écrivez un montant en euros.',
  },
} as const

/** A constraint as a person would say it. */
export function constraintSentence(
  constraint: AllotmentConstraint,
  percent: (share: { numerator: bigint; denominator: bigint }) => string,
): string {
  switch (constraint.kind) {
    case 'loss-limit':
      return `personne ne perd plus de ${percent(constraint.share)} %`
    case 'equity':
      return `l’équité (1 − Gini) atteint ${decimalNumber(sixDecimals(constraint.atLeast), 6).replace(/,?0+$/, '')}`
    case 'upstream':
      return `${percent(constraint.atLeast)} % de l’enveloppe peut aller à l’amont`
    case 'floor':
      return `au moins ${euros(constraint.amount)}`
    case 'ceiling':
      return `au plus ${euros(constraint.amount)}`
  }
}

const REFUSALS: Readonly<Record<AllotmentRefusal['kind'], string>> = {
  'unknown-present': 'Ce que reçoit une Région aujourd’hui n’est pas connu.',
  'unknown-upstream': 'Ce que la règle ouvre à l’amont n’est pas connu partout.',
  'unknown-territory': 'Une demande nomme un territoire inconnu.',
  'outside-bounds': 'Une demande est hors bornes.',
  'empty-envelope': 'L’enveloppe est vide.',
  'too-many-territories': 'Il y a trop de territoires.',
  'too-many-constraints': 'Il y a trop de demandes.',
  'no-territory': 'Il n’y a aucun territoire.',
}

export const allotmentRefusalSentence = ({ kind }: AllotmentRefusal): string => REFUSALS[kind]
