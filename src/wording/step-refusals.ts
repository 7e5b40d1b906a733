import type { StepRefusal, UndoOutcome } from '#domain/rights/file-step.ts'
import type { LetterRefusal } from '#domain/grant/letter-template.ts'
import type { UndoRefusal } from '#domain/grant/undo-step.ts'
import { STATE_LABELS } from './decision-labels.ts'
import { eventWords } from './pages/appraisal.ts'
import { rightsSentence } from './rights.ts'

type Of<Refusal extends { readonly kind: string }, Kind> = Extract<Refusal, { kind: Kind }>
type Sentences<Refusal extends { readonly kind: string }> = { [Kind in Refusal['kind']]: (refusal: Of<Refusal, Kind>) => string }

const LETTERS: Sentences<LetterRefusal> = {
  'variable-unknown': ({ name }) => `Le modèle nomme « ${name} », qui n’existe pas.`,
  'value-missing': ({ name }) => `« ${name} » n’est pas connu pour ce dossier : la lettre aurait un blanc.`,
  'state-not-meant': ({ states }) =>
    `Ce modèle est fait pour un dossier dont l’état est : ${states.map((state) => STATE_LABELS[state].toLowerCase()).join(', ')}.`,
}

/** Why a letter is not written. */
export const letterSentence = <Kind extends LetterRefusal['kind']>(refusal: Of<LetterRefusal, Kind>): string =>
  LETTERS[refusal.kind](refusal)

type Plain = Exclude<StepRefusal['kind'], 'refused' | 'no-letter'>
const STEPS: Readonly<Record<Plain, string>> = {
  'unknown-file': 'Aucun dossier de ce numéro ne vous est ouvert.',
  'moved-meanwhile': 'Ce dossier a changé d’état entre-temps.',
  'no-reason': 'Dites la raison : la personne doit la connaître.',
  'told-otherwise':
    'Une lettre a déjà dit à la personne que le dossier n’est pas recevable : ouvrez le dossier et dites pourquoi la décision change.',
  'no-answer-day': 'Donnez le jour avant lequel répondre : la personne doit le connaître, et la lettre le dit.',
  'answer-past': 'Le jour de réponse est déjà passé.',
  'same-officer': 'Ce dossier lui est déjà confié.',
  'not-an-officer': 'Cette personne n’instruit pas ce dossier.',
  'no-template': 'Ce modèle de lettre n’existe pas pour l’autorité de ce dossier.',
}

/** Why a step cannot be taken, as sentences. */
export function stepSentence(refusal: StepRefusal): string {
  if (refusal.kind === 'refused') return refusal.refusals.map((one) => rightsSentence(one)).join(' ')
  if (refusal.kind === 'no-letter') return refusal.refusals.map((one) => letterSentence(one)).join(' ')
  return STEPS[refusal.kind]
}

const UNDO: Sentences<UndoRefusal> = {
  'no-such-step': () => 'Il n’y a rien à annuler.',
  'not-yours': () => 'Seule la personne qui l’a fait peut l’annuler.',
  'never-undone': ({ step }) => `« ${eventWords(step)} » ne s’annule pas.`,
  'told-by-letter': () => 'Une lettre en a déjà informé la personne.',
  'something-since': ({ step }) => `Il s’est passé autre chose depuis : « ${eventWords(step)} ».`,
  'too-late': ({ minutes }) => `Le temps d’annuler (${minutes} minutes) est passé.`,
}

/** Why a step stays taken. */
export const undoSentence = <Kind extends UndoRefusal['kind']>(refusal: Of<UndoRefusal, Kind>): string => UNDO[refusal.kind](refusal)

/** Why taking a step back was refused; nothing when it was taken back. */
export function undoOutcomeSentence(outcome: UndoOutcome): string | null {
  if (outcome.kind === 'undone') return null
  if (outcome.kind === 'stays') return outcome.refusals.map((one) => undoSentence(one)).join(' ')
  return outcome.kind === 'refused' ? outcome.refusals.map((one) => rightsSentence(one)).join(' ') : STEPS[outcome.kind]
}
