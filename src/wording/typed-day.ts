import { knownDay } from '#domain/time/known-day.ts'
import { MONTHS } from './days.ts'

/**
 * A day, a month or a year as people type it (« 18/03/2026 », « 18 mars 2026 », « 03/2026 », « mars 2026 », « 2026 ») as `2026-03-18`,
 * `2026-03` or `2026`; what is written so already stays. Nothing when no calendar has it.
 */
export function typedDay(text: string): string | undefined {
  const [year = '', ...rest] = text
    .trim()
    .toLowerCase()
    .split(/[\s/.]+/)
    .toReversed()
  const [month, day] = rest
  const parts = [
    year,
    ...(month === undefined ? [] : [monthNumber(month)]),
    ...(day === undefined ? [] : [twoDigits(day.replace(/^1er$/, '1'))]),
  ]
  const written = parts.join('-')
  return rest.length > 2 || knownDay(written) === undefined ? undefined : written
}

const twoDigits = (number: string): string => number.padStart(2, '0')

const withoutAccents = (word: string): string => word.normalize('NFD').replaceAll(/\p{M}/gu, '')

function monthNumber(word: string): string {
  const place = MONTHS.map(withoutAccents).indexOf(withoutAccents(word))
  return twoDigits(place < 0 ? word : String(place + 1))
}
