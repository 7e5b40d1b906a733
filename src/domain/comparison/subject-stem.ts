import { foldedWord, type Stem } from '../baseline/text-words.ts'

/**
 * A stem that words of one subject share: each single word of a group stands for the first of them, and groups that share a word are one.
 * Bounds: words that only stand for each other in a row of several (« porteur de projet ») keep their own stem.
 * Policy: docs/decisions/2026-11-25-comparing-texts.md
 */
export function subjectStem(groups: readonly (readonly string[])[], stem: Stem): Stem {
  const own = (word: string): string => foldedWord(stem(word.toLowerCase()))
  const stands = new Map<string, string>()
  const subject = (one: string): string => {
    const other = stands.get(one)
    return other === undefined ? one : subject(other)
  }
  for (const group of groups) {
    const [first, ...others] = group.filter((said) => /^\p{L}+$/u.test(said)).map((said) => subject(own(said)))
    if (first === undefined) continue
    for (const other of others) if (subject(other) !== subject(first)) stands.set(subject(other), subject(first))
  }
  return (word) => subject(own(word))
}
