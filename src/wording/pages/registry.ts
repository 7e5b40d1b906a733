import type { CorrectionRefusal } from '#domain/convention/correction.ts'
import type { DivisionKind, TextNature, UnplacedText } from '#domain/convention/convention-text.ts'
import type { TextForce, TextLifeEvent } from '#domain/convention/text-life.ts'
import { counted } from '../numbers.ts'

/** What is said where texts are deposited, corrected and published. */
export const REGISTRY = {
  title: 'Registre des textes',
  crumb: 'Registre',
  lead: 'Déposez le fichier d’une convention, d’un avenant ou d’un règlement. Sa structure est lue, vous la corrigez, puis vous la publiez. Qui a fait quoi est gardé.',
  enterTitle: 'Entrer',
  enterLead: 'Le jeton est écrit dans la fenêtre où Contrechamp a été lancé.',
  token: 'Jeton',
  name: 'Votre nom ou celui de votre service',
  nameHint: 'Il signera ce que vous corrigez et publiez.',
  enter: 'Entrer dans le registre',
  notEntered:
    'Ce jeton n’ouvre pas le registre, ou le nom manque. Vérifiez le jeton écrit au lancement et donnez un nom de deux lettres au moins.',
  mustEnter: 'Entrez d’abord dans le registre : votre passage a pris fin.',
  leave: 'Sortir du registre',
  signedAs: (name: string): string => `Vous signez : ${name}.`,
  textsTitle: 'Textes tenus',
  fictitious: 'Exemple fictif.',
  noText: 'Aucun texte n’est encore tenu. Déposez le premier.',
  depositTitle: 'Déposer un fichier',
  file: 'Fichier',
  fileHint:
    'PDF, DOCX, ODT, HTML, Markdown ou Akoma Ntoso. 30\u00a0Mo au plus. Le fichier est gardé intact et pourra être téléchargé par tous une fois publié.',
  of: 'De quel texte ?',
  newText: 'Un nouveau texte',
  newAddress: 'Nom court d’un nouveau texte, pour l’adresse de sa page',
  newAddressHint: 'Minuscules, chiffres et traits d’union : « bretagne-2026-2028 ». Laissé vide, il suit le nom du fichier.',
  convention: 'C’est le texte d’une convention de la page Conventions ? Laquelle',
  noConvention: 'aucune d’elles',
  territory: 'Région',
  noTerritory: 'aucune',
  amends: 'Texte que celui-ci modifie',
  amendsNone: 'aucun',
  from: 'Premier jour où cette version est en vigueur',
  fromHint: '18/03/2026, ou le mois (03/2026) ou l’année seuls. Vide : non connu.',
  isExample: 'C’est un exemple fictif',
  isExampleHint:
    'Pour un nouveau texte inventé : chaque page, chaque fichier et chaque tableau diront qu’il ne lie personne, ses versions suivantes aussi.',
  deposit: 'Lire ce fichier',
  versionsTitle: 'Versions',
  eventsTitle: 'Dates de sa vie',
  noEvent: 'Aucune date n’a encore été lue.',
  addEvent: 'Ajouter une date',
  eventKind: 'Ce qui arrive',
  eventOn: 'Date',
  eventNote: 'Où c’est écrit',
  actsTitle: 'Qui a fait quoi',
  draftTitle: 'Corriger la structure',
  publishTitle: 'Publier',
  publishLead: 'Publiée, cette version se lit par tous et ne se corrige plus.',
  publish: 'Publier cette version',
  withdrawTitle: 'Retirer',
  withdraw: 'Retirer cette version',
  withdrawReason: 'Pourquoi',
  readTitle: 'Ce que la lecture signale',
  noProblem: 'La lecture ne signale rien.',
  unplacedTitle: 'Passages non placés',
  unplacedLead: 'Rien n’est perdu : en-têtes, numéros de page, sommaires et passages incompris sont ici.',
  place: 'Placer après',
  placeButton: 'Placer ce passage',
  piecesTitle: 'Le texte, morceau par morceau',
  correct: 'Corriger',
  noCorrection: 'Rien n’a été corrigé.',
  changesTitle: 'Ce que vos corrections changent',
  before: 'Lu',
  after: 'Corrigé',
  nothing: '(rien)',
  undo: 'Reprendre la dernière correction',
  pageTitle: (page: number): string => `Page ${page} du document`,
  pageAlt: (page: number): string => `Image de la page ${page} du document déposé ; le passage y est entouré.`,
  gestures: {
    retitle: 'Retitrer',
    shiftOut: 'Élargir d’un niveau',
    shiftIn: 'Resserrer d’un niveau',
    close: 'Ce n’est pas un titre',
    split: 'Couper ici',
    splitLabel: 'Couper avant',
    merge: 'Réunir au précédent',
    rewrite: 'Corriger les mots',
    open: 'C’est un titre',
    aside: 'Mettre de côté',
    markTable: 'Lire comme tableau de montants',
    unmarkTable: 'N’est pas un tableau de montants',
    describe: 'Titre et nature du texte',
    save: 'Enregistrer',
  },
  fields: {
    kind: 'Nature du titre',
    number: 'Numéro',
    heading: 'Intitulé',
    axis: 'Axe',
    words: 'Texte',
    title: 'Titre du texte',
    nature: 'Nature du texte',
    noAxis: 'aucun',
  },
  kept: 'Correction gardée.',
  done: {
    publie: 'Version publiée : tout le monde peut la lire.',
    date: 'Date ajoutée.',
    retire: 'Version retirée : elle ne se lit plus.',
  },
  notTable: 'Aucun montant n’a été reconnu dans ce tableau.',
  outcome: {
    'not-a-draft': 'Cette version est publiée ou retirée : elle ne se corrige plus. Déposez une nouvelle version.',
    'changed-meanwhile': 'Quelqu’un a corrigé ce texte entre-temps. Rien de votre geste n’a été gardé : relisez la page et recommencez.',
    'unknown-version': 'Cette version n’existe pas.',
    'nothing-to-undo': 'Il n’y a rien à reprendre.',
    'bad-date': 'Cette date ne se lit pas. Écrivez 18/03/2026, 03/2026 ou 2026.',
    'no-reason': 'Dites pourquoi : la raison est gardée.',
    'not-published': 'Cette version n’est pas publiée.',
    'unknown-text': 'Ce texte n’existe pas.',
    'bad-form': 'Le formulaire n’a pas été compris. Rechargez la page et recommencez.',
  },
  deposits: {
    'no-file': 'Aucun fichier n’a été choisi.',
    again: 'Le reste est gardé : choisissez de nouveau le fichier.',
    'bad-date': 'Le fichier est lu. Mais le premier jour donné ne se lit pas : il vous est redemandé pour publier.',
    busy: 'Trop de fichiers se lisent en ce moment. Réessayez dans une minute.',
    'too-big': 'Ce fichier dépasse 30\u00a0Mo. Réduisez ses images, ou déposez le document sans ses annexes.',
    'unknown-text': 'Le texte choisi n’existe pas.',
    'no-id': 'Le nom court doit être en minuscules, chiffres et traits d’union.',
    'id-taken': 'Ce nom court est déjà pris. Choisissez ce texte dans la liste, ou donnez un autre nom.',
    'not-readable': 'Ce fichier n’a pas pu être lu.',
    same: 'Ce fichier est déjà une version de ce texte : aucune version n’a été ajoutée.',
  },
} as const

