import type { BaselineIndex } from './baseline-index.ts'
import { cuesIn, type Cue } from './cues.ts'
import { occurrencesIn, type Occurrence } from './expression.ts'
import type { LaidSentence } from './passage-traits.ts'
import { sentencePlaces } from './sentences.ts'
import { textWords } from './text-words.ts'

/** What an entry met in a sentence: the words, and the cues that bear on them. */
export type EntryMet = { readonly words: string; readonly cues: readonly Cue[] }

/** A sentence read once: its words, and what each entry of the rules met in it. */
export type ReadSentence = LaidSentence & {
  readonly met: ReadonlyMap<number, EntryMet>
  /** A heading lends its words to what stands under it; it carries nothing alone. */
  readonly isHeading: boolean
}

/**
 * The sentences of a text, each with what the rules' expressions met in it and under which cues.
 * Policy: docs/decisions/2026-11-25-reading-the-baseline.md
 */
export function readSentences(text: string, index: BaselineIndex, isHeading = false): ReadSentence[] {
  return sentencesOf(text).map((one) =>
    readSentence(isHeading ? { ...laidOut(one, index), cues: [] } : laidOut(one, index), index, isHeading),
  )
}

/**
 * The sentences of a text, each with its words and its cues.
 * Policy: docs/decisions/2026-11-25-reading-the-baseline.md
 */
export function layOut(text: string, index: BaselineIndex): LaidSentence[] {
  return sentencesOf(text).map((one) => laidOut(one, index))
}

const sentencesOf = (text: string): string[] => sentencePlaces(text).map(({ start, end }) => text.slice(start, end))

function laidOut(text: string, index: BaselineIndex): LaidSentence {
  const words = textWords(text, index.stem)
  return { text, words, cues: cuesIn(text, words, index.cues) }
}

function readSentence(sentence: LaidSentence, index: BaselineIndex, isHeading: boolean): ReadSentence {
  const { text, words, cues } = sentence
  const met = new Map<number, EntryMet>()
  for (const [entry, at] of occurrencesIn(words, index.expressions)) {
    const borne = cues.filter(({ bears }) => at.first <= bears.last && at.last >= bears.first)
    const known = met.get(entry)
    if (known !== undefined && weightOf(known.cues) <= weightOf(borne)) continue
    met.set(entry, { words: saidAt(text, words, at), cues: borne })
  }
  return { ...sentence, met, isHeading }
}

function saidAt(text: string, words: readonly { start: number; end: number }[], { first, last }: Occurrence): string {
  return text.slice(words[first]?.start ?? 0, words[last]?.end ?? 0)
}

const WEIGHTS = { nuanced: 0, weak: 1, negated: 2, hypothetical: 3, cited: 3 } as const

/** How far cues take a promise away: of two places that say the same, the lighter is kept. */
export const weightOf = (cues: readonly Cue[]): number => cues.reduce((most, { kind }) => Math.max(most, WEIGHTS[kind]), 0)
