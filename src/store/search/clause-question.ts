import { textWords, type Stem, type TextWord } from '#domain/baseline/text-words.ts'

/** A question put to clauses, read: its words, and those that must stand side by side. */
export type ClauseQuestion = {
  /** What was read of it. */
  readonly asked: string
  readonly words: readonly TextWord[]
  readonly phrases: readonly (readonly string[])[]
  /** Whether the last word may be the beginning of one. */
  readonly isOpen: boolean
}

/** Beyond these, a question is not read. */
const LONGEST = 300
const MOST_WORDS = 16

const QUOTED = /«([^»]*)»|“([^”]*)”|"([^"]*)"/g

/** The words of a question; what is quoted must stand as it is; words that tell nothing are left out, unless there are no others. */
export function clauseQuestion(question: string, stem: Stem, little: ReadonlySet<string>): ClauseQuestion {
  const asked = question.normalize('NFC').slice(0, LONGEST).replaceAll('€', ' euros ')
  const phrases = [...asked.matchAll(QUOTED)]
    .map((match) => textWords(match[1] ?? match[2] ?? match[3] ?? '', stem).map(({ folded }) => folded))
    .filter((phrase) => phrase.length > 0)
  const all = textWords(asked, stem)
  const seen = new Set<string>()
  const telling = all.filter(({ folded }) => !little.has(folded))
  const words = (telling.length === 0 ? all : telling).filter(({ folded }) => !seen.has(folded) && seen.add(folded))
  const last = all.at(-1)
  const isOpen = last !== undefined && last.end === asked.trimEnd().length && !little.has(last.folded)
  return { asked, words: words.slice(0, MOST_WORDS), phrases, isOpen: isOpen && words.length <= MOST_WORDS }
}

/** How forms are named that are no radical: the word itself and its plural. */
const EXACTLY = '='

/** The name of a form and its plural. */
export const exactly = (folded: string): string => EXACTLY + folded.replace(/s$/, '')

/**
 * The words of a synonym as they are compared: radicals, or, after « = », the word and its plural alone;
 * words that tell nothing are left out unless there are no others.
 */
export function synonymKeys(said: string, stem: Stem, little: ReadonlySet<string>): string[] {
  const parts = said.split(/\s+/).flatMap((part) => {
    const isExact = part.startsWith(EXACTLY)
    return textWords(part, stem).map(({ folded, stem: radical }) => ({ folded, key: isExact ? exactly(folded) : radical }))
  })
  const telling = parts.filter(({ folded }) => !little.has(folded))
  return (telling.length === 0 ? parts : telling).map(({ key }) => key)
}
