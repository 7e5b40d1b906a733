import { frenchDay } from '../days.ts'
import { counted, wholeNumber } from '../numbers.ts'

const MEGABYTE = 1024 * 1024

/** What is said where one drops a subsidies file, and in its report. */
export const CHECK = {
  title: 'Vérifier un fichier de subventions',
  crumb: 'Vérifier un fichier',
  dataCrumb: 'Données',
  lead: 'Déposez un fichier de subventions. Vous recevez à une adresse qui vous est propre la liste de tout ce qui s’écarte de la norme SCDL, en français, avec la ligne et la colonne, et une copie corrigée là où la correction est certaine.',
  file: 'Fichier de subventions',
  schema: 'Version de la norme SCDL « subventions »',
  submit: 'Vérifier ce fichier',
  whatTitle: 'Ce que nous faisons de votre fichier',
  what: [
    'Il est lu dans un processus à part, borné en mémoire et en temps ; aucune formule n’est calculée, aucune macro n’est ouverte.',
    'Les noms de particuliers y sont repérés et masqués avant que quoi que ce soit ne soit gardé.',
    'Le fichier lui-même n’est pas gardé : seuls le sont le rapport et la copie corrigée, masqués tous deux.',
    'Rien n’est publié ni ajouté aux données de ce site. Le rapport n’est lié d’aucune page ; qui en connaît l’adresse peut le lire.',
  ],
  normTitle: 'La norme',
  norm: 'SCDL « subventions » est le modèle que les collectivités suivent pour publier leurs subventions, obligation de l’article 10 de la loi du 12 avril 2000.',
  refusedTitle: 'Le fichier n’a pas été vérifié',
  reportTitle: 'Rapport de vérification',
  figures: 'En chiffres',
  rows: 'Lignes avec bénéficiaire',
  amounts: 'Montants lus',
  problems: 'Remarques',
  persons: 'Personnes physiques',
  personsMasked: 'noms masqués dans ce rapport et dans la copie corrigée',
  correctedTitle: 'Copie corrigée',
  corrected: 'Télécharger la copie corrigée (CSV, UTF-8)',
  correctedNote:
    'Seul ce qui est certain est corrigé. Ce qui ne l’est pas reste tel quel : relisez les remarques. Les lignes vides sont ôtées, les colonnes hors norme ne sont pas reprises.',
  noCorrected: 'Rien n’a pu être corrigé avec certitude : le tableau n’a pas été compris.',
  columnsTitle: 'Colonnes comprises',
  columnsFound: 'Dans le fichier',
  columnsField: 'Dans la norme',
  notTaken: 'non reprise',
  againstTitle: 'Ce qui s’oppose à la norme',
  besidesTitle: 'Ce qu’il est bon de savoir',
  none: 'Aucune remarque.',
  all: 'Toutes les remarques',
  again: 'Vérifier un autre fichier',
  gone: 'Ce rapport n’existe pas, ou n’existe plus.',
  empty: '(vide)',
  columnsKey: {
    line: 'Ligne',
    column: 'Colonne',
    found: 'Lu',
    expected: 'Attendu',
    reason: 'Motif',
    sentence: 'Explication',
    corrected: 'Corrigé en',
  },
} as const

export const keptSentence = (days: number): string => `Le rapport est effacé après ${counted(days, 'jour', 'jours')}.`
export const hintOf = (bytes: number): string => `CSV, CSV.gz, XLSX, XLS, ODS ou JSON. ${Math.floor(bytes / MEGABYTE)}\u00a0Mo au plus.`
export const goneAdvice = (days: number): string =>
  `Les rapports sont effacés après ${counted(days, 'jour', 'jours')}. Déposez le fichier de nouveau.`

export const CHECK_REFUSALS = {
  'no-file': 'Vous n’avez pas choisi de fichier. Choisissez-en un, puis recommencez.',
  busy: 'Trop de fichiers sont en cours de lecture. Réessayez dans une minute.',
  'too-big': (bytes: number): string =>
    `Le fichier est trop gros\u202f: ${Math.floor(bytes / MEGABYTE)}\u00a0Mo au plus. Partagez-le par année, ou déposez-le en CSV compressé (.csv.gz).`,
  'bad-form': 'Le formulaire n’est pas arrivé entier. Choisissez de nouveau le fichier, puis recommencez.',
} as const

type Verdict = { readonly valid: boolean; readonly schema: string }

export const verdict = ({ valid, schema }: Verdict): string =>
  valid
    ? `Conforme à la norme SCDL «\u202fsubventions\u202f» ${schema}`
    : `Non conforme à la norme SCDL «\u202fsubventions\u202f» ${schema}`

export const reportLine = (file: string, checkedOn: string, kind: string): string =>
  `«\u202f${file}\u202f»${kind === '' ? '' : ` (${kind})`}, vérifié le ${frenchDay(checkedOn)}`
export const kindTitle = (title: string, count: number): string => `${title} (${wholeNumber(count)})`
export const moreOf = (count: number): string => `… et ${counted(count, 'autre', 'autres')}, dans le fichier de toutes les remarques.`
export const cutSentence = (kept: number, all: number): string =>
  `Le fichier a ${wholeNumber(all)} remarques ; les ${wholeNumber(kept)} premières sont listées, toutes sont comptées.`
export const rowsDetail = (without: number, empty: number): string =>
  `${counted(without, 'ligne', 'lignes')} sans bénéficiaire, ${counted(empty, 'vide', 'vides')}`
export const amountsDetail = (total: string, empty: number, unreadable: number): string =>
  `${total} au total ; ${counted(empty, 'absent', 'absents')}, ${counted(unreadable, 'illisible', 'illisibles')}`
export const problemsDetail = (blocking: number): string => `dont ${counted(blocking, 'qui s’oppose', 'qui s’opposent')} à la norme`
