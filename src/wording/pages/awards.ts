import { MOMENTS } from '#domain/source/moment.ts'
import { frenchDay } from '../days.ts'
import { MOMENT_LABELS } from '../labels.ts'
import { counted } from '../numbers.ts'

/** What the page of decisions says. */
export const AWARDS = {
  title: 'Décisions : les aides connues',
  lead: 'Les aides au cinéma et à l’audiovisuel que nous avons pu lire, dans les fichiers de subventions que des collectivités publient et dans des communiqués. Chaque ligne dit d’où elle vient.',
  ofHere: 'Délibérations publiées',
  ofHereLead:
    'Ce que les autorités de ce site ont décidé, avec l’avis du comité, les critères et le versement. Ce qui suit sur cette page est lu ailleurs.',
  partial:
    'Ce n’est pas une statistique : peu de collectivités publient leurs décisions sous forme de données, et aucune Région dans les fichiers que nous avons. Une aide absente d’ici peut exister.',
  masked: 'Les noms de particuliers sont masqués avant toute publication, et ne peuvent pas être retrouvés par la recherche.',
  filters: 'Choisir les décisions',
  territory: 'Territoire',
  grantor: 'Qui attribue',
  year: 'Année',
  stage: 'Étape',
  domain: 'Domaine',
  state: 'État de la lecture',
  text: 'Mots du bénéficiaire, de l’objet ou de l’œuvre',
  everywhere: 'Tous',
  anyone: 'Tous',
  anyYear: 'Toutes',
  anyStage: 'Toutes',
  anyDomain: 'Tous',
  kept: 'Aides reconnues',
  waiting: 'Aides douteuses, qui attendent une personne',
  apply: 'Afficher',
  clear: 'Tout afficher',
  sumsTitle: 'Ce que l’on peut additionner',
  sumsNote:
    'Une ligne par somme licite : même provenance, même moment, même réponse sur l’argent du CNC, même certitude. Ces sommes ne s’ajoutent pas entre elles : une aide lue dans un communiqué peut aussi figurer dans un fichier. Un montant non connu n’est pas compté pour zéro.',
  listTitle: 'Aides',
  none: 'Aucune aide connue ne répond à ce choix. Cela ne veut pas dire qu’aucune n’a été attribuée.',
  csv: 'Télécharger ces aides (CSV)',
  scdl: 'Télécharger au format SCDL « subventions » 2.1.1 (CSV)',
  scdlNote:
    'La norme demande des renseignements que les fichiers lus ne donnent pas toujours (SIRET de l’attribuant, versement, notification). Ce qui n’est pas connu reste vide : le fichier suit la norme sans toujours la satisfaire.',
  crumb: 'Décisions',
  more: 'Autres fichiers',
} as const

export const AWARD_HEADS = {
  decided_on: 'Décision',
  grantor: 'Qui attribue',
  beneficiary: 'Bénéficiaire',
  purpose: 'Objet ou œuvre',
  amount_cents: 'Montant',
  moment: 'Moment',
  stage: 'Étape',
  domain: 'Domaine',
  format: 'Format',
  confidence: 'Reconnaissance',
  territory: 'Territoire',
  includes_cnc: 'Argent du CNC',
  beneficiary_siret: 'SIRET',
  reference: 'Référence',
  source: 'Source',
  line: 'Ligne du fichier',
} as const

export const SUM_HEADS = {
  origin: 'Lues dans',
  moment: 'Moment',
  includes_cnc: 'Argent du CNC',
  confidence: 'Reconnaissance',
  count: 'Aides',
  sum_cents: 'Somme connue',
  unknown_count: 'Non connus',
} as const

export const ORIGIN_LABELS: Readonly<Record<string, string>> = { file: 'fichiers de subventions', communique: 'communiqués' }
export const INCLUDES_CNC_SHORT: Readonly<Record<string, string>> = {
  yes: 'compris',
  no: 'non compris',
  unknown: 'non précisé',
  'not-applicable': 'sans objet',
}
export const CONFIDENCE_LABELS: Readonly<Record<string, string>> = { certain: 'certaine', probable: 'probable', doubtful: 'douteuse' }

export const STAGE_LABELS: Readonly<Record<string, string>> = {
  concept: 'concept',
  writing: 'écriture',
  development: 'développement',
  production: 'production',
  diffusion: 'diffusion',
  distribution: 'distribution',
  festival: 'festival',
  exhibition: 'salles et diffusion',
  'image-education': 'éducation aux images',
  heritage: 'patrimoine',
}
export const DOMAIN_LABELS: Readonly<Record<string, string>> = {
  cinema: 'cinéma',
  audiovisual: 'audiovisuel',
  'image-education': 'éducation aux images',
}
export const FORMAT_LABELS: Readonly<Record<string, string>> = {
  feature: 'long métrage',
  short: 'court métrage',
  'tv-film': 'film pour la télévision',
  series: 'série',
  documentary: 'documentaire',
  animation: 'animation',
}

/** The word that we have for a kind; the source's own when we have none. */
export const labelIn = (labels: Readonly<Record<string, string>>, kind: string): string => labels[kind] ?? kind

export const DAY_NOT_KNOWN = 'La source ne donne que l’année, ou rien.'
export const AMOUNT_NOT_KNOWN = 'Le montant n’est pas lisible ou absent de la source.'
export const MASKED_NOTE = 'Particulier : nom masqué.'

export const foundSentence = (count: number, waiting: number): string =>
  `${counted(count, 'aide connue', 'aides connues')} pour ce choix.${waiting === 0 ? '' : ` ${counted(waiting, 'autre est douteuse et attend', 'autres sont douteuses et attendent')} le regard d’une personne\u202f: ${waiting < 2 ? 'elle n’est' : 'elles ne sont'} pas dans les sommes.`}`

export const unknownAmounts = (count: number): string => counted(count, 'montant non connu', 'montants non connus')

/** Under an amount: when in its life it was known. */
export function amountNote(moment: string | null): string {
  const known = MOMENTS.find((name) => name === moment)
  return known === undefined ? 'moment non connu' : MOMENT_LABELS[known]
}

type ReadAt = { readonly sourceTitle: string; readonly line: number | null; readonly readOn: string | null; readonly origin: string }

/** Under a grantor: where the aid was read. */
export function readNote({ sourceTitle, line, readOn, origin }: ReadAt): string {
  if (origin === 'communique') return readOn === null ? 'communiqué' : `communiqué lu le ${frenchDay(readOn)}`
  return line === null ? sourceTitle : `${sourceTitle}, ligne ${line}`
}

export const recognitionNote = (confidence: string, rule: string | null): string =>
  `reconnaissance ${labelIn(CONFIDENCE_LABELS, confidence)}${rule === null ? '' : ` (règle «\u202f${rule}\u202f»)`}`
