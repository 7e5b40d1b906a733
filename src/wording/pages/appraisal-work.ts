import type { LimitKind } from '#domain/grant/time-limits.ts'
import type { SilenceEffect } from '#domain/scheme/scheme-rules.ts'
import { frenchDay } from '../days.ts'
import { counted, decimalNumber } from '../numbers.ts'

/** What is said of the desk of those who appraise. */
export const WORK = {
  title: 'Dossiers',
  none: 'Aucun dossier ne correspond à ces choix.',
  count: (shown: number, all: number): string =>
    shown === all ? counted(all, 'dossier', 'dossiers') : `${counted(shown, 'dossier', 'dossiers')} sur ${all}`,
  filters: 'Choisir les dossiers',
  filter: 'Montrer',
  search: 'Numéro, titre, nom',
  state: 'État',
  round: 'Session',
  officer: 'Agent',
  nobody: 'Personne encore',
  unnamed: 'Agent sans nom connu',
  late: 'Délais',
  lateOnly: 'Dépassés',
  soon: 'Dans les quinze jours',
  sort: 'Trier par',
  perPage: 'Par page',
  group: 'Regrouper par',
  noGroup: 'Rien',
  groups: { demandeur: 'Demandeur', dispositif: 'Dispositif et session', agent: 'Agent' },
  sorts: {
    depuis: 'Temps passé dans l’état',
    echeance: 'Échéance',
    numero: 'Numéro',
    projet: 'Projet',
    demandeur: 'Demandeur',
    agent: 'Agent',
    montant: 'Montant demandé',
  },
  columns: {
    number: 'Numéro',
    project: 'Projet',
    applicant: 'Demandeur',
    scheme: 'Dispositif',
    state: 'État',
    since: 'Depuis',
    limit: 'Échéance',
    officer: 'Agent',
    lacks: 'Ce qui manque',
    asked: 'Demandé',
    choose: 'Choisir',
    limitOn: 'Jour de l’échéance',
    isLate: 'Délai dépassé',
    receivedOn: 'Reçu le',
    sinceDays: 'Jours dans l’état',
  },
  choose: (number: string, title: string): string => `Choisir ${number}, ${title}`,
  sortBy: (label: string): string => `Trier par : ${label.toLowerCase()}`,
  days: (days: number): string => (days === 0 ? 'aujourd’hui' : counted(days, 'jour', 'jours')),
  limit: (kind: LimitKind, on: string, days: number): string =>
    days < 0
      ? `Dépassé de ${counted(-days, 'jour', 'jours')} : ${LIMITS[kind]}, ${frenchDay(on)}`
      : `${LIMITS[kind]}, ${frenchDay(on)} (${days === 0 ? 'aujourd’hui' : `dans ${counted(days, 'jour', 'jours')}`})`,
  unknownLimit: (kind: LimitKind): string => `${LIMITS[kind]}, jour non connu`,
  silence: (effect: SilenceEffect['effect']): string => SILENCE[effect],
  noLimit: 'Aucun délai ne court',
  lacksNothing: 'Rien',
  lacking: (first: string, others: number): string =>
    others === 0 ? first : `${first} et ${counted(others, 'autre pièce', 'autres pièces')}`,
  remarks: (count: number): string => counted(count, 'remarque', 'remarques'),
  imported: 'déposé par le service',
  payments: 'Versements',
  tickAll: 'Cocher toute la page',
  tickNone: 'Tout décocher',
  limitsNote:
    'Le silence est compté depuis la réception, sans tenir compte d’une demande de pièces, qui peut suspendre ce délai (code des relations entre le public et l’administration, L. 114-5, non vérifié ici) : c’est la date la plus proche possible.',
  loadTitle: 'Dossiers par agent',
  loadLead:
    'Dossiers en cours. Ce qui est refusé, retiré ou soldé n’y est plus ; les dossiers dont vous êtes en retrait n’y sont pas comptés.',
  load: {
    officer: 'Agent',
    total: 'En cours',
    toDo: 'À instruire',
    waiting: 'En attente de pièces',
    late: 'Délai dépassé',
    all: 'Ensemble',
  },
  perOfficer: (files: number, officers: number): string =>
    officers === 0
      ? 'Personne n’instruit pour cette autorité : le nombre de dossiers par agent n’existe pas.'
      : `${decimalNumber(files / officers, 1)} dossiers par agent, soit ${decimalNumber((officers / Math.max(files, 1)) * 100, 1)} agents pour cent dossiers (${counted(officers, 'agent', 'agents')}).`,
  more: 'Autour des dossiers',
  links: {
    list: 'Aller à la liste',
    batches: 'Actes en lot récents',
    templates: 'Modèles de lettres',
    import: 'Importer des dossiers reçus ailleurs',
  },
} as const

const LIMITS: Readonly<Record<LimitKind, string>> = {
  parts: 'Réponse attendue',
  committee: 'Comité',
  decision: 'Décision',
  silence: 'Silence',
}
const SILENCE: Readonly<Record<SilenceEffect['effect'], string>> = {
  refusal: 'vaut refus',
  acceptance: 'vaut acceptation',
  'not-known': 'effet non connu',
}
