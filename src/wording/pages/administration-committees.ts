import type { CompositionRule } from '#domain/committee/committee-rules.ts'
import { WIDE } from '../spaces.ts'

type Choice = { readonly label: string; readonly figure: string | null }

/** How a rule is chosen in a form, and what its figure counts; null for a rule without one. */
export const RULE_CHOICES: Readonly<Record<Exclude<CompositionRule['kind'], 'trade-seats'>, Choice>> = {
  'gender-balance': { label: 'Femmes et hommes, % de chaque', figure: '%' },
  'no-elected-official': { label: 'Aucune personne élue ne siège', figure: null },
  'state-seat': { label: 'L’État siège (CNC ou DRAC)', figure: null },
  generations: { label: 'Décennies de naissance différentes', figure: 'au moins' },
  territories: { label: 'Départements différents', figure: 'au moins' },
  'longest-term': { label: 'Mandat le plus long, en années', figure: 'ans' },
}

/** Rules of the session, chosen in the same lines. */
export const SESSION_RULE_CHOICES = {
  'voting-ballot': { label: 'Vote à bulletin secret', figure: null },
  'voting-show': { label: 'Vote à main levée', figure: null },
  'second-call': { label: 'Seconde convocation sans quorum, délai en jours', figure: 'jours' },
} as const satisfies Readonly<Record<string, Choice>>

/** What a rule is, in a form: short, its list being narrow. */
export const RULE_STATES = { 'in-force': 'Adoptée', proposed: 'Proposée' } as const

export const seatsChoice = (trade: string): string => `Sièges : ${trade}`

/** What is said where an administrator sets up committees. */
export const RUN_COMMITTEES = {
  crumb: 'Comités',
  title: 'Comités',
  lead: 'Qui donne un avis avant le vote, et les règles de nomination qui s’y appliquent.',
  notYours: 'Vous ne créez de comité pour aucune autorité. Ce droit vient avec le rôle d’administration.',
  none: 'Aucun comité n’est créé.',
  members: (count: number): string =>
    count === 0 ? 'Personne ne siège encore.' : `${count}${WIDE}${count === 1 ? 'personne siège' : 'personnes siègent'}.`,
  people: 'Nommer ses membres',
  peopleHint: 'Ouvert au secrétariat.',
  edit: 'Changer ses règles',
  rules: 'Ses règles',
  secretaryTitle: 'Secrétariat',
  secretaryIntro: 'Le secrétariat nomme les membres, tient la séance et scelle les avis de tous les comités de l’autorité.',
  noSecretary: 'Personne ne tient le secrétariat : aucun membre ne peut être nommé, aucune séance tenue.',
  secretaries: (names: string): string => `Secrétariat : ${names}.`,
  email: 'Courriel du compte',
  played: 'Personne fictive',
  playedHint: 'Dans la démonstration, une personne fictive : demo-secretaire, par exemple.',
  emailHint: 'La personne crée d’abord son compte à l’adresse /compte/creer.',
  name: 'Nommer au secrétariat',
  named: 'Cette personne tient le secrétariat dès maintenant.',
  roles: 'Retirer un rôle, ou le borner dans le temps',
  create: 'Créer un comité',
  createIntro: 'Seul, ou à partir des règles d’un comité qui existe.',
  startFrom: 'Partir des règles de',
  fromNothing: 'Aucun : lignes vides',
  start: 'Écrire ses règles',

  writeNew: 'Nouveau comité',
  writeNext: (name: string): string => `Règles : ${name}`,
  writeLead:
    'Ce qui est adopté oblige : une règle en vigueur empêche une nomination qui la contredit. Ce qui est proposé est montré, et n’oblige personne.',
  committeeName: 'Nom du comité',
  sector: 'Secteur',
  sectorHint: 'Cinéma et audiovisuel ont chacun leurs comités.',
  quorumTitle: 'Quorum',
  percent: 'Part des membres qui peuvent voter, en %',
  never: 'Jamais moins de',
  quorumHint: 'Il se compte dossier par dossier, sans les personnes en retrait.',
  rulesTitle: 'Règles de nomination',
  rulesIntro: 'Une ligne par règle ; une ligne sans règle choisie est ignorée.',
  rule: 'Règle',
  noRule: 'Aucune',
  figure: 'Nombre',
  figureHint: 'Un nombre de sièges est un minimum ; une part aussi ; une durée, un maximum.',
  status: 'État',
  source: 'Texte qui la fixe',
  row: (place: number): string => `Règle ${place}`,
  more: 'Ajouter des lignes',
  keep: 'Garder ce comité',
  keepEdited: 'Changer ces règles',
  atOnce: 'Les règles et le quorum changés valent aussitôt, pour les séances en cours aussi. Le journal garde le changement.',
  kept: 'Le comité est gardé. Il est sur la page publique des comités.',
  refusals: {
    'name-missing': 'Donnez un nom au comité.',
    'name-taken': 'Un comité de votre autorité porte déjà ce nom.',
    'source-missing': 'Dites, pour chaque règle, quel texte la fixe ou la propose.',
    'bad-sector': 'Choisissez un secteur.',
    'bad-quorum': 'Le quorum est une part de 1 à 100, et un nombre de personnes de 1 à 50.',
    'bad-figure': 'Une règle demande un nombre : des sièges de 1 à 50, une part de 1 à 50, ou des années de 1 à 20.',
  },
} as const
