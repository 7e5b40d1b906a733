import { foldedWord } from '../baseline/text-words.ts'
import type { FunderLevel } from '../convention/funder-level.ts'
import { cents, type Cents } from '../money/cents.ts'
import { dayOf, type Day } from '../time/day.ts'
import type { ClauseWords } from './clause-words.ts'

/** How strongly a sentence binds: `plain` is the present tense without more (« la Région publie »). */
export type ClauseStrength = 'duty' | 'plain' | 'care' | 'option'

/** What a sentence fixes, as far as it can be told: what a typed difference compares. */
export type ClauseFeatures = {
  readonly strength: ClauseStrength
  /** The words that told it, as they stand folded; empty for `plain`. */
  readonly strengthWords: string
  readonly amounts: readonly Cents[]
  /** « 1 € du CNC pour 2 € ». */
  readonly key: { readonly cnc: number; readonly local: number } | null
  readonly payers: readonly FunderLevel[]
  readonly days: readonly Day[]
  /** Lengths of time, in days: a month counts 30, a year 365. */
  readonly delays: readonly number[]
  /** A day of each year: « avant le 31 mars », as `03-31`. */
  readonly yearDays: readonly string[]
  readonly bounds: readonly string[]
}

const MONTHS = ['janvier', 'fevrier', 'mars', 'avril', 'mai', 'juin', 'juillet', 'aout', 'septembre', 'octobre', 'novembre', 'decembre']
const DAYS_OF: Readonly<Record<string, number>> = { jour: 1, semaine: 7, mois: 30, an: 365, annee: 365 }
const EUROS = /(\d{1,3}(?:[ .]\d{3})+|\d+)(?:,(\d{1,2}))? ?(k€|m€|€|euros?\b|millions? d['’ ]euros|milliers? d['’ ]euros)/g
/** « de 5 000 à 12 000 € », « 5 000–12 000 € »: the unit is said once, for both. */
const RANGE =
  /(?:\b(?:de|entre) ((?:\d{1,3}(?:[ .]\d{3})+|\d+)(?:,\d{1,2})?) (?:a|et) |(?<![\d,.])((?:\d{1,3}(?:[ .]\d{3})+|\d+)(?:,\d{1,2})?) ?[–-] ?)((?:\d{1,3}(?:[ .]\d{3})+|\d+)(?:,\d{1,2})?) ?(k€|m€|€|euros?\b|millions? d['’ ]euros|milliers? d['’ ]euros)/g
const KEY = /(?:\bun|1) ?(?:€|euros?)[^.;]{0,60}?\bpour (?:(deux|trois|quatre)|(\d)) ?(?:€|euros?)/
const KEY_WORDS: Readonly<Record<string, number>> = { deux: 2, trois: 3, quatre: 4 }

/**
 * What a sentence fixes.
 * Units: euro cents; days. Rounding: none. Bounds: « M€ » with more than two decimals is not read as an amount; the weakest word of strength counts,
 * for a duty that may be waived is none.
 * Policy: docs/decisions/2026-11-25-comparing-texts.md
 */
export function clauseFeatures(sentence: string, words: ClauseWords): ClauseFeatures {
  const text = ` ${foldedWord(sentence)
    .replaceAll(/[\u00a0\u202f\s]+/g, ' ')
    .replaceAll(/['’]/g, ' ')} `
  const met = (list: readonly string[]): string[] =>
    list.filter((one) => text.includes(` ${one} `) || new RegExp(`[ (]${one}[ ,;.:)]`).test(text))
  const [option, care, duty] = [met(words.option), met(words.care), met(words.duty)]
  const strength: ClauseStrength = option.length > 0 ? 'option' : care.length > 0 ? 'care' : duty.length > 0 ? 'duty' : 'plain'
  const key = KEY.exec(text)
  const isPaying = met(words.paying).length > 0
  return {
    strength,
    strengthWords: (option.length > 0 ? option : care.length > 0 ? care : duty).join(', '),
    amounts: amountsIn(key === null ? text : text.replace(key[0], ' ')),
    key: key === null ? null : { cnc: 1, local: KEY_WORDS[key[1] ?? ''] ?? Number(key[2]) },
    payers: isPaying ? words.payers.flatMap(({ level, words: names }) => (met(names).length > 0 ? [level] : [])) : [],
    days: fullDays(text),
    delays: delaysIn(text, words),
    yearDays: yearDays(text),
    bounds: met(words.bounds),
  }
}

/** Every amount, both ends of a range included; those of a key are its own. */
function amountsIn(written: string): Cents[] {
  const text = written.replace(RANGE, (_, from: string | undefined, low: string | undefined, high: string, unit: string) =>
    [from ?? low ?? '', high].map((one) => `${one} ${unit}`).join(' ; '),
  )
  return [...text.matchAll(EUROS)].flatMap(([, whole = '', decimals = '', unit = '']) => {
    const euros = Number(whole.replaceAll(/[ .]/g, ''))
    const scale = /^m/.test(unit) && !/^millier/.test(unit) ? 1_000_000 : /^(?:k|millier)/.test(unit) ? 1_000 : 1
    const count = euros * scale * 100 + Number(decimals.padEnd(2, '0')) * scale
    return Number.isSafeInteger(count) ? [cents(count)] : []
  })
}

function fullDays(text: string): Day[] {
  return [...text.matchAll(/(\d{1,2})(?:er)? ([a-z]+) (\d{4})/g)].flatMap(([, date = '', name = '', year = '']) => {
    const month = MONTHS.indexOf(name) + 1
    return month === 0 ? [] : (dayOf(`${year}-${String(month).padStart(2, '0')}-${date.padStart(2, '0')}`) ?? [])
  })
}

function yearDays(text: string): string[] {
  return [...text.matchAll(/(\d{1,2})(?:er)? ([a-z]+)(?! \d{4})/g)].flatMap(([, date = '', name = '']) => {
    const month = MONTHS.indexOf(name) + 1
    return month === 0 ? [] : [`${String(month).padStart(2, '0')}-${date.padStart(2, '0')}`]
  })
}

function delaysIn(text: string, { numbers }: ClauseWords): number[] {
  const value = (word: string): number | undefined => (/^\d+$/.test(word) ? Number(word) : numbers.find((one) => one.word === word)?.value)
  return [...text.matchAll(/([a-z0-9-]+) (jour|semaine|mois|an|annee)s?\b/g)].flatMap(([, word = '', unit = '']) => {
    const count = value(word)
    return count === undefined ? [] : [count * (DAYS_OF[unit] ?? 0)]
  })
}
