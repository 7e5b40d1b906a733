import { counted, wholeNumber } from '../numbers.ts'
import { NARROW } from '../spaces.ts'

/** What the search page and the entrance of territories say. */
export const FIND = {
  title: 'Recherche',
  label: 'Territoire, convention, aide, organisme, festival, cinéma',
  button: 'Chercher',
  empty:
    'Une seule boîte cherche dans tout. Les accents, les majuscules, les tirets et quelques fautes de frappe ne comptent pas\u202f; un code postal ou un code de commune convient aussi.',
  near: 'Aucun nom n’est écrit exactement ainsi. Voici le plus proche.',
  nearWithClauses: 'Aucun nom n’est écrit exactement ainsi, mais des clauses portent ces mots. Les noms les plus proches viennent ensuite.',
  alsoNear: 'Orthographes voisines',
  nothing: 'Rien ne correspond',
  advice: [
    'Essayez moins de mots, ou le seul nom de la commune.',
    'Un code postal, un code de commune ou un numéro de département mène aussi au territoire.',
    'Les titres de films ne sont pas dans cette recherche\u202f: voyez les décisions connues.',
  ],
  all: 'Tout',
  kinds: 'Résultats par genre',
  more: 'Voir tous les résultats de ce genre',
  resultsId: 'resultats',
  caption: 'Résultats de la recherche',
  columns: { kind: 'Genre', name: 'Nom', detail: 'Où', address: 'Adresse' },
} as const

export const KIND_LABELS = {
  region: 'Régions',
  departement: 'Départements',
  epci: 'Intercommunalités',
  commune: 'Communes',
  convention: 'Conventions',
  scheme: 'Aides',
  organisation: 'Organismes',
  cinema: 'Cinémas',
  festival: 'Festivals',
} as const

export const foundWords = (count: number, question: string): string =>
  `${counted(count, 'résultat', 'résultats')} pour «${NARROW}${question}${NARROW}»`

export const nothingWords = (question: string): string => `${FIND.nothing} à «${NARROW}${question}${NARROW}».`

export const kindWords = (label: string, count: number): string => `${label} (${wholeNumber(count)})`

/** The entrance of the territories. */
export const PLACES = {
  title: 'Territoires',
  subtitle:
    'Chaque Région, département, intercommunalité et commune a sa page\u202f: habitants, cinémas, festivals, aides ouvertes, et sa place parmi ceux qui lui ressemblent.',
  whereILive: 'Où je vis',
  whereLabel: 'Votre commune, votre code postal, votre département',
  choose: 'Plusieurs territoires répondent',
  chooseIntro: 'Choisissez le vôtre.',
  noPlace: 'Aucun territoire ne répond. Essayez le code postal.',
  regions: 'Régions',
  departements: 'Départements',
  nation: 'La France entière',
  map: 'Carte',
  mapTitle: 'Écrans pour 100 000 habitants, par département',
  mapSubtitle: 'Cinémas fixes en activité en 2024, population municipale de 2023',
  mapNote: 'Outre-mer\u202f: hachuré, parce que le fichier du CNC ne couvre que la métropole. Des cinémas y existent.',
  noMap: 'Les contours des territoires viennent du paquet de données, qui n’est pas chargé\u202f: le tableau ci-dessous dit la même chose.',
  packLink: 'Voir les fichiers attendus',
  regionsCaption: 'Régions et collectivités, métropole d’abord',
  departementsByScreens: 'Départements, du mieux équipé au moins équipé pour ses habitants',
  departementsCaption: 'Départements, métropole d’abord',
} as const

export const unitWords = (rate: string): string => `${rate} écrans pour 100${NARROW}000 habitants`

/** The five groups of a map, by the four rates that part them. */
export function stepWords(bounds: readonly string[]): string[] {
  const [first, second, third, fourth] = bounds
  return first === undefined || second === undefined || third === undefined || fourth === undefined
    ? []
    : [`moins de ${first}`, `${first} à ${second}`, `${second} à ${third}`, `${third} à ${fourth}`, `${fourth} et plus`]
}
