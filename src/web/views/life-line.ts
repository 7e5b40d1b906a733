import type { ConventionLife } from '#domain/convention/convention-life.ts'
import { daysAfter, type KnownDay } from '#domain/time/known-day.ts'
import { dayOf, type Day } from '#domain/time/day.ts'

/** The drawing of a life, in thousandths of its width; a date known to the month or year is as wide as its doubt. */
export type LifeLine = {
  readonly years: readonly { readonly year: string; readonly at: number }[]
  readonly covered: { readonly from: number; readonly to: number; readonly isEndKnown: boolean } | null
  /** Up to there the convention covered time without being signed or voted. */
  readonly concludedAt: number | null
  readonly marks: readonly { readonly place: number; readonly from: number; readonly to: number; readonly middle: number }[]
}

const WIDTH = 1000

/** Where each date stands on a line that runs over whole years; nothing when no date is known. */
export function lifeLine(life: ConventionLife): LifeLine | null {
  const days = [life.start, life.end, ...life.steps.map(({ on }) => on)].filter((on) => on !== null)
  const years = days.flatMap(({ first, last }) => [Number(first.slice(0, 4)), Number(last.slice(0, 4))])
  if (years.length === 0) return null
  const [firstYear, lastYear] = [Math.min(...years), Math.max(...years)]
  const [from, to] = [newYear(firstYear), newYear(lastYear + 1)]
  const at = (day: Day): number => Math.round((daysAfter(from, day) * WIDTH) / daysAfter(from, to))
  const span = (on: KnownDay): { from: number; to: number; middle: number } => ({
    from: at(on.first),
    to: at(on.last),
    middle: Math.round((at(on.first) + at(on.last)) / 2),
  })
  const { start, end, concluded } = life
  return {
    years: Array.from({ length: lastYear - firstYear + 1 }, (_, place) => firstYear + place).map((year) => ({
      year: String(year),
      at: at(newYear(year)),
    })),
    covered: start === null ? null : { from: at(start.first), to: end === null ? WIDTH : at(end.last), isEndKnown: end !== null },
    concludedAt: concluded === null || concluded.least <= 0 || concluded.on.degree === 'year' ? null : at(concluded.on.first),
    marks: life.steps.flatMap(({ place, on }) => (on === null ? [] : [{ place, ...span(on) }])),
  }
}

function newYear(year: number): Day {
  const day = dayOf(`${String(year).padStart(4, '0')}-01-01`)
  if (day === undefined) throw new RangeError(`not a year: ${year}`)
  return day
}
