import { NARROW } from '../spaces.ts'

/** Heads and captions of the tables of a territory's page. */
export const COLUMNS = {
  cinema: 'Cinéma',
  commune: 'Commune',
  communes: 'Communes',
  screens: 'Écrans',
  seats: 'Fauteuils',
  cinemas: 'Cinémas',
  artEtEssai: 'Art et essai',
  artEtEssaiCount: 'Classés art et essai',
  admissions2024: 'Entrées en 2024',
  admissions: 'Entrées',
  receipts: 'Recettes aux guichets',
  festival: 'Festival',
  festivals: 'Festivals (2019)',
  forms: 'Formes',
  season: 'Période',
  founded: 'Création',
  qpv: 'Quartier',
  code: 'Code',
  organisation: 'Organisme',
  role: 'Rôle lu',
  page: 'Page lue',
  readOn: 'Lu le',
  work: 'Œuvre ou objet',
  grantor: 'Attribuant',
  beneficiary: 'Bénéficiaire',
  decidedOn: 'Décidée',
  amount: 'Montant',
  moment: 'Moment',
  day: 'Date',
  step: 'Étape',
  scheme: 'Aide',
  stages: 'Étapes aidées',
  territory: 'Territoire',
  population: 'Habitants',
  year: 'Année',
  measure: 'Mesure',
  value: 'Valeur',
  perimeter: 'Périmètre',
  asOf: 'Année ou moment',
  source: 'Source',
  screensRate: 'Écrans pour 100 000 habitants',
  films: 'Films agréés',
  filmsWithRegion: 'dont aidés par une Région',
  maybeCnc: 'la source ne dit pas si ce montant contient l’argent du CNC',
  unknownOverseas: 'non connu, le fichier du CNC ne couvre que la métropole',
  itinerant: 'circuit itinérant, placé à son siège',
  since2003Span: '2003-2024, cinémas fixes',
  since1966Span: '1966-2024, circuits itinérants compris',
  since2003Caption: 'Cinémas fixes en activité, année par année',
  since1966Caption: 'Entrées, écrans, fauteuils et recettes, année par année',
  filmsCaption: 'Films agréés par le CNC, année par année',
  datesCaption: 'Prochaines dates connues',
  schemesCaption: 'Aides connues ouvertes ici',
  measuresCaption: 'Mesures du territoire, avec leur source',
  cinemasCaption: (place: string): string => `Cinémas en activité en 2024${NARROW}: ${place}`,
  festivalsCaption: (place: string): string => `Festivals de cinéma recensés en 2019${NARROW}: ${place}`,
  qpvCaption: (place: string): string => `Quartiers prioritaires de 2024${NARROW}: ${place}`,
  organisationsCaption: (place: string): string => `Organismes relevés${NARROW}: ${place}`,
  aidsCaption: (place: string): string => `Aides votées connues${NARROW}: ${place}`,
  /** Classed, its category and its labels, as the CNC's file has them. */
  classed: (isClassed: boolean | null, category: string | null, labels: string | null): string | null => {
    if (isClassed === null) return null
    return isClassed ? [category === null ? 'classé' : `classé ${category}`, ...labelWords(labels)].join(', ') : 'non'
  },
} as const

const LABELS: readonly (readonly [string, string])[] = [
  ['RD', 'recherche et découverte'],
  ['JP', 'jeune public'],
  ['PR', 'patrimoine et répertoire'],
]

/** The CNC's file writes the labels side by side: « RDJPPR ». */
const labelWords = (labels: string | null): string[] => LABELS.filter(([code]) => labels?.includes(code)).map(([, words]) => words)
