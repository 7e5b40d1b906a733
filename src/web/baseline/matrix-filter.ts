import type { MatrixFilter } from '#application/filter-matrix.ts'
import { BASELINE_STATES } from '#domain/baseline/baseline-rule.ts'
import type { RegisterRequest } from '#domain/baseline/register.ts'

/** The words of the address, in French. */
const STATES = { presente: 'present', partielle: 'partial', absente: 'absent', contraire: 'contrary' } as const
const STANDINGS = { proposee: 'proposed', decidee: 'decided', contestee: 'contested' } as const
const SORTS = {
  titre: 'title',
  territoire: 'territory',
  generation: 'generation',
  presentes: 'present',
  absentes: 'absent',
  contraires: 'contrary',
  decidees: 'decided',
} as const

export const STATE_WORDS = Object.fromEntries(Object.entries(STATES).map(([word, state]) => [state, word]))
export const STANDING_WORDS = Object.fromEntries(Object.entries(STANDINGS).map(([word, standing]) => [standing, word]))
export const SORT_WORDS = Object.fromEntries(Object.entries(SORTS).map(([word, sort]) => [sort, word]))

export type MatrixQuestion = MatrixFilter & { readonly areAllRequests: boolean; readonly page: number }

const named = <Value extends string>(names: Readonly<Record<string, Value>>, word: string | null): Value | '' =>
  word !== null && Object.hasOwn(names, word) ? (names[word] ?? '') : ''

/** What an address asks of the matrix; what it does not know is not asked. */
export function matrixQuestion(search: URLSearchParams, requests: readonly RegisterRequest[]): MatrixQuestion {
  const sort = search.get('tri') ?? ''
  const request = requests.find(({ id }) => id === sort)
  const page = Number(search.get('page') ?? '1')
  return {
    territory: search.get('territoire') ?? '',
    generation: search.get('generation') ?? '',
    nature: natureOf(search.get('textes') ?? ''),
    state: named(STATES, search.get('etat')),
    standing: named(STANDINGS, search.get('lecture')),
    withExamples: search.get('exemples') !== 'sans',
    sort: request?.id ?? (named(SORTS, sort) || 'title'),
    areAllRequests: search.get('demandes') === 'toutes',
    page: Number.isSafeInteger(page) && page > 0 ? page : 1,
  }
}

const natureOf = (word: string): string => (word === '' ? 'conventions' : word === 'tous' ? '' : word)

/** The states in the order in which a reader counts them. */
export const STATES_SHOWN = BASELINE_STATES
