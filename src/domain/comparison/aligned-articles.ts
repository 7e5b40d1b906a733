import type { ComparedArticle } from './compared-article.ts'

/** Why two articles are said to speak of the same thing. */
export type AlignmentReason =
  | { readonly kind: 'same-id' }
  | { readonly kind: 'same-number' }
  | { readonly kind: 'same-heading' }
  | { readonly kind: 'near-heading'; readonly words: readonly string[] }
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
}

/** Two versions of one text, whose ids and numbers mean something, or two texts, whose words alone do. */
export type AlignmentWay = 'versions' | 'texts'

/** Below this, two articles do not speak of the same thing. */
const LEAST = { versions: 0.3, texts: 0.22 }
const SHOWN_STEMS = 8

/**
 * The articles of two texts that answer each other: surest pairs first, each article once.
 * The score is 0.7 of the words they share, weighed by their rarity (cosine of tf·idf), and 0.3 of what their headings share, or 0.9 of the words
 * when that is more; between versions the same id or number count besides; so does the same axis, a little.
 * Bounds: scores from 0 to 1; the same articles in the same order give the same pairs; ties to the first in the order of the texts.
 * Policy: docs/decisions/2026-11-25-comparing-texts.md
 */
export function alignedArticles(before: readonly ComparedArticle[], after: readonly ComparedArticle[], way: AlignmentWay): Alignment {
  const weights = rarity([...before, ...after])
  const [left, right] = [before, after].map((articles) => articles.map((article) => weighed(article, weights)))
  const candidates = (left ?? []).flatMap((one) => (right ?? []).flatMap((other) => candidate(one, other, way) ?? []))
  candidates.sort((a, b) => b.score - a.score || a.before.rank - b.before.rank || a.after.rank - b.after.rank)
  const [takenBefore, takenAfter] = [new Set<number>(), new Set<number>()]
  const chosen: Omit<AlignedPair, 'isMoved'>[] = []
  for (const pair of candidates) {
    if (takenBefore.has(pair.before.rank) || takenAfter.has(pair.after.rank)) continue
    takenBefore.add(pair.before.rank)
    takenAfter.add(pair.after.rank)
    chosen.push(pair)
  }
  chosen.sort((a, b) => a.before.rank - b.before.rank)
  const kept = longestRise(chosen.map(({ after: { rank } }) => rank))
  return {
    pairs: chosen.map((pair, at) => ({ ...pair, isMoved: !kept.has(at) })),
    onlyBefore: before.filter(({ rank }) => !takenBefore.has(rank)),
    onlyAfter: after.filter(({ rank }) => !takenAfter.has(rank)),
  }
}

type Weighed = { readonly article: ComparedArticle; readonly vector: ReadonlyMap<string, number>; readonly norm: number }

/** How rare each stem is among all the articles: one that stands in all weighs little. */
function rarity(articles: readonly ComparedArticle[]): Map<string, number> {
  const holders = new Map<string, number>()
  for (const { stems } of articles) for (const stem of stems.keys()) holders.set(stem, (holders.get(stem) ?? 0) + 1)
  return new Map([...holders].map(([stem, count]) => [stem, Math.log(1 + articles.length / count)]))
}

function weighed(article: ComparedArticle, weights: ReadonlyMap<string, number>): Weighed {
  const vector = new Map([...article.stems].map(([stem, count]) => [stem, (1 + Math.log(count)) * (weights.get(stem) ?? 0)]))
  return { article, vector, norm: Math.sqrt([...vector.values()].reduce((sum, one) => sum + one * one, 0)) }
}

function candidate(one: Weighed, other: Weighed, way: AlignmentWay): Omit<AlignedPair, 'isMoved'> | undefined {
  const [before, after] = [one.article, other.article]
  const shared: { stem: string; weight: number }[] = []
  let product = 0
  const [small, large] = one.vector.size <= other.vector.size ? [one.vector, other.vector] : [other.vector, one.vector]
  for (const [stem, weight] of small) {
    const met = large.get(stem)
    if (met === undefined) continue
    product += weight * met
    shared.push({ stem, weight: weight * met })
  }
  const words = one.norm === 0 || other.norm === 0 ? 0 : product / (one.norm * other.norm)
  const headings = [...before.headingStems].filter((stem) => after.headingStems.has(stem))
  const union = new Set([...before.headingStems, ...after.headingStems]).size
  const heading = union === 0 ? null : headings.length / union
  const isSameHeading = heading === 1
  const meaning = heading === null ? words : Math.max(0.9 * words, 0.7 * words + 0.3 * heading)
  const isSameAxis = before.axis !== null && before.axis === after.axis
  const isSameId = way === 'versions' && before.division.id === after.division.id
  const isSameNumber = way === 'versions' && before.division.number !== null && before.division.number === after.division.number
  const isSameKind =
    before.division.kind === after.division.kind && (before.division.kind === 'preamble' || before.division.kind === 'annex')
  const named = (isSameId ? 0.15 : 0) + (isSameNumber && before.division.kind === after.division.kind ? 0.05 : 0)
  const score = Math.min(1, meaning + named + (isSameAxis ? 0.04 : 0) + (isSameKind ? 0.05 : 0))
  if (meaning < 0.08 || score < LEAST[way]) return undefined
  const stems = shared
    .toSorted((a, b) => b.weight - a.weight)
    .slice(0, SHOWN_STEMS)
    .map(({ stem }) => stem)
  const shown = (stem: string): string => before.written.get(stem) ?? stem
  const reasons: AlignmentReason[] = [
    ...(isSameId ? [{ kind: 'same-id' } as const] : []),
    ...(isSameNumber ? [{ kind: 'same-number' } as const] : []),
    ...(isSameHeading
      ? [{ kind: 'same-heading' } as const]
      : headings.length > 0
        ? [{ kind: 'near-heading', words: headings.map(shown) } as const]
        : []),
    ...(stems.length > 0 ? [{ kind: 'shared-words', words: stems.map(shown) } as const] : []),
    ...(isSameAxis ? [{ kind: 'same-axis' } as const] : []),
  ]
  return { before, after, score, reasons }
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
