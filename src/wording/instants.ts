import { frenchDay } from './days.ts'
import { WIDE } from './spaces.ts'

const PARIS = new Intl.DateTimeFormat('fr-FR', {
  timeZone: 'Europe/Paris',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
})

const partsOf = (instant: string): Record<string, string> =>
  Object.fromEntries(PARIS.formatToParts(new Date(instant)).map(({ type, value }) => [type, value]))

/** The day in Paris of an instant, `YYYY-MM-DD`. */
export function parisDay(instant: string): string {
  const { year = '', month = '', day = '' } = partsOf(instant)
  return `${year}-${month}-${day}`
}

/** An instant as people in Paris read it: « 31 décembre 2026 à 23 h 59 ». */
export function frenchInstant(instant: string): string {
  return `${frenchDay(parisDay(instant))} à ${parisClock(instant)}`
}

/** The time it is in Paris at an instant: « 10 h 42 ». */
export function parisClock(instant: string): string {
  const { hour = '', minute = '' } = partsOf(instant)
  return `${Number(hour)}${WIDE}h${WIDE}${minute}`
}

/** The same as a form writes it: « 10:42 ». */
export function parisTime(instant: string): string {
  const { hour = '', minute = '' } = partsOf(instant)
  return `${hour}:${minute}`
}

/** The same, where the reader may be elsewhere: « 31 décembre 2026 à 23 h 59 (heure de Paris) ». */
export const exactMinute = (instant: string): string => `${frenchInstant(instant)} (heure de Paris)`

/** A day and the time in Paris to the second, where a head says « heure de Paris »: « 31 décembre 2026, 23:59:07 ». */
export function secondInParis(instant: string): string {
  const { hour = '', minute = '', second = '' } = partsOf(instant)
  return `${frenchDay(parisDay(instant))}, ${hour}:${minute}:${second}`
}

/** The same to the second, for what proves: « 31 décembre 2026 à 23 h 59 min 07 s (heure de Paris) ». */
export function exactInstant(instant: string): string {
  const { hour = '', minute = '', second = '' } = partsOf(instant)
  return `${frenchDay(parisDay(instant))} à ${Number(hour)}${WIDE}h${WIDE}${minute}${WIDE}min${WIDE}${second}${WIDE}s (heure de Paris)`
}
