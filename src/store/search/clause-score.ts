import type { WordPostings } from './postings.ts'
import type { WordMatch } from './word-list.ts'

/** One way to say a word of the question: a row of words that must all be there, each by one of its forms. */
export type Way = { readonly quality: number; readonly words: readonly (readonly WordMatch[])[] }

/** A word of the question and the ways to say it. */
export type AskedUnit = readonly Way[]

export type ClauseScores = {
  /** The clauses that hold at least one word, in no order. */
  readonly touched: readonly number[]
  readonly score: Float32Array
  /** How many words of the question each holds. */
  readonly held: Uint8Array
  /** The share of the question that each holds, rarer words counting more. */
  readonly share: Float32Array
}

/** What each clause is worth: for each word of the question its best way there, by its rarity (BM25). */
export function scoreClauses(postings: WordPostings, size: number, units: readonly AskedUnit[]): ClauseScores {
  const score = new Float32Array(size)
  const held = new Uint8Array(size)
  const share = new Float32Array(size)
  const best = new Float32Array(size)
  const touched: number[] = []
  let total = 0
  for (const unit of units) {
    const own: number[] = []
    const meet = (clause: number, value: number): void => {
      const known = best[clause] ?? 0
      if (known === 0) own.push(clause)
      if (value > known) best[clause] = value
    }
    for (const { quality, words } of unit) {
      const [only] = words
      if (words.length === 1 && only !== undefined) each(postings, only, (clause, value) => meet(clause, value * quality))
      else for (const [clause, value] of together(postings, words)) meet(clause, value * quality)
    }
    const rarity = Math.log(1 + (size - own.length + 0.5) / (own.length + 0.5))
    total += rarity
    for (const clause of own) {
      if (held[clause] === 0) touched.push(clause)
      held[clause] = (held[clause] ?? 0) + 1
      score[clause] = (score[clause] ?? 0) + (best[clause] ?? 0) * rarity
      share[clause] = (share[clause] ?? 0) + rarity
      best[clause] = 0
    }
  }
  for (const clause of touched) share[clause] = (share[clause] ?? 0) / total
  return { touched, score, held, share }
}

function each(postings: WordPostings, matches: readonly WordMatch[], meet: (clause: number, value: number) => void): void {
  for (const { word, quality } of matches) {
    const end = postings.starts[word + 1] ?? 0
    for (let at = postings.starts[word] ?? 0; at < end; at += 1) meet(postings.entries[at] ?? 0, (postings.weights[at] ?? 0) * quality)
  }
}

/** The clauses that hold every word of a row, with the value of its weakest. */
function together(postings: WordPostings, words: readonly (readonly WordMatch[])[]): Map<number, number> {
  let kept: Map<number, number> | undefined
  for (const matches of words) {
    const before = kept
    const now = new Map<number, number>()
    each(postings, matches, (clause, value) => {
      const weakest = before === undefined ? value : before.get(clause)
      if (weakest !== undefined) now.set(clause, Math.max(now.get(clause) ?? 0, Math.min(weakest, value)))
    })
    kept = now
  }
  return kept ?? new Map()
}
