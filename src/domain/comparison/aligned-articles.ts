import { likeness, weighedArticles } from './article-likeness.ts'
import type { ComparedArticle } from './compared-article.ts'

/** Why two articles are said to speak of the same thing. */
export type AlignmentReason =
  | { readonly kind: 'same-id' }
  | { readonly kind: 'same-number' }
  | { readonly kind: 'same-heading' }
  | { readonly kind: 'near-heading'; readonly words: readonly string[] }
  /** Words of one heading that the other article writes. */
  | { readonly kind: 'cited-heading'; readonly words: readonly string[] }
  | { readonly kind: 'shared-words'; readonly words: readonly string[] }
  | { readonly kind: 'same-axis' }

/** Two articles that answer each other, how surely (0 to 1), and why. */
export type AlignedPair = {
  readonly before: ComparedArticle
  readonly after: ComparedArticle
  readonly score: number
  readonly reasons: readonly AlignmentReason[]
  /** Whether it stands elsewhere among those that stayed in order. */
  readonly isMoved: boolean
}

/** Two texts, article by article; what only one of them holds stands alone. */
export type Alignment = {
  readonly pairs: readonly AlignedPair[]
  readonly onlyBefore: readonly ComparedArticle[]
  readonly onlyAfter: readonly ComparedArticle[]
  /** For an article that stands alone, the one that is least far from it, answered by another or not. */
  readonly nearest: ReadonlyMap<ComparedArticle, ComparedArticle>
}

/** Two versions of one text, whose ids and numbers mean something, or two texts, whose words alone do. */
export type AlignmentWay = 'versions' | 'texts'

/** Below this, two articles do not speak of the same thing. */
const LEAST = { versions: 0.3, texts: 0.22 }
/** Below this, the nearest article is not worth a look. */
const NEAR = 0.12

/**
 * The articles of two texts that answer each other: surest pairs first, each article once.
 * Bounds: scores from 0 to 1; the same articles in the same order give the same pairs; ties to the first in the order of the texts.
 * Policy: docs/decisions/2026-11-25-comparing-texts.md
 */
export function alignedArticles(before: readonly ComparedArticle[], after: readonly ComparedArticle[], way: AlignmentWay): Alignment {
  const [left, right] = weighedArticles(before, after)
  const alike = left.flatMap((one) =>
    right.flatMap((other) => {
      const found = likeness(one, other, way)
      return found === null ? [] : [{ before: one.article, after: other.article, ...found }]
    }),
  )
  alike.sort((a, b) => b.score - a.score || a.before.rank - b.before.rank || a.after.rank - b.after.rank)
  const candidates = alike.filter(({ score }) => score >= LEAST[way])
  const [takenBefore, takenAfter] = [new Set<number>(), new Set<number>()]
  const chosen: Omit<AlignedPair, 'isMoved'>[] = []
  for (const pair of candidates) {
    if (takenBefore.has(pair.before.rank) || takenAfter.has(pair.after.rank)) continue
    takenBefore.add(pair.before.rank)
    takenAfter.add(pair.after.rank)
    chosen.push({ ...pair, reasons: pair.reasons() })
  }
  chosen.sort((a, b) => a.before.rank - b.before.rank)
  const kept = longestRise(chosen.map(({ after: { rank } }) => rank))
  return {
    pairs: chosen.map((pair, at) => ({ ...pair, isMoved: !kept.has(at) })),
    onlyBefore: before.filter(({ rank }) => !takenBefore.has(rank)),
    onlyAfter: after.filter(({ rank }) => !takenAfter.has(rank)),
    nearest: new Map(
      alike
        .filter(({ score }) => score >= NEAR)
        .toReversed()
        .flatMap(({ before: one, after: other }) => [
          [one, other],
          [other, one],
        ]),
    ),
  }
}

/** Places of a longest run of ranks that only rise: what stands outside it moved. */
function longestRise(ranks: readonly number[]): Set<number> {
  const ends: number[] = []
  const previous: (number | undefined)[] = []
  ranks.forEach((rank, place) => {
    const at = ends.findIndex((end) => (ranks[end] ?? 0) >= rank)
    const length = at === -1 ? ends.length : at
    previous[place] = ends[length - 1]
    ends[length] = place
  })
  const kept = new Set<number>()
  for (let place = ends.at(-1); place !== undefined; place = previous[place]) kept.add(place)
  return kept
}
