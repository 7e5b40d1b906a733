import type { Cents } from '#domain/money/cents.ts'
import { eurosText } from '#domain/money/decimal.ts'
import { hundredths } from '#domain/money/fraction.ts'
import { MINUS, NARROW, WIDE } from './spaces.ts'

const CENTS_IN_A_MILLION_EUROS = 100_000_000

/** An amount to the cent, « 1 234,50 € »; whole euros are written without cents. */
export const euros = (amount: Cents): string => `${eurosNumber(amount, amount % 100 !== 0)}${WIDE}€`

/** An amount in euros without its sign of currency, with or without its cents: for a column that says its unit. */
export function eurosNumber(amount: Cents, isWithCents: boolean): string {
  const [whole = '', decimals = ''] = eurosText(amount).replace('-', '').split('.')
  return `${amount < 0 ? MINUS : ''}${inThousands(whole)}${isWithCents ? `,${decimals}` : ''}`
}

/** An amount in millions of euros, « 36,56 M€ »: rounded half up to the hundredth; show the exact amount beside it. */
export const millions = (amount: Cents): string => `${millionsNumber(amount)}${WIDE}M€`

/** The same without its unit: « 36,56 ». */
export function millionsNumber(amount: Cents): string {
  const count = String(hundredths(Math.abs(amount), CENTS_IN_A_MILLION_EUROS)).padStart(3, '0')
  return `${amount < 0 ? MINUS : ''}${inThousands(count.slice(0, -2))},${count.slice(-2)}`
}

/** What a page shows large and what it says exactly under it. */
export type ShownAmount = { readonly figure: string; readonly unit: string; readonly exact: string }

/** An amount at the size a person reads it: millions from one million euros, else euros; always with the exact amount. */
export function shownAmount(amount: Cents): ShownAmount {
  const exact = euros(amount)
  return Math.abs(amount) >= CENTS_IN_A_MILLION_EUROS
    ? { figure: millionsNumber(amount), unit: 'M€', exact }
    : { figure: eurosNumber(amount, amount % 100 !== 0), unit: '€', exact }
}

/** Digits in groups of three, by narrow no-break spaces. */
export const inThousands = (digits: string): string => digits.replace(/\B(?=(\d{3})+$)/g, NARROW)