export const VERSION_STATES = { draft: 'brouillon', published: 'publiée', withdrawn: 'retirée' } as const

/** « Version 2, publiée ». */
export const versionName = (number: number, state: keyof typeof VERSION_STATES): string => `Version ${number}, ${VERSION_STATES[state]}`

/** « pied de page, page 3 ». */
export const unplacedPlace = (reason: UnplacedText['reason'], page: number | null): string =>
  `${UNPLACED_LABELS[reason]}${page === null ? '' : `, page ${page}`}`

/** A table among what corrections changed. */
export const tableChanged = (caption: string | null, isFinancial: boolean): string =>
  `${caption ?? 'Tableau'} (${isFinancial ? 'montants lus' : 'sans montants lus'})`

export const DIVISION_LABELS: Readonly<Record<DivisionKind, string>> = {
  preamble: 'Préambule',
  title: 'Titre',
  axis: 'Axe',
  chapter: 'Chapitre',
  section: 'Section',
  article: 'Article',
  annex: 'Annexe',
}

export const NATURE_LABELS: Readonly<Record<TextNature, string>> = {
  convention: 'Convention',
  amendment: 'Avenant',
  'financial-amendment': 'Avenant financier',
  deliberation: 'Délibération',
  'scheme-rules': 'Règlement d’intervention',
  law: 'Loi ou code',
  template: 'Modèle',
  other: 'Autre texte',
}

