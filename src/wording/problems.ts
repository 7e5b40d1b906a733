import type { GrantsProblem, GrantsReason } from '#domain/grant/grants-problem.ts'

type Words = { readonly title: string; readonly sentence: (problem: GrantsProblem) => string }

const NNBSP = '\u202f'
const quoted = (text: string | null): string =>
  `«${NNBSP}${text === null || text.trim() === '' ? '(vide)' : text.replace(/\s+/g, ' ').trim()}${NNBSP}»`
const found = (problem: GrantsProblem): string => quoted(problem.found)
const DELIMITERS: Readonly<Record<string, string>> = {
  ';': 'le point-virgule',
  '\t': 'la tabulation',
  '|': 'la barre verticale',
  ',': 'la virgule',
}
const megabytes = (text: string | null): string => (text === null ? '?' : String(Math.round(Number(text) / 2 ** 20)))
const put = ({ corrected }: GrantsProblem): string => (corrected === null ? '' : ` Écrivez ${quoted(corrected)}.`)

/** What each problem is called, and the sentence that explains it: a reason without its words does not compile. */
export const PROBLEM_WORDS: Readonly<Record<GrantsReason, Words>> = {
  'empty-file': { title: 'Fichier vide', sentence: () => 'Le fichier est vide.' },
  'unreadable-file': {
    title: 'Fichier illisible',
    sentence: ({ found: kind }) =>
      `Le fichier ne se lit pas comme un tableau${kind === null ? '' : ` (${kind})`}. Donnez un CSV, un classeur XLSX, XLS ou ODS, ou un JSON.`,
  },
  'too-big': {
    title: 'Fichier trop gros',
    sentence: ({ expected }) =>
      `Le fichier dépasse ce que nous lisons (${Number(expected) > 2 ** 20 ? `${megabytes(expected)} Mo décompressés` : `${expected} cellules`}).`,
  },
  'too-big-to-read': {
    title: 'Fichier trop lourd à lire',
    sentence: () => 'La lecture du fichier demandait trop de mémoire ; elle a été arrêtée.',
  },
  'too-long-to-read': {
    title: 'Fichier trop long à lire',
    sentence: () => 'La lecture du fichier durait trop longtemps ; elle a été arrêtée.',
  },
  'too-many-rows': {
    title: 'Trop de lignes',
    sentence: ({ expected }) => `Le fichier a plus de ${expected} lignes. Partagez-le par année.`,
  },
  'too-many-problems': {
    title: 'Liste coupée',
    sentence: ({ found: all, expected }) => `Le fichier a ${all} remarques ; les ${expected} premières sont données.`,
  },
  'no-head-row': {
    title: 'Ligne de titres introuvable',
    sentence: () =>
      'Aucune ligne ne ressemble aux titres de colonnes d’un fichier de subventions : le bénéficiaire et le montant n’ont pas été trouvés.',
  },
  'no-rows': { title: 'Aucune subvention', sentence: () => 'Le fichier a des titres de colonnes, mais aucune subvention.' },
  encoding: { title: 'Encodage', sentence: ({ found: name }) => `Le texte est encodé en ${name} ; la norme demande l’UTF-8.` },
  'stray-bom': {
    title: 'Marque UTF-8 trompeuse',
    sentence: ({ found: name }) => `Le fichier s’annonce en UTF-8, mais son texte est en ${name} : les accents se liront mal ailleurs.`,
  },
  'unreadable-character': {
    title: 'Caractères perdus',
    sentence: () => 'Quelques caractères ne se lisent pas en UTF-8 ; ils sont remplacés par �.',
  },
  delimiter: {
    title: 'Séparateur',
    sentence: ({ found: sign }) =>
      `Les colonnes sont séparées par ${DELIMITERS[sign ?? ''] ?? quoted(sign)} ; la norme emploie la virgule.`,
  },
  'not-csv': {
    title: 'Format',
    sentence: ({ found: format }) => `Le fichier est un ${String(format).toUpperCase()} ; la norme demande un CSV.`,
  },
  'unclosed-quote': {
    title: 'Guillemet non fermé',
    sentence: () => 'Un guillemet ouvert n’est jamais fermé : les guillemets ont été lus comme de simples signes.',
  },
  formula: {
    title: 'Formule',
    sentence: (problem) =>
      `La cellule contient la formule ${found(problem)}. Elle n’a pas été calculée : la valeur gardée dans le fichier a été lue.`,
  },
  'other-sheet': { title: 'Autre feuille', sentence: (problem) => `La feuille ${found(problem)} n’a pas été lue.` },
  'head-row-place': {
    title: 'Titres mal placés',
    sentence: ({ found: line }) => `Les titres de colonnes sont en ligne ${line} ; ils doivent être en première ligne.`,
  },
  'head-variant': {
    title: 'Titre de colonne',
    sentence: (problem) => `La colonne ${found(problem)} a été comprise ; la norme l’appelle ${quoted(problem.expected)}.`,
  },
  'ambiguous-head': {
    title: 'Titre ambigu',
    sentence: (problem) =>
      `La colonne ${found(problem)} peut être ${(problem.expected ?? '').replaceAll(' | ', ' ou ')} ; rien dans ses valeurs ne tranche, elle n’a pas été lue.`,
  },
  'column-missing': {
    title: 'Colonne absente',
    sentence: ({ expected }) => `La colonne ${(expected ?? '').split(' | ').map(quoted).join(' ou ')}, obligatoire, est absente.`,
  },
  'column-unknown': {
    title: 'Colonne hors norme',
    sentence: (problem) => `La colonne ${found(problem)} n’est pas de la norme ; elle n’est pas reprise.`,
  },
  'column-twice': {
    title: 'Colonne en double',
    sentence: (problem) => `La colonne ${found(problem)} dit la même chose que ${quoted(problem.expected)} ; seule la première est lue.`,
  },
  'other-amounts': {
    title: 'Autres montants',
    sentence: (problem) => `La colonne ${found(problem)} porte d’autres montants ; ils ne sont pas ajoutés à celui de la subvention.`,
  },
  'empty-row': {
    title: 'Ligne vide',
    sentence: (problem) =>
      `${problem.found === null ? 'La ligne est vide' : `La ligne ne porte que ${found(problem)}`} ; elle est laissée de côté.`,
  },
  'cells-missing': {
    title: 'Cellules manquantes',
    sentence: ({ found: count, expected }) => `La ligne a ${count} cellules ; les titres en ont ${expected}.`,
  },
  'cells-left-over': {
    title: 'Cellules en trop',
    sentence: ({ found: count, expected }) =>
      `La ligne a ${count} cellules ; les titres en ont ${expected}. Un séparateur traîne peut-être dans un texte.`,
  },
  'row-without-beneficiary': {
    title: 'Ligne sans bénéficiaire',
    sentence: (problem) =>
      `La ligne n’a pas de bénéficiaire${problem.found === null ? '' : ` ; son montant est ${found(problem)}`}. Elle n’est pas comptée.`,
  },
  'total-row': {
    title: 'Total resté parmi les lignes',
    sentence: (problem) =>
      `Le montant ${found(problem)} est un total${problem.expected === '*' ? ' : la somme de toutes les autres lignes' : problem.expected === null || problem.expected === '' ? '' : ` : la somme des lignes de ${problem.expected}`}. La ligne n’est pas comptée.`,
  },
  'duplicate-row': {
    title: 'Ligne répétée',
    sentence: ({ expected }) => `La ligne est identique, cellule pour cellule, à la ligne ${expected}.`,
  },
  'beneficiary-id-missing': {
    title: 'Bénéficiaire sans numéro',
    sentence: () => 'Le bénéficiaire n’a ni SIRET ni numéro RNA ; il faut l’un des deux.',
  },
  required: { title: 'Valeur absente', sentence: ({ column }) => `La colonne ${quoted(column)} doit être remplie.` },
  'too-long': { title: 'Texte trop long', sentence: ({ expected }) => `Le texte dépasse ${expected} caractères.` },
  pattern: { title: 'Forme', sentence: (problem) => `${found(problem)} n’a pas la forme demandée : ${problem.expected}.` },
  'value-spelling': { title: 'Valeur à l’orthographe près', sentence: (problem) => `${found(problem)} se comprend.${put(problem)}` },
  'value-unknown': {
    title: 'Valeur hors liste',
    sentence: (problem) =>
      `${found(problem)} n’est pas une valeur permise : ${(problem.expected ?? '').split(' | ').map(quoted).join(', ')}.`,
  },
  'amount-spelling': { title: 'Écriture du montant', sentence: (problem) => `Le montant ${found(problem)} se comprend.${put(problem)}` },
  'amount-unreadable': {
    title: 'Montant illisible',
    sentence: (problem) => `${found(problem)} n’est pas un montant ; il reste inconnu, et n’est pas compté pour zéro.`,
  },
  'amount-ambiguous': {
    title: 'Montant ambigu',
    sentence: (problem) => `${found(problem)} peut se lire en milliers ou avec trois décimales ; il reste inconnu.`,
  },
  'amount-negative': {
    title: 'Montant négatif',
    sentence: (problem) => `Le montant ${found(problem)} est négatif : s’agit-il d’un reversement ?`,
  },
  'amount-finer-than-cent': {
    title: 'Montant plus fin que le centime',
    sentence: (problem) => `Le montant ${found(problem)} a plus de deux décimales ; il n’a pas été arrondi, et reste inconnu.`,
  },
  'share-spelling': { title: 'Écriture de la part', sentence: (problem) => `La part ${found(problem)} se comprend.${put(problem)}` },
  'share-unreadable': {
    title: 'Part illisible',
    sentence: (problem) => `${found(problem)} n’est pas une part entre ${(problem.expected ?? '').replace('–', ' et ')}.`,
  },
  'share-out-of-range': {
    title: 'Part hors bornes',
    sentence: (problem) =>
      `La part ${found(problem)} doit être entre ${(problem.expected ?? '').replace('–', ' et ')} (1 pour 100${NNBSP}%).`,
  },
  'day-spelling': { title: 'Écriture de la date', sentence: (problem) => `La date ${found(problem)} se comprend.${put(problem)}` },
  'day-ambiguous': {
    title: 'Date ambiguë',
    sentence: (problem) => `${found(problem)} peut se lire jour puis mois, ou mois puis jour ; rien dans la colonne ne le prouve.`,
  },
  'day-serial': {
    title: 'Date devenue un nombre',
    sentence: (problem) => `${found(problem)} est une date comptée en jours par un tableur.${put(problem)}`,
  },
  'day-impossible': { title: 'Date impossible', sentence: (problem) => `${found(problem)} n’existe dans aucun calendrier.` },
  'day-unreadable': { title: 'Date illisible', sentence: (problem) => `${found(problem)} n’est pas une date (${problem.expected}).` },
  'year-only': {
    title: 'Année seule',
    sentence: (problem) => `${found(problem)} ne donne que l’année ; la norme demande une date (${problem.expected}).`,
  },
  'month-only': {
    title: 'Mois seul',
    sentence: (problem) => `${found(problem)} ne donne que le mois ; la norme demande une date (${problem.expected}).`,
  },
  'period-spelling': { title: 'Écriture de la période', sentence: (problem) => `La période ${found(problem)} se comprend.${put(problem)}` },
  'period-reversed': { title: 'Période à l’envers', sentence: (problem) => `La période ${found(problem)} finit avant de commencer.` },
  'period-unreadable': {
    title: 'Période illisible',
    sentence: (problem) => `${found(problem)} n’est ni une date ni une période (${problem.expected}).`,
  },
  'siret-spelling': { title: 'Écriture du SIRET', sentence: (problem) => `Le SIRET ${found(problem)} se comprend.${put(problem)}` },
  'siret-lost-digits': {
    title: 'SIRET dont des chiffres sont perdus',
    sentence: (problem) =>
      `${found(problem)} a été arrondi par un tableur : ses derniers chiffres sont perdus, et nous ne les inventons pas.`,
  },
  'siret-length': {
    title: 'SIRET de mauvaise longueur',
    sentence: (problem) => `${found(problem)} n’a pas les quatorze chiffres d’un SIRET.`,
  },
  'siret-key': {
    title: 'Clé du SIRET',
    sentence: (problem) => `${found(problem)} n’est pas un numéro valable : sa clé de contrôle est fausse.`,
  },
  'siren-for-siret': {
    title: 'SIREN au lieu du SIRET',
    sentence: (problem) => `${found(problem)} est un SIREN (neuf chiffres) ; la norme demande le SIRET (quatorze chiffres).`,
  },
  'rna-spelling': { title: 'Écriture du numéro RNA', sentence: (problem) => `Le numéro ${found(problem)} se comprend.${put(problem)}` },
  'rna-unreadable': {
    title: 'Numéro RNA illisible',
    sentence: (problem) => `${found(problem)} n’est pas un numéro RNA (W suivi de neuf chiffres).`,
  },
  'natural-person': {
    title: 'Personne physique',
    sentence: ({ expected }) =>
      expected === 'doubtful'
        ? 'Le bénéficiaire porte peut-être le nom d’une personne : à vérifier avant de publier.'
        : 'Le bénéficiaire est, ou nomme, une personne physique : son nom ne doit pas être publié, il est masqué.',
  },
}

/** The sentence that explains a problem. */
export const problemSentence = (problem: GrantsProblem): string => PROBLEM_WORDS[problem.reason].sentence(problem)

/** What a kind of problem is called. */
export const problemTitle = (reason: GrantsReason): string => PROBLEM_WORDS[reason].title
