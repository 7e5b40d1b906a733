import type { BaselineIndex } from './baseline-index.ts'
import type { SearchedFor } from './baseline-reading.ts'
import type { LearntWords } from './learnt-words.ts'
import { readLearnt, type LearntFound } from './read-learnt.ts'
import type { ReadSentence } from './read-sentence.ts'
import type { WayFound } from './read-way.ts'

/** Of a passage that the rules set aside, how sure a promise must be to count all the same. */
export const SURE = 0.5

/** A passage found by learnt words, and how surely it commits those who sign. */
export type LearntPassage = WayFound & { readonly promise: number }

/**
 * What learnt words find in sentences that follow each other, by request; a sentence that opens a list is read with each of its items, and a definition promises nothing.
 * Policy: docs/decisions/2026-11-25-learning-the-baseline.md
 */
export function learntPassages(
  opening: readonly ReadSentence[],
  sentences: readonly ReadSentence[],
  learnt: LearntWords,
  index: BaselineIndex,
): ReadonlyMap<string, readonly LearntPassage[]> {
  const found = new Map<string, LearntPassage[]>()
  for (const sentence of sentences.filter((one) => isReadAlone(one) && ![...opening, one].some(isDefinition))) {
    for (const one of readLearnt(opening, [sentence], learnt, index)) {
      const passage = foundIn([...opening, sentence], one, learnt)
      found.set(one.request, [...(found.get(one.request) ?? []), passage])
    }
  }
  return found
}

const isReadAlone = ({ text }: ReadSentence): boolean => !/:\s*$/.test(text)
const isDefinition = ({ text }: ReadSentence): boolean => /\b(?:on entend|s’entend|s'entend) (?:par|comme)\b/i.test(text)

/** A weak verb leaves a part; what denies, supposes or reports has already been weighed. */
function foundIn(window: readonly ReadSentence[], { promise, telling }: LearntFound, { name }: LearntWords): LearntPassage {
  const weak = window.flatMap(({ cues }) => cues.filter(({ kind }) => kind === 'weak'))
  return {
    state: weak.length > 0 ? 'partial' : 'present',
    why: { way: name, met: telling, cues: weak.map(({ kind, words }) => ({ kind, words })), isMisplaced: false },
    quote: window.map(({ text }) => text).join(' '),
    promise,
  }
}

/**
 * The learnt words that weigh most for a request, heaviest first; nothing for a request that no passage taught.
 * Policy: docs/decisions/2026-11-25-learning-the-baseline.md
 */
export function searchedLearnt(request: string, { name, requests, heaviest }: LearntWords): SearchedFor[] {
  const words = heaviest[requests.indexOf(request)]
  return words === undefined ? [] : [{ way: name, expressions: [words] }]
}
