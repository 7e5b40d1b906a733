import type { SearchedFor } from './baseline-reading.ts'
import type { LearntWords } from './learnt-words.ts'
import { passageTraits, type PassageTraits } from './passage-traits.ts'
import type { ReadSentence } from './read-sentence.ts'
import type { WayFound } from './read-way.ts'
import { sumOf, sumParts, weighingWords, weighPassage, type PassageWeights } from './weigh-passage.ts'

type Weighed = { readonly whole: PassageTraits; readonly weights: PassageWeights }
/** Weighs sentences of one block that stand together. */
type Weigher = ReturnType<typeof weigherOf>

/**
 * Weighs the windows of a block, with the sentence that opens its list; each window once.
 * Policy: docs/decisions/2026-11-25-learning-the-baseline.md
 */
export function weigherOf(opening: readonly ReadSentence[], learnt: LearntWords): (sentences: readonly ReadSentence[]) => Weighed {
  const known = new Map<string, Weighed>()
  return (sentences) => {
    const itself = sentences.filter((sentence) => !opening.includes(sentence))
    const key = itself.map(({ text }) => text).join(' ')
    const weighed = known.get(key) ?? weighedOf(itself, [...opening, ...itself], learnt)
    known.set(key, weighed)
    return weighed
  }
}

function weighedOf(itself: readonly ReadSentence[], window: readonly ReadSentence[], learnt: LearntWords): Weighed {
  const whole = passageTraits(window)
  return { whole, weights: weighPassage(passageTraits(itself), whole, learnt) }
}

/**
 * What the rules found of a request in a block, once learnt words have weighed it, and the sentences that only learnt words find.
 * A passage counts when the sum says so; what denies the request stands when it does not; what the rules alone held is set aside with the words that weigh against it.
 * Policy: docs/decisions/2026-11-25-learning-the-baseline.md
 */
export function judged(
  request: string,
  found: readonly WayFound[],
  { opening, sentences, weigh }: { opening: readonly ReadSentence[]; sentences: readonly ReadSentence[]; weigh: Weigher },
  learnt: LearntWords,
  least: number,
): WayFound[] {
  const rank = learnt.requests.indexOf(request)
  if (rank < 0) return [...found]
  const isCarried = (told: readonly ReadSentence[], state: WayFound['state'] | null): boolean =>
    sumOf(sumParts(weigh(told).weights, rank, state), learnt.shares) > (state === null ? least : 0)
  const ofRules = found.map((one) => {
    if (isCarried(one.told, one.state)) return one.state === 'present' || one.state === 'partial' ? one : foundAlone(one.told)
    if (one.state === 'contrary' || one.state === 'absent') return one
    const met = weighingWords(weigh(one.told).whole, rank, learnt, 'against')
    return { ...one, state: 'absent' as const, why: { ...one.why, way: learnt.against, met } }
  })
  const alone = sentences.filter((sentence) => isReadAlone(sentence, opening) && !found.some(({ told }) => told.includes(sentence)))
  return [...ofRules, ...alone.filter((sentence) => isCarried([sentence], null)).map((sentence) => foundAlone([sentence]))]

  /** A weak verb leaves a part; what denies, supposes or reports has already been weighed. */
  function foundAlone(told: readonly ReadSentence[]): WayFound {
    const window = [...opening.filter((sentence) => !told.includes(sentence)), ...told]
    const weak = window.flatMap(({ cues }) => cues.filter(({ kind }) => kind === 'weak'))
    return {
      state: weak.length > 0 ? 'partial' : 'present',
      why: {
        way: learnt.name,
        met: weighingWords(weigh(told).whole, rank, learnt, 'for'),
        cues: weak.map(({ kind, words }) => ({ kind, words })),
        isMisplaced: false,
      },
      quote: window.map(({ text }) => text).join(' '),
      told: window,
    }
  }
}

/** A sentence that opens a list is read with its items; a definition promises nothing. */
function isReadAlone(sentence: ReadSentence, opening: readonly ReadSentence[]): boolean {
  return !/:\s*$/.test(sentence.text) && ![...opening, sentence].some(isDefinition)
}

const isDefinition = ({ text }: ReadSentence): boolean => /\b(?:on entend|s’entend|s'entend) (?:par|comme)\b/i.test(text)

/**
 * The learnt words that weigh most for a request, heaviest first; nothing for a request that no passage taught.
 * Policy: docs/decisions/2026-11-25-learning-the-baseline.md
 */
export function searchedLearnt(request: string, { name, requests, heaviest }: LearntWords): SearchedFor[] {
  const words = heaviest[requests.indexOf(request)]
  return words === undefined ? [] : [{ way: name, expressions: [words] }]
}
