import ical from 'ical-generator'
import type { Deadline } from '#application/ports/aids.ts'
import { calendarName, eventDescription, eventTitle } from '#wording/pages/aids.ts'

const DAY_MS = 86_400_000
const oneLine = (text: string): string => text.replaceAll(/[\r\n]+/g, ' ')
const midnight = (day: string): Date => new Date(`${day}T00:00:00Z`)

/**
 * The dates that have a full day as an iCalendar: whole days, an identity that stays from one reading to the next,
 * stamped with the day they were read. `territory` names the calendar when it is of one territory only.
 */
export function deadlinesCalendar(deadlines: readonly Deadline[], territory: string | null): string {
  const calendar = ical({ name: calendarName(territory), prodId: { company: 'Contrechamp', product: 'aides et dates', language: 'FR' } })
  for (const deadline of deadlines) {
    if (deadline.onDay === null) continue
    calendar.createEvent({
      id: `${deadline.id}@contrechamp`,
      start: midnight(deadline.opensOn ?? deadline.onDay),
      end: new Date(midnight(deadline.onDay).getTime() + DAY_MS),
      allDay: true,
      stamp: midnight(deadline.readOn ?? deadline.onDay),
      summary: oneLine(eventTitle(deadline)),
      description: eventDescription(deadline).replaceAll('\r', ' '),
      url: deadline.sourceUrl,
    })
  }
  return calendar.toString()
}
