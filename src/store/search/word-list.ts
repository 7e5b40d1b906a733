import { errorsAllowed, errorsBetween, lettersApart, lettersOf } from './near-words.ts'

/** A word of the list that a word of the question may stand for; `quality` is 1 for the word itself. */
export type WordMatch = { readonly word: number; readonly quality: number; readonly isWhole: boolean }

export type WordList = {
  /** The word itself and, when asked for, those that it begins. */
  readonly beginning: (asked: string, isPrefix: boolean) => readonly WordMatch[]
  /** The words that it may be when it carries typing errors. */
  readonly near: (asked: string) => readonly WordMatch[]
}

/** By number of errors, doubled letters not counted. */
const QUALITY_BY_ERRORS = [0.7, 0.55, 0.3, 0.12] as const

/** A doubled letter and a single one sound alike. */
const single = (word: string): string => word.replaceAll(/([a-z])\1/g, '$1')

/** Looks words up in a list sorted by code units. */
export function wordList(words: readonly string[]): WordList {
  const singles = words.map(single)
  const letters = Int32Array.from(singles, lettersOf)
  const lengths = Int32Array.from(singles, (word) => word.length)
  return {
    beginning: (asked, isPrefix) => {
      const found: WordMatch[] = []
      for (let place = firstFrom(words, asked); place < words.length; place += 1) {
        const word = words[place] ?? ''
        if (!word.startsWith(asked)) break
        const isWhole = word.length === asked.length
        if (!isWhole && (!isPrefix || asked.length < 2)) break
        found.push({ word: place, quality: isWhole ? 1 : 0.3 + (0.5 * asked.length) / word.length, isWhole })
      }
      return found
    },
    near: (asked) => {
      const text = single(asked)
      const most = errorsAllowed(text)
      const askedLetters = lettersOf(text)
      const found: WordMatch[] = []
      for (let place = 0; place < singles.length; place += 1) {
        if (Math.abs((lengths[place] ?? 0) - text.length) > most || lettersApart(letters[place] ?? 0, askedLetters) > 2 * most) continue
        const own = singles[place] ?? ''
        const errors = errorsBetween(text, own, most)
        if (errors > most || words[place] === asked) continue
        const isSameStart = own.charCodeAt(0) === text.charCodeAt(0)
        found.push({ word: place, quality: (QUALITY_BY_ERRORS[errors] ?? 0) * (isSameStart ? 1 : 0.7), isWhole: false })
      }
      return found
    },
  }
}

/** The first place whose word is not before `asked`. */
function firstFrom(words: readonly string[], asked: string): number {
  let low = 0
  let high = words.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((words[middle] ?? '') < asked) low = middle + 1
    else high = middle
  }
  return low
}
