import type { IndexedWay } from './baseline-index.ts'
import type { BaselineState } from './baseline-rule.ts'
import type { PassageReason } from './baseline-reading.ts'
import type { Cue } from './cues.ts'
import { weightOf, type EntryMet, type ReadSentence } from './read-sentence.ts'

/** What a way finds in a window of sentences: its worth, `absent` when it is set aside. */
export type WayFound = {
  readonly state: BaselineState
  readonly why: PassageReason
  readonly quote: string
  /** The sentences quoted. */
  readonly told: readonly ReadSentence[]
}

/** A heading lends its words only to a passage that says this many of the others itself. */
const LEAST_SAID = 2

type Met = EntryMet & { readonly entry: string; readonly sentence: ReadSentence }

/**
 * Whether a way is met in sentences that stand together, and what its cues leave of it.
 * Policy: docs/decisions/2026-11-25-reading-the-baseline.md
 */
export function readWay(sentences: readonly ReadSentence[], way: IndexedWay): WayFound | undefined {
  const met: Met[] = []
  for (const [rank, group] of way.groups.entries()) {
    const found = group.among.flatMap(({ name }, place) => firstMet(sentences, way.entries[rank]?.[place], name))
    if (found.length < group.least) return undefined
    met.push(...found)
  }
  const holding = sentences.filter((sentence) => met.some((one) => one.sentence === sentence))
  const told = holding.filter(({ isHeading }) => !isHeading)
  const lent = met.filter(({ sentence }) => sentence.isHeading).length
  if (told.length === 0 || (lent > 0 && met.length - lent < LEAST_SAID) || isAnotherSubject(told, way)) return undefined
  const cues = [...new Set(met.flatMap((one) => one.cues))]
  const state = worthOf(way, met, cues)
  if (state === undefined) return undefined
  return {
    state,
    why: {
      way: way.name,
      met: met.map(({ entry, words }) => ({ entry, words })),
      cues: cues.map(({ kind, words }) => ({ kind, words })),
      isMisplaced: false,
    },
    quote: told.map(({ text }) => text).join(' '),
    told,
  }
}

/** Where an entry is met: in the sentence that commits most, in a heading only when no sentence says it. */
function firstMet(sentences: readonly ReadSentence[], entry: number | undefined, name: string): Met[] {
  if (entry === undefined) return []
  const met = sentences.flatMap((sentence) => {
    const found = sentence.met.get(entry)
    return found === undefined ? [] : [{ ...found, entry: name, sentence }]
  })
  const [best] = met.toSorted((a, b) => rankOf(a) - rankOf(b))
  return best === undefined ? [] : [best]
}

const rankOf = ({ sentence, cues }: Met): number => (sentence.isHeading ? 10 : weightOf(cues))

function isAnotherSubject(told: readonly ReadSentence[], { unlessEntry }: IndexedWay): boolean {
  return unlessEntry !== null && told.some(({ met }) => met.has(unlessEntry))
}

function worthOf({ gives, negation, weakness, groups }: IndexedWay, met: readonly Met[], cues: readonly Cue[]): BaselineState | undefined {
  const has = (kind: Cue['kind']): boolean => cues.some((cue) => cue.kind === kind)
  const denied = met.filter((one) => one.cues.some(({ kind }) => kind === 'negated' || kind === 'nuanced')).length
  const isDenied = denied > 0 && denied >= Math.min(2, groups.length - 1)
  if (negation === 'belongs' && !isDenied) return undefined
  const isCancelled = has('negated') || (gives === 'contrary' && has('nuanced'))
  if (has('cited') || has('hypothetical') || (negation === 'cancels' && isCancelled)) return 'absent'
  return gives === 'present' && weakness === 'lowers' && has('weak') ? 'partial' : gives
}
