import { stemmer } from '@orama/stemmers/french'

const MOST_KEPT = 100_000
const kept = new Map<string, string>()

/** What the inflections of a French word share (Snowball); texts use the same words over and over, and each is reduced once. */
export function frenchStem(word: string): string {
  const known = kept.get(word)
  if (known !== undefined) return known
  const stem = stemmer(word)
  if (kept.size >= MOST_KEPT) kept.clear()
  kept.set(word, stem)
  return stem
}
