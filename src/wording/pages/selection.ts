import type { Dimension } from '#domain/statistics/dimension.ts'
import type { ApplicantKind, Sector, SupportedStage, WorkFormat } from '#domain/scheme/supported-work.ts'
import { counted } from '../numbers.ts'
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
    '« tu » : un nombre de un à quatre n’est pas dit, ni assez d’autres pour qu’aucune soustraction ne le retrouve. Il pourrait dire qui n’a pas été aidé. Les aides attribuées sont publiques, et toujours dites.',
  waiting: (rounds: string): string =>
    `Les nombres de cette année seront dits quand toutes ses sessions seront décidées, d’un seul coup : dits un à un, ils désigneraient quelques personnes. Restent : ${rounds}.`,
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
  count: 'Dossiers',
  silentCell: 'tu',
  awards: 'Les aides attribuées, une à une',
  columns: { category: 'Catégorie', applied: 'Déposés', recommended: 'Recommandés', awarded: 'Attribués', amount: 'Montant attribué' },
  source: 'Dossiers déposés, avis scellés et délibérations publiées de cette autorité',
  scdl: 'Aides attribuées, norme nationale SCDL « subventions » 2.1.1 (CSV)',
  departement: (code: string): string => (code === '20' ? 'Corse' : `Département ${code}`),
  unsaid: 'Non précisé',
  firstWork: { yes: 'Première œuvre', no: 'Non' } as Readonly<Record<string, string>>,
} as const

export const DIMENSION_LABELS: Readonly<Record<Dimension, string>> = {
  sector: 'Par secteur',
  stage: 'Par étape',
  format: 'Par forme',
  'first-work': 'Premières œuvres',
  applicant: 'Par demandeur',
  departement: 'Par département du demandeur',
}

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
  }
}
