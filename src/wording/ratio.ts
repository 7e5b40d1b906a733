import { plus, type Cents } from '#domain/money/cents.ts'
import { hundredths } from '#domain/money/fraction.ts'
import { euros } from './amounts.ts'
import { NARROW, WIDE } from './spaces.ts'

/** What the State and the CNC put, and what the territories put, at one moment on one perimeter. */
export type Sides = { readonly state: Cents; readonly territories: Cents }

/** « 1 pour 2,66 »: what the territories put for one euro of the CNC, to the hundredth; nothing when the CNC put nothing. */
export function ratioWords(sides: Sides): string | null {
  if (sides.state <= 0 || sides.territories < 0) return null
  const count = String(hundredths(sides.territories, sides.state)).padStart(3, '0')
  const decimals = count.slice(-2)
  return `1${WIDE}pour${WIDE}${count.slice(0, -2)}${decimals === '00' ? '' : `,${decimals}`}`
}

/** The bar read aloud. */
export const ratioSentence = (sides: Sides, words: string): string =>
  `${words}${NARROW}: ${euros(sides.state)} du CNC pour ${euros(sides.territories)} des collectivités. Le repère, au tiers, marque 1${WIDE}pour${WIDE}2.`

/** The State's part of the whole, between 0 and 1, for drawing only; nothing when nobody put anything. */
export const stateShare = (sides: Sides): number | null => {
  const whole = plus(sides.state, sides.territories)
  return whole <= 0 || sides.state < 0 || sides.territories < 0 ? null : sides.state / whole
}