export const LIFE_LABELS: Readonly<Record<TextLifeEvent['kind'], string>> = {
  voted: 'voté par une partie',
  signed: 'signé',
  'in-force': 'entre en vigueur',
  ends: 'prend fin, selon le texte',
  extended: 'prorogé jusqu’à',
  ended: 'a pris fin',
}

export const FORCE_LABELS: Readonly<Record<TextForce, string>> = {
  'not-yet': 'pas encore en vigueur',
  'in-force': 'en vigueur',
  ended: 'n’est plus en vigueur',
  unknown: 'en vigueur ou non : non connu',
}

export const ACT_LABELS = {
  registered: 'a déposé un fichier',
  corrected: 'a corrigé',
  undone: 'a repris une correction',
  published: 'a publié',
  withdrawn: 'a retiré',
  dated: 'a ajouté une date',
  decided: 'a décidé d’une lecture du socle',
  contested: 'a reçu la contestation d’une partie',
  answered: 'a répondu à une contestation',
} as const

/** A day that nobody typed: the log says where it comes from, and who let it be published. */
export const readInFile = (by: string): string => `lu dans le fichier, publié par ${by}`

export const CORRECTION_LABELS = {
  retitle: 'titre changé',
  shift: 'niveau changé',
  split: 'paragraphe coupé',
  merge: 'paragraphes réunis',
  rewrite: 'mots corrigés',
  open: 'titre ouvert',
  close: 'titre fermé',
  'set-aside': 'passage mis de côté',
  place: 'passage placé',
  'mark-table': 'tableau marqué',
  describe: 'texte décrit',
} as const

export const UNPLACED_LABELS: Readonly<Record<UnplacedText['reason'], string>> = {
  'page-head': 'en-tête de page',
  'page-foot': 'pied de page',
  'page-number': 'numéro de page',
  cover: 'page de garde',
  contents: 'sommaire',
  repeated: 'répété',
  margin: 'marge',
  unknown: 'incompris',
}

export function correctionRefusal(refusal: CorrectionRefusal): string {
  switch (refusal.kind) {
    case 'no-such-piece':
      return 'Ce passage n’est plus dans le texte. Rechargez la page.'
    case 'not-a-heading':
      return 'Ce passage n’est pas un titre.'
    case 'not-words':
      return 'Ce geste ne vaut que pour un paragraphe.'
    case 'not-a-table':
      return 'Ce passage n’est pas un tableau.'
    case 'nothing-before':
      return 'Il n’y a rien avant ce passage à quoi le réunir.'
    case 'outside-text':
      return 'On ne coupe qu’à l’intérieur du paragraphe.'
    case 'too-wide':
      return 'Ce titre ne peut pas aller plus loin dans ce sens.'
    case 'empty-words':
      return 'Le texte ne peut pas être vide.'
  }
}

export const correctionsCount = (count: number): string => counted(count, 'correction', 'corrections')
