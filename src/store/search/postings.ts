import { setImmediate } from 'node:timers/promises'
import type { SearchEntry } from '#application/ports/search.ts'
import { searchWords } from '#domain/territory/search-words.ts'

/** Which entries hold each word, and where: what an index is made of. */
export type Postings = {
  /** Sorted by code units. */
  readonly words: readonly string[]
  /** Where each word's entries begin in `entries`; one more at the end. */
  readonly starts: Uint32Array
  readonly entries: Uint32Array
  /** What the word weighs in that entry: its title first, then other names, then where it is. */
  readonly weights: Float32Array
  /** How many words each entry's title has. */
  readonly titleLengths: Uint8Array
}

export const TITLE_WEIGHT = 4
const ALSO_WEIGHT = 2.5
const DETAIL_WEIGHT = 0.5
const SLICE = 2000

/** Reads every entry, a slice at a time so that pages are answered meanwhile. */
export async function readPostings(entries: readonly SearchEntry[]): Promise<Postings> {
  const byWord = new Map<string, { entries: number[]; weights: number[] }>()
  const titleLengths = new Uint8Array(entries.length)
  let count = 0
  for (const [place, entry] of entries.entries()) {
    if (place % SLICE === SLICE - 1) await setImmediate()
    const own = new Map<string, number>()
    for (const word of searchWords(entry.detail)) own.set(word, DETAIL_WEIGHT)
    for (const word of searchWords(entry.also)) own.set(word, ALSO_WEIGHT)
    const title = new Set(searchWords(entry.title))
    for (const word of title) own.set(word, TITLE_WEIGHT)
    titleLengths[place] = Math.min(title.size, 255)
    count += own.size
    for (const [word, weight] of own) {
      const held = byWord.get(word)
      if (held === undefined) byWord.set(word, { entries: [place], weights: [weight] })
      else {
        held.entries.push(place)
        held.weights.push(weight)
      }
    }
  }
  return packed(byWord, count, titleLengths)
}

function packed(byWord: ReadonlyMap<string, { entries: number[]; weights: number[] }>, count: number, titleLengths: Uint8Array): Postings {
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
  return { words, starts, entries, weights, titleLengths }
}
