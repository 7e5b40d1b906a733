import { AID_MARKS, filmConcentrations, type AidMark, type FilmConcentrations } from '#application/money-with-means.ts'
import type { ApprovedFilm } from '#application/ports/films.ts'
import type { BudgetClasses } from '#application/ports/means-rules.ts'
import type { Indicator } from '#application/ports/territories.ts'
import type { BudgetClass, BudgetConcentration } from '#domain/equity/budget-concentration.ts'
import { exactFraction, sixDecimals, type Fraction } from '#domain/money/exact-fraction.ts'
import type { Series } from '#web/charts/chart.ts'
import { classWords, filmsCount, filmsFinding, topTenthFinding } from '#wording/means-sentences.ts'
import { MEANS } from '#wording/pages/means.ts'
import type { Table, TableSource } from '#wording/table.ts'
import { choiceOf, chosenIn, type Choice } from './choice.ts'
import { sourceOf } from './territory-lists.ts'

const { columns } = MEANS.films

/** Hundredths of a percent are enough for the eye; the file carries the counts and the cents. */
export const percent = (share: Fraction | null): number | null => (share === null ? null : Math.round(sixDecimals(share) * 10_000) / 100)

export type ClassBar = { readonly label: string; readonly films: number; readonly budgets: number }

export type FilmsView = {
  readonly choice: Choice
  readonly count: string
  readonly finding: string
  readonly panels: readonly { readonly id: AidMark; readonly title: string; readonly bars: readonly ClassBar[] }[]
  readonly classes: Table
  readonly topFinding: string
  readonly series: readonly Series[]
  readonly years: Table
}

export const FILMS_NAMES = ['films']
const EVERY = 'tous'

/** How the budgets of approved films are spread, with and without the mark of a regional aid; nothing when the pack is not there. */
export function filmsView(
  films: readonly ApprovedFilm[],
  { bounds }: BudgetClasses,
  indicators: ReadonlyMap<string, Indicator>,
  address: URLSearchParams,
): FilmsView | null {
  if (films.length === 0) return null
  const choice = choiceOf(address, 'films', MEANS.films.choose, [
    { value: 'francaise', label: MEANS.films.french },
    { value: EVERY, label: MEANS.films.every },
  ])
  const isEvery = chosenIn(choice) === EVERY
  const shown = isEvery ? films : films.filter(({ isFrenchInitiative }) => isFrenchInitiative === true)
  const { whole, years } = filmConcentrations(
    shown,
    bounds.map(({ from }) => from),
  )
  const sources = sourceOf(indicators.get('approved_films_with_regional_aid'))
  const last = whole.aided.classes.at(-1)
  return {
    choice: { ...choice, selected: [isEvery ? EVERY : 'francaise'] },
    count: filmsCount(shown.length, whole.all.unknown, films.length - shown.length),
    finding:
      last === undefined
        ? MEANS.films.caption
        : filmsFinding(classWords(last.from, last.below), filmsShare(last, whole.aided), budgetsShare(last, whole.aided)),
    panels: (['aided', 'unmarked'] as const).map((id) => ({
      id,
      title: MEANS.films[id],
      bars: whole[id].classes.map((one) => ({
        label: classWords(one.from, one.below),
        films: filmsShare(one, whole[id]),
        budgets: budgetsShare(one, whole[id]),
      })),
    })),
    classes: classesTable(whole, sources),
    topFinding: topTenthFinding(asNumber(whole.aided.topTenth), asNumber(whole.unmarked.topTenth)),
    series: [
      { id: 'aided', label: MEANS.films.aidedLine, side: 'territories', points: pointsOf(years, 'aided') },
      { id: 'unmarked', label: MEANS.films.unmarkedLine, side: 'plain', points: pointsOf(years, 'unmarked') },
    ],
    years: yearsTable(years, sources),
  }
}

const asNumber = (share: Fraction | null): number => (share === null ? 0 : sixDecimals(share))
const partOf = (part: number, whole: number): number => (whole === 0 ? 0 : sixDecimals(exactFraction(part, whole)))
const filmsShare = (one: BudgetClass, { known }: BudgetConcentration): number => partOf(one.count, known)
const budgetsShare = (one: BudgetClass, { total }: BudgetConcentration): number => partOf(one.amount, total)

type YearLine = FilmConcentrations & { readonly year: number }

const pointsOf = (years: readonly YearLine[], mark: AidMark): Series['points'] =>
  years.map((line) => ({ year: line.year, value: percent(line[mark].topTenth) }))

const GROUP_KEYS = { all: 'tous', aided: 'aides', unmarked: 'sans_marque' } as const

/** A class and a group of films a row, so that it reads on a telephone. */
const classesTable = (whole: FilmConcentrations, sources: readonly TableSource[]): Table => ({
  id: 'devis',
  caption: MEANS.films.caption,
  columns: [
    { key: 'classe', label: columns.class, kind: 'text', isHead: true },
    { key: 'groupe', label: columns.group, kind: 'text' },
    { key: 'films', label: columns.films, kind: 'count' },
    { key: 'part_films_pct', label: columns.share, kind: 'decimal', unit: '%' },
    { key: 'devis_cents', label: columns.budgets, kind: 'cents', unit: 'M€' },
    { key: 'part_devis_pct', label: columns.share, kind: 'decimal', unit: '%' },
  ],
  rows: whole.all.classes.flatMap((one, place) =>
    AID_MARKS.map((mark) => {
      const here = whole[mark].classes[place] ?? one
      return {
        cells: {
          classe: classWords(one.from, one.below),
          groupe: MEANS.films[mark],
          films: here.count,
          part_films_pct: Math.round(filmsShare(here, whole[mark]) * 10_000) / 100,
          devis_cents: here.amount,
          part_devis_pct: Math.round(budgetsShare(here, whole[mark]) * 10_000) / 100,
        },
      }
    }),
  ),
  sources,
})

const yearsTable = (years: readonly YearLine[], sources: readonly TableSource[]): Table => ({
  id: 'dixieme',
  caption: MEANS.films.yearsCaption,
  columns: [
    { key: 'annee', label: columns.year, kind: 'year', isHead: true },
    ...AID_MARKS.map(
      (mark) => ({ key: `films_${GROUP_KEYS[mark]}`, label: `${columns.films}, ${MEANS.films.short[mark]}`, kind: 'count' }) as const,
    ),
    ...AID_MARKS.map(
      (mark) =>
        ({
          key: `dixieme_${GROUP_KEYS[mark]}_pct`,
          label: `${columns.top}, ${MEANS.films.short[mark]}`,
          kind: 'decimal',
          unit: '%',
        }) as const,
    ),
  ],
  rows: years.map((line) => ({
    cells: {
      annee: line.year,
      ...Object.fromEntries(AID_MARKS.map((mark) => [`films_${GROUP_KEYS[mark]}`, line[mark].known + line[mark].unknown])),
      ...Object.fromEntries(AID_MARKS.map((mark) => [`dixieme_${GROUP_KEYS[mark]}_pct`, percent(line[mark].topTenth)])),
    },
  })),
  sources,
})
