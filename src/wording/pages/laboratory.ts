import { counted, decimalNumber } from '#wording/numbers.ts'
import type { RationingMethod, Step } from '#domain/scenario/scenario.ts'

const NNBSP = '\u202f'

export const LABORATORY = {
  title: 'Laboratoire',
  lead: 'Partager une enveloppe entre les Régions, changer la règle, et voir aussitôt qui gagne, qui perd et si c’est équitable. Tout est calculé au centime, et tient dans l’adresse de la page.',
  short: 'Ce que vous lisez',
  hypothesisTitle: 'Deux hypothèses de Contrechamp',
  hypothesis:
    'Le recensement de Ciclic publie le total des fonds, argent du CNC compris. Aucune source ne sépare les deux côtés Région par Région. Ces deux parts le font à sa place : changez-les.',
  cncShare: 'Part du CNC dans le total du fonds, en %',
  cncShareHint: 'Ciclic mesure 25 % pour l’ensemble des fonds en 2016 et 2017.',
  upstreamShare: 'Part de l’amont dans l’effort, en %',
  upstreamShareHint: 'Concept, écriture et développement. L’écriture seule : de 2 % à 18 % dans quatre fonds en 2016.',
  benchTitle: 'Composer',
  left: 'Dehors, car le total de leur fonds n’est pas connu dans ce recensement :',
  fragile:
    'Habitants fragiles : estimation. Communes France ruralités revitalisation en métropole, tous les habitants en outre-mer ; les quartiers prioritaires ne sont pas comptés, leur population n’est pas connue ici.',
  need: 'Besoin : hypothèse de Contrechamp du 1er janvier 2026, pour moitié le manque d’écrans par habitant, pour moitié la part des habitants ruraux ; 1 en outre-mer, où les écrans ne sont pas connus.',
  start: 'Point de départ',
  scenarioTitle: 'Nom du scénario',
  sum: 'Enveloppe',
  sums: { present: 'ce que le CNC donne aujourd’hui', rule: 'ce que la règle ouvre', amount: 'un autre montant' },
  envelope: 'Cet autre montant, en euros',
  envelopeHint: 'Lu quand « un autre montant » est choisi.',
  key: 'Clé : tant d’euros du CNC pour tant d’euros des collectivités',
  cnc: 'CNC',
  local: 'collectivités',
  steps: 'Les pas, dans l’ordre',
  add: 'Ajouter un pas',
  addButton: 'Ajouter',
  up: 'Monter',
  remove: 'Retirer',
  copy: 'Copier ce scénario à côté',
  drop: 'Retirer ce scénario',
  compute: 'Calculer',
  readyHead: 'Quatre scénarios prêts',
  readyIntro: 'Ouvrez-en un, puis changez-le.',
  readyTitle: 'Ajouter un scénario prêt',
  readyButton: 'Le mettre à côté',
  share: 'Part, en %',
  measure: 'Qui est moins équipé ?',
  measures: { besoin: 'besoin plus haut que la médiane', euros: 'moins d’euros par habitant que la médiane' },
  upstreamFirst: 'l’amont d’abord',
  exemptUpstream: 'sauf l’amont',
  amount: 'Montant, en euros',
  freezeHint: 'Vide : ce que chacun reçoit aujourd’hui.',
  method: 'Méthode',
  to: 'Ce qui reste',
  surplus: { 'annee-suivante': 'va à l’année suivante', rendu: 'est rendu à l’État', rattrapage: 'va aux moins équipés' },
  results: 'Ce que cela donne',
  allocation: 'Répartition',
  equity: 'Équité, à côté des montants',
  before: 'aujourd’hui',
  after: 'avec ce scénario',
  difference: 'différence',
  gains: 'Gagnent',
  loses: 'Perdent',
  nobody: 'personne',
  why: 'Pourquoi ce montant ?',
  exports: 'Emporter ce scénario',
  yaml: 'Scénario (YAML)',
  rule: 'Règle (YAML)',
  territories: 'Territoires (CSV)',
  xlsx: 'Classeur (XLSX)',
  pdf: 'Note de deux pages (PDF)',
  certificate: 'Certificat (JSON)',
  draws: 'Et si les efforts changent ?',
  find: 'Ou demandez à la machine : trouvez-moi une répartition',
  address: 'L’adresse de cette page contient tout le scénario : envoyez-la, elle donnera les mêmes chiffres.',
  refused: 'Ce scénario n’a pas de répartition',
  mapTitle: 'Ce que chaque habitant reçoit du CNC',
  mapSub:
    'En euros par habitant, selon ce scénario. Les classes séparent ce que chacun reçoit aujourd’hui : une couleur plus foncée est une Région qui monte.',
  mapValue: (after: string, before: string): string => `${after} € par habitant, ${before} € aujourd’hui`,
  waterfallTitle: (from: string, to: string): string => `De ${from} aujourd’hui à ${to} répartis`,
  waterfallSub: 'Ce que chaque Région gagne ou perd, l’une après l’autre. Régions dont le total est connu, 2018, aides votées.',
  bar: 'Ce que le CNC donnerait pour l’effort des collectivités',
} as const

