import type { FailedClaim } from '#domain/certificate/certificate.ts'
import { failedClaimSentence } from './certificate-claims.ts'

const NNBSP = '\u202f'
const quoted = (text: string): string => `«${NNBSP}${text.slice(0, 80)}${NNBSP}»`

/** What the API says when it does not compute. */
export const API = {
  title: 'Contrechamp : moteur de cofinancement',
  about: 'Les mêmes calculs que les commandes : chaque champ est le texte d’un fichier, ou un mot. Montants en centimes entiers.',
  unknown: (known: readonly string[]): string => `Ce calcul n’existe pas. Calculs : ${known.join(', ')}.`,
  notJson: 'Le corps doit être un objet JSON de textes.',
  tooBig: 'Le corps dépasse un mégaoctet. Utilisez la commande sur votre machine.',
  wrongField: (field: string, known: readonly string[]): string =>
    `Le champ ${quoted(field)} n’est pas admis, ou n’est pas un texte. Champs : ${known.join(', ')}.`,
  lackingField: (field: string): string => `Le champ ${quoted(field)} manque.`,
  misused: (field: string, expected: readonly string[]): string => `Le champ ${quoted(field)} attend : ${expected.join(', ')}.`,
  refused: 'Un fichier n’a pas pu être lu : voyez « problems ».',
  infeasible: 'Le scénario n’a pas de répartition.',
  failed: (claim: FailedClaim): string => failedClaimSentence(claim),
} as const
