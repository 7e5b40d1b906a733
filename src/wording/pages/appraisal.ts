import type { FileEventKind, MoveKind } from '#domain/grant/application-life.ts'
import { counted } from '../numbers.ts'
import { NARROW } from '../spaces.ts'

/** What is said where a service appraises files. */
export const APPRAISAL = {
  title: 'Instruction',
  crumb: 'Instruction',
  lead: 'Les dossiers reçus, leurs délais et qui s’en charge. Ceux dont vous êtes en retrait n’y sont pas.',
  notServing: 'Vous n’instruisez de dossiers pour aucune autorité.',
  contentTitle: 'Le dossier, tel qu’il a été envoyé',
  copies: (count: number): string => `${counted(count, 'envoi', 'envois')}${NARROW}: le dernier est montré.`,
  findingsTitle: 'Ce que la lecture du règlement signale',
  findingsLead: 'Des remarques faites par le calcul sur ce qui a été envoyé. Vous seul décidez.',
  noFinding: 'Rien ne manque et rien ne s’écarte du règlement.',
  denied: (label: string): string => `Répondu « non » à : « ${label} ».`,
  actsTitle: 'Décider',
  noAct: 'Aucun acte ne vous revient à cette étape.',
  toPayments: 'Versements de l’aide attribuée',
  reason: 'Raison, que la personne lira',
  parts: 'Pièces ou précisions demandées, que la personne lira',
  moves: {
    'ask-for-parts': 'Demander ces pièces',
    'declare-complete': 'Déclarer complet',
    'declare-eligible': 'Déclarer recevable',
    'declare-ineligible': 'Déclarer non recevable',
  } satisfies Partial<Record<MoveKind, string>>,
  backToWork: 'Revenir aux dossiers',
  movedMeanwhile: 'Ce dossier a changé d’état entre-temps. Rechargez la page.',
  done: 'C’est fait.',
  officerTitle: 'Confier à',
  officerNobody: 'Personne',
  assign: 'Confier',
  letterTitle: 'Écrire une lettre',
  letterPrepare: 'Voir la lettre avant de l’écrire',
  noTemplate: 'Aucun modèle de lettre n’est fait pour cet état.',
  answerByLabel: 'Réponse attendue au plus tard le',
  answerBy: (day: string): string => `Réponse attendue au plus tard le ${day}`,
  givenToNobody: 'à personne',
  undo: (step: string): string => `Annuler « ${step} »`,
  undoLead: 'Possible pendant quinze minutes, tant que rien d’autre n’arrive au dossier. L’annulation s’ajoute à sa vie.',
  receivedElsewhere: (day: string): string =>
    `Reçu ailleurs le ${day}, et déposé ici par le service pour le compte du demandeur, qui n’a rien certifié sur ce site.`,
  toldBy: (subject: string, at: string): string =>
    `La personne peut déjà lire la lettre « ${subject} », écrite le ${at}, qui dit la décision actuelle. Une lettre ne se reprend pas : si la décision change, dites pourquoi, puis écrivez une autre lettre.`,
  mailsWait: (count: number): string =>
    `${counted(count, 'courriel qui annonce cette lettre attend', 'courriels qui annoncent cette lettre attendent')} encore : vous pouvez les reprendre depuis le lot de la lettre, avant qu’ils partent.`,
  changeReason: 'Pourquoi la décision change',
  readLetter: 'Lire la lettre',
  lifeTitle: 'Sa vie',
  answersTitle: 'Réponses',
  empty: 'sans réponse',
  declarations: 'Déclarations',
  budget: 'Budget',
  partsTitle: 'Pièces',
  asked: 'Montant demandé',
} as const

const EVENTS: Readonly<Record<FileEventKind, string>> = {
  begun: 'Commencé',
  'co-applicant-joined': 'Rejoint par une personne invitée',
  'co-applicant-left': 'Quitté par une personne invitée',
  submit: 'Envoyé',
  'ask-for-parts': 'Pièces demandées',
  'supply-parts': 'Pièces fournies',
  'declare-complete': 'Déclaré complet',
  'declare-eligible': 'Déclaré recevable',
  'declare-ineligible': 'Déclaré non recevable',
  'send-to-committee': 'Transmis au comité',
  'seal-opinion': 'Avis scellé',
  award: 'Aide attribuée',
  refuse: 'Refusé',
  defer: 'Ajourné',
  withdraw: 'Retiré par le demandeur',
  settle: 'Soldé',
  lapse: 'Caduc',
  assigned: 'Confié',
  letter: 'Lettre',
  note: 'Note',
  payment: 'Versement',
  'access-given': 'Copie communiquée',
  undone: 'Étape annulée',
}

/** What happened to a file, in a few words. */
export const eventWords = (kind: FileEventKind): string => EVENTS[kind]
