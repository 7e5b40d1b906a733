import type { FileProblem, FileReason } from '#domain/source/file-problem.ts'

const NNBSP = '\u202f'
const quoted = (text: string | null): string => (text === null || text === '' ? 'rien' : `«${NNBSP}${text.replace(/\s+/g, ' ')}${NNBSP}»`)
/** Without a key, it is the whole file. */
const key = (problem: FileProblem): string => (problem.key === null ? 'Le fichier' : quoted(problem.key))
const column = (problem: FileProblem): string => quoted(typeof problem.column === 'string' ? problem.column : null)
const between = (expected: string | null): string => {
  const [least, most] = (expected ?? '').split('…')
  return most === undefined || most === '' ? `au moins ${least ?? ''}` : `de ${least ?? ''} à ${most}`
}

/** What is wrong and what to write instead: a reason without its sentence does not compile. */
const SENTENCES: Readonly<Record<FileReason, (problem: FileProblem) => string>> = {
  'too-big': ({ expected }) => `Le fichier est trop gros${expected === null ? '' : ` (au plus ${expected} octets)`}.`,
  'empty-file': () => 'Le fichier est vide, ou n’a que son en-tête.',
  'not-utf8': () => 'Le fichier n’est pas en UTF-8. Enregistrez-le de nouveau en choisissant ce codage.',
  'broken-yaml': ({ found }) => `Le texte n’est pas du YAML lisible${found === null || found === '' ? '' : ` près de ${quoted(found)}`}.`,
  'too-deep': () => 'Le fichier emboîte trop de niveaux. Une règle ou un scénario n’en a que quelques-uns.',
  alias: () => 'Les renvois YAML (« * ») ne sont pas admis. Écrivez la valeur en entier.',
  'duplicate-key': () => 'Une clé est écrite deux fois. Gardez-en une.',
  'unknown-key': (one) => `La clé ${key(one)} n’est pas connue. Clés admises${NNBSP}: ${one.expected ?? ''}.`,
  'missing-key': (one) => `La clé ${key(one)} manque.`,
  'not-a-text': (one) => `${key(one)} doit tenir en un texte ou un nombre.`,
  'not-a-list': (one) => `${key(one)} doit être une liste.`,
  'not-a-map': (one) => `${key(one)} doit être une suite de clés et de valeurs.`,
  'not-one-key': (one) => `${key(one)} doit avoir une clé, et une seule, parmi${NNBSP}: ${one.expected ?? ''}.`,
  'too-long': (one) => `${key(one)} est vide ou dépasse ${one.expected ?? ''} signes.`,
  'too-many': ({ expected }) => `Il y en a trop (au plus ${expected ?? ''}).`,
  'not-an-amount': ({ found }) =>
    `${quoted(found)} n’est pas un montant. Écrivez des euros, un point et deux décimales au plus, sans signe${NNBSP}: 1234.50.`,
  'not-a-decimal': ({ found }) => `${quoted(found)} n’est pas un nombre décimal. Écrivez par exemple 0.05.`,
  'not-a-whole-number': ({ found, expected }) => `${quoted(found)} n’est pas un nombre entier ${between(expected)}.`,
  'not-a-day': ({ found }) => `${quoted(found)} n’est pas un jour du calendrier. Écrivez AAAA-MM-JJ.`,
  'not-yes-or-no': ({ found, expected }) => `${quoted(found)} n’est pas une réponse admise (${expected ?? 'yes, no'}).`,
  'not-in-list': ({ found, expected }) => `${quoted(found)} n’est pas admis. Valeurs admises${NNBSP}: ${expected ?? ''}.`,
  'out-of-bounds': ({ found, expected }) => `${quoted(found)} est hors bornes (${between(expected)}).`,
  semicolons: () => 'Les colonnes sont séparées par des points-virgules. Séparez-les par des virgules.',
  'broken-csv': () => 'Le tableau ne se lit pas à partir d’ici (un guillemet ouvert n’est pas refermé, ou mal placé).',
  'unknown-column': (one) => `La colonne ${column(one)} n’est pas connue. Colonnes admises${NNBSP}: ${one.expected ?? ''}.`,
  'missing-column': (one) => `La colonne ${column(one)} manque.`,
  'duplicate-column': (one) => `La colonne ${column(one)} est écrite deux fois.`,
  'cells-missing': ({ found, expected }) => `La ligne a ${found ?? ''} cellules au lieu de ${expected ?? ''}.`,
  'cells-extra': ({ found, expected }) => `La ligne a ${found ?? ''} cellules au lieu de ${expected ?? ''}.`,
  'missing-value': () => 'La valeur manque.',
  'duplicate-row': ({ expected }) => `La ligne est identique en tout à la ligne ${expected ?? ''}. Retirez l’une des deux.`,
  'duplicate-code': ({ found, expected }) => `Le code ${quoted(found)} est déjà à la ligne ${expected ?? ''}.`,
  'days-reversed': ({ found, expected }) => `La fin (${found ?? ''}) vient avant le début (${expected ?? ''}).`,
  'floors-overlap': ({ found }) =>
    `Deux planchers conviennent aux mêmes aides (format ${quoted(found)}). N’en gardez qu’un par format et par étape.`,
  'cnc-share-above-amount': ({ found, expected }) =>
    `La part du CNC (${found ?? ''} €) dépasse le montant de l’aide (${expected ?? ''} €).`,
  'upstream-above-effort': ({ found, expected }) => `L’effort en amont (${found ?? ''} €) dépasse l’effort entier (${expected ?? ''} €).`,
  'year-outside-rule': ({ found, expected }) => `L’année ${found ?? ''} n’est pas dans la période de la règle (${expected ?? ''}).`,
  'path-outside-folder': ({ found }) => `Le chemin ${quoted(found)} sort du dossier du scénario. Donnez un fichier de ce dossier.`,
  'file-missing': ({ found }) => `Le fichier ${quoted(found)} n’existe pas ou ne peut pas être lu.`,
  negative: ({ found }) => `${quoted(found)} est négatif${NNBSP}; les montants s’écrivent sans signe.`,
  'not-an-id': ({ found }) => `${quoted(found)} n’est pas un identifiant. Écrivez des minuscules sans accent, des chiffres et des tirets.`,
  'repeated-id': ({ found }) => `L’identifiant ${quoted(found)} est écrit deux fois dans la même liste. Donnez-en un autre.`,
  'reserved-id': ({ found }) => `L’identifiant ${quoted(found)} est réservé. Choisissez-en un autre.`,
  'nothing-listed': (one) => `${key(one)} est vide. Donnez au moins une valeur.`,
  'choices-missing': () => `Une question de nature «${NNBSP}choice${NNBSP}» donne au moins deux réponses (choices).`,
  'floor-above-ceiling': ({ found, expected }) => `Le plancher (${found ?? ''} €) dépasse le plafond (${expected ?? ''} €).`,
  'ages-reversed': ({ found, expected }) => `L’âge le plus bas (${found ?? ''}) dépasse le plus haut (${expected ?? ''}).`,
}

/** The sentence of a problem, with its place before it: « rule.yaml, ligne 4, colonne 3 : … ». */
export function fileProblemSentence(problem: FileProblem): string {
  const place = [
    problem.file ?? '',
    problem.line === null ? '' : `ligne ${problem.line}`,
    problem.column === null ? '' : `colonne ${problem.column}`,
  ].filter((part) => part !== '')
  const sentence = SENTENCES[problem.reason](problem)
  return place.length === 0 ? sentence : `${place.join(', ')}${NNBSP}: ${sentence}`
}

/** The sentence alone, for an answer that gives line and column apart. */
export const fileProblemMessage = (problem: FileProblem): string => SENTENCES[problem.reason](problem)
