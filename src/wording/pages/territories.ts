import type { Bracket, ComparableRule } from '#domain/territory/comparable.ts'
import type { Standing } from '#domain/territory/standing.ts'
import type { TerritoryLevel } from '#domain/territory/territory-id.ts'
import { LEVEL_LABELS } from '../labels.ts'
import { counted, decimalNumber, wholeNumber } from '../numbers.ts'
import { NARROW, WIDE } from '../spaces.ts'

/** What the pages of territories say. */
export const TERRITORY = {
  crumb: 'Territoires',
  inShort: 'En bref',
  inShortIntro:
    'Ce que les sources publiques comptent ici. Un zéro est un zéro lu dans la source\u202f; ce qui n’est pas connu est dit non connu. Cinémas fixes seulement\u202f: les circuits itinérants sont comptés à part.',
  population: 'Habitants',
  populationOn: 'Population municipale au 1er janvier 2023',
  mayotte: 'Mayotte n’a pas encore de chiffre de 2023 dans la source.',
  communes: 'Communes',
  cinemas: 'Cinémas',
  screens: 'Écrans',
  seats: 'Fauteuils',
  artEtEssai: 'Classés art et essai',
  admissions: 'Entrées en 2024',
  festivals: 'Festivals de cinéma',
  overseas:
    'Le fichier du CNC ne couvre que la métropole. Des cinémas existent outre-mer\u202f; nous ne savons pas combien d’écrans ils ont.',
  overseasCollectivity: 'La source ne couvre pas les collectivités d’outre-mer.',
  notInSource: 'La source ne le donne pas pour ce territoire.',
  compare: 'Parmi ses semblables',
  rate: 'Mesure',
  here: 'Ici',
  median: 'Médiane',
  rank: 'Rang',
  aroundCaption: 'Autour de lui, par écrans pour 100 000 habitants',

  noComparison: 'Rien ne permet encore de le comparer à d’autres',
  since2003: 'Cinémas et écrans depuis 2003',
  since2003Intro:
    'Cinémas fixes en activité, année par année. Les circuits itinérants ont leur siège ici ou là et projettent ailleurs\u202f: ils n’y sont pas comptés.',
  since1966: 'Entrées et écrans depuis 1966',
  since1966Intro: 'Séries du CNC, circuits itinérants compris\u202f; les Régions sont reconstituées dans leur périmètre actuel.',
  noSeries: 'Aucun cinéma fixe n’a été en activité ici entre 2003 et 2024, selon la source.',
  noSeriesOverseas: 'L’histoire des cinémas d’outre-mer n’est pas dans la source.',
  listCinemas: 'Les cinémas',
  listFestivals: 'Les festivals',
  listQpv: 'Les quartiers prioritaires',
  noCinema: 'Aucun cinéma en activité en 2024 selon la source.',
  noFestival: 'Aucun festival de cinéma dans le recensement de 2019, qui est déclaratif et ancien\u202f: il peut s’en tenir un.',
  noQpv: 'Aucun quartier prioritaire de la politique de la ville.',
  noQpvPolynesia: 'La Polynésie française n’est pas dans la liste nommée.',
  packMissing: 'Cette liste vient du paquet de données, qui n’est pas chargé ici',
  packHow:
    'Les nombres ci-dessus restent justes. Pour lire les noms, indiquez le paquet par CONTRECHAMP_DATA (dossier, fichier .zip ou adresse https), puis redémarrez\u202f; la page Données dit de quels fichiers il s’agit.',
  packLink: 'Voir les fichiers attendus',
  ofInhabitants: 'des habitants',
  profile: 'Toutes les mesures, avec leur source',
  map: 'La carte',
  mapIntro: 'Les couleurs disent la même chose que sur la carte de France\u202f: cinq groupes de départements de même nombre.',
  films: 'Films agréés',
  filmsBelow:
    'Le fichier des films agréés du CNC ne nomme aucune Région\u202f: il dit qu’un film a reçu une aide régionale, ni laquelle, ni combien. On ne peut donc pas compter les films par territoire.',
  filmsNation: 'Voir les films agréés pour la France',
  schemes: 'Aides et prochaines dates',
  schemesIntro:
    'Les aides ouvertes à qui travaille ici\u202f: celles du territoire, de ceux qui le contiennent, et les aides nationales. Vérifiez toujours la date sur la page de l’organisme.',
  noScheme: 'Nous ne connaissons encore aucune aide propre à ce territoire.',
  noDate: 'Aucune date à venir n’est connue.',
  allSchemes: 'Toutes les aides et toutes les dates',
  organisations: 'Organismes',
  noOrganisation: 'Aucun organisme n’a encore été relevé ici. La liste n’est pas un annuaire\u202f: seulement ce qui a été lu.',
  conventions: 'Conventions',
  conventionsIntro: 'Les conventions entre l’État, le CNC et les collectivités qui valent sur ce territoire.',
  noConvention: 'Aucune convention connue ne couvre ce territoire. Cela ne veut pas dire qu’il n’y en a pas.',
  allConventions: 'Toutes les conventions connues',
  knownAids: 'Aides votées connues',
  knownAidsIntro: 'Lues une à une dans des communiqués ou dans un fichier de subventions de la collectivité. La liste est partielle.',
  noKnownAid: 'Aucune aide aux œuvres ou aux salles n’est encore connue pour ce territoire.',
  allAwards: 'Toutes les décisions connues',
  inside: 'Ce qu’il contient',
  contribute: 'Vous connaissez ce territoire et il manque quelque chose\u202f? Proposez-le avec sa source.',
  movedNote: 'Cette commune a rejoint une autre commune.',
  unknownPlace: 'Ce territoire n’existe pas.',
  unknownPlaceAdvice:
    'L’adresse d’un territoire dit son niveau et son code officiel, par exemple region-75, departement-23, epci-200054781 ou commune-23096. Cherchez-le par son nom.',
  line: 'ligne',
  lines: 'lignes',
  admissionsSeries: 'Entrées dans les cinémas, année par année',
  contributeTitle: 'Il manque quelque chose',
  contributeHow: 'Comment contribuer',
} as const

