import { centsOfEuros, eurosText } from '#domain/money/decimal.ts'
import type { Cents } from '#domain/money/cents.ts'
import { exactFraction, fractionOfDecimal, quotientOf, type Fraction } from '#domain/money/exact-fraction.ts'
import type { RationingMethod, Step } from '#domain/scenario/scenario.ts'

/** The French words of an address, each for one thing. */
export const METHOD_WORDS: Readonly<Record<RationingMethod, string>> = {
  proportional: 'proportionnel',
  'constrained-equal-awards': 'gains-egaux',
  'constrained-equal-losses': 'pertes-egales',
  talmud: 'talmud',
}
const SURPLUS_WORDS = { 'next-year': 'annee-suivante', return: 'rendu', 'catch-up': 'rattrapage' } as const
const MEASURE_WORDS = { need: 'besoin', 'present-per-inhabitant': 'euros' } as const

const HUNDRED = exactFraction(100n)

/** A percentage between two bounds as an exact share; a comma is a point. */
export function shareOfPercent(text: string, most = 100): Fraction | undefined {
  const percent = fractionOfDecimal(text.trim().replace(',', '.'))
  if (percent === undefined || percent.denominator > 10_000n || percent.numerator > BigInt(most) * percent.denominator) return undefined
  return quotientOf(percent, HUNDRED)
}

/** A share as a percentage, without a needless zero. */
export function percentText({ numerator, denominator }: Fraction): string {
  const millionths = (numerator * 100_000_000n) / denominator
  const digits = String(millionths).padStart(7, '0')
  return `${digits.slice(0, -6)}.${digits.slice(-6)}`.replace(/\.?0+$/, '')
}

/** Euros up to a thousand billion, spaces and a comma being allowed, as cents. */
export function amountOfText(text: string): Cents | undefined {
  const plain = text.replaceAll(/[\s\u00a0\u202f€]/g, '').replace(',', '.')
  if (!/^\d{1,12}(\.\d{1,2})?$/.test(plain)) return undefined
  return centsOfEuros(plain)
}

export const amountText = (amount: Cents): string => eurosText(amount).replace(/\.00$/, '')

/** One part of a key. */
export function keyPart(text: string): number | undefined {
  return /^\d{1,3}$/.test(text) && Number(text) >= 1 ? Number(text) : undefined
}

/** A step as an address writes it: `rattrapage:besoin:3`. */
export function stepWords(step: Step): string {
  switch (step.kind) {
    case 'solidarity':
      return `solidarite:${percentText(step.share)}`
    case 'catch-up':
      return `rattrapage:${MEASURE_WORDS[step.measure]}:${percentText(step.share)}`
    case 'match':
      return step.upstreamFirst ? 'regle:amont' : 'regle'
    case 'reinforced':
      return `renforce:${step.key.cnc}:${step.key.local}`
    case 'ceiling':
      return `plafond:${amountText(step.each)}`
    case 'freeze':
      return `gel:${step.at === 'present' ? 'present' : amountText(step.at)}${step.exemptUpstream ? ':amont' : ''}`
    case 'guarantee':
      return `garantie:${percentText(step.share)}`
    case 'ration':
      return `partage:${METHOD_WORDS[step.method]}`
    case 'surplus':
      return `reste:${SURPLUS_WORDS[step.to]}`
  }
}

/** The step that the words of an address say, or nothing. */
export function stepOfWords(words: string): Step | undefined {
  const [kind, one = '', two = '', ...others] = words.split(':')
  if (others.length > 0) return undefined
  switch (kind) {
    case 'solidarite':
      return withShare(one, 100, (share) => ({ kind: 'solidarity', share }))
    case 'rattrapage': {
      const measure = keyOfWord(MEASURE_WORDS, one)
      return measure && withShare(two, 100, (share) => ({ kind: 'catch-up', share, measure }))
    }
    case 'regle':
      return one === '' || one === 'amont' ? { kind: 'match', upstreamFirst: one === 'amont' } : undefined
    case 'renforce': {
      const [cnc, local] = [keyPart(one), keyPart(two)]
      return cnc && local ? { kind: 'reinforced', key: { cnc, local } } : undefined
    }
    case 'plafond': {
      const each = amountOfText(one)
      return each === undefined ? undefined : { kind: 'ceiling', each }
    }
    case 'gel': {
      const at = one === 'present' ? one : amountOfText(one)
      return at === undefined || !['', 'amont'].includes(two) ? undefined : { kind: 'freeze', at, exemptUpstream: two === 'amont' }
    }
    case 'garantie':
      return withShare(one, 200, (share) => ({ kind: 'guarantee', share }))
    case 'partage': {
      const method = keyOfWord(METHOD_WORDS, one)
      return method && { kind: 'ration', method }
    }
    case 'reste': {
      const to = keyOfWord(SURPLUS_WORDS, one)
      return to && { kind: 'surplus', to }
    }
    default:
      return undefined
  }
}

function withShare(text: string, most: number, make: (share: Fraction) => Step): Step | undefined {
  const share = shareOfPercent(text, most)
  return share && make(share)
}

function keyOfWord<Key extends string>(words: Readonly<Record<Key, string>>, word: string): Key | undefined {
  return (Object.keys(words) as Key[]).find((key) => words[key] === word)
}
