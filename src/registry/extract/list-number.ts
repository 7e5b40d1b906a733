/** How a list writes its numbers. */
export type NumberStyle = 'decimal' | 'decimal-zero' | 'lower-letter' | 'upper-letter' | 'lower-roman' | 'upper-roman' | 'ordinal' | 'none'

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
]

/** Beyond it a roman number is written in digits, as Word does. */
const MOST_ROMAN = 4000

function roman(count: number): string {
  if (count >= MOST_ROMAN) return String(count)
  let left = count
  let written = ''
  for (const [worth, signs] of ROMAN) {
    while (left >= worth) {
      written += signs
      left -= worth
    }
  }
  return written
}

/** « z » is followed by « aa », then « bb », as word processors do. */
function letter(count: number): string {
  const sign = String.fromCharCode(97 + ((count - 1) % 26))
  return sign.repeat(Math.min(8, Math.ceil(count / 26)))
}

/** A number of a list as it is printed. */
export function numberIn(style: NumberStyle, count: number): string {
  if (style === 'none') return ''
  if (count < 1) return String(count)
  switch (style) {
    case 'decimal':
      return String(count)
    case 'decimal-zero':
      return String(count).padStart(2, '0')
    case 'lower-letter':
      return letter(count)
    case 'upper-letter':
      return letter(count).toUpperCase()
    case 'lower-roman':
      return roman(count)
    case 'upper-roman':
      return roman(count).toUpperCase()
    case 'ordinal':
      return count === 1 ? '1er' : `${count}e`
  }
}

/** The sign of a bullet: those of symbol fonts, that no other font has, by the plain one that looks like it. */
export function bulletOf(sign: string, isDrawn = false): string {
  const [first] = sign
  if (first === undefined) return '•'
  if (/[\uf02d\uf0be\u2212\u2010-\u2015-]/.test(first)) return '–'
  if (isDrawn && /[\w§]/.test(first)) return '•'
  if (first === 'o' || first === '\uf06f') return '◦'
  return /[\ue000-\uf8ff]/.test(first) ? '•' : first
}

/** A number that carries a word (« Article 3 », « Axe 2 ») opens a heading: it belongs to the text. */
export const isWordy = (marker: string): boolean => /\p{L}{3}/u.test(marker.replace(/\b[ivxlcdm]+\b/gi, ''))
