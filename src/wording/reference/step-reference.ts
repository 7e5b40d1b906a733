import type { Step } from '#domain/scenario/scenario.ts'
import { STEP_WORDS } from '../pages/laboratory.ts'
import { OURS_ALONE, RATIO_PARTS, requested, type EntryWords } from './entry-words.ts'

const LARGEST = 'parts arrondies au centime inférieur ; les centimes qui manquent vont, un par un, aux plus forts restes'
const SHARE = 'La part de l’enveloppe entière.'

type StepEntry = Omit<EntryWords, 'title' | 'what' | 'omitted'>

/** How each step computes, and what its keys mean: a step without its words does not compile. */
const ENTRIES: Readonly<Record<Step['kind'], StepEntry>> = {
  solidarity: {
    formula: [
      'somme réservée = enveloppe × share, au centime inférieur',
      'habitants fragiles = population × fragile_share, à l’habitant le plus proche',
      'part = somme réservée × habitants fragiles ÷ habitants fragiles de tous',
      LARGEST,
    ],
    parts: { share: SHARE, by: 'Selon quoi elle se répartit.' },
    origin: requested('P4.3', 'La part réservée et sa répartition sont des hypothèses de Contrechamp.'),
  },
  'catch-up': {
    formula: [
      'somme réservée = enveloppe × share, au centime inférieur',
      'y ont droit : les territoires strictement du bon côté de la médiane (la valeur du milieu, chaque territoire compté une fois)',
      'part = somme réservée × population ÷ population de ceux qui y ont droit',
      LARGEST,
    ],
    parts: {
      share: SHARE,
      measure: 'Ce qui dit qui est moins équipé.',
      side: 'De quel côté de la médiane : above avec need, below avec present-per-inhabitant.',
      by: 'Selon quoi elle se répartit.',
    },
    origin: requested('P4.1', 'La part, la mesure et la répartition sont des hypothèses de Contrechamp.'),
  },
  match: {
    formula: [
      'demande = effort × cnc ÷ local, au centime inférieur',
      'avec upstream-first : demande de l’amont = effort en amont × cnc ÷ local, servie d’abord ; le reste vient ensuite',
    ],
    parts: { 'upstream-first': 'Servir d’abord l’amont : concept, écriture, développement.' },
    origin: requested('P1.1', 'La clé est celle du fichier de la règle.'),
  },
  reinforced: {
    formula: [
      'si l’effort n’est pas inférieur à previous_effort_eur : demande = effort × la plus généreuse des deux clés',
      'sinon, ou si l’effort précédent n’est pas connu : la demande reste celle de la règle',
    ],
    parts: {
      key: 'La clé de ceux qui ont tenu leur effort.',
      ...RATIO_PARTS('key'),
      condition: 'À quelle condition.',
    },
    origin:
      'Le « partenariat renforcé » est annoncé (Banque des Territoires, 2025), sa clé n’est pas publique : celle du fichier est un exemple. La note demande qu’il ne soit pas une prime aux mieux dotés (P4.1).',
  },
  ceiling: {
    formula: ['demande = le plus petit de : demande, each ; ce qui dépasse se retire de l’aval d’abord, puis de l’amont'],
    parts: { each: 'Le plus que chacun peut demander.' },
    origin: 'Au lancement de 2004, le plafond était d’un million d’euros par Région (Cineuropa, 2003).',
  },
  freeze: {
    formula: [
      'demande = le plus petit de : demande, at ; l’aval baisse d’abord',
      'avec exempt-upstream : seul l’aval est tenu à at, l’amont ne bouge pas',
    ],
    parts: { at: 'Le montant gelé, le même pour tous, ou celui de chacun.', 'exempt-upstream': 'Laisser l’amont hors du gel.' },
    origin: requested('P1.3', 'La note demande d’assouplir les gels ; ce pas en montre le coût.'),
  },
  guarantee: {
    formula: [
      'niveau garanti = reçu aujourd’hui × share, au centime inférieur',
      'part = niveau garanti − déjà reçu aux pas précédents, si c’est positif',
      'la demande baisse d’autant, l’aval d’abord',
    ],
    parts: { share: 'La part de ce que chacun reçoit aujourd’hui.' },
    origin: OURS_ALONE,
  },
  ration: {
    formula: [
      'l’amont est servi d’abord, puis le reste des demandes, chacun par la même méthode',
      's’il y a assez : chacun reçoit sa demande',
      'proportional : demande × somme ÷ total des demandes',
      'constrained-equal-awards : le plus petit de (demande, λ), λ étant le même pour tous',
      'constrained-equal-losses : demande − λ, jamais sous zéro, λ étant le même pour tous',
      'talmud : gains égaux jusqu’à la moitié des demandes, pertes égales au-delà',
      LARGEST,
    ],
    parts: { method: 'Comment partager ce qui ne suffit pas.' },
    origin: 'Les quatre méthodes viennent de la littérature (Thomson, 2003). En choisir une est une hypothèse de Contrechamp.',
  },
  surplus: {
    formula: ['reste = enveloppe − tout ce qui est donné', 'avec catch-up : le reste se répartit comme le dernier rattrapage'],
    parts: { to: 'Où va ce qui reste.' },
    origin: OURS_ALONE,
  },
}

/** What the reference says of a step: its name and what it does are those of the laboratory. */
export const stepReference = (kind: Step['kind']): EntryWords => ({
  title: STEP_WORDS[kind].label,
  what: STEP_WORDS[kind].what,
  omitted: {},
  ...ENTRIES[kind],
})
