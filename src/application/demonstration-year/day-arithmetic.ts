import { dayOf, type Day } from '#domain/time/day.ts'
import { instantOf, type Instant } from '#domain/time/instant.ts'

const DAY_MS = 86_400_000

const sound = <Value>(value: Value | undefined): Value => {
  if (value === undefined) throw new RangeError('no such day')
  return value
}

/** The day that comes so many days after another, or before it. */
export const dayPlus = (day: string, days: number): Day =>
  sound(dayOf(new Date(Date.parse(`${day}T00:00:00.000Z`) + days * DAY_MS).toISOString().slice(0, 10)))

/** That minute of a day of work. */
export const minuteOf = (day: string, minute: number): Instant =>
  sound(instantOf(new Date(Date.parse(`${day}T08:00:00.000Z`) + minute * 60_000).toISOString()))

export const daysBetween = (first: string, last: string): number => Math.round((Date.parse(last) - Date.parse(first)) / DAY_MS)
