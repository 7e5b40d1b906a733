import type { BaselineIndex } from './baseline-index.ts'
import { cuesIn, type Cue } from './cues.ts'
import { occurrencesIn, type Occurrence } from './expression.ts'
import { sentencePlaces } from './sentences.ts'
import { textWords } from './text-words.ts'

/** What an entry met in a sentence: the words, and the cues that bear on them. */
export type EntryMet = { readonly words: string; readonly cues: readonly Cue[] }

/** A sentence read once: its words, and what each entry of the rules met in it. */
export type ReadSentence = {
  readonly text: string
  readonly met: ReadonlyMap<number, EntryMet>
  /** A heading lends its words to what stands under it; it carries nothing alone. */
  readonly isHeading: boolean
}

/**
 * The sentences of a text, each with what the rules' expressions met in it and under which cues.
 * Policy: docs/decisions/2026-11-25-reading-the-baseline.md
 */
export function readSentences(text: string, index: BaselineIndex, isHeading = false): ReadSentence[] {
  return sentencePlaces(text).map(({ start, end }) => readSentence(text.slice(start, end), index, isHeading))
}

function readSentence(text: string, index: BaselineIndex, isHeading: boolean): ReadSentence {
  const words = textWords(text, index.stem)
  const met = new Map<number, EntryMet>()
  const occurrences = occurrencesIn(words, index.expressions)
  if (occurrences.length === 0) return { text, met, isHeading }
  const cues = isHeading ? [] : cuesIn(text, words, index.cues)
  for (const [entry, at] of occurrences) {
    const borne = cues.filter(({ bears }) => at.first <= bears.last && at.last >= bears.first)
    const known = met.get(entry)
    if (known !== undefined && weightOf(known.cues) <= weightOf(borne)) continue
    met.set(entry, { words: saidAt(text, words, at), cues: borne })
  }
  return { text, met, isHeading }
}

function saidAt(text: string, words: readonly { start: number; end: number }[], { first, last }: Occurrence): string {
  return text.slice(words[first]?.start ?? 0, words[last]?.end ?? 0)
}

const WEIGHTS = { nuanced: 0, weak: 1, negated: 2, hypothetical: 3, cited: 3 } as const

/** How far cues take a promise away: of two places that say the same, the lighter is kept. */
export const weightOf = (cues: readonly Cue[]): number => cues.reduce((most, { kind }) => Math.max(most, WEIGHTS[kind]), 0)
