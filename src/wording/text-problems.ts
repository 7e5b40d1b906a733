import { centsOfEuros } from '#domain/money/decimal.ts'
import type { TextProblem, TextReason } from '#domain/source/text-problem.ts'
import { euros } from './amounts.ts'

const NNBSP = '\u202f'
const quoted = (text: string | null): string => (text === null || text === '' ? 'rien' : `«${NNBSP}${text.replace(/\s+/g, ' ')}${NNBSP}»`)
const MEGA = 2 ** 20
const megabytes = (bytes: string | null): string => (bytes === null ? '' : ` (au plus ${Math.floor(Number(bytes) / MEGA)} Mo)`)
const SAVE_AS_DOCX = 'Ouvrez-le dans votre traitement de texte et enregistrez-le au format DOCX ou ODT'

/** What the formats that we do not read are, and what to do with each. */
const UNKNOWN: Readonly<Record<string, string>> = {
  doc: `Le document est à l’ancien format Word (.doc). ${SAVE_AS_DOCX}, puis déposez-le de nouveau.`,
  rtf: `Le document est au format RTF. ${SAVE_AS_DOCX}, puis déposez-le de nouveau.`,
  xlsx: 'Le fichier est un classeur. Déposez le texte de la convention (PDF, DOCX ou ODT)'.concat(`${NNBSP}; ses tableaux y seront lus.`),
  spreadsheet: 'Le fichier est un classeur. Déposez le texte de la convention (PDF, DOCX ou ODT)'.concat(
    `${NNBSP}; ses tableaux y seront lus.`,
  ),
  pptx: 'Le fichier est une présentation. Déposez le texte de la convention (PDF, DOCX ou ODT).',
  presentation: 'Le fichier est une présentation. Déposez le texte de la convention (PDF, DOCX ou ODT).',
  pages: 'Le document est au format Pages. Exportez-le au format DOCX ou PDF, puis déposez-le de nouveau.',
  epub: 'Le fichier est un livre numérique. Déposez le texte au format PDF, DOCX ou ODT.',
  image:
    'Le fichier est une image. Numérisez la convention en PDF avec reconnaissance du texte, ou demandez à ses auteurs le document d’origine.',
  archive: 'Le fichier est une archive. Décompressez-la et déposez le document qu’elle contient.',
  xml: 'Le fichier est un document XML d’une autre sorte qu’Akoma Ntoso. Déposez le texte au format PDF, DOCX, ODT ou Akoma Ntoso.',
}
const READ_FORMATS = 'PDF, DOCX, ODT, HTML, Markdown ou Akoma Ntoso'

const count = (found: string | null, one: string, many: string): string => `${found ?? '1'} ${found === '1' ? one : many}`

const inEuros = (plain: string | null): string => {
  const amount = centsOfEuros(plain ?? '')
  return amount === undefined ? (plain ?? '') : euros(amount)
}

