import { centsOfEuros } from '#domain/money/decimal.ts'
import type { Cents } from '#domain/money/cents.ts'
import { compareFractions, exactFraction, fractionOfDecimal, quotientOf, sixDecimals, type Fraction } from '#domain/money/exact-fraction.ts'
import { decimalNumber, decimalsOf } from '#wording/numbers.ts'
import { ADJUSTMENT } from '#wording/pages/adjustment.ts'
import { MEANS } from '#wording/pages/means.ts'

/** A field of a form sent in the address: what stands in it, and what is wrong with it, said beside it. */
export type AskedField = {
  readonly name: string
  readonly label: string
  readonly hint: string
  readonly value: string
  readonly problem: string | null
}

export type Asked<Value> = { readonly field: AskedField; readonly value: Value | null }

const LONGEST = 20
const written = (address: URLSearchParams, name: string): string => (address.get(name) ?? '').trim().slice(0, LONGEST)

/** An amount as a person types it: « 12 500,50 »; empty is unknown, never zero. */
export function askedAmount(address: URLSearchParams, name: string, label: string): Asked<Cents> {
  const value = written(address, name)
  const amount = value.startsWith('-') ? undefined : centsOfEuros(value.replaceAll(/[\s\u00a0\u202f]/g, '').replace(',', '.'))
  const isWrong = value !== '' && (amount === undefined || amount > MOST)
  return {
    field: { name, label, hint: MEANS.amountHint, value, problem: isWrong ? MEANS.badAmount : null },
    value: isWrong ? null : (amount ?? null),
  }
}

/** A hundred billion euros: more is a slip of the hand. */
const MOST = 10_000_000_000_000

/** A whole number as a person types it. */
export function askedCount(address: URLSearchParams, name: string, label: string): Asked<number> {
  const value = written(address, name)
  const digits = value.replaceAll(/[\s\u00a0\u202f]/g, '')
  const isWrong = value !== '' && !/^\d{1,10}$/.test(digits)
  return {
    field: { name, label, hint: MEANS.countHint, value, problem: isWrong ? MEANS.badCount : null },
    value: isWrong || digits === '' ? null : Number(digits),
  }
}

/** A percentage as a person types it, from 0 to 90, read as an exact fraction; empty is the start given. */
export function askedPercent(
  address: URLSearchParams,
  name: string,
  label: string,
  start: Fraction,
): Asked<Fraction> & { readonly value: Fraction } {
  const text = written(address, name) || decimalNumber(sixDecimals(start) * 100, decimalsOf([sixDecimals(start) * 100]))
  const found = fractionOfDecimal(text.replace(/[\s\u00a0\u202f]*%$/, '').replace(',', '.'))
  const isRight = found !== undefined && compareFractions(found, exactFraction(90)) <= 0
  const problem = isRight ? null : ADJUSTMENT.form.badPercent
  return {
    field: { name, label, hint: ADJUSTMENT.form.percent, value: text, problem },
    value: isRight ? quotientOf(found, exactFraction(100)) : start,
  }
}

/** A small number of years; empty is the start given. */
export function askedYears(
  address: URLSearchParams,
  name: string,
  label: string,
  start: number,
): Asked<number> & { readonly value: number } {
  const text = written(address, name) || String(start)
  const isRight = /^[1-5]$/.test(text)
  const problem = isRight ? null : ADJUSTMENT.form.badYears
  return { field: { name, label, hint: ADJUSTMENT.form.years, value: text, problem }, value: isRight ? Number(text) : start }
}

/** What the other forms of the page hold, so that sending one does not empty the others. */
export const keptFields = (
  address: URLSearchParams,
  names: readonly string[],
): readonly { readonly name: string; readonly value: string }[] =>
  names.flatMap((name) => {
    const value = written(address, name)
    return value === '' ? [] : [{ name, value }]
  })
