import type { SearchedFor } from './baseline-reading.ts'
import type { LearntWords } from './learnt-words.ts'
import type { LaidSentence } from './passage-traits.ts'
import { readLearnt, type LearntFound } from './read-learnt.ts'
import type { WayFound } from './read-way.ts'

/**
 * What learnt words find in sentences that follow each other, by request; the sentence that opens a list is read with each of its items.
 * Policy: docs/decisions/2026-11-25-learning-the-baseline.md
 */
export function learntPassages(
  opening: readonly LaidSentence[],
  sentences: readonly LaidSentence[],
  learnt: LearntWords,
): ReadonlyMap<string, readonly WayFound[]> {
  const found = new Map<string, WayFound[]>()
  for (const sentence of sentences) {
    const window = [...opening, sentence]
    for (const one of readLearnt(window, learnt)) found.set(one.request, [...(found.get(one.request) ?? []), foundIn(window, one, learnt)])
  }
  return found
}

/** A weak verb leaves a part; what denies, supposes or reports has already been weighed. */
function foundIn(window: readonly LaidSentence[], { telling }: LearntFound, { name }: LearntWords): WayFound {
  const weak = window.flatMap(({ cues }) => cues.filter(({ kind }) => kind === 'weak'))
  return {
    state: weak.length > 0 ? 'partial' : 'present',
    why: { way: name, met: telling, cues: weak.map(({ kind, words }) => ({ kind, words })), isMisplaced: false },
    quote: window.map(({ text }) => text).join(' '),
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
