import { creationBalance, type CreationBalance } from '#domain/cofinancing/creation-balance.ts'
import { budgetConcentration, type BudgetConcentration } from '#domain/equity/budget-concentration.ts'
import { meansPerPupil, type MeansPerPupil } from '#domain/image-education/means-per-pupil.ts'
import { exactFraction, type Fraction } from '#domain/money/exact-fraction.ts'
import type { Cents } from '#domain/money/cents.ts'
import type { ApprovedFilm } from './ports/films.ts'
import type { Figure } from './ports/figures.ts'

/** Two school years of one programme, as one source counts its pupils; the means of its coordinations are what nobody publishes. */
export type PupilsPair = {
  readonly before: Figure
  readonly after: Figure
  readonly pupilsBefore: number
  readonly pupilsAfter: number
  /** By how much the means should be multiplied for each pupil to keep as much. */
  readonly growth: Fraction | null
  readonly result: MeansPerPupil
}

/** Each programme whose pupils are known for two school years, the last two of them. */
export function pupilsPairs(figures: readonly Figure[]): readonly PupilsPair[] {
  const counted = figures.filter(({ subject, value }) => subject === 'pupils' && value !== null && /^\d+$/.test(value))
  const programmes = grouped(counted, ({ territoryId, perimeter, label }) => [territoryId, perimeter, label])
  return programmes.flatMap((of) => {
    const [before, after] = of.toSorted((a, b) => (a.yearFrom ?? 0) - (b.yearFrom ?? 0)).slice(-2)
    if (before === undefined || after === undefined || before.yearFrom === after.yearFrom) return []
    const [pupilsBefore, pupilsAfter] = [Number(before.value), Number(after.value)]
    const result = meansPerPupil({ pupils: pupilsBefore, means: null }, { pupils: pupilsAfter, means: null })
    const growth = pupilsBefore === 0 ? null : exactFraction(pupilsAfter, pupilsBefore)
    return [{ before, after, pupilsBefore, pupilsAfter, growth, result }]
  })
}

/** Approved films with the mark of a regional aid, those without it, and both. */
export type AidMark = 'all' | 'aided' | 'unmarked'
export const AID_MARKS: readonly AidMark[] = ['all', 'aided', 'unmarked']

export type FilmConcentrations = Readonly<Record<AidMark, BudgetConcentration>>

/** How the budgets of films are spread, over all years and year by year, with and without a regional aid. */
export function filmConcentrations(
  films: readonly ApprovedFilm[],
  bounds: readonly Cents[],
): { readonly whole: FilmConcentrations; readonly years: readonly (FilmConcentrations & { readonly year: number })[] } {
  const of = (some: readonly ApprovedFilm[]): FilmConcentrations => ({
    all: budgetConcentration(budgets(some), bounds),
    aided: budgetConcentration(budgets(some.filter(({ isMarkedAided }) => isMarkedAided)), bounds),
    unmarked: budgetConcentration(budgets(some.filter(({ isMarkedAided }) => !isMarkedAided)), bounds),
  })
  return { whole: of(films), years: byYear(films).map(({ year, films: some }) => ({ year, ...of(some) })) }
}

/** Fragile forms that the file of approved films lets one see: it lists no short film, and nothing says that a film is independent. */
export type FragileFeature = 'first' | 'documentary' | 'animation'
export const FRAGILE_FEATURES: readonly FragileFeature[] = ['first', 'documentary', 'animation']

export type FragileYear = { readonly year: number; readonly films: number } & Readonly<Record<FragileFeature, number>>

const IS_FRAGILE: Readonly<Record<FragileFeature, (film: ApprovedFilm) => boolean>> = {
  first: ({ isFirst }) => isFirst === true,
  documentary: ({ genre }) => genre === 'documentaire',
  animation: ({ genre }) => genre === 'animation',
}

/** How many films a Région helped each year, and how many of them are of each fragile form; a film may be of several. */
export const fragileYears = (films: readonly ApprovedFilm[]): readonly FragileYear[] =>
  byYear(films.filter(({ isMarkedAided }) => isMarkedAided)).map(({ year, films: some }) => ({
    year,
    films: some.length,
    first: some.filter(IS_FRAGILE.first).length,
    documentary: some.filter(IS_FRAGILE.documentary).length,
    animation: some.filter(IS_FRAGILE.animation).length,
  }))

/** What a source gives to a fragile form, and the whole fund of the same year, territory and perimeter when it is known. */
export type FragilePart = { readonly figure: Figure; readonly whole: Figure | null; readonly share: Fraction | null }

const FRAGILE_WORDS = /court métrage|documentaire|animation/i

export function fragileParts(figures: readonly Figure[]): readonly FragilePart[] {
  const parts = figures.filter(({ subject, label, amount }) => subject === 'fund-part' && amount !== null && FRAGILE_WORDS.test(label))
  return parts.map((figure) => {
    const whole = figures.find(
      (one) =>
        one.subject === 'fund-total' &&
        one.territoryId === figure.territoryId &&
        one.perimeter === figure.perimeter &&
        one.yearFrom === figure.yearFrom &&
        one.yearTo === figure.yearTo &&
        one.moment === figure.moment &&
        one.funder === figure.funder &&
        one.amount !== null,
    )
    const share = whole?.amount && figure.amount !== null ? exactFraction(figure.amount, whole.amount) : null
    return { figure, whole: whole ?? null, share }
  })
}

/** Subjects whose money goes to distribution, cinemas or education to images. */
const OTHERS = ['art-et-essai-money', 'scheme-budget']
const NOT_OTHERS = /télévisions|séries|tournages/i

/**
 * Creation against distribution and education, on the longest series of one census. No source gives the money of the other two
 * for the same years and perimeter: they stay unknown; what is known of them is listed apart.
 */
export function creationAgainstOthers(
  series: readonly Figure[],
  figures: readonly Figure[],
): { readonly balance: CreationBalance; readonly known: readonly Figure[] } {
  const years = series.flatMap(({ yearFrom, amount }) => (yearFrom === null ? [] : [{ year: yearFrom, creation: amount, others: null }]))
  return {
    balance: creationBalance(years),
    known: figures.filter(
      ({ subject, amount, label }) => amount !== null && (OTHERS.includes(subject) || /festivals/i.test(label)) && !NOT_OTHERS.test(label),
    ),
  }
}

const budgets = (films: readonly ApprovedFilm[]): readonly (Cents | null)[] => films.map(({ budget }) => budget)

const byYear = (films: readonly ApprovedFilm[]): readonly { readonly year: number; readonly films: readonly ApprovedFilm[] }[] =>
  grouped(films, ({ year }) => [year])
    .flatMap((some) => (some[0] === undefined ? [] : [{ year: some[0].year, films: some }]))
    .toSorted((a, b) => a.year - b.year)

function grouped<One>(all: readonly One[], keyOf: (one: One) => readonly unknown[]): readonly (readonly One[])[] {
  const groups = new Map<string, One[]>()
  for (const one of all) {
    const key = JSON.stringify(keyOf(one))
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [one])
    else group.push(one)
  }
  return [...groups.values()]
}
