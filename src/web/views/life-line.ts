import type { ConventionLife } from '#domain/convention/convention-life.ts'
import { daysAfter, type KnownDay } from '#domain/time/known-day.ts'
import { dayOf, type Day } from '#domain/time/day.ts'

/** The drawing of a life, in thousandths of its width; a date known to the month or year is as wide as its doubt. */
export type LifeLine = {
  readonly years: readonly { readonly year: string; readonly at: number }[]
  readonly covered: { readonly from: number; readonly to: number; readonly isEndKnown: boolean } | null
  readonly marks: readonly { readonly place: number; readonly from: number; readonly to: number; readonly middle: number; readonly row: number }[]
}

const WIDTH = 1000
/** Labels nearer than this go one row lower. */
const APART = 250

/** Where each date stands on a line that runs over whole years; nothing when no date is known. */
export function lifeLine(life: ConventionLife): LifeLine | null {
  const days = [life.start, life.end, ...life.steps.map(({ on }) => on)].filter((on) => on !== null)
  const [first, last] = [yearsOf(days).at(0), yearsOf(days).at(-1)]
  const [from, to] = [dayOf(`${first}-01-01`), dayOf(`${Number(last ?? 0) + 1}-01-01`)]
  if (first === undefined || last === undefined || from === undefined || to === undefined) return null
  const at = (day: Day): number => Math.round((daysAfter(from, day) * WIDTH) / daysAfter(from, to))
  const span = (on: KnownDay): { from: number; to: number } => ({ from: at(on.first), to: Math.max(at(on.last), at(on.first)) })
  return {
    years: Array.from({ length: Number(last) - Number(first) + 1 }, (_, place) => String(Number(first) + place)).map((year) => ({ year, at: at(dayOf(`${year}-01-01`) ?? from) })),
    covered: life.start === null ? null : { from: at(life.start.first), to: life.end === null ? WIDTH : at(life.end.last), isEndKnown: life.end !== null },
    marks: inRows(life.steps.flatMap(({ place, on }) => (on === null ? [] : [{ place, ...span(on), middle: Math.round((at(on.first) + at(on.last)) / 2) }]))),
  }
}

const yearsOf = (days: readonly KnownDay[]): string[] => days.flatMap(({ first, last }) => [first.slice(0, 4), last.slice(0, 4)]).toSorted()

/** Each mark on the first row where its label does not touch the one before. */
function inRows<M extends { readonly middle: number }>(marks: readonly M[]): (M & { row: number })[] {
  const ends: number[] = []
  return marks.map((mark) => {
    const free = ends.findIndex((end) => mark.middle - end >= APART)
    const row = free === -1 ? ends.length : free
    ends[row] = mark.middle
    return { ...mark, row }
  })
}
