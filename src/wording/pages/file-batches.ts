import type { ServiceMove } from '#domain/rights/file-step.ts'
import { counted } from '../numbers.ts'

const MOVES: Readonly<Record<ServiceMove, string>> = {
  'declare-complete': 'Déclarer complets',
  'ask-for-parts': 'Demander des pièces',
  'declare-eligible': 'Déclarer recevables',
  'declare-ineligible': 'Déclarer non recevables',
}

/** What is said of acts on several files at once. */
export const BATCHES = {
  crumb: 'Actes en lot',
  title: 'Actes en lot',
  lead: 'Vos derniers actes sur plusieurs dossiers à la fois, et ce qu’il en est advenu.',
  none: 'Vous n’avez encore rien fait sur plusieurs dossiers à la fois.',
  columns: { at: 'Quand', act: 'Acte', state: 'Annulé' },
  undone: 'annulé',
  kept: 'non',
  choose: 'Avec les dossiers cochés',
  chooseOne: 'Choisir un acte…',
  prepare: 'Voir ce qui se passerait',
  groups: { decide: 'Décider', assign: 'Confier', write: 'Écrire une lettre', committee: 'Comité' },
  moves: MOVES,
  assign: (name: string): string => `Confier à ${name}`,
  nobody: 'Ne plus confier à personne',
  place: 'Transmettre au comité',
  letter: (title: string): string => `Écrire : ${title}`,
  letterGone: 'Écrire une lettre',
  nothing: 'Cochez au moins un dossier et choisissez un acte.',
  tooMany: (most: number): string => `${most} dossiers au plus à la fois.`,
  confirmTitle: (act: string): string => act,
  confirmLead: 'Rien n’est encore fait. Voici ce qui se passerait pour chaque dossier.',
  ready: (count: number): string => `Sera fait : ${counted(count, 'dossier', 'dossiers')}`,
  notReady: (count: number): string => `Ne peut pas l’être : ${counted(count, 'dossier', 'dossiers')}`,
  reasonTitle: 'Ce que la personne lira',
  reason: 'Raison, la même pour tous, que chaque personne lira',
  parts: 'Pièces ou précisions demandées, les mêmes à tous, que chaque personne lira',
  answerBy: 'Réponse attendue au plus tard le',
  answerByHint: 'Un jour, au choix du service : la lettre le dira.',
  look: 'Revoir avec cette raison',
  aside: (count: number): string => `Mis à part : ${counted(count, 'dossier', 'dossiers')}`,
  asideLead:
    'Il y manque quelque chose, ou quelque chose s’y écarte du règlement. Un dossier mis à part n’est pas déclaré complet, sauf si vous le cochez.',
  read: 'Lire le dossier',
  write: (count: number): string => `Écrire ${counted(count, 'lettre', 'lettres')}`,
  carryOut: (count: number, aside: number): string =>
    aside === 0
      ? `Faire, pour ${counted(count, 'dossier', 'dossiers')}`
      : count === 0
        ? 'Faire, pour les dossiers cochés plus bas'
        : `Faire, pour ${counted(count, 'dossier', 'dossiers')} et ceux cochés plus bas`,
  back: 'Revenir aux dossiers sans rien faire',
  unknownFile: 'Un dossier',
  undoWords: {
    move: 'Vous pourrez l’annuler pendant quinze minutes, tant que rien d’autre n’est arrivé au dossier. L’annulation s’ajoute à sa vie : rien ne s’efface.',
    assign: 'Vous pourrez l’annuler pendant quinze minutes, tant que rien d’autre n’est arrivé au dossier.',
    place: 'Un envoi au comité ne s’annule pas : ses membres le voient aussitôt.',
    letter: 'Une lettre ne s’annule pas : la personne la lit aussitôt dans son dossier. Ce qu’elle annonce ne pourra plus être annulé.',
  },
  resultTitle: 'Ce qui a été fait',
  done: (count: number): string => `Fait : ${counted(count, 'dossier', 'dossiers')}`,
  notDone: (count: number): string => `Pas fait : ${counted(count, 'dossier', 'dossiers')}`,
  doneWord: 'Fait.',
  pending: 'Pas encore fait. Si cela dure, recommencez pour ce dossier.',
  hidden: 'Un dossier que vous ne pouvez plus lire.',
  undo: 'Annuler tout ce qui peut l’être',
  undoUntil: (at: string): string => `Possible jusqu’au ${at}, tant que rien d’autre n’est arrivé à chaque dossier.`,
  undoOver: 'Le temps d’annuler est passé.',
  undoneAt: (at: string): string => `Annulation demandée le ${at}.`,
  undoneWord: 'Annulé : le dossier est revenu où il était.',
  lettersPdf: 'Toutes les lettres en un PDF, chacune à part',
  letterSubject: 'Objet',
} as const
