import { counted } from './numbers.ts'

/** What a letter may say of a file, by the name that a template gives between braces. */
export const LETTER_VARIABLES = {
  numéro: 'le numéro du dossier',
  titre: 'le titre du projet',
  demandeur: 'le nom de qui demande',
  dispositif: 'le titre du dispositif',
  session: 'le nom de la session',
  autorité: 'le nom de l’autorité',
  contact: 'comment écrire au service',
  date: 'le jour de la lettre',
  réception: 'le jour où le dossier a été reçu',
  'pièces manquantes': 'les pièces que le règlement demande et qui ne sont pas jointes',
  'pièces demandées': 'les mots de la dernière demande de pièces',
  'réponse avant': 'le jour donné pour répondre',
  raison: 'la raison de la non-recevabilité',
  'date du comité': 'le jour du comité de la session',
  'date de décision': 'le jour de la décision de la session',
  silence: 'ce que vaut le silence de l’autorité, avec sa source',
  'voies de recours': 'les recours que le règlement cite, avec leur source',
} as const

/** What is said around letters. */
export const LETTERS = {
  title: 'Lettre',
  mineTitle: 'Lettres du service',
  on: (day: string): string => `Le ${day}`,
  subject: (subject: string): string => `Objet : ${subject}`,
  pdf: 'Cette lettre en PDF',
  printed: 'Lettre écrite par Contrechamp à partir d’un modèle du service.',
  bundle: (count: number): string => counted(count, 'lettre', 'lettres'),
  slip: 'À qui vont ces lettres',
  number: 'Dossier',
  recipient: 'Demandeur',
  address: 'Adresse',
  fingerprint: 'Empreinte de la lettre (SHA-256)',
} as const
