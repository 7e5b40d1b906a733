import { knownDay } from '#domain/time/known-day.ts'

/** What a form gives under a name: its text, empty when there is none. */
export function textField(form: FormData, name: string): string {
  const value = form.get(name)
  return typeof value === 'string' ? value : ''
}

/** The same, or null when it is empty. */
export const textOrNull = (form: FormData, name: string): string | null => textField(form, name).trim() || null

/** A whole number that a form gives; not one: not a number. */
export const numberField = (form: FormData, name: string): number => {
  const text = textField(form, name).trim()
  return /^-?\d{1,9}$/.test(text) ? Number(text) : Number.NaN
}

/** A day, month or year that a form gives: null when empty, nothing when it cannot be read. */
export function dayField(form: FormData, name: string): string | null | undefined {
  const text = textOrNull(form, name)
  return text === null ? null : knownDay(text) === undefined ? undefined : text
}
