import type { Dimension } from '#domain/statistics/dimension.ts'
import type { ApplicantKind, Sector, SupportedStage, WorkFormat } from '#domain/scheme/supported-work.ts'
import { ownChoiceLabel } from './own-answers.ts'
import type { OwnQuestion } from '#domain/statistics/own-answers.ts'
import { counted } from '../numbers.ts'
import { NARROW } from '../spaces.ts'
import { APPLICANT_LABELS, FORMAT_LABELS, SECTOR_LABELS, STAGE_LABELS } from '../decision-labels.ts'

/** What is said where selection is read by all. */
export const SELECTION = {
  title: 'Qui est aidé',
  crumb: 'Qui est aidé',
  lead: 'Pour chaque autorité : ce que les comités ont entendu et avisé, et ce qui a été demandé, recommandé, attribué, par étape, forme, territoire.',
  none: 'Aucune autorité n’a encore de session décidée.',
  yearTitle: (year: number): string => `Année ${year}`,
  year: 'Année',
  otherYears: 'Autres années',
  silent:
    '« non communiqué » : un nombre de un à quatre n’est pas dit, ni assez d’autres pour qu’aucune soustraction ne le retrouve. Il pourrait dire qui n’a pas été aidé. Les aides attribuées sont publiques, et toujours dites.',
  waiting:
    'Les nombres de cette année seront dits quand toutes ses sessions seront décidées, d’un seul coup : dits un à un, ils désigneraient quelques personnes. Sessions qui restent :',
  waitingOf: (scheme: string, rounds: string): string => `${scheme}${NARROW}: ${rounds}`,
  destroyed:
    'Des dossiers de cette année ont été détruits, au terme de leur conservation : ses nombres ne peuvent plus être refaits. Les aides attribuées et les comptes rendus restent.',
  applied: (count: number): string => counted(count, 'dossier déposé', 'dossiers déposés'),
  minutesTitle: 'Comptes rendus des comités',
  minutesLead:
    'Ils paraissent quand tous les dossiers de la session sont décidés. Ils ne disent ni qui a lu quoi, ni aucun vote, ni aucun projet non aidé.',
  noMinutes: 'Aucune session n’est encore entièrement décidée.',
  committeeOn: (day: string): string => `Réuni le ${day}`,
  heard: (count: number): string => counted(count, 'dossier entendu', 'dossiers entendus'),
  members: 'Membres',
  noName: 'Les noms des membres ne sont pas connus ici.',
  opinion: 'Avis',
  opinionsOf: (committee: string, round: string): string => `Avis, ${committee}, ${round}`,
  count: 'Dossiers',
  silentCell: 'non communiqué',
  awards: 'Les aides attribuées, une à une',
  columns: {
    category: 'Catégorie',
    answer: 'Réponse',
    moment: 'Moment',
    known: 'Aides où on le sait',
    unknown: 'Où on ne le sait pas',
    sum: 'Somme',
    asOf: 'Arrêté au',
    applied: 'Déposés',
    recommended: 'Recommandés',
    awarded: 'Attribués',
    amount: 'Montant attribué',
  },
  source: 'Dossiers déposés, avis scellés et délibérations publiées de cette autorité',
  scdl: 'Aides attribuées, norme nationale SCDL « subventions » 2.1.1 (CSV)',
  departement: (code: string): string => (code === '20' ? 'Corse' : `Département ${code}`),
  unsaid: 'Non précisé',
  moneyTitle: 'Où en est l’argent voté',
  moneyLead:
    'Seulement ce que les comptes des aides disent, écrit par le service instructeur : ce que personne n’a écrit n’est pas connu, et n’est pas zéro. Les sommes sont arrêtées au dernier jour d’un trimestre, et non communiquées quand elles diraient l’état d’une à quatre aides. Ce qui a été reversé depuis n’est pas ôté.',
  moneyCaption: (year: number): string => `Aides des sessions closes en ${year} : de ce qui est voté à ce qui est versé`,
  moneySource: 'Délibérations publiées et comptes des aides de cette autorité',
  voted: 'Voté',
  published: 'vote publié',
  moments: { committed: 'Engagé', mandated: 'Mandaté', paid: 'Versé' },
  ownTitle: 'Ce que les demandeurs ont bien voulu dire',
  ownLead:
    'Réponses facultatives, données pour ces seuls nombres. « Non demandé » : le dossier est venu d’ailleurs, ou d’avant ces questions. Le nombre des aides y est non communiqué quand il est petit, comme les autres, et aucun montant n’est dit : une aide porte un nom publié, et la somme le retrouverait.',
  ownCaption: (label: string, year: number): string => `${label}, sessions closes en ${year}`,
  ownErased: 'Une réponse a été effacée depuis que cette année peut être dite : ces nombres ne le sont plus, leur différence la dirait.',
  ownSource: 'Réponses facultatives des demandeurs, avis scellés et délibérations publiées de cette autorité',
  notAsked: 'Non demandé',
  unanswered: 'Demandé, sans réponse',
  rurality: { rural: 'Commune rurale', urban: 'Commune urbaine' } as Readonly<Record<string, string>>,
  firstWork: { yes: 'Première œuvre', no: 'Non' } as Readonly<Record<string, string>>,
} as const

export const DIMENSION_LABELS: Readonly<Record<Dimension, string>> = {
  sector: 'Par secteur',
  stage: 'Par étape',
  format: 'Par forme',
  'first-work': 'Premières œuvres',
  applicant: 'Par demandeur',
  departement: 'Par département du demandeur',
  rurality: 'Demandeurs ruraux',
}

export const OWN_TABLE_LABELS: Readonly<Record<OwnQuestion, string>> = {
  gender: 'Par genre de qui écrit ou réalise',
  generation: 'Par génération',
  initiative: 'Par initiative',
}

/** An answer given for statistics, in words; not asked and not answered are two things. */
export const ownCategoryLabel = (question: OwnQuestion, category: string): string =>
  category === '' ? SELECTION.notAsked : category === 'unanswered' ? SELECTION.unanswered : ownChoiceLabel(question, category)

/** A category in words. */
export function categoryLabel(dimension: Dimension, category: string): string {
  if (category === '') return SELECTION.unsaid
  switch (dimension) {
    case 'sector':
      return SECTOR_LABELS[category as Sector]
    case 'stage':
      return STAGE_LABELS[category as SupportedStage]
    case 'format':
      return FORMAT_LABELS[category as WorkFormat]
    case 'first-work':
      return SELECTION.firstWork[category] ?? category
    case 'applicant':
      return APPLICANT_LABELS[category as ApplicantKind]
    case 'departement':
      return SELECTION.departement(category)
    case 'rurality':
      return SELECTION.rurality[category] ?? category
  }
}
