import type { ReceivedProblem, ReceivedReason } from '#domain/grant/received-row.ts'
import { frenchDay } from './days.ts'
import { typedDay } from './typed-day.ts'

const cell = ({ column, found }: ReceivedProblem): string => `« ${column ?? ''} »${found === null || found === '' ? '' : ` (« ${found} »)`}`

/** What reads badly in a spreadsheet of files, and what to do about it. */
const SENTENCES: Readonly<Record<ReceivedReason, (problem: ReceivedProblem) => string>> = {
  'no-heads': () => 'Aucune ligne ne porte les titres de colonnes « Titre » et « Demandeur » : partez du modèle.',
  'no-rows': () => 'Le tableau a des titres de colonnes, mais aucun dossier.',
  'too-many-rows': ({ found }) => `Le tableau a ${found ?? ''} dossiers ; 1 000 au plus se lisent à la fois.`,
  'column-missing': ({ column }) => `La colonne « ${column ?? ''} » manque.`,
  'column-unknown': ({ column }) => `La colonne « ${column ?? ''} » n’est pas reprise.`,
  'column-twice': ({ column }) => `La colonne « ${column ?? ''} » dit la même chose qu’une autre : gardez-en une.`,
  'other-sheet': ({ found }) => `La feuille « ${found ?? ''} » n’est pas lue.`,
  'cell-missing': ({ column }) => `« ${column ?? ''} » est vide.`,
  'cell-too-long': ({ column }) => `« ${column ?? ''} » est trop long.`,
  'kind-unknown': (problem) => `${cell(problem)} ne dit pas si c’est une personne, une société ou une association.`,
  'format-unknown': (problem) => `${cell(problem)} n’est pas une forme connue : laissez vide si elle n’est pas sûre.`,
  'amount-unreadable': (problem) => `${cell(problem)} ne se lit pas comme un montant certain : écrivez-le comme 12000 ou 12000,50.`,
  'day-unreadable': (problem) => `${cell(problem)} ne se lit pas comme un jour : écrivez-le comme 02/11/2026.`,
  'day-ambiguous': (problem) => `${cell(problem)} peut être deux jours : écrivez-le comme 02/11/2026.`,
  'day-first-assumed': ({ column, found }) =>
    `Les jours de « ${column ?? ''} » sont lus jour puis mois, à la française : « ${found ?? ''} » est le ${frenchDay(typedDay(found ?? '') ?? '')}. Vérifiez-les.`,
  'day-to-come': (problem) => `${cell(problem)} est un jour à venir.`,
  'siret-wrong': (problem) => `${cell(problem)} n’a pas une clé juste. Il est repris tel quel.`,
  'row-twice': ({ found }) => `Même titre, même demandeur et même référence qu’à la ligne ${found ?? ''}.`,
  'file-alike': ({ found }) => `Un dossier de même titre et de même demandeur est déjà là : ${found ?? ''}. Peut-être est-ce le même.`,
}

/** One problem as a sentence. */
export const receivedSentence = (problem: ReceivedProblem): string => SENTENCES[problem.reason](problem)
