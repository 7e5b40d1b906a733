import { inThousands } from './amounts.ts'
import { MINUS, WIDE } from './spaces.ts'

/** A whole number: « 1 234 567 ». */
export const wholeNumber = (count: number): string => `${count < 0 ? MINUS : ''}${inThousands(String(Math.abs(count)))}`

/** A decimal number with exactly that many decimals: « 2,66 ». */
export function decimalNumber(value: number, decimals: number): string {
  const [whole = '', rest] = Math.abs(value).toFixed(decimals).split('.')
  const text = `${inThousands(whole)}${rest === undefined ? '' : `,${rest}`}`
  return value < 0 && /[1-9]/.test(text) ? `${MINUS}${text}` : text
}

/** A part of one as a percentage: 0.213 is « 21,3 % ». */
export const percentage = (part: number, decimals = 1): string => `${decimalNumber(part * 100, decimals)}${WIDE}%`

/** How many decimals write every value of a column without losing any, at most two. */
export const decimalsOf = (values: readonly number[]): number => {
  if (values.every((value) => Number.isInteger(value))) return 0
  return values.every((value) => Math.abs(value * 10 - Math.round(value * 10)) < 1e-9) ? 1 : 2
}

/** A word in the number that a count calls for: zero and one take the singular. */
export const counted = (count: number, one: string, many: string): string =>
  `${wholeNumber(count)}${WIDE}${Math.abs(count) < 2 ? one : many}`