/** A scenario at a glance: who gains and who falls, equity before and after, the test of the better endowed. */
export function glanceSentences(glance: {
  readonly rises: number
  readonly falls: number
  readonly before: number | null
  readonly after: number | null
  readonly isBonus: boolean
}): readonly string[] {
  const { rises, falls, before, after, isBonus } = glance
  return [
    `${counted(rises, 'Région gagne', 'Régions gagnent')}, ${counted(falls, 'perd', 'perdent')}.`,
    ...(before === null || after === null
      ? []
      : [`Gini des euros par habitant${NNBSP}: ${decimalNumber(before, 4)}, puis ${decimalNumber(after, 4)}.`]),
    ...(isBonus ? ['Prime aux mieux dotés, selon l’un des deux rangs.'] : []),
  ]
}

/** What a step is called, and what it does. */
export const STEP_WORDS: Readonly<Record<Step['kind'], { readonly label: string; readonly what: string; readonly isOurs: boolean }>> = {
  solidarity: {
    label: 'Solidarité',
    what: 'Réserve une part de l’enveloppe aux coordinations et aux structures des territoires fragiles, selon leurs habitants.',
    isOurs: true,
  },
  'catch-up': {
    label: 'Rattrapage',
    what: 'Réserve une part de l’enveloppe aux territoires les moins équipés, selon leur population.',
    isOurs: true,
  },
  match: { label: 'La règle', what: 'Fixe ce que chaque effort ouvre, selon la clé.', isOurs: false },
  reinforced: {
    label: 'Partenariat renforcé',
    what: 'Donne une meilleure clé à qui n’a pas baissé son effort. La clé n’est pas publique : celle-ci est un exemple.',
    isOurs: true,
  },
  ceiling: { label: 'Plafond', what: 'Borne ce que chacun peut demander ; l’aval baisse d’abord.', isOurs: false },
  freeze: { label: 'Gel', what: 'Tient les demandes à un montant, quoi que fasse l’effort.', isOurs: false },
  guarantee: { label: 'Garantie', what: 'Personne ne descend sous cette part de ce qu’il reçoit aujourd’hui.', isOurs: true },
  ration: { label: 'Partage', what: 'Partage ce qui reste entre les demandes, quand il n’y en a pas assez.', isOurs: true },
  surplus: { label: 'Reste', what: 'Dit où va ce qui n’est pas réparti.', isOurs: true },
}

export const METHOD_LABELS: Readonly<Record<RationingMethod, string>> = {
  proportional: 'à proportion des demandes',
  'constrained-equal-awards': 'le même gain pour tous',
  'constrained-equal-losses': 'la même perte pour tous',
  talmud: 'moitié-moitié (Talmud)',
}

export const OURS = 'hypothèse de Contrechamp'

export const EQUITY_ROWS = {
  gini: { label: 'Gini', what: '0 : chaque habitant reçoit autant ; 1 : un seul reçoit tout.' },
  theil: { label: 'Theil T', what: '0 : égalité.' },
  atkinson: { label: 'Atkinson (1)', what: '0 : égalité ; 1 : inégalité extrême.' },
  tenth: {
    label: 'Part du dixième le moins servi',
    what: 'La part de l’argent qui atteint le dixième de la population le moins bien servi : 0,1 serait l’égalité.',
  },
} as const

export const VERDICTS: Readonly<Record<'bonus' | 'fair' | 'none', string>> = {
  bonus: 'Prime aux mieux dotés : les gains penchent vers ceux qui ont déjà plus.',
  fair: 'Pas de prime aux mieux dotés : les gains ne penchent pas vers ceux qui ont déjà plus.',
  none: 'Personne ne gagne : le test n’a pas d’objet.',
}
export const VERDICT_RANKS = {
  present: 'selon les euros du CNC par habitant aujourd’hui',
  need: 'selon le besoin',
  unknown: `Non connu${NNBSP}: une donnée manque pour ce rang.`,
  weightiest: 'Les plus forts gains parmi les mieux dotés',
} as const

/** What of an address is not read, and what to do. */
export const UNREAD = {
  title: 'Cette adresse ne se lit pas en entier',
  address: () => 'L’adresse est trop longue pour un scénario. Repartez du laboratoire, ou demandez-la de nouveau.',
  start: (found: string) => `Le point de départ «${NNBSP}${found}${NNBSP}» n’existe pas.`,
  percent: (found: string) => `«${NNBSP}${found}${NNBSP}» n’est pas un pourcentage entre 0 et 100. Écrivez par exemple 2,5.`,
  amount: (found: string) =>
    `«${NNBSP}${found}${NNBSP}» n’est pas une enveloppe. Écrivez un montant en euros, ou «${NNBSP}present${NNBSP}».`,
  key: (found: string) => `«${NNBSP}${found}${NNBSP}» n’est pas une clé. Écrivez deux nombres entiers, par exemple 1 et 2.`,
  step: (found: string) => `Le pas «${NNBSP}${found}${NNBSP}» ne se lit pas. Vérifiez sa part, son montant ou son nom.`,
  count: () => 'Il y a trop de scénarios (quatre au plus) ou trop de pas (vingt au plus).',
  seed: (found: string) => `«${NNBSP}${found}${NNBSP}» n’est pas une graine${NNBSP}: écrivez un nombre entier.`,
} as const
