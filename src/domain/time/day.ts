/** A calendar day, `YYYY-MM-DD`. Days compare as text. */
export type Day = string & { readonly __unit: 'day' }

const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0

/**
 * The day that text writes as `YYYY-MM-DD`, or nothing when no calendar has it.
 * Bounds: years 1 to 9999, the Gregorian calendar throughout.
 * Policy: docs/decisions/2026-11-22-days-are-arguments.md
 */
export function dayOf(text: string): Day | undefined {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  if (!parts) return undefined
  const [year, month, date] = [Number(parts[1]), Number(parts[2]), Number(parts[3])]
  const length = month === 2 && isLeap(year) ? 29 : LENGTHS[month - 1]
  if (year < 1 || length === undefined || date < 1 || date > length) return undefined
  return text as Day
}
