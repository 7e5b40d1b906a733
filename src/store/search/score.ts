import { TITLE_WEIGHT, type Postings } from './postings.ts'
import type { WordMatch } from './word-list.ts'

/** A word of the question with what it may stand for; the little words are welcome and not required. */
export type AskedWord = { readonly matches: readonly WordMatch[]; readonly isRequired: boolean }

export type Scores = {
  readonly askedCount: number
  /** The entries that hold at least one required word, in no order. */
  readonly touched: readonly number[]
  readonly required: Uint8Array
  readonly wholeTitleWords: Uint8Array
  readonly score: Float32Array
}

/** What each entry is worth for these words: the best of each word's matches, rarer words weighing more. */
export function scoresOf(postings: Postings, asked: readonly AskedWord[]): Scores {
  const size = postings.titleLengths.length
  const required = new Uint8Array(size)
  const wholeTitleWords = new Uint8Array(size)
  const score = new Float32Array(size)
  const best = new Float32Array(size)
  const touched: number[] = []
  for (const { matches, isRequired } of asked) {
    const own: number[] = []
    for (const match of matches) {
      const end = postings.starts[match.word + 1] ?? 0
      for (let at = postings.starts[match.word] ?? 0; at < end; at += 1) {
        const entry = postings.entries[at] ?? 0
        const weight = postings.weights[at] ?? 0
        const value = weight * match.quality
        const held = best[entry] ?? 0
        if (held === 0) own.push(entry)
        if (value > held) best[entry] = value
        if (match.isWhole && weight === TITLE_WEIGHT) wholeTitleWords[entry] = (wholeTitleWords[entry] ?? 0) + 1
      }
    }
    const rarity = Math.log(2 + size / (1 + own.length)) * (isRequired ? 1 : 0.2)
    for (const entry of own) {
      if (isRequired) {
        if (required[entry] === 0) touched.push(entry)
        required[entry] = (required[entry] ?? 0) + 1
      }
      score[entry] = (score[entry] ?? 0) + (best[entry] ?? 0) * rarity
      best[entry] = 0
    }
  }
  return { askedCount: asked.length, touched, required, wholeTitleWords, score }
}
