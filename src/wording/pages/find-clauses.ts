import type { ClauseHeading } from '#domain/convention/text-clauses.ts'
import { counted, wholeNumber } from '../numbers.ts'
import { NARROW } from '../spaces.ts'
import { divisionTitle } from '../text-labels.ts'

/** What the search over clauses says. */
export const FIND_CLAUSES = {
  title: 'Chercher dans les clauses',
  crumb: 'Recherche de clauses',
  lead: 'Dans les textes publiés du registre, article par article. Pluriels, accents, conjugaisons et synonymes du métier comptent pour le même mot ; des guillemets cherchent une suite exacte.',
  questionLabel: 'Ce que vous cherchez',
  questionHint: 'élus dans les comités, « liberté de création », VHSS…',
  filters: 'Chercher des clauses',
  submit: 'Chercher',
  outsideAxes: 'Hors des axes',
  resultsId: 'clauses',
  caption: 'Clauses trouvées',
  emptyTitle: 'Rien n’est encore demandé',
  empty: 'Écrivez quelques mots, ou choisissez un axe, un territoire ou une demande pour parcourir les clauses.',
  noText: 'Aucun texte n’est encore publié dans le registre : il n’y a rien à chercher.',
  nothing: [
    'Ce silence vaut pour les textes publiés ici, non pour toutes les conventions.',
    'Essayez moins de mots, ou retirez un filtre.',
    'Sans guillemets, les mots n’ont pas à se suivre.',
  ],
  example: 'Exemple fictif',
  cut: '…',
  follow: 'Être prévenu quand un texte change',
  global: 'Clauses des conventions',
  globalMore: 'Voir toutes les clauses trouvées',
  facets: {
    axis: 'Axe',
    territory: 'Territoire',
    generation: 'Génération',
    request: 'Demande de la note',
    party: 'Signataire',
    nature: 'Nature du texte',
    example: 'Exemple fictif',
  },
  yes: 'oui',
  no: 'non',
  columns: { text: 'Texte', place: 'Place', axis: 'Axe', words: 'Clause', requests: 'Demandes', address: 'Adresse' },
} as const

export function foundClausesWords(total: number, question: string): string {
  const asked = question === '' ? '' : ` pour «${NARROW}${question}${NARROW}»`
  return total === 0 ? `Aucune clause${asked}` : `${counted(total, 'clause', 'clauses')}${asked}`
}

/** How many hold every word, when not all do. */
export function wholeWords(whole: number, total: number): string | null {
  if (total === 0 || whole === total) return null
  return whole === 0
    ? 'Aucune ne porte tous les mots. Voici celles qui en portent le plus.'
    : `${counted(whole, 'clause porte', 'clauses portent')} tous les mots et viennent en premier, axe par axe${NARROW}; les autres en portent une partie et viennent ensuite.`
}

/** « Création (3), tous les mots »: which clauses of an axis stand there, when not all hold every word. */
export function axisTitle(axis: string, isWhole: boolean | null, count: number): string {
  const part = isWhole === null ? '' : isWhole ? ', tous les mots' : ', une partie des mots'
  return `${axis}${part} (${count})`
}

/** Words that are written nowhere. */
export const unknownWords = (unknown: readonly string[]): string =>
  `${unknown.map((word) => `«${NARROW}${word}${NARROW}»`).join(', ')} ${unknown.length === 1 ? 'n’est écrit' : 'ne sont écrits'} dans aucun texte${NARROW}; un mot proche, s’il y en a un, a été cherché à la place.`

export const moreClausesWords = (count: number): string => `Voir les ${wholeNumber(count)} clauses de cet axe`

/** « Axe 1, Article 4 – Fonds d’aide »: what holds a clause by its number, its own division with its heading. */
export const placeWords = (under: readonly ClauseHeading[]): string =>
  under.map((one, place) => divisionTitle(place < under.length - 1 && one.number !== null ? { ...one, heading: null } : one)).join(', ')
