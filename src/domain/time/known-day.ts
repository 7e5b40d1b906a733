import { dayOf, type Day } from './day.ts'

/** A date at the degree a source gives it: a day, a month or a year, as the first and last days it may be. */
export type KnownDay = { readonly degree: 'day' | 'month' | 'year'; readonly first: Day; readonly last: Day }

const LAST_DAYS = ['31', '30', '29', '28']

/**
 * The date that text gives as `2017-12-12`, `2017-05` or `2020`, or nothing when it gives none.
 * Bounds: years 1 to 9999.
 * Policy: docs/decisions/2026-11-22-days-are-arguments.md
 */
export function knownDay(text: string): KnownDay | undefined {
  const day = dayOf(text)
  if (day !== undefined) return { degree: 'day', first: day, last: day }
  if (/^\d{4}-\d{2}$/.test(text)) return between('month', dayOf(`${text}-01`), lastOf(text))
  return /^\d{4}$/.test(text) ? between('year', dayOf(`${text}-01-01`), dayOf(`${text}-12-31`)) : undefined
}

const lastOf = (month: string): Day | undefined => LAST_DAYS.map((date) => dayOf(`${month}-${date}`)).find((day) => day !== undefined)

function between(degree: 'month' | 'year', first: Day | undefined, last: Day | undefined): KnownDay | undefined {
  return first === undefined || last === undefined ? undefined : { degree, first, last }
}

/**
 * How many days after the first the second comes.
 * Units: days. Bounds: signed; zero for the same day.
 * Policy: docs/decisions/2026-11-22-days-are-arguments.md
 */
export function daysAfter(first: Day, second: Day): number {
  return dayNumber(second) - dayNumber(first)
}

/** Days since 1 March of the year zero; the year starts in March so that the leap day ends it. */
function dayNumber(day: Day): number {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  const shifted = month < 3 ? year - 1 : year
  const inYear = Math.floor((153 * (month + (month < 3 ? 9 : -3)) + 2) / 5) + date - 1
  return shifted * 365 + Math.floor(shifted / 4) - Math.floor(shifted / 100) + Math.floor(shifted / 400) + inYear
}
