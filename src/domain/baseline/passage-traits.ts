import type { Cue } from './cues.ts'
import type { TextWord } from './text-words.ts'

/** A sentence laid out to be read: its words, and what bears on them. */
export type LaidSentence = { readonly text: string; readonly words: readonly TextWord[]; readonly cues: readonly Cue[] }

/** What a learnt reading looks at in a passage; stems and pairs come with the words that give them. */
export type PassageTraits = {
  /** Stems of what it speaks of, and two that follow each other, one between them at most. */
  readonly stems: ReadonlyMap<string, string>
  readonly pairs: ReadonlyMap<string, string>
  /** Every word, small ones too, and two in a row, from before the first to after the last: how it is said. */
  readonly words: ReadonlySet<string>
  readonly runs: ReadonlySet<string>
  /** Kinds of cues, how widely they bear, and those that are missing. */
  readonly cues: ReadonlySet<string>
  /** Cues with their words. */
  readonly said: ReadonlySet<string>
}

/** Words that tell nothing of a subject. */
const SMALL = new Set(
  (
    'a au aux avec ce ces cet cette c d de des du elle elles en et eux il ils je la le les leur leurs lui ma mais me mes moi mon n ne ni nos notre nous ' +
    'on ou par pas pour qu que qui s sa sans se ses si son sont sur ta te tes toi ton tu un une vos votre vous y est l j t m etre ont ete cela celle celui ' +
    'ceux celles dont lors afin ainsi aussi comme plus tout toute tous toutes entre chaque dans sous vers chez sera seront'
  ).split(' '),
)
const KINDS = ['weak', 'negated', 'nuanced', 'hypothetical', 'cited'] as const
const PAIR_REACH = 2
/** Shares of a sentence that a cue bears on: from there on it is wide, below that it is narrow. */
const WIDE = 0.6
const NARROW = 0.4

/**
 * The traits of sentences read as one passage.
 * Policy: docs/decisions/2026-11-25-learning-the-baseline.md
 */
export function passageTraits(sentences: readonly LaidSentence[]): PassageTraits {
  const telling = sentences.flatMap(({ text, words }) =>
    words.filter(({ folded }) => !SMALL.has(folded)).map(({ stem, start, end }) => ({ stem, said: text.slice(start, end) })),
  )
  const pairs = telling.flatMap((one, rank) =>
    telling.slice(rank + 1, rank + 1 + PAIR_REACH).map((other) => [`${one.stem} ${other.stem}`, `${one.said} … ${other.said}`] as const),
  )
  const all = ['^', ...sentences.flatMap(({ words }) => words.map(({ folded }) => folded)), '$']
  return {
    stems: new Map(telling.map(({ stem, said }) => [stem, said])),
    pairs: new Map(pairs),
    words: new Set(all.slice(1, -1)),
    runs: new Set(all.slice(1).map((word, rank) => `${all[rank]} ${word}`)),
    cues: cueTraits(sentences),
    said: new Set(sentences.flatMap(({ cues }) => cues.map(({ kind, words }) => `${kind} ${words.toLowerCase()}`))),
  }
}

function cueTraits(sentences: readonly LaidSentence[]): Set<string> {
  const told = sentences.flatMap(({ words, cues }) =>
    cues.flatMap(({ kind, bears }) => {
      const share = (bears.last - bears.first + 1) / words.length
      return [kind, ...(share >= WIDE ? [`${kind} wide`] : []), ...(share < NARROW ? [`${kind} narrow`] : [])]
    }),
  )
  const missing = KINDS.filter((kind) => !told.includes(kind)).map((kind) => `no ${kind}`)
  return new Set([...told, ...missing])
}
