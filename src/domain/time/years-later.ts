import { dayOf, type Day } from './day.ts'

/**
 * The same date so many years later.
 * Bounds: a 29 February without anniversary that year gives 1 March, so that nothing ends early.
 * Policy: docs/decisions/2026-11-22-days-are-arguments.md
 */
export function yearsLater(day: Day, years: number): Day {
  const year = String(Number(day.slice(0, 4)) + years).padStart(4, '0')
  return dayOf(`${year}${day.slice(4)}`) ?? (`${year}-03-01` as Day)
}
