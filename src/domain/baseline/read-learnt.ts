import type { BaselineIndex, IndexedRule } from './baseline-index.ts'
import type { LearntSubject, LearntTrait, LearntWords } from './learnt-words.ts'
import { passageTraits, type PassageTraits } from './passage-traits.ts'
import type { ReadSentence } from './read-sentence.ts'

/** A request that learnt words find in a passage: how surely it commits those who sign, and the words that weighed most. */
export type LearntFound = {
  readonly request: string
  readonly promise: number
  readonly telling: readonly { readonly entry: string; readonly words: string }[]
}

/** A passage counts when what it says, how it says it and how near it comes to a way of the rules reach this together. */
const LEAST = 1.05
/** What the promise weighs at most, and what a way of the rules wholly met does. */
const PROMISE_SHARE = 0.5
const RULE_SHARE = 0.5
/** A sentence counts for the request it is nearest to, and for those nearly as near. */
const FIRST_SHARE = 0.9
/** Words shown of those that weighed. */
const SHOWN = 6
/** Shares of kinds of traits in the promise; they were learnt with the same. */
export const CUE_SHARE = Math.sqrt(0.15)
export const OWN_CUE_SHARE = Math.sqrt(0.5)
/** Below this length, a passage is too short for each of its words to count whole. */
const SHORTEST = Math.sqrt(60)

type Weighed = { readonly trait: string; readonly words: string; readonly value: number; readonly of: LearntSubject }

/**
 * The requests that a sentence carries according to learnt words; the one that opens its list says how it commits, and lends its words to the rules.
 * Policy: docs/decisions/2026-11-25-learning-the-baseline.md
 */
export function readLearnt(
  opening: readonly ReadSentence[],
  sentences: readonly ReadSentence[],
  learnt: LearntWords,
  { rules }: Pick<BaselineIndex, 'rules'>,
): LearntFound[] {
  const weighed = weighedIn(passageTraits(sentences), learnt)
  const subjects = learnt.requests.map(() => 0)
  for (const { value, of } of weighed) for (const [rank, weight] of of.weights) subjects[rank] = (subjects[rank] ?? 0) + value * weight
  const least = Math.max(LEAST - PROMISE_SHARE - RULE_SHARE, FIRST_SHARE * Math.max(...subjects))
  if (subjects.every((subject) => subject <= 0)) return []
  const window = [...opening, ...sentences]
  const traits = passageTraits(window)
  const common = commonPromise(traits, learnt)
  return rules.flatMap((rule) => {
    const rank = learnt.requests.indexOf(rule.request)
    const subject = subjects[rank] ?? 0
    if (rank < 0 || subject <= 0 || subject < least) return []
    const promise = common + ownPromise(traits, rank, learnt)
    const reached = subject + PROMISE_SHARE * Math.min(1, promise)
    if (promise <= 0 || reached <= LEAST - RULE_SHARE || reached + RULE_SHARE * nearnessOf(window, rule) <= LEAST) return []
    return [{ request: rule.request, promise, telling: tellingOf(weighed, rank) }]
  })
}

const weighedIn = ({ stems, pairs }: PassageTraits, learnt: LearntWords): Weighed[] => [
  ...subjectValues(stems, learnt.stems, learnt),
  ...subjectValues(pairs, learnt.pairs, learnt),
]

/** How near sentences come to a way of the rules: the share of its groups that they meet. */
function nearnessOf(sentences: readonly ReadSentence[], { ways }: IndexedRule): number {
  const isMet = (entry: number): boolean => sentences.some(({ met }) => met.has(entry))
  const shares = ways
    .filter(({ gives }) => gives !== 'contrary')
    .map(({ groups, entries }) => {
      const met = groups.filter(({ least }, rank) => (entries[rank] ?? []).filter(isMet).length >= least)
      return met.length / groups.length
    })
  return Math.max(0, ...shares)
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
export function cueValues(cues: Iterable<string>, known: { has: (cue: string) => boolean }, share: number): Map<string, number> {
  const held = [...cues].filter((cue) => known.has(cue))
  return new Map(held.map((cue) => [cue, share / Math.sqrt(held.length)]))
}

function subjectValues(
  traits: ReadonlyMap<string, string>,
  known: ReadonlyMap<string, LearntSubject>,
  { passages }: LearntWords,
): Weighed[] {
  return [...traitValues(traits.keys(), known, passages)].flatMap(([trait, value]) => {
    const of = known.get(trait)
    return of === undefined ? [] : [{ trait, words: traits.get(trait) ?? of.said, value, of }]
  })
}

function commonPromise({ words, runs, said, cues }: PassageTraits, learnt: LearntWords): number {
  const { passages } = learnt
  return (
    learnt.start +
    sumOf(traitValues(words, learnt.words, passages), learnt.words) +
    sumOf(traitValues(runs, learnt.runs, passages), learnt.runs) +
    sumOf(cueValues(said, learnt.said, CUE_SHARE), learnt.said) +
    sumOf(cueValues(cues, learnt.cues, CUE_SHARE), learnt.cues)
  )
}

const sumOf = (values: ReadonlyMap<string, number>, known: ReadonlyMap<string, LearntTrait>): number =>
  [...values].reduce((sum, [trait, value]) => sum + value * (known.get(trait)?.weight ?? 0), 0)

function ownPromise({ cues }: PassageTraits, rank: number, learnt: LearntWords): number {
  const own = learnt.cuesOf[rank]
  return [...cueValues(cues, learnt.cues, OWN_CUE_SHARE)].reduce((sum, [cue, value]) => sum + value * (own?.get(cue) ?? 0), 0)
}

function tellingOf(weighed: readonly Weighed[], rank: number): LearntFound['telling'] {
  const told = weighed.flatMap(({ trait, words, value, of }) => {
    const weight = of.weights.find(([request]) => request === rank)?.[1] ?? 0
    return weight > 0 ? [{ entry: trait, words, weighs: value * weight }] : []
  })
  return told
    .toSorted((a, b) => b.weighs - a.weighs)
    .slice(0, SHOWN)
    .map(({ entry, words }) => ({ entry, words }))
}