const EPCI_KINDS: Readonly<Record<string, string>> = {
  CC: 'Communauté de communes',
  CA: 'Communauté d’agglomération',
  CU: 'Communauté urbaine',
  METRO: 'Métropole',
  MET69: 'Métropole de Lyon',
}

/** What a territory is, in a word or two. */
export const levelName = (level: TerritoryLevel, kind: string | null, zone: string | null): string => {
  if (level === 'epci') return EPCI_KINDS[kind ?? ''] ?? LEVEL_LABELS.epci
  return (level === 'region' || level === 'departement') && zone === 'com' ? 'Collectivité d’outre-mer' : LEVEL_LABELS[level]
}

/** The unit of a rate. */
export const RATE_LABELS = {
  screens: { label: 'Écrans', unit: 'pour 100 000 habitants' },
  seats: { label: 'Fauteuils', unit: 'pour 1 000 habitants' },
  admissions: { label: 'Entrées en 2024', unit: 'par habitant' },
  artEtEssai: { label: 'Cinémas classés art et essai', unit: 'pour 100 000 habitants' },
  festivals: { label: 'Festivals de cinéma (2019)', unit: 'pour 100 000 habitants' },
} as const

const DENSITY_PLURALS: Readonly<Record<string, string>> = {
  'Grands centres urbains': 'grands centres urbains',
  'Centres urbains intermédiaires': 'centres urbains intermédiaires',
  'Petites villes': 'petites villes',
  'Ceintures urbaines': 'communes des ceintures urbaines',
  'Bourgs ruraux': 'bourgs ruraux',
  'Rural à habitat dispersé': 'communes rurales à habitat dispersé',
  'Rural à habitat très dispersé': 'communes rurales à habitat très dispersé',
}

const EPCI_GROUPS: Readonly<Record<string, string>> = {
  CC: 'communautés de communes',
  CA: 'communautés d’agglomération',
  CU: 'communautés urbaines et métropoles',
}

/** Why these territories are comparable: « 267 centres urbains intermédiaires de 10 000 à 20 000 habitants ». */
export function comparableWords(rule: ComparableRule, count: number): string {
  return [wholeNumber(count), groupWords(rule), rule.population === undefined ? '' : sizeWords(rule.population)]
    .filter((part) => part !== '')
    .join(' ')
}

function groupWords(rule: ComparableRule): string {
  if (rule.level === 'region') return 'Régions, toutes'
  if (rule.level === 'departement') return `départements ${shareWords(rule.ruralShare)}`
  if (rule.level === 'epci') return EPCI_GROUPS[rule.kinds?.[0] ?? ''] ?? 'intercommunalités'
  return DENSITY_PLURALS[rule.densityClass ?? ''] ?? 'communes'
}

const sizeWords = ({ from, below }: Bracket): string => {
  if (below === null) return `de ${wholeNumber(from)} habitants et plus`
  return from === 0 ? `de moins de ${wholeNumber(below)} habitants` : `de ${wholeNumber(from)} à ${wholeNumber(below)} habitants`
}

const shareWords = (share: Bracket | undefined): string => {
  if (share === undefined) return ''
  if (share.from === 0) return 'où moins d’un quart des habitants vivent en commune rurale,'
  return share.below === null
    ? 'où la moitié des habitants ou plus vivent en commune rurale,'
    : 'où d’un quart à la moitié des habitants vivent en commune rurale,'
}

