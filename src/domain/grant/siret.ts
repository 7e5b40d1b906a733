/** A business's or an association's own number in the SIRENE register: nine digits with a right key. */
export type Siren = string & { readonly __unit: 'siren' }

/** The number of one place of a business: the SIREN and five more digits, with a right key. */
export type Siret = string & { readonly __unit: 'siret' }

/** La Poste's places do not follow the common key: their digits add up to a multiple of five. */
const LA_POSTE = '356000000'

/**
 * Whether digits carry the key of Luhn.
 * Bounds: ASCII digits only; the empty text has no key.
 * Source: sirene-insee (in-force)
 */
export function hasLuhnKey(digits: string): boolean {
  let sum = 0
  for (let place = digits.length - 1, isDoubled = false; place >= 0; place -= 1, isDoubled = !isDoubled) {
    const digit = digits.charCodeAt(place) - 48
    if (digit < 0 || digit > 9) return false
    sum += isDoubled ? (digit > 4 ? 2 * digit - 9 : 2 * digit) : digit
  }
  return digits.length > 0 && sum % 10 === 0
}

/**
 * The SIREN that nine digits are, or nothing when their key is wrong. A number made of zeros is nobody's.
 * Source: sirene-insee (in-force)
 */
export function sirenOf(text: string): Siren | undefined {
  return text.length === 9 && text !== '000000000' && hasLuhnKey(text) ? (text as Siren) : undefined
}

/**
 * The SIRET that fourteen digits are, or nothing when their key is wrong.
 * Bounds: no space; a number made of zeros is nobody's; La Poste's own key is accepted.
 * Source: sirene-insee (in-force)
 */
export function siretOf(text: string): Siret | undefined {
  if (text.length !== 14) return undefined
  if (hasLuhnKey(text)) return text === '00000000000000' ? undefined : (text as Siret)
  return text.startsWith(LA_POSTE) && /^\d+$/.test(text) && digitsSum(text) % 5 === 0 ? (text as Siret) : undefined
}

const digitsSum = (digits: string): number => [...digits].reduce((sum, digit) => sum + Number(digit), 0)

/**
 * The business that a place belongs to.
 * Source: sirene-insee (in-force)
 */
export const sirenOfSiret = (siret: Siret): Siren => siret.slice(0, 9) as Siren
