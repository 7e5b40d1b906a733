/** How sure a number is, as the words around it say. */
export type Precision = 'exact' | 'about' | 'computed'
export type FoundNumber = { readonly decimal: string; readonly precision: Precision }

const NUMBER = '([~+−-]?)(\\d{1,3}(?:,\\d{3})+|\\d+)(\\.\\d+)?(?![\\d])'
const SCALES: Readonly<Record<string, number>> = { '': 0, k: 3, M: 6 }

const escaped = (words: string): string => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/**
 * The number that stands at `{}` among those words, as plain decimal text, or nothing. « ~ » makes it about, « [calc » after it, computed.
 */
export function numberInWords(text: string, words: string, scale: string): FoundNumber | undefined {
  const [before, after] = words.split('{}')
  if (before === undefined || after === undefined) return undefined
  const start = before === '' && after === '' ? '^\\s*' : before === '' ? '(?<![\\d.,])' : escaped(before)
  const found = new RegExp(`${start}${NUMBER}(?=${escaped(after)})`).exec(text)
  if (found === null) return undefined
  const [whole, sign = '', digits = '', decimals = ''] = found
  const rest = text.slice(found.index + whole.length)
  const isComputed = /^[^\d[,;(]{0,6}\[calc/.test(rest)
  const minus = sign === '-' || sign === '−' ? '-' : ''
  return {
    decimal: `${minus}${shifted(digits.replaceAll(',', ''), decimals.slice(1), SCALES[scale] ?? 0)}`,
    precision: isComputed ? 'computed' : sign === '~' ? 'about' : 'exact',
  }
}

/** The decimal point moved to the right, and useless zeros dropped. */
function shifted(whole: string, decimals: string, places: number): string {
  const digits = decimals.padEnd(places, '0')
  const left = `${whole}${digits.slice(0, places)}`.replace(/^0+(?=\d)/, '')
  const right = digits.slice(places).replace(/0+$/, '')
  return right === '' ? left : `${left}.${right}`
}
