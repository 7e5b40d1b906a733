import { WIDE } from './spaces.ts'

export const MONTHS = [
  'janvier',
  'février',
  'mars',
  'avril',
  'mai',
  'juin',
  'juillet',
  'août',
  'septembre',
  'octobre',
  'novembre',
  'décembre',
]

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

const isWhole = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text)

/** « le 12 décembre 2017 », « en mai 2017 », « en 2020 ». */
export const onDay = (text: string): string => `${isWhole(text) ? 'le' : 'en'} ${frenchDay(text)}`

/** « depuis le 12 décembre 2017 », « depuis mai 2017 ». */
export const sinceDay = (text: string): string => `depuis ${isWhole(text) ? 'le ' : ''}${frenchDay(text)}`

/** « à partir du 12 décembre 2017 », « à partir d’avril 2017 », « à partir de 2020 ». */
export function fromDay(text: string): string {
  const said = frenchDay(text)
  if (isWhole(text)) return `à partir du ${said}`
  return `à partir ${/^[ao]/.test(said) ? 'd’' : 'de '}${said}`
}

/** « jusqu’au 31 décembre 2020 », « jusqu’à la fin de 2020 ». */
export function untilDay(text: string): string {
  const said = frenchDay(text)
  if (isWhole(text)) return `jusqu’au ${said}`
  return `jusqu’à la fin ${/^[ao]/.test(said) ? 'd’' : 'de '}${said}`
}
