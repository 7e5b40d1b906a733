import { textWords, type Stem } from '../baseline/text-words.ts'

/**
 * Some words as a passage writes them, with its accents and apostrophes: each is folded (« a l exclusion ») or a stem; one that is not found stays as it is.
 * Policy: docs/decisions/2026-11-25-comparing-texts.md
 */
export function writtenWords(passage: string, words: readonly string[], stem: Stem): string[] {
  const read = textWords(passage, stem)
  return words.map((one) => {
    const parts = one.split(/[^\p{L}\p{N}]+/u)
    const first = read.findIndex((_, at) =>
      parts.every((part, place) => read[at + place]?.folded === part || (parts.length === 1 && read[at]?.stem === part)),
    )
    const [start, end] = [read[first]?.start, read[first + parts.length - 1]?.end]
    return start === undefined || end === undefined ? one : passage.slice(start, end).toLowerCase()
  })
}
