import type { BaselineState } from './baseline-rule.ts'
import type { LearntShares, LearntTrait, LearntWeights, LearntWords } from './learnt-words.ts'
import type { PassageTraits } from './passage-traits.ts'

/** What learnt words weigh in a passage: how near it is to each request, how surely it commits, and whether it carries or refuses each. */
export type PassageWeights = {
  readonly subjects: readonly number[]
  readonly promise: number
  readonly own: readonly number[]
}

/** The parts of the sum that decides, before their shares. */
export type SumParts = Omit<LearntShares, 'start'>

/** Share of the cues in the promise; it was learnt with the same. */
export const CUE_SHARE = Math.sqrt(0.15)
/** Below this length, a passage is too short for each of its words to count whole. */
const SHORTEST = Math.sqrt(60)
/** Nearness to a subject counts by its logarithm, between these. */
const FARTHEST = 0.005
const NEAREST = 0.6

/**
 * Weighs a passage: its subject by what it says itself, the rest with what opens its list.
 * Policy: docs/decisions/2026-11-25-learning-the-baseline.md
 */
export function weighPassage(itself: PassageTraits, whole: PassageTraits, learnt: LearntWords): PassageWeights {
  const { passages, requests, stems, pairs, words, runs } = learnt
  const subjects = requests.map(() => 0)
  const own = [...learnt.own.starts]
  addTo(subjects, traitValues(itself.stems.keys(), stems, passages), (trait) => stems.get(trait)?.weights)
  addTo(subjects, traitValues(itself.pairs.keys(), pairs, passages), (trait) => pairs.get(trait)?.weights)
  addTo(own, traitValues(whole.stems.keys(), stems, passages), (trait) => learnt.own.stems.get(trait))
  addTo(own, traitValues(whole.words, words, passages), (trait) => learnt.own.words.get(trait))
  addTo(own, traitValues(whole.runs, runs, passages), (trait) => learnt.own.runs.get(trait))
  return { subjects, own, promise: promiseOf(whole, learnt) }
}

function addTo(sums: number[], values: ReadonlyMap<string, number>, weightsOf: (trait: string) => LearntWeights | undefined): void {
  for (const [trait, value] of values) for (const [rank, weight] of weightsOf(trait) ?? []) sums[rank] = (sums[rank] ?? 0) + value * weight
}

/**
 * What the sum adds up for one request, given what the rules found of it in the passage: `absent` when they set it aside, null for nothing.
 * Policy: docs/decisions/2026-11-25-learning-the-baseline.md
 */
export function sumParts({ subjects, own, promise }: PassageWeights, rank: number, found: BaselineState | null): SumParts {
  return {
    subject: Math.log(Math.min(NEAREST, Math.max(FARTHEST, subjects[rank] ?? 0))),
    promise,
    own: own[rank] ?? 0,
    present: found === 'present' ? 1 : 0,
    partial: found === 'partial' ? 1 : 0,
    contrary: found === 'contrary' ? 1 : 0,
    aside: found === 'absent' ? 1 : 0,
  }
}

/** The parts of the sum, in the order in which their shares are learnt. */
export const SUM_PARTS = [
  'subject',
  'promise',
  'own',
  'present',
  'partial',
  'contrary',
  'aside',
] as const satisfies readonly (keyof SumParts)[]

/**
 * The sum that decides: over nothing, the passage carries the request.
 * Policy: docs/decisions/2026-11-25-learning-the-baseline.md
 */
export const sumOf = (parts: SumParts, shares: LearntShares): number =>
  SUM_PARTS.reduce((sum, part) => sum + shares[part] * parts[part], shares.start)

/** A word that weighs in a passage, as the passage writes it. */
export type WeighingWord = { readonly entry: string; readonly words: string }

/** Words shown of those that weighed. */
const SHOWN = 6

/**
 * The words that weigh most for a request, or against it, heaviest first.
 * Policy: docs/decisions/2026-11-25-learning-the-baseline.md
 */
export function weighingWords(whole: PassageTraits, rank: number, learnt: LearntWords, side: 'for' | 'against'): WeighingWord[] {
  const sign = side === 'for' ? 1 : -1
  const weightIn = (weights: LearntWeights = []): number => weights.find(([request]) => request === rank)?.[1] ?? 0
  const { shares, stems, own } = learnt
  const weighed = [...traitValues(whole.stems.keys(), stems, learnt.passages)].flatMap(([trait, value]) => {
    const subject = weightIn(stems.get(trait)?.weights)
    const weighs = sign * value * (shares.subject * subject + shares.own * weightIn(own.stems.get(trait)))
    // A word that does not tell the subject may carry; it does not show why.
    return side === 'for' && subject <= 0 ? [] : [{ entry: trait, words: whole.stems.get(trait) ?? trait, weighs }]
  })
  const runs = [...traitValues(whole.runs, learnt.runs, learnt.passages)].map(([trait, value]) => ({
    entry: trait,
    words: trait.replace(/[\^$]/g, '…'),
    weighs: sign * value * (shares.promise * (learnt.runs.get(trait)?.weight ?? 0) + shares.own * weightIn(own.runs.get(trait))),
  }))
  return [...weighed, ...(side === 'for' ? [] : runs)]
    .filter(({ weighs }) => weighs > 0)
    .toSorted((a, b) => b.weighs - a.weighs)
    .slice(0, SHOWN)
    .map(({ entry, words }) => ({ entry, words }))
}

/**
 * The value of each trait known among those of a passage: rarer ones more, all together one at most.
 * Policy: docs/decisions/2026-11-25-learning-the-baseline.md
 */
export function traitValues(
  traits: Iterable<string>,
  known: ReadonlyMap<string, { readonly met: number }>,
  passages: number,
): Map<string, number> {
  const rarities = [...traits].flatMap((trait) => {
    const met = known.get(trait)?.met
    return met === undefined ? [] : [[trait, Math.log(1 + passages / met)] as const]
  })
  const length = Math.max(SHORTEST, Math.hypot(...rarities.map(([, rarity]) => rarity)))
  return new Map(rarities.map(([trait, rarity]) => [trait, rarity / length]))
}

/**
 * The value of each cue known among those of a passage: all alike, all together their share.
 * Policy: docs/decisions/2026-11-25-learning-the-baseline.md
 */
export function cueValues(cues: Iterable<string>, known: { has: (cue: string) => boolean }): Map<string, number> {
  const held = [...cues].filter((cue) => known.has(cue))
  return new Map(held.map((cue) => [cue, CUE_SHARE / Math.sqrt(held.length)]))
}

function promiseOf({ words, runs, said, cues }: PassageTraits, learnt: LearntWords): number {
  const { passages } = learnt
  const weigh = (values: ReadonlyMap<string, number>, known: ReadonlyMap<string, LearntTrait>): number =>
    [...values].reduce((sum, [trait, value]) => sum + value * (known.get(trait)?.weight ?? 0), 0)
  return (
    learnt.start +
    weigh(traitValues(words, learnt.words, passages), learnt.words) +
    weigh(traitValues(runs, learnt.runs, passages), learnt.runs) +
    weigh(cueValues(said, learnt.said), learnt.said) +
    weigh(cueValues(cues, learnt.cues), learnt.cues)
  )
}
