import { frenchDay } from '../days.ts'
import { counted } from '../numbers.ts'

/** What the catalogue of data says. */
export const OPEN_DATA = {
  title: 'Données : d’où vient chaque chiffre',
  crumb: 'Données',
  lead: 'Ce site lit deux sortes de données : des faits que nous avons relevés un à un, et de grands fichiers publics. Voici les uns et les autres, leur licence, et ce que nous n’avons pas su lire.',
  checkTitle: 'Vérifier un fichier de subventions',
  checkLead:
    'Déposez le fichier de votre collectivité : vous recevez la liste de tout ce qui s’écarte de la norme, et une copie corrigée là où la correction est certaine.',
  checkLink: 'Déposer un fichier',
  factsTitle: 'Nos faits',
  factsIntro:
    'Conventions, chiffres, aides et dates : une ligne, un fait, avec son adresse, son périmètre, son moment et le jour de lecture. Ils sont dans le dossier data/ du projet, sous Licence Ouverte 2.0, et se corrigent par contribution.',
  factsNone: 'Les faits n’ont pas encore été chargés.',
  packTitle: 'Le paquet de données',
  packOpen: 'Voir chaque fichier du paquet',
  packIntro:
    'De grands fichiers publics que le programme lit sans les recopier. Chacun est reconnu à son empreinte : un fichier qui a changé n’est pas lu, et c’est dit.',
  packNone:
    'Le paquet de données n’est pas là. Le programme travaille sur nos faits seuls : cinémas, films, festivals et quartiers manquent.',
  packHow:
    'Pour l’obtenir, rassemblez les fichiers de la liste à leurs adresses publiques dans un dossier, un fichier .zip ou à une adresse https, et indiquez-le par le réglage CONTRECHAMP_DATA.',
  packMissingTitle: 'Des fichiers manquent ou ont changé',
  loadTitle: 'Le dernier chargement',
  loadIntro: 'Ce qui a été lu, et ce qui a été gardé.',
  problemsTitle: 'Ce qui n’a pas pu être lu',
  problemsIntro: 'Rien n’est deviné : une case illisible reste inconnue, et se trouve ici, avec sa ligne.',
  problemsNone: 'Aucune remarque.',
  part: 'Partie',
  apply: 'Afficher',
  filters: 'Choisir les remarques',
  dcat: 'Ce catalogue pour les machines (DCAT, JSON-LD)',
  license: 'Nos faits : Licence Ouverte 2.0. Le programme : EUPL-1.2. Chaque fichier du paquet garde la licence de son producteur.',
} as const

export const OPEN_DATA_HEADS = {
  file: 'Fichier',
  about: 'Ce qu’il contient',
  title: 'Titre',
  producer: 'Producteur',
  licence: 'Licence',
  date: 'Date ou millésime',
  rows_read: 'Lignes lues',
  rows_kept: 'Lignes gardées',
  state: 'État',
  remarks: 'Remarques',
  columns: 'Colonnes',
  path: 'Place dans le paquet',
  address: 'Adresse',
  sha256: 'SHA-256',
  part: 'Partie',
  loaded_at: 'Chargé le',
  line: 'Ligne',
  column: 'Colonne',
  found: 'Lu',
  reason: 'Remarque',
} as const

export const PACK_STATE_LABELS = {
  present: 'présent',
  missing: 'manque',
  altered: 'a changé : non lu',
  unreachable: 'injoignable',
} as const
export const PACK_PLACE_LABELS = { folder: 'un dossier de cette machine', zip: 'une archive .zip', download: 'une adresse https' } as const

/** What each file of our facts holds. */
export const FACT_FILE_LABELS: Readonly<Record<string, string>> = {
  'convention.csv': 'conventions de coopération connues',
  'convention_signatory.csv': 'leurs signataires',
  'convention_event.csv': 'leur vie : votes, signatures, avenants',
  'figure.csv': 'chiffres, un par ligne, avec périmètre et moment',
  'organisation.csv': 'organismes',
  'aid_scheme.csv': 'dispositifs d’aide',
  'deadline.csv': 'dates de dépôt et de comité',
  'fund_award.csv': 'aides lues dans des communiqués',
  'definitions.csv': 'définition des indicateurs',
  'regions.csv': 'indicateurs par Région',
  'departements.csv': 'indicateurs par département',
  'epcis.csv': 'indicateurs par intercommunalité',
  'communes.csv': 'indicateurs par commune',
  'nation.csv': 'indicateurs de la France entière',
  'series.csv': 'séries depuis 1966',
}

export const placeSentence = (kind: keyof typeof PACK_PLACE_LABELS): string => `Il est lu dans ${PACK_PLACE_LABELS[kind]}.`
export const packSentence = (present: number, all: number): string =>
  `${counted(present, 'fichier présent', 'fichiers présents')} sur ${all}.`
export const problemsSentence = (count: number): string => `${counted(count, 'remarque', 'remarques')}.`
export const loadedOnSentence = (day: string): string => `Dernier changement\u202f: ${frenchDay(day)}.`
export const LOAD_BLOCKING = 'La ligne n’est pas gardée.'
