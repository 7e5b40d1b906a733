import { euros } from '../amounts.ts'
import { counted } from '../numbers.ts'
import { NARROW } from '../spaces.ts'
import { cents, type Cents } from '#domain/money/cents.ts'

/** What is said around the text of a convention. */
export const TEXT = {
  sourceOf: (file: string, number: number): string => `${file}, version ${number}`,
  contents: 'Sommaire',
  contentsOf: 'Sommaire du texte',
  notes: 'Note',
  anchor: (title: string): string => `Lien vers ce passage${NARROW}: ${title}`,
  page: (page: number): string => `p.${NARROW}${page}`,
  pageLink: (page: number): string => `p.${NARROW}${page} du document d’origine, voir son image`,
  pictureTitle: (page: number, pages: number | null): string =>
    `Page ${page}${pages === null ? '' : ` sur ${pages}`} du document d’origine`,
  pictureAlt: (page: number): string => `Image de la page ${page} du document d’origine${NARROW}; son texte est lu ci-contre.`,
  pictureBefore: 'Page d’avant',
  pictureAfter: 'Page d’après',
  pictureClose: 'Fermer l’image',
  onDay: 'Lire le texte tel qu’il était le',
  read: 'Lire',
  busy: 'Trop d’images se préparent en ce moment. Réessayez dans une minute.',
  downloads: 'Emporter ce texte',
  files: {
    pdf: 'PDF accessible',
    docx: 'Word (DOCX)',
    html: 'Une seule page à garder (HTML)',
    md: 'Markdown',
    'akn.xml': 'Akoma Ntoso (XML)',
  },
  tables: 'Tous les tableaux (XLSX)',
  original: (format: string): string => `Fichier d’origine (${format})`,
  beforeAll: 'Aucune version publiée n’avait encore pris effet ce jour-là. Voici la première.',
  older: (number: number): string => `Ceci n’est pas la version d’aujourd’hui. Lire la version ${number}`,
  exampleTitle: 'EXEMPLE FICTIF — ne lie personne',
  example: 'Ce texte a été inventé pour montrer ce que le site sait lire. Ni ses parties, ni ses montants n’existent.',
  readingTitle: 'Ce que la lecture signale',
  partiesTitle: 'Qui s’engage',
  partiesCaption: 'Parties que le texte nomme',
  datesCaption: 'Dates que le texte donne',
  noParty: 'La lecture n’a reconnu aucune partie.',
  citedTitle: 'Textes cités',
  citedIn: 'dans',
  passage: (rank: number): string => `passage ${rank}`,
  versionsTitle: 'Versions',
  versionsCaption: 'Versions publiées de ce texte',
  versionLabel: (number: number): string => `Version ${number}`,
  compare: (before: number, after: number): string => `Ce qui change de la version ${before} à la version ${after}`,
  withdrawnHere: 'Le texte de cette convention n’est plus publié ici.',
  amendmentsTitle: 'Avenants et textes liés',
  amends: 'Ce texte modifie',
  amendedBy: 'Modifié par',
  aroundTitle: 'Autour de ce texte',
  toBase: 'Ce qu’il porte du socle commun, demande par demande',
  toComparison: 'Le comparer à un autre texte',
  toClauses: (name: string | null): string => `Chercher dans les clauses${name === null ? '' : `${NARROW}: ${name}`}`,
  toRegistry: 'Le corriger, le dater, en déposer une version (registre)',
  factsLink: 'Ce que d’autres sources disent de cette convention',
  factsTitle: 'Ce que d’autres sources en disent',
  unplacedTitle: 'Passages non placés',
  unplacedLead: 'Rien de ce qui a été lu n’est perdu. Voici ce que ni un titre, ni un alinéa, ni un tableau n’a pris.',
  sourceTitle: 'Le document d’origine',
  sourceLead: 'Cette page montre ce que la lecture du fichier a donné. Seul le document signé fait foi.',
  fileName: 'Fichier',
  fingerprint: 'Empreinte SHA-256',
  fingerprintWhy: 'Deux fichiers qui ont la même empreinte sont les mêmes, à l’octet près.',
  sortTitle: 'Trier ce tableau',
  sortBack: 'ordre du document',
  sortedBy: (label: string): string =>
    `Trié par «${NARROW}${label}${NARROW}», du plus grand au plus petit. Les lignes de titre, sans montant, sont laissées de côté.`,
  asPrinted: 'Tel qu’imprimé',
  columns: {
    line: 'Ligne',
    axis: 'Axe',
    party: 'Partie',
    level: 'Nature',
    date: 'Date, au degré connu',
    kind: 'Ce que c’est',
    quote: 'Ce que dit le texte',
    version: 'Version',
    from: 'Premier jour',
    published: 'Publiée le',
    file: 'Fichier',
    column: (rank: number): string => `Colonne ${rank}`,
  },
  listTitle: 'Textes à lire',
  listLead: 'Ces textes se lisent en entier, article par article, avec leurs tableaux.',
  listExamples: 'Exemples fictifs',
  listExamplesLead: 'Inventés, pour essayer le site. Ils ne lient personne.',
  readText: 'Lire le texte',
} as const

/** What each sum of a table gives, in words. */
export const sumsOf = (totals: number, departures: number): string => {
  if (totals === 0) return 'Ce tableau n’imprime aucun total à vérifier.'
  if (departures === 0)
    return `${counted(totals, 'total imprimé, vérifié', 'totaux imprimés, vérifiés')}${NARROW}: les sommes tombent juste.`
  return `${counted(departures, 'total imprimé ne tombe', 'totaux imprimés ne tombent')} pas juste sur ${totals}.`
}

export const departureSentence = (line: string, column: string, printed: Cents, computed: Cents): string =>
  `«${NARROW}${line}${NARROW}», colonne «${NARROW}${column}${NARROW}»${NARROW}: le document imprime ${euros(printed)}, la somme donne ${euros(computed)}${gapWords(Math.abs(printed - computed))}.`

/** A document may print amounts so far apart that their gap is no amount. */
const gapWords = (gap: number): string => (Number.isSafeInteger(gap) ? `, soit ${euros(cents(gap))} d’écart` : '')

export const DOUBTFUL_NOTE = 'à vérifier'

/** Said under a table some amounts of which a person should look at. */
export const doubtfulSentence = (count: number): string =>
  `${counted(count, 'montant est à vérifier', 'montants sont à vérifier')} sur le document${NARROW}: leurs chiffres se lisent mal, ou leurs colonnes ont été reconnues à l’alignement.`

export const departureNote = (computed: Cents): string => `la somme donne ${euros(computed)}`

export const versionSubtitle = (nature: string, territory: string | null, number: number, count: number): string =>
  [nature, territory, count > 1 ? `version ${number} sur ${count}` : null].filter((part) => part !== null).join(', ')

export const unplacedCount = (count: number): string => counted(count, 'passage', 'passages')
