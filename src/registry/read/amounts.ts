import type { Cents } from '#domain/money/cents.ts'
import { centsOfEuros, eurosText } from '#domain/money/decimal.ts'
import type { CellFinding } from './cell-finding.ts'

const EXPECTED = '1234.50'

/** An amount as people write it: its cents when they are certain, and how it departs from the norm. */
export type AmountReading = { readonly amount: Cents | undefined; readonly finding: CellFinding }

const UNIT = /\s*(?:[€¤]|euros?|eur)\s*$/i
const SPACES = /[\s\u00a0\u202f\u2009']+/g
/** Spaces between thousands, point or comma before the cents. */
const BY_SPACES = /^[-+]?\d{1,3}(?: \d{3})*(?:[.,]\d{1,2})?$/
/** Three decimals may be thousands (« 1.500 »): only what cannot be is plain. */
const PLAIN = /^[-+]?(?:\d+(?:[.,](?:\d{1,2}|\d{2}0{2,}))?|\d{4,}[.,]\d{2}0)$/
const BY_POINTS = /^[-+]?\d{1,3}(?:\.\d{3})+,\d{1,2}$|^[-+]?\d{1,3}(?:\.\d{3}){2,}$/
const BY_COMMAS = /^[-+]?\d{1,3}(?:,\d{3})+\.\d{1,2}$|^[-+]?\d{1,3}(?:,\d{3}){2,}$/

/** Reads an amount that is not written as the norm does; what is not certain stays unread. */
export function readAmount(text: string): AmountReading {
  const bare = text.replace(SPACES, ' ').trim().replace(UNIT, '').trim()
  const plain = plainNumber(bare)
  const amount = plain === undefined ? undefined : centsOfEuros(plain.replace(/^\+/, ''))
  if (amount !== undefined)
    return { amount, finding: { reason: 'amount-spelling', expected: EXPECTED, corrected: eurosText(amount), blocking: true } }
  const reason = /^[-+]?\d{1,3}[.,]\d{3}$/.test(bare)
    ? 'amount-ambiguous'
    : /^[-+]?\d+[.,]\d{3,}$/.test(bare)
      ? 'amount-finer-than-cent'
      : 'amount-unreadable'
  return { amount: undefined, finding: { reason, expected: EXPECTED, corrected: null, blocking: true } }
}

/** A number as the norm writes it, to the cent. « 1.500 » is not: in this country it may be fifteen hundred. */
const NORM_AMOUNT = /^-?\d+(?:\.\d{1,2})?$/

/** The cents of an amount, however it is written; nothing when they are not certain. */
export const amountIn = (text: string): Cents | undefined => (NORM_AMOUNT.test(text) ? centsOfEuros(text) : readAmount(text).amount)

/** How an amount departs from the norm. */
export function amountFinding(text: string): CellFinding | null {
  if (!NORM_AMOUNT.test(text)) return readAmount(text).finding
  if (text.length > 15 && centsOfEuros(text) === undefined)
    return { reason: 'amount-unreadable', expected: EXPECTED, corrected: null, blocking: true }
  return text.startsWith('-') ? { reason: 'amount-negative', expected: EXPECTED, corrected: null, blocking: false } : null
}

/** The number that is written with spaces, points or commas, with a point before its decimals; nothing when it could be two. */
export function plainNumber(bare: string): string | undefined {
  if (PLAIN.test(bare) || BY_SPACES.test(bare)) return bare.replaceAll(' ', '').replace(',', '.')
  if (BY_POINTS.test(bare)) return bare.replaceAll('.', '').replace(',', '.')
  return BY_COMMAS.test(bare) ? bare.replaceAll(',', '') : undefined
}

const NORM_SHARE = /^\d+(?:\.\d+)?$|^\.\d+$/

/** A share between the bounds, as a decimal with a point; a percentage sign or a comma is put right. */
export function shareFinding(text: string, least: number, most: number): CellFinding | null {
  if (NORM_SHARE.test(text)) {
    const value = Number(text)
    return value >= least && value <= most
      ? null
      : { reason: 'share-out-of-range', expected: `${least}–${most}`, corrected: null, blocking: true }
  }
  const parts = /^(\d+(?:[.,]\d+)?)\s*(%?)$/.exec(text.replace(SPACES, ' ').trim())
  if (parts === null) return { reason: 'share-unreadable', expected: `${least}–${most}`, corrected: null, blocking: true }
  const number = Number((parts[1] ?? '').replace(',', '.'))
  const value = parts[2] === '%' ? Number((number / 100).toPrecision(12)) : number
  const isWithin = value >= least && value <= most
  return {
    reason: isWithin ? 'share-spelling' : 'share-out-of-range',
    expected: `${least}–${most}`,
    corrected: isWithin ? String(value) : null,
    blocking: true,
  }
}
