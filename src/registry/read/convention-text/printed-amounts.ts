import type { FinancialAmount } from '#domain/convention/financial-table.ts'
import { centsOfUnits, type PrintedUnit } from '#domain/money/printed-unit.ts'
import { plainNumber } from '../amounts.ts'
import type { TableRules } from './rules.ts'

const UNITS: readonly { readonly unit: PrintedUnit; readonly at: RegExp }[] = [
  { unit: 1_000_000, at: /\bmillions?(?:\s+d['’]\s?euros?|\s+€)?|(?<![\p{L}])M\s?€|\bMEUR\b/u },
  { unit: 1_000, at: /\bmilliers?(?:\s+d['’]\s?euros?)|(?<![\p{L}])[kK]\s?€|\b[kK]EUR\b|\bk euros\b/u },
  { unit: 1, at: /€|¤|\beuros?\b|\bEUR\b/iu },
]

/** The unit that words name; nothing when they name none. */
export const unitIn = (text: string): PrintedUnit | null => UNITS.find(({ at }) => at.test(text))?.unit ?? null

const SUFFIX = /\s*(?:millions?(?:\s+d['’]\s?euros?)?|milliers?\s+d['’]\s?euros?|[kKM]\s?€|[MkK]EUR|€|¤|euros?|EUR|eur)\s*$/u
/** Decimals that cannot be thousands, once the unit is a thousand euros or more. */
const THREE_DECIMALS = /^\d{1,3}(?: \d{3})*,\d{3,6}$/

/** Ten billion euros, in cents: more is two amounts run together. */
const MOST = 1_000_000_000_000

/**
 * What a cell of an amounts' column prints, as an amount: null for a cell where nothing is printed.
 * Whatever is not a number written in one plain way is doubtful; it has an amount only when there is no second way to read it.
 */
export function printedAmount(text: string, column: PrintedUnit, rules: TableRules): FinancialAmount | null {
  const shown = text.replace(/\s+/gu, ' ').trim()
  if (shown === '') return null
  if (rules.nothing.includes(shown.replace(SUFFIX, '').trim())) return { text: shown, amount: null, isDoubtful: false }
  if (/\d\s*\n\s*\d/.test(text)) return { text: shown, amount: null, isDoubtful: true }
  const own = unitIn(shown)
  const bare = shown.replace(SUFFIX, '').replace(/['’](?=\d{3})/g, ' ')
  const unit = own ?? column
  const sure = decimalOf(bare, unit)
  const amount = sure === undefined ? undefined : centsOfUnits(sure, unit)
  if (amount !== undefined) {
    const isUnusual = amount < 0 || amount > MOST || (own !== null && column !== 1 && own !== column) || isYear(bare)
    return { text: shown, amount, isDoubtful: isUnusual }
  }
  return { text: shown, amount: guessed(bare, unit), isDoubtful: true }
}

/** A bare year in a column of amounts is seldom an amount. */
const isYear = (bare: string): boolean => /^(?:19[89]|20[0-4])\d$/.test(bare)

function decimalOf(bare: string, unit: PrintedUnit): string | undefined {
  if (unit !== 1 && THREE_DECIMALS.test(bare)) return bare.replaceAll(' ', '').replace(',', '.')
  return plainNumber(bare)?.replace(/^\+/, '')
}

/** An amount among other words, when it is the first thing printed and nothing can be added to it: « 120 000 (dont 20 000 …) », « 120 000 * ». */
function guessed(bare: string, unit: PrintedUnit): FinancialAmount['amount'] {
  const found =
    /^(?:environ |env\. |≈ ?|~ ?)?(-?\d{1,3}(?: \d{3})+(?:,\d{1,2})?|-?\d+(?:,\d{1,2})?)\s*(?:[kKM]?€|euros?)?\s*(?:\*+|\(\d{1,2}\)|\[\d{1,2}\]|[¹²³⁴⁵]+|\((?:dont|y compris|hors|soit|TTC|HT)\b.*|HT|TTC)$/u.exec(
      bare,
    )
  const approximate = /^(?:environ |env\. |≈ ?|~ ?)(\d{1,3}(?: \d{3})+(?:,\d{1,2})?|\d+(?:,\d{1,2})?)$/u.exec(bare)
  const number = found?.[1] ?? approximate?.[1]
  return number === undefined ? null : (centsOfUnits(number.replaceAll(' ', '').replace(',', '.'), unit) ?? null)
}

/** Whether a cell prints a number that may be money. */
export function isAmountLike(text: string, rules: TableRules): boolean {
  const read = printedAmount(text, 1, rules)
  return read !== null && read.amount !== null && !isYear(text.trim()) && !text.includes('%')
}
