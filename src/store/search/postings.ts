import { setImmediate } from 'node:timers/promises'
import type { SearchEntry } from '#application/ports/search.ts'
import { searchWords } from '#domain/territory/search-words.ts'

/** Which entries hold each word: what an index is made of. */
export type WordPostings = {
  /** Sorted by code units. */
  readonly words: readonly string[]
  /** Where each word's entries begin in `entries`; one more at the end. */
  readonly starts: Uint32Array
  readonly entries: Uint32Array
  /** What the word weighs in that entry. */
  readonly weights: Float32Array
}

/** Postings of named things: a word weighs by where it stands, the title first, then other names, then where it is. */
export type Postings = WordPostings & {
  /** How many words each entry's title has. */
  readonly titleLengths: Uint8Array
}

/** The entries of each word as they are gathered, in their order. */
export type GatheredWords = Map<string, { readonly entries: number[]; readonly weights: number[] }>

export const TITLE_WEIGHT = 4
const ALSO_WEIGHT = 2.5
const DETAIL_WEIGHT = 0.5
const SLICE = 2000

/** Reads every entry, a slice at a time so that pages are answered meanwhile. */
export async function readPostings(entries: readonly SearchEntry[]): Promise<Postings> {
  const byWord: GatheredWords = new Map()
  const titleLengths = new Uint8Array(entries.length)
  for (const [place, entry] of entries.entries()) {
    if (place % SLICE === SLICE - 1) await setImmediate()
    const own = new Map<string, number>()
    for (const word of searchWords(entry.detail)) own.set(word, DETAIL_WEIGHT)
    for (const word of searchWords(entry.also)) own.set(word, ALSO_WEIGHT)
    const title = new Set(searchWords(entry.title))
    for (const word of title) own.set(word, TITLE_WEIGHT)
    titleLengths[place] = Math.min(title.size, 255)
    gather(byWord, place, own)
  }
  return { ...packed(byWord), titleLengths }
}

/** Adds the words of one entry, each with its weight. */
export function gather(byWord: GatheredWords, entry: number, own: ReadonlyMap<string, number>): void {
  for (const [word, weight] of own) {
    const held = byWord.get(word)
    if (held === undefined) byWord.set(word, { entries: [entry], weights: [weight] })
    else {
      held.entries.push(entry)
      held.weights.push(weight)
    }
  }
}

/** The same, in as little memory as it needs. */
export function packed(byWord: GatheredWords): WordPostings {
  const count = byWord.values().reduce((sum, { entries }) => sum + entries.length, 0)
  const words = [...byWord.keys()].toSorted((a, b) => (a < b ? -1 : 1))
  const starts = new Uint32Array(words.length + 1)
  const entries = new Uint32Array(count)
  const weights = new Float32Array(count)
  let at = 0
  for (const [place, word] of words.entries()) {
    starts[place] = at
    const held = byWord.get(word)
    if (held === undefined) continue
    entries.set(held.entries, at)
    weights.set(held.weights, at)
    at += held.entries.length
  }
  starts[words.length] = at
  return { words, starts, entries, weights }
}
