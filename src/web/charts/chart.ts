import { euros, millions } from '#wording/amounts.ts'
import { cents } from '#domain/money/cents.ts'
import { decimalNumber, decimalsOf, wholeNumber } from '#wording/numbers.ts'
import { WIDE } from '#wording/spaces.ts'

/** Which side a series stands for; the colour follows, always the same. */
export type Side = 'state' | 'territories' | 'plain'

/** A value of a year; `null` is not known: the line breaks there. */
export type YearPoint = { readonly year: number; readonly value: number | null }

/** How a line is drawn, when several of one side stand together. */
export type LineLook = 'full' | 'dashed' | 'dotted' | 'mixed'

export type Series = {
  readonly id: string
  readonly label: string
  readonly side: Side
  readonly points: readonly YearPoint[]
  readonly look?: LineLook
}

/** What the values are: `cents` are shown in millions of euros, or in euros below one million. */
export type ValueKind = 'cents' | 'count' | 'decimal'

/** The size of a drawing, in the units of its own text: the narrow one is for telephones. */
export type Frame = {
  readonly name: 'wide' | 'narrow'
  readonly width: number
  readonly height: number
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

export const WIDE_FRAME: Frame = { name: 'wide', width: 780, height: 340, left: 64, right: 150, top: 20, bottom: 32 }
export const NARROW_FRAME: Frame = { name: 'narrow', width: 350, height: 280, left: 48, right: 12, top: 28, bottom: 30 }

/** A value as its label says it. */
export function valueText(value: number, kind: ValueKind, unit = ''): string {
  if (kind === 'cents') return Math.abs(value) >= 100_000_000 ? millions(cents(value)) : euros(cents(value))
  const text = kind === 'count' ? wholeNumber(value) : decimalNumber(value, decimalsOf([value]))
  return unit === '' ? text : `${text}${WIDE}${unit}`
}

/** A graduation of the axis: without its unit, which the axis says once. */
export function tickText(value: number, kind: ValueKind): string {
  const count = kind === 'cents' ? value / 100_000_000 : value
  return decimalNumber(count, decimalsOf([count]))
}

/** Every year from the first to the last, known or not, so that a gap keeps its width. */
export function yearsOf(series: readonly Series[]): readonly number[] {
  const years = series.flatMap(({ points }) => points.map(({ year }) => year))
  if (years.length === 0) return []
  const [first, last] = [Math.min(...years), Math.max(...years)]
  return Array.from({ length: last - first + 1 }, (_, place) => first + place)
}

/** The years that the axis writes: the first, the last, and round ones between when there is room. */
export function yearLabels(years: readonly number[], room: number): readonly number[] {
  const pace = [1, 2, 5, 10, 20, 50].find((step) => years.length / step <= room) ?? 100
  const [first, last] = [years[0], years.at(-1)]
  if (first === undefined || last === undefined) return []
  return years.filter(
    (year) => year === first || year === last || (year % pace === 0 && year - first >= pace * 0.7 && last - year >= pace * 0.7),
  )
}

/** Runs of known points: a line is drawn through each, never across what is not known. */
export function knownRuns(points: readonly YearPoint[], years: readonly number[]): readonly (readonly { year: number; value: number }[])[] {
  const byYear = new Map(points.map(({ year, value }) => [year, value]))
  const runs: { year: number; value: number }[][] = [[]]
  for (const year of years) {
    const value = byYear.get(year) ?? null
    if (value === null) runs.push([])
    else runs.at(-1)?.push({ year, value })
  }
  return runs.filter((run) => run.length > 0)
}
