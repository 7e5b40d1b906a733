import { WIDE } from './spaces.ts'

const MONTHS = ['janvier', 'février', 'mars', 'avril', 'mai', 'juin', 'juillet', 'août', 'septembre', 'octobre', 'novembre', 'décembre']

/** A day at the degree known: « 12 décembre 2017 », « mai 2017 », « 2020 »; anything else is given back untouched. */
export function frenchDay(text: string): string {
  const parts = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text)
  if (!parts) return text
  const [, year = '', month, day] = parts
  if (month === undefined) return year
  const name = MONTHS[Number(month) - 1]
  if (name === undefined) return text
  if (day === undefined) return `${name} ${year}`
  return `${day === '01' ? '1er' : String(Number(day))}${WIDE}${name} ${year}`
}
