import { dayOf } from '#domain/time/day.ts'
import { instantOf, type Instant } from '#domain/time/instant.ts'
import { parisDay, parisTime } from '#wording/instants.ts'

const OFFSETS = [2, 1]
const HOUR = 3_600_000

/** The instant at which clocks in Paris show that day and time: the first where they show it twice, nothing where they never do. */
export function parisInstant(day: string, time: string): Instant | undefined {
  if (dayOf(day) === undefined || !/^([01]\d|2[0-3]):[0-5]\d$/.test(time)) return undefined
  const asUtc = Date.parse(`${day}T${time}:00.000Z`)
  return OFFSETS.map((hours) => new Date(asUtc - hours * HOUR).toISOString())
    .flatMap((text) => instantOf(text) ?? [])
    .find((instant) => parisDay(instant) === day && parisTime(instant) === time)
}