/** What is wrong and what to do: a reason without its sentence does not compile. */
const SENTENCES: Readonly<Record<TextReason, (problem: TextProblem) => string>> = {
  'empty-file': () => 'Le fichier ne contient aucun texte. Vérifiez que vous avez choisi le bon fichier.',
  'unknown-format': ({ found }) =>
    UNKNOWN[found ?? ''] ?? `Ce fichier n’est pas un document que l’on sait lire. Enregistrez-le au format ${READ_FORMATS}.`,
  'too-big': ({ expected }) =>
    `Le fichier est trop gros${Number(expected) >= MEGA ? megabytes(expected) : ''}. Réduisez la taille de ses images, ou partagez-le en plusieurs fichiers.`,
  'too-many-pages': ({ found, expected }) =>
    `Le document a ${found ?? 'trop de'} pages${expected === null ? '' : ` (au plus ${expected})`}. Déposez la seule convention, sans les autres pièces du dossier.`,
  'too-long-to-read': () =>
    'La lecture a été arrêtée, car elle durait trop longtemps. Enregistrez de nouveau le document, ou partagez-le en plusieurs fichiers.',
  'too-big-to-read': () =>
    'La lecture a été arrêtée, car le contenu du document est trop volumineux. Partagez-le en plusieurs fichiers, ou retirez les tableaux qui ne font pas partie de la convention.',
  'unreadable-file': () => 'Le fichier est abîmé ou incomplet. Ouvrez-le, enregistrez-le de nouveau, puis déposez cette copie.',
  encrypted: () => 'Le document est protégé par un mot de passe. Retirez la protection, puis déposez-le de nouveau.',
  'zip-bomb': () =>
    'Le fichier se déploie bien au-delà de la taille d’un texte et n’a pas été ouvert. Enregistrez de nouveau le document depuis votre traitement de texte.',
  macros: () => `Le document contient des macros et n’a pas été ouvert. Enregistrez-le sans macros, au format DOCX ou ODT.`,
  'xml-entities': () =>
    'Le document déclare un type ou des entités XML, que l’on n’ouvre jamais. Retirez la déclaration DOCTYPE, ou enregistrez de nouveau le document.',
  'scripts-dropped': ({ found }) =>
    `Le document contient ce qui s’exécute ou va chercher ailleurs (${found ?? ''})${NNBSP}; rien n’en a été exécuté ni gardé. Le texte est lu.`,
  'no-text-layer': () =>
    'Les pages sont des images, sans texte. Passez le document par une reconnaissance de texte (OCR), ou demandez à ses auteurs le document d’origine.',
  'recognised-text': () => 'Le texte a été reconnu sur une image. Relisez les noms, les nombres et les tableaux avant de publier.',
  'false-letters': () =>
    'Les lettres affichées ne sont pas celles que le fichier déclare. Comparez le texte lu à la page, ou demandez le document d’origine.',
  'unchecked-letters': () =>
    'Le texte est trop court pour vérifier que les lettres affichées sont celles que le fichier déclare. Comparez le texte lu à la page.',
  'guessed-table': () => 'Un tableau sans filets a été reconnu à l’alignement de ses colonnes. Vérifiez ses cases.',
  'doubtful-amount': ({ found, expected }) =>
    expected === null
      ? `Le montant ${quoted(found)} ne se lit pas d’une seule façon. Vérifiez-le sur l’original.`
      : `${count(expected, 'montant du tableau', 'montants du tableau')} ${quoted(found)} ${expected === '1' ? 'n’est prouvé' : 'ne sont prouvés'} par aucun total, ou leur unité n’est pas dite. Vérifiez-les sur l’original.`,
  'sum-departs': ({ found, expected }) =>
    `Le total imprimé ${quoted(found)} n’est pas la somme de ce qu’il additionne (${inEuros(expected)}). Signalez-le aux signataires${NNBSP}; le texte reste tel qu’il est imprimé.`,
  'no-article': () => 'Aucun article n’a été reconnu. Vérifiez qu’il s’agit bien d’une convention, ou marquez ses articles à la main.',
  'number-missing': ({ found, expected }) =>
    `${quoted(found)} suit un numéro plus petit${NNBSP}: le ${expected ?? ''} manque ou n’a pas été reconnu. Vérifiez-le sur l’original.`,
  'number-twice': ({ found }) => `Le numéro de ${quoted(found)} est déjà pris. Vérifiez s’il s’agit d’un renvoi ou d’une faute du texte.`,
  'number-out-of-order': ({ found, expected }) =>
    `${quoted(found)} n’est pas à sa place (on attendait le ${expected ?? ''}). Vérifiez l’ordre sur l’original.`,
  'broken-akoma-ntoso': ({ found }) =>
    `Le document Akoma Ntoso n’est pas conforme au schéma${found === null ? '' : ` près de ${quoted(found)}`}. Corrigez-le, ou déposez le document d’origine.`,
  'too-deep': () =>
    'Le document emboîte trop d’éléments les uns dans les autres. Copiez son texte dans un document neuf, puis déposez celui-ci.',
  'tracked-changes': ({ found }) =>
    `Le document garde des modifications suivies (${found ?? ''})${NNBSP}; les ajouts sont lus, les retraits ne le sont pas. Déposez plutôt la version où elles sont acceptées.`,
  'comments-dropped': ({ found }) =>
    `${count(found, 'commentaire de relecture n’a pas été lu', 'commentaires de relecture n’ont pas été lus')}. Ils ne font pas partie du texte.`,
  'hidden-dropped': ({ found }) =>
    `Du texte masqué n’a pas été lu (${quoted(found)}). S’il fait partie de la convention, affichez-le et déposez-la de nouveau.`,
  'pictures-not-read': ({ found }) =>
    `${count(found, 'grande image ou objet incorporé n’a pas été lu', 'grandes images ou objets incorporés n’ont pas été lus')}. Si un tableau s’y trouve, saisissez-le dans le document.`,
  'guessed-encoding': ({ found }) =>
    `L’encodage du texte n’est pas déclaré${NNBSP}; il a été lu comme ${found ?? ''}. Vérifiez les lettres accentuées, ou enregistrez-le en UTF-8.`,
}

/** The sentence of a problem, with its page before it when it is of one. */
export function textProblemSentence(problem: TextProblem): string {
  const sentence = SENTENCES[problem.reason](problem)
  return problem.page === null ? sentence : `Page ${problem.page}${NNBSP}: ${sentence}`
}
