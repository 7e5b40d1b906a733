import { dayOf, type Day } from './day.ts'

const MONTHS = 12
const LAST_DATES = [31, 30, 29, 28]

/**
 * The same date so many months later, or the last day of that month when it has no such date.
 * Bounds: 31 December and two months is 28 or 29 February.
 * Policy: docs/decisions/2026-11-25-appraisal-desk.md
 */
export function monthsAfter(day: Day, months: number): Day | undefined {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  const place = year * MONTHS + month - 1 + months
  const head = `${String(Math.floor(place / MONTHS)).padStart(4, '0')}-${String((place % MONTHS) + 1).padStart(2, '0')}`
  const written = (one: number): Day | undefined => dayOf(`${head}-${String(one).padStart(2, '0')}`)
  return (
    written(date) ??
    LAST_DATES.filter((last) => last < date)
      .map(written)
      .find((one) => one !== undefined)
  )
}
