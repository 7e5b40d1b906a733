import { typedDay } from '#wording/typed-day.ts'

/** What a form gives under a name: its text, empty when there is none. */
export function textField(form: FormData, name: string): string {
  const value = form.get(name)
  return typeof value === 'string' ? value : ''
}

/** The same without spaces around it, cut at so many signs; line ends of forms are two signs, of texts one. */
export const trimmedField = (form: FormData, name: string, longest = Number.POSITIVE_INFINITY): string =>
  textField(form, name).replaceAll('\r\n', '\n').trim().slice(0, longest)

/** The same, or null when it is empty. */
export const textOrNull = (form: FormData, name: string): string | null => trimmedField(form, name) || null

/** A whole number that a form gives; not one: not a number. */
export const numberField = (form: FormData, name: string): number => {
  const text = trimmedField(form, name)
  return /^-?\d{1,9}$/.test(text) ? Number(text) : Number.NaN
}

/** A day, month or year that a form gives: null when empty, nothing when it cannot be read. */
export function dayField(form: FormData, name: string): string | null | undefined {
  const text = textOrNull(form, name)
  return text === null ? null : typedDay(text)
}