const COMPARED_BY: Readonly<Record<Exclude<TerritoryLevel, 'nation'>, string>> = {
  region:
    'Les Régions sont comparées entre elles, toutes. Celles d’outre-mer n’ont pas de rang pour les salles\u202f: leurs cinémas ne sont pas dans le fichier du CNC.',
  departement:
    'Comparables parce qu’ils ont une même part d’habitants en commune rurale et une taille voisine\u202f: un département urbain ne se mesure pas à un département de villages.',
  epci: 'Comparables parce qu’elles sont du même genre et de taille voisine.',
  commune:
    'Comparables parce qu’elles sont de la même classe de densité et de taille voisine\u202f: un bourg ne se mesure pas à une métropole.',
}

/** Why this comparison, in a sentence or two. */
export const comparedBy = (rule: ComparableRule): string =>
  `${rule.level === 'nation' ? '' : COMPARED_BY[rule.level]}${rule.population === undefined && rule.level !== 'region' ? ' Trop peu sont de sa taille\u202f: la population n’est pas prise en compte.' : ''}`

/** « 34e sur 267 », « 1er », with equals told. */
export const rankWords = ({ rank, known, equals }: Standing): string =>
  `${ordinal(rank)} sur ${wholeNumber(known)}${equals > 1 ? ` (à égalité avec ${wholeNumber(equals - 1)})` : ''}`

const ordinal = (rank: number): string => (rank === 1 ? '1er' : `${wholeNumber(rank)}e`)

export const noComparisonWhy = (level: TerritoryLevel): string =>
  level === 'nation'
    ? 'La France n’est pas comparée ici à d’autres pays.'
    : 'Sa population, sa densité ou son genre ne sont pas connus de la source.'

/** The first sentence of a territory's page. */
export function leadWords(place: {
  level: TerritoryLevel
  population: number | null
  cinemas: number | null
  screens: number | null
  isOverseas: boolean
}): string {
  const people = place.population === null ? 'Population non connue.' : `${counted(place.population, 'habitant', 'habitants')}.`
  if (place.cinemas === null)
    return `${people} ${place.isOverseas ? 'Cinémas non connus\u202f: le fichier du CNC ne couvre que la métropole.' : 'Cinémas non connus.'}`
  if (place.cinemas === 0) return `${people} Aucun cinéma fixe en activité en 2024.`
  return `${people} ${counted(place.cinemas, 'cinéma', 'cinémas')} et ${counted(place.screens ?? 0, 'écran', 'écrans')} en 2024.`
}

/** The finding above the chart of screens. */
export function screensFinding(first: { year: number; value: number }, last: { year: number; value: number }): string {
  const difference = last.value - first.value
  if (difference === 0) return `Autant d’écrans en ${last.year} qu’en ${first.year}${NARROW}: ${wholeNumber(last.value)}`
  const change = counted(Math.abs(difference), 'écran', 'écrans')
  return `${change} de ${difference > 0 ? 'plus' : 'moins'} en ${last.year} qu’en ${first.year}`
}

/** A list that is longer than what the page shows. */
export const partOf = (shown: number, count: number): string =>
  `${wholeNumber(shown)} lignes montrées sur ${wholeNumber(count)}. Les autres se lisent sur les pages des territoires qu’il contient.`

export const insideCaption = (level: TerritoryLevel, place: string): string =>
  ({
    nation: '',
    region: 'Régions',
    departement: `Départements de ${place}`,
    epci: `Intercommunalités${NARROW}: ${place}`,
    commune: `Communes${NARROW}: ${place}`,
  })[level]

export const insideNote: Readonly<Partial<Record<TerritoryLevel, string>>> = {
  epci: 'Une intercommunalité à cheval sur plusieurs territoires est rangée dans celui où vivent la plupart de ses habitants.',
}

/** The year of a population, which is not everywhere the same. */
export function populationAsOf(zone: string | null, id: string): string {
  if (zone === 'com') return 'Population municipale, à l’année que la source donne pour cette collectivité'
  if (/^(region-06|departement-976|commune-976)/.test(id)) return `Population municipale de 2017. ${TERRITORY.mayotte}`
  return `${TERRITORY.populationOn}${id === 'nation-FR' ? `${NARROW}; Mayotte, 2017${NARROW}; collectivités d’outre-mer, à leurs propres années` : ''}`
}

export const percentOf = (part: number, whole: number): string => `${decimalNumber((part * 100) / whole, 1)}${WIDE}%`

export const mapTitle = (region: string): string => `Écrans pour 100${NARROW}000 habitants, par département${NARROW}: ${region}`
